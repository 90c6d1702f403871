// A FactGraph as a Boost.Graph: for writing it out, and for whoever wants an algorithm on it. Vertices are sources,
// entities, facts, values and claims; edges lead from a source to what it states, from a claim to its value, from a
// value to its fact, from a fact to its entity, and between values that differ or fit.
#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <string>

#include "graph/fact_graph.h"

namespace twosource {

struct GraphVertex {
    std::string id;    // stable from run to run: made of names and places, not of numbers
    std::string kind;  // source, entity, fact, value, claim
    std::string label;
    std::string note;  // a source's language, a fact's verdict
};

struct GraphEdge {
    std::string kind;  // states, has, of, about, compatible, update, conflict
    std::string note;  // a conflict's diagnosis
};

using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, GraphVertex, GraphEdge>;

// In the order of the FactGraph: sources, then each fact with its entity, values and claims.
BoostGraph to_boost_graph(const FactGraph& graph);

}  // namespace twosource
