// Which pairs of claims are worth scoring: those that have a key in common, as blocking in record linkage has it
// (Christen, Data Matching, 2012). All other pairs are taken to be of different facts.
#pragma once

#include <utility>
#include <vector>

#include "extract/claim.h"
#include "graph/neighbours.h"
#include "value/unit.h"

namespace twosource {

using ClaimPair = std::pair<int, int>;  // ids, the lesser first

// Pairs of one dimension with an equal figure, the same digits or a telling word in common; ascending.
std::vector<ClaimPair> pairs_in_common(const std::vector<Claim>& claims, const UnitTable& units);

// Pairs of one dimension that stand beside the same facts; ascending.
std::vector<ClaimPair> pairs_beside(const std::vector<Claim>& claims, const Neighbours& neighbours,
                                    const UnitTable& units);

}  // namespace twosource
