// Which claims are of articles on one event, so that claims are linked among the articles of their event and what is
// common or rare is counted there: a story is linked alike by itself and among ten thousand others. Topic detection as
// the field does it (Allan, Topic Detection and Tracking, 2002): articles as vectors of what they name, count and speak
// of, rare things weighing more, clustered best pair first as long as the groups are alike.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "value/unit.h"

namespace twosource {

// The story of each claim, numbered from 0 in order of the first claim. `claims` come in order of source.
std::vector<int> find_stories(const std::vector<Claim>& claims, const UnitTable& units);

}  // namespace twosource
