// A finding: one statement of a text under review, what the other sources say of it, and what to do about it. `check`
// and `review` share it, and with it the baseline of accepted findings and every format that lists findings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/fact_graph.h"

namespace twosource {

// How far the other sources bear a statement out; gravest first.
enum class FindingClass : std::uint8_t {
    contradicted,  // as many independent sources state another value as state this one, or more
    no_source,     // nobody else states it
    one_origin,    // several do, but copies of one text or reports of one origin
    one_source,    // one does
    confirmed      // independent sources do
};
inline constexpr std::size_t kFindingClasses = 5;

enum class Severity : std::uint8_t { error, warning, note, none };  // as SARIF has them

std::string_view name_of(FindingClass kind);  // "contradicted", "no-source", …
std::optional<FindingClass> finding_class_named(std::string_view name);
std::string_view name_of(Severity severity);

// What another claim of the same fact says.
struct OtherClaim {
    int claim = 0;  // id
    EntryRelation relation = EntryRelation::compatible;
    Diagnosis diagnosis = Diagnosis::none;
    bool counts = true;  // false: a copy of the text under review, which bears nothing out
};

// A finding that somebody has looked at and lives with; it is marked in every format and never dropped.
struct Acceptance {
    std::string reason;
    std::string by;
    std::string date;      // ISO 8601
    std::string expires;   // ISO 8601; empty: never
    bool in_text = false;  // by a comment in the text itself, not by the baseline
};

struct Finding {
    FindingClass kind = FindingClass::no_source;
    Severity severity = Severity::none;
    std::size_t fact = 0;            // index into the graph's facts
    int claim = 0;                   // the statement: its source, span and words
    std::vector<OtherClaim> others;  // of the fact: those that contradict first, then in order of id
    Diagnosis diagnosis = Diagnosis::none;
    bool disputed = false;    // confirmed or borne out by one, and yet some source differs
    std::string message;      // in one sentence: what the others say, and what to do
    std::string fingerprint;  // of the fact's key, its values and who states them; no line numbers
    std::optional<Acceptance> accepted;
    bool shown = true;  // as --show has it; what is not shown may still fail a run
};

// Something to say of the run that is no statement of a text: an entry of the baseline that fits nothing any more, a
// comment that ignores a finding without a reason.
struct Notice {
    Severity severity = Severity::warning;
    std::string file;
    std::size_t line = 0;  // from 1; 0: the whole file
    std::string message;
};

// Which facts a report looks at: those that a source with the focus states, or all where no source has it.
class Focus {
  public:
    explicit Focus(const FactGraph& graph);
    bool holds(const Fact& fact) const;
    bool is_set() const { return set_; }

  private:
    const FactGraph* graph_;
    bool set_ = false;
};

// Claims of a conflict that speak against the others, in order of source and place: what `check` has to find. Names are
// of the sources as in fingerprint_of.
std::vector<Finding> find_conflicts(const FactGraph& graph, const std::vector<std::string>& names = {});

// 32 hexadecimal digits, the same for the same fact, the same value of the finding's own source and the same values of
// the same others, wherever they stand in their texts and whatever else was read. `names` are those of the sources, so
// that it does not matter from which folder the program was started; empty: their ids.
std::string fingerprint_of(const Finding& finding, const FactGraph& graph, const std::vector<std::string>& names = {});
// The same of a fact as a whole.
std::string fingerprint_of(const Fact& fact, const FactGraph& graph, const std::vector<std::string>& names = {});

// A value in one line that equal values share, whatever their wording: "money 1400000000000 1400000000000 exact USD".
std::string canonical(const Value& value);

}  // namespace twosource
