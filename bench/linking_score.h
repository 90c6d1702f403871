// How the facts found in made articles compare with those that they were made from, by pairs of claims.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "events.h"
#include "graph/fact_graph.h"

namespace twosource::bench {

struct LinkingScore {
    std::size_t facts_made = 0;
    std::size_t facts_found = 0;
    double precision = 0;  // of pairs in one fact, the share that was made from one
    double recall = 0;
};

// `told` by source, in the order of the graph's sources.
inline LinkingScore score_linking(const FactGraph& graph, const std::vector<std::vector<Told>>& told) {
    std::map<std::string, std::size_t> made;
    std::map<std::size_t, std::size_t> found;
    std::map<std::pair<std::string, std::size_t>, std::size_t> both;
    for (std::size_t fact = 0; fact < graph.facts.size(); ++fact) {
        for (const auto& entry : graph.facts[fact].values) {
            for (const int id : entry.claims) {
                const Claim& claim = graph.claims[static_cast<std::size_t>(id)];
                for (const auto& one : told[claim.source]) {
                    if (claim.span.start >= one.span.end || one.span.start >= claim.span.end) continue;
                    ++made[one.fact], ++found[fact], ++both[{one.fact, fact}];
                    break;
                }
            }
        }
    }
    const auto pairs = [](const auto& counts) {
        double sum = 0;
        for (const auto& [key, count] : counts) sum += static_cast<double>(count * (count - 1)) / 2;
        return sum;
    };
    return {made.size(), found.size(), pairs(both) / pairs(found), pairs(both) / pairs(made)};
}

}  // namespace twosource::bench
