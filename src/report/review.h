// A draft against its sources: for each of its statements a finding. The draft bears itself out no more than a copy of
// it does, nor the text that it was copied from; several drafts are no sources for each other.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "graph/fact_graph.h"
#include "report/finding.h"

namespace twosource {

struct Review {
    const FactGraph* graph = nullptr;
    std::vector<std::size_t> drafts;  // indices of sources, ascending
    std::vector<std::string> names;   // of all sources, as fingerprints and relative links have them
    std::vector<Finding> findings;    // all of them, in order of draft, then place
    std::vector<Notice> notices;

    // Of findings that are not accepted, by FindingClass; shown or not.
    std::array<std::size_t, kFindingClasses> count{};
    std::size_t accepted = 0;

    std::size_t count_of(FindingClass kind) const { return count[static_cast<std::size_t>(kind)]; }
};

// The graph must outlive the review. `names` empty: ids.
Review make_review(const FactGraph& graph, std::vector<std::size_t> drafts, std::vector<std::string> names = {});

// Counts anew, after findings were accepted.
void count_findings(Review& review);

}  // namespace twosource
