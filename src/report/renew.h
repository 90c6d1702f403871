// expected.json written anew from what the program finds: `twosource regress --update`.
#pragma once

#include <string>

#include "graph/fact_graph.h"
#include "report/story.h"
#include "value/unit.h"

namespace twosource {

// Facts that two claims or more share, and those of one claim that `story` has. Keys, words and quotes of what is still
// there stay; a fact or claim marked "open" stays as it is while the program does not meet it, and so does a trap.
Story renew_story(const Story& story, const FactGraph& graph, const std::string& folder, const UnitTable& units);

}  // namespace twosource
