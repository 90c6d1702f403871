// Names for what a report finds that stay the same when lines move: made of facts, values and sources alone.
#pragma once

#include <string>
#include <vector>

#include "graph/fact_graph.h"

namespace twosource {

// 16 hexadecimal digits (FNV-1a) over the parts and where each ends.
std::string fingerprint_of(const std::vector<std::string>& parts);

// A claim of a fact: its source, its value, and the values that contradict it.
std::string claim_fingerprint(const Fact& fact, const Claim& claim, const FactGraph& graph);

}  // namespace twosource
