// Pieces of evidence, added up; each is kept where somebody wants to see it.
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "graph/fact_graph.h"

namespace twosource {

struct Sum {
    double total = 0;
    std::vector<Evidence>* evidence = nullptr;

    void add(double weight, const std::string& reason) {
        total += weight;
        if (evidence && std::abs(weight) > 0.005) evidence->push_back({reason, weight});
    }
};

}  // namespace twosource
