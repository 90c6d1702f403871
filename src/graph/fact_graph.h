// The outcome: claims joined into facts, with verdicts. A plain, ordered view that every report renders and none
// changes; the same facts as a Boost.Graph are in boost_graph.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/claim.h"
#include "source/source.h"

namespace twosource {

enum class Verdict : std::uint8_t { agreement, conflict, single_source };
enum class EntryRelation : std::uint8_t { compatible, update, conflict };

std::string_view name_of(Verdict verdict);
std::string_view name_of(EntryRelation relation);
std::optional<Verdict> verdict_named(std::string_view name);

// Claims of one fact whose values are the same.
struct ValueEntry {
    int id = 0;               // index in Fact::values
    std::vector<int> claims;  // claim ids, ascending; the first one speaks for the entry
};

struct ValueRelation {
    int a = 0;  // entry ids, a < b; every pair of a fact is listed
    int b = 0;
    EntryRelation relation = EntryRelation::compatible;
    Diagnosis diagnosis = Diagnosis::none;
};

struct BestValue {
    int value_id = 0;
    double confidence = 0;  // estimated probability, 0 to 1
};

struct Fact {
    std::string id;  // "entity/attribute", unique; "#2" … appended where needed
    std::string entity;
    std::string attribute;
    Verdict verdict = Verdict::single_source;
    int independent_sources = 0;  // copies and reports of one origin count once
    std::vector<ValueEntry> values;
    std::vector<ValueRelation> relations;
    std::optional<BestValue> best;
};

// One reason for or against two claims speaking of the same fact.
struct Evidence {
    std::string reason;  // in an editor's words: "both count chips"
    double weight = 0;   // natural logarithm of odds; negative speaks against
};

struct FactGraph {
    std::vector<Source> sources;  // in order of id
    std::vector<Claim> claims;    // claims[i].id == i; in order of source, then place
    std::vector<Fact> facts;      // in order of the first claim
    std::vector<int> fact_of;     // of each claim: an index into `facts`, -1 where it was not to be linked
};

}  // namespace twosource
