// A cluster of claims to a fact: its values, how they relate, how many independent sources stand behind it, which value
// is most likely true.
#pragma once

#include <vector>

#include "graph/fact_graph.h"
#include "value/unit.h"

namespace twosource {

Fact make_fact(const std::vector<int>& cluster, const std::vector<Claim>& claims, const std::vector<Source>& sources,
               const UnitTable& units);

// Groups among `sources` (indices) that stand by themselves: copies and reports of one origin are one group.
// Returns the group of each, from 0.
std::vector<int> independent_groups(const std::vector<std::size_t>& which, const std::vector<Source>& sources);

}  // namespace twosource
