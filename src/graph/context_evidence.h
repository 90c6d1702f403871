// What the words around two figures say of whether one fact stands behind both.
#pragma once

#include "extract/claim.h"
#include "graph/evidence_sum.h"
#include "graph/rarity.h"

namespace twosource {

// Adds the evidence of shared and missing concepts, names, nouns, words, years and attributes, up to a limit. True
// where the two are of other subjects: of two years, or about a name that the other's source knows and its claim does
// not mention.
bool add_context(const Claim& a, const Claim& b, const Rarity& rarity, Sum& sum);

}  // namespace twosource
