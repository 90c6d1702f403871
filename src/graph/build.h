// Claims to a FactGraph: linking, clusters, verdicts, independence, best value.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "graph/fact_graph.h"
#include "source/source.h"
#include "value/unit.h"

namespace twosource {

// `claims` come in order of source and place. Deterministic: the same input gives the same graph.
// `linked`, where it is not empty, flags the claims that are to be joined to facts; the others only tell what is
// common.
FactGraph build_graph(std::vector<Source> sources, std::vector<Claim> claims, const UnitTable& units,
                      const std::vector<bool>& linked = {});

// Why two claims were linked, or not: the evidence and its sum, and the sum that a link would have needed.
struct LinkExplanation {
    std::vector<Evidence> evidence;  // strongest first
    double total = 0;
    double needed = 0;
    bool one_story = true;   // false: their articles tell of different events, no link is looked for
    bool comparable = true;  // false: the values measure different things, no link is possible
};
LinkExplanation explain_link(const FactGraph& graph, int claim_a, int claim_b, const UnitTable& units);

}  // namespace twosource
