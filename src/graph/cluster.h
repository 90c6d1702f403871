// Claims to clusters, one a fact. First equal and compatible values are joined, best evidence first; then clusters
// whose values differ but whose contexts say the same, as a greedy matching: best evidence first, each cluster with at
// most one other at a time.
#pragma once

#include <vector>

#include "graph/evidence.h"

namespace twosource {

// Clusters of claim ids, each ascending, in order of their first claim; every claim is in exactly one.
std::vector<std::vector<int>> cluster_claims(const std::vector<Claim>& claims, const Rarity& rarity,
                                             const UnitTable& units);

}  // namespace twosource
