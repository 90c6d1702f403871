// Facts of claims files, which name entity and attribute themselves: what belongs together, and which value is most
// likely true, from how reliable each source proves over the whole run.
#pragma once

#include <vector>

#include "graph/fact_graph.h"

namespace twosource {

// Claims of one entity and attribute; attributes of tables in different languages are aligned.
std::vector<std::vector<int>> clusters_of_records(const std::vector<Claim>& claims);

// Sets `best` of every fact whose claims come from claims files.
void choose_best_records(FactGraph& graph);

}  // namespace twosource
