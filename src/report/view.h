// What a report shows of a FactGraph: the facts of the verdicts that were asked for, with the claims and sources that
// they need, and the totals of all. Every renderer reads this and nothing else.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "graph/fact_graph.h"
#include "report/finding.h"
#include "value/unit.h"

namespace twosource {

// One flag for each Verdict.
struct Verdicts {
    std::array<bool, 3> has{};
    bool operator[](Verdict verdict) const { return has[static_cast<std::size_t>(verdict)]; }
    bool& operator[](Verdict verdict) { return has[static_cast<std::size_t>(verdict)]; }
};
inline constexpr Verdicts kAllVerdicts{{true, true, true}};

struct View {
    const FactGraph* graph = nullptr;
    std::vector<const Fact*> facts;    // shown, in order of the graph
    std::vector<const Claim*> claims;  // that they need, in order of the graph
    std::vector<std::size_t> sources;  // indices, ascending
    std::vector<Finding>
        findings;  // of all conflicts in focus, in order of source and place; Finding::shown says which
    std::vector<std::string> names;  // of all sources, as fingerprints and relative links have them
    std::vector<Notice> notices;

    // Of all, shown or not.
    std::array<std::size_t, 3> count{};  // facts of each Verdict
    std::size_t independent = 0;         // groups of sources that do not copy each other
    std::vector<std::string> languages;  // BCP 47, in order, each once

    std::size_t count_of(Verdict verdict) const { return count[static_cast<std::size_t>(verdict)]; }
    bool leaves_out(Verdict verdict) const { return count_of(verdict) > 0 && !shown[verdict]; }
    Verdicts shown = kAllVerdicts;
    const UnitTable* units = nullptr;  // to draw values of several units on one scale; null: only those of one unit
};

// Where a source has the focus, the view is of the facts that touch one such source, and no other is counted.
// With all verdicts shown and no focus, nothing is left out, not even a source without a claim. The graph must outlive
// the view. `names` empty: ids.
View make_view(const FactGraph& graph, const Verdicts& shown = kAllVerdicts, std::vector<std::string> names = {});

}  // namespace twosource
