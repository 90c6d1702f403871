// Why claims are one fact or are not, in an editor's words: `twosource explain`.
#pragma once

#include <iosfwd>

#include "graph/fact_graph.h"
#include "report/formats.h"
#include "value/unit.h"

namespace twosource {

// Each claim with its sentence, how it was read and how else it could be, the values against each other, and for each
// claim the link that brought it in.
void explain_fact(const Fact& fact, const FactGraph& graph, const UnitTable& units, const Layout& layout,
                  std::ostream& out);

// Two claims, linked or not: the evidence with its weights, and what a link would have needed.
void explain_claims(int a, int b, const FactGraph& graph, const UnitTable& units, const Layout& layout,
                    std::ostream& out);

// The fact that holds a claim, or null.
const Fact* fact_of_claim(int claim, const FactGraph& graph);

}  // namespace twosource
