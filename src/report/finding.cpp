#include "report/finding.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <xxhash.h>

#include "report/assess.h"

namespace twosource {
namespace {

constexpr std::array<std::string_view, kFindingClasses> kClassNames = {"contradicted", "no-source", "one-origin",
                                                                       "one-source", "confirmed"};

constexpr std::size_t kMostOthers = 100;  // kept of a conflict; a fact of thousands of claims has as many findings

std::string bound(const std::optional<Decimal>& number) { return number ? number->to_string() : "-"; }

std::string hash_of(const std::string& text) {
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, XXH3_128bits(text.data(), text.size()));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : bytes.digest) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

const Claim& claim_of(int id, const FactGraph& graph) { return graph.claims[static_cast<std::size_t>(id)]; }

// Numbers of equal keys ("#2") depend on what else was read, so they are left out. Lengths part what is joined, so that
// no name can be mistaken for two.
std::string key_of(const Fact& fact) {
    return std::to_string(fact.entity.size()) + ":" + fact.entity + "/" + fact.attribute;
}

// A value and who states it, in one line.
std::string statement(int id, const FactGraph& graph, const std::vector<std::string>& names) {
    const Claim& claim = claim_of(id, graph);
    const std::string& name = names.empty() ? graph.sources[claim.source].id : names[claim.source];
    return canonical(claim.value) + '\t' + name;
}

// What the others state, as one hash: each statement once, in any order.
std::string statements(const std::vector<OtherClaim>& others, const FactGraph& graph,
                       const std::vector<std::string>& names) {
    std::set<std::string> all;
    for (const auto& other : others) all.insert(statement(other.claim, graph, names));
    std::string text;
    for (const auto& one : all) text += one + '\n';
    return hash_of(text);
}

std::string fingerprint(const Fact& fact, int own, const std::string& others, const FactGraph& graph,
                        const std::vector<std::string>& names) {
    return hash_of(key_of(fact) + '\n' + statement(own, graph, names) + '\n' + others);
}

// Findings on one conflict: every claim whose value conflicts with another and is not the best supported one.
void add_conflicts(std::size_t index, const FactGraph& graph, const std::vector<std::string>& names,
                   std::vector<Finding>& findings) {
    const Fact& fact = graph.facts[index];
    std::map<int, std::vector<std::pair<int, Diagnosis>>> against;  // entry -> entries that conflict with it
    for (const auto& relation : fact.relations) {
        if (relation.relation != EntryRelation::conflict) continue;
        against[relation.a].emplace_back(relation.b, relation.diagnosis);
        against[relation.b].emplace_back(relation.a, relation.diagnosis);
    }
    for (const auto& [entry, rivals] : against) {
        if (fact.best && fact.best->value_id == entry) continue;
        Assessment found;
        Finding finding;
        finding.kind = FindingClass::contradicted;
        finding.severity = Severity::error;
        finding.fact = index;
        for (const auto& [rival, diagnosis] : rivals) {
            const auto& claims = fact.values[static_cast<std::size_t>(rival)].claims;
            Backing backing = backing_of(claims, graph);
            if (backing.groups > found.against.groups) {
                found.against = std::move(backing);
                finding.diagnosis = diagnosis;
            }
            for (const int id : claims) finding.others.push_back({id, EntryRelation::conflict, diagnosis, true});
        }
        std::sort(finding.others.begin(), finding.others.end(),
                  [](const OtherClaim& a, const OtherClaim& b) { return a.claim < b.claim; });
        const std::string said = statements(finding.others, graph, names);
        if (finding.others.size() > kMostOthers) finding.others.resize(kMostOthers);
        for (const int id : fact.values[static_cast<std::size_t>(entry)].claims) {
            finding.claim = id;
            finding.fingerprint = fingerprint(fact, id, said, graph, names);
            const bool article = claim_of(id, graph).record == 0;
            finding.message = advice(finding, found, article ? "this article" : "this source", graph);
            findings.push_back(finding);
        }
    }
}

}  // namespace

std::string_view name_of(FindingClass kind) { return kClassNames[static_cast<std::size_t>(kind)]; }

std::optional<FindingClass> finding_class_named(std::string_view name) {
    for (std::size_t i = 0; i < kClassNames.size(); ++i)
        if (kClassNames[i] == name) return static_cast<FindingClass>(i);
    return std::nullopt;
}

std::string_view name_of(Severity severity) {
    constexpr std::array<std::string_view, 4> names = {"error", "warning", "note", "none"};
    return names[static_cast<std::size_t>(severity)];
}

std::string canonical(const Value& value) {
    std::string text(name_of(value.kind));
    if (value.kind == Kind::date) return text + " " + std::string(name_of(value.modifier)) + " " + value.edtf;
    if (value.kind == Kind::text) return text + " " + value.text;
    text += " " + bound(value.low) + " " + bound(value.high) + " " + std::string(name_of(value.modifier));
    return value.kind == Kind::count ? text : text + " " + value.unit;  // what is counted, the fact's key says
}

std::string fingerprint_of(const Finding& finding, const FactGraph& graph, const std::vector<std::string>& names) {
    return fingerprint(graph.facts[finding.fact], finding.claim, statements(finding.others, graph, names), graph,
                       names);
}

std::string fingerprint_of(const Fact& fact, const FactGraph& graph, const std::vector<std::string>& names) {
    std::set<std::string> all;
    for (const auto& entry : fact.values)
        for (const int id : entry.claims) all.insert(statement(id, graph, names));
    std::string text = key_of(fact);
    for (const auto& one : all) text += '\n' + one;
    return hash_of(text);
}

Focus::Focus(const FactGraph& graph) : graph_(&graph) {
    set_ = std::any_of(graph.sources.begin(), graph.sources.end(), [](const Source& source) { return source.focus; });
}

bool Focus::holds(const Fact& fact) const {
    if (!set_) return true;
    for (const auto& entry : fact.values)
        for (const int id : entry.claims)
            if (graph_->sources[claim_of(id, *graph_).source].focus) return true;
    return false;
}

std::vector<Finding> find_conflicts(const FactGraph& graph, const std::vector<std::string>& names) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < graph.facts.size(); ++i)
        if (graph.facts[i].verdict == Verdict::conflict) add_conflicts(i, graph, names, findings);
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return a.claim < b.claim; });
    return findings;
}

}  // namespace twosource
