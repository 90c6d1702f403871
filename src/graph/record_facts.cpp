#include "graph/record_facts.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "graph/align.h"
#include "graph/truth.h"

namespace twosource {
namespace {

constexpr double kTie = 1e-9;

const Claim& claim_of(const FactGraph& graph, int id) { return graph.claims[static_cast<std::size_t>(id)]; }

bool is_of_records(const Fact& fact, const FactGraph& graph) {
    return std::all_of(fact.values.begin(), fact.values.end(), [&](const ValueEntry& entry) {
        return std::all_of(entry.claims.begin(), entry.claims.end(),
                           [&](int id) { return claim_of(graph, id).record > 0; });
    });
}

// Digits of a date that are told: "2025-05-22" tells more than "XXXX-05-22".
long told_of(const std::string& edtf) {
    return std::count_if(edtf.begin(), edtf.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of two compatible values, whether the first is as exact as the second: has all its words, is rounded no more.
bool says_no_less(const Value& a, const Value& b) {
    if (a.kind != b.kind) return false;
    if (a.kind == Kind::text) return a.text.size() >= b.text.size();
    if (a.kind == Kind::date) return told_of(a.edtf) >= told_of(b.edtf);
    if (a.modifier != b.modifier) return a.modifier == Modifier::exact;
    return !a.step || !b.step || !(*b.step < *a.step);
}

// A source that states several values votes for the first.
Item item_of(const Fact& fact, const FactGraph& graph) {
    std::map<std::uint32_t, std::pair<int, std::uint32_t>> first;  // source -> first claim and its value
    for (const auto& entry : fact.values)
        for (const int id : entry.claims) {
            const auto source = static_cast<std::uint32_t>(claim_of(graph, id).source);
            const std::pair<int, std::uint32_t> vote(id, static_cast<std::uint32_t>(entry.id));
            const auto [at, fresh] = first.emplace(source, vote);
            if (!fresh) at->second = std::min(at->second, vote);
        }
    Item item;
    item.values = static_cast<std::uint32_t>(fact.values.size());
    for (const auto& [source, vote] : first) item.votes.push_back({source, vote.second});
    for (const auto& relation : fact.relations) {
        if (relation.relation != EntryRelation::compatible) continue;
        const auto a = static_cast<std::uint32_t>(relation.a), b = static_cast<std::uint32_t>(relation.b);
        const Value& x = claim_of(graph, fact.values[a].claims.front()).value;
        const Value& y = claim_of(graph, fact.values[b].claims.front()).value;
        if (says_no_less(x, y)) item.refined.emplace_back(b, a);
        if (says_no_less(y, x)) item.refined.emplace_back(a, b);
    }
    return item;
}

// The likeliest value; nothing where two are equally likely and cannot both be true.
std::optional<BestValue> best_of(const Fact& fact, const Item& item, const std::vector<double>& likely,
                                 const FactGraph& graph) {
    const auto most = static_cast<std::size_t>(std::max_element(likely.begin(), likely.end()) - likely.begin());
    std::size_t best = most;
    for (std::size_t v = 0; v < likely.size(); ++v) {
        if (v == most || likely[v] < likely[most] - kTie) continue;
        const auto conflict = [&](const ValueRelation& relation) {
            return relation.relation == EntryRelation::conflict &&
                   std::minmax({relation.a, relation.b}) == std::minmax({static_cast<int>(v), static_cast<int>(most)});
        };
        if (std::any_of(fact.relations.begin(), fact.relations.end(), conflict)) return std::nullopt;
        const auto exact = [&](std::size_t i) {
            return claim_of(graph, fact.values[i].claims.front()).value.modifier == Modifier::exact;
        };
        if (exact(v) && !exact(best)) best = v;
    }
    double confidence = likely[best];
    for (const auto& [less, more] : item.refined)
        if (more == best) confidence += likely[less];  // who says less says nothing against it
    return BestValue{static_cast<int>(best), std::min(confidence, 1.0)};
}

}  // namespace

std::vector<std::vector<int>> clusters_of_records(const std::vector<Claim>& claims) {
    std::map<std::pair<std::string, std::string>, std::vector<int>> by_key;
    for (const auto& claim : claims)
        if (claim.record > 0) by_key[{claim.entity, claim.attribute}].push_back(claim.id);
    std::vector<std::vector<int>> clusters;
    for (auto& [key, ids] : by_key) clusters.push_back(std::move(ids));
    return align_attributes(std::move(clusters), claims);
}

void choose_best_records(FactGraph& graph) {
    std::vector<std::size_t> facts;
    std::vector<Item> items;
    for (std::size_t i = 0; i < graph.facts.size(); ++i) {
        if (!is_of_records(graph.facts[i], graph)) continue;
        facts.push_back(i);
        items.push_back(item_of(graph.facts[i], graph));
    }
    const auto truth = find_truth(items, graph.sources.size());
    for (std::size_t k = 0; k < facts.size(); ++k)
        graph.facts[facts[k]].best = best_of(graph.facts[facts[k]], items[k], truth[k], graph);
}

}  // namespace twosource
