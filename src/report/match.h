// Which claims of a graph are the ones that a story expects: those that overlap the place of the expected words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/fact_graph.h"
#include "report/story.h"
#include "value/unit.h"

namespace twosource {

// The claim that stands for an expected one.
struct Match {
    bool quoted = false;      // the quote stands in the source
    int claim = -1;           // id; -1: nothing was found there
    bool same_value = false;  // and it was read as expected
    int fact = -1;            // index of the fact it is in, and its entry there
    int entry = -1;
};

// Equal by bounds, unit and date: an editor's count may be a quantity here, and a year may come from the context.
bool is_expected(const Value& expected, const Value& found, const UnitTable& units);

// Looks up the sources of a story's folder by the names that expected.json gives them.
class Matcher {
  public:
    Matcher(const FactGraph& graph, std::string folder, const UnitTable& units);

    Match find(const ExpectedClaim& expected) const;
    // Index of a source, or nothing.
    std::optional<std::size_t> source_named(const std::string& name) const;
    // The name that expected.json would give a source.
    std::string name_of_source(std::size_t source) const;
    // Where a claim is: its fact and entry.
    Match place_of(int claim) const;

  private:
    int best_claim(std::size_t source, Span place, const Value& value) const;

    const FactGraph& graph_;
    std::string folder_;
    const UnitTable& units_;
    std::vector<Match> places_;                       // by claim id
    std::vector<std::vector<int>> claims_of_source_;  // ids
};

}  // namespace twosource
