// The graph of sources, entities, facts, values and claims for other programs: DOT for Graphviz, GraphML for the rest.
#pragma once

#include <iosfwd>

#include "graph/fact_graph.h"

namespace twosource {

void write_dot(const FactGraph& graph, std::ostream& out);
void write_graphml(const FactGraph& graph, std::ostream& out);

}  // namespace twosource
