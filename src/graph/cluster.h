// Claims to clusters, one a fact. First equal and compatible values are joined, best evidence first; once more, with
// the facts that stand beside them as evidence; then clusters whose values differ but whose contexts say the same, as a
// greedy matching: best evidence first, each cluster with at most one other at a time, and a match that stands out from
// the other ones of both needs less.
#pragma once

#include <vector>

#include "graph/evidence.h"

namespace twosource {

// Clusters of claim ids, each ascending, in order of their first claim; every claim is in exactly one.
std::vector<std::vector<int>> cluster_claims(const std::vector<Claim>& claims, const Rarity& rarity,
                                             const UnitTable& units);

}  // namespace twosource
