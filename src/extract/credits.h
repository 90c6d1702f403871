// Names that an article only credits ("according to the Harbour Post", "told Reuters") are whom it has its figures
// from, not what they are about.
#pragma once

#include "extract/context.h"
#include "source/page_knowledge.h"

namespace twosource {

// Makes plain words of the names that stand nowhere in the article but where it credits them. Places stay names:
// "according to France" is about France more often than not.
void set_credits_apart(Article& article, const PageKnowledge& cues);

}  // namespace twosource
