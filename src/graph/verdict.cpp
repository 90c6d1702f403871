#include "graph/verdict.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <map>
#include <set>

#include "graph/value_evidence.h"
#include "value/date.h"
#include "value/relate.h"

namespace twosource {
namespace {

const Claim& first_claim(const ValueEntry& entry, const std::vector<Claim>& claims) {
    return claims[static_cast<std::size_t>(entry.claims.front())];
}

std::vector<ValueEntry> make_entries(const std::vector<int>& cluster, const std::vector<Claim>& claims,
                                     const UnitTable& units) {
    std::vector<ValueEntry> entries;
    for (const int id : cluster) {
        const Value& value = claims[static_cast<std::size_t>(id)].value;
        auto same = std::find_if(entries.begin(), entries.end(), [&](const ValueEntry& entry) {
            return relate(first_claim(entry, claims).value, value, units).relation == Relation::same;
        });
        if (same == entries.end()) {
            entries.push_back({static_cast<int>(entries.size()), {}});
            same = entries.end() - 1;
        }
        same->claims.push_back(id);
    }
    return entries;
}

// A bound as the figure that it was chosen for: "more than 600" is about 600.
Value chosen_for(Value value) {
    if (value.low.has_value() == value.high.has_value()) return value;
    value.low = value.high = value.low ? value.low : value.high;
    value.modifier = Modifier::approximate;
    return value;
}

constexpr double kOneScope = 0.5;
constexpr double kLookBackScope = 0.6;  // of a text of which the day can only be guessed
constexpr long kLateNews = 3;           // days that a report may lag behind

// From one day to another, both as ISO 8601 has them; 0 where one is no day.
long days_between(const std::string& from, const std::string& to) {
    const auto day = [](const std::string& text) -> std::optional<long> {
        const auto date = parse_edtf(text);
        if (!date || !date->from || !date->from->year || !date->from->month || !date->from->day) return std::nullopt;
        return days_from_civil(*date->from->year, *date->from->month, *date->from->day);
    };
    const auto first = day(from), last = day(to);
    return first && last ? *last - *first : 0;
}

// Days on which the articles behind an entry came out, where they are known: the first and the last.
std::optional<std::pair<std::string, std::string>> days_of(const ValueEntry& entry, const std::vector<Claim>& claims,
                                                           const std::vector<Source>& sources) {
    constexpr std::size_t kDay = 10;  // of an ISO 8601 date-time
    std::optional<std::pair<std::string, std::string>> days;
    for (const int id : entry.claims) {
        const std::string day = sources[claims[static_cast<std::size_t>(id)].source].published.substr(0, kDay);
        if (day.size() < kDay) continue;
        if (!days) days = {day, day};
        days = {std::min(days->first, day), std::max(days->second, day)};
    }
    return days;
}

// A toll does not fall: whoever states less some days later, or looking back, contradicts the other. Far less is of
// some other scope.
bool falls(const ValueEntry& a, const ValueEntry& b, const std::vector<Claim>& claims,
           const std::vector<Source>& sources, const UnitTable& units) {
    const Value &x = first_claim(a, claims).value, &y = first_claim(b, claims).value;
    const bool accumulate =
        first_claim(a, claims).accumulates && first_claim(b, claims).accumulates && x.number() && y.number();
    const double close = closeness(x, y, units);
    if (!accumulate || close < kOneScope) return false;
    const bool less = compare_in_base(x, y, units) < 0;
    const auto look_back = [&](const ValueEntry& entry) {
        return std::all_of(entry.claims.begin(), entry.claims.end(),
                           [&](int id) { return sources[claims[static_cast<std::size_t>(id)].source].looks_back; });
    };
    if (look_back(less ? a : b)) return close >= kLookBackScope && !look_back(less ? b : a);
    const auto low = days_of(less ? a : b, claims, sources), high = days_of(less ? b : a, claims, sources);
    return low && high && days_between(high->second, low->first) >= kLateNews;
}

// Figures that grow from day to day differ because time passed, unless a slip joins them. So do their bounds: "more
// than 70" was said on another day than "at least 110".
bool is_update(const ValueEntry& a, const ValueEntry& b, const Related& related, const std::vector<Claim>& claims,
               const std::vector<Source>& sources, const UnitTable& units) {
    const auto grows = [&](const ValueEntry& entry) {
        return std::any_of(entry.claims.begin(), entry.claims.end(),
                           [&](int id) { return claims[static_cast<std::size_t>(id)].grows; });
    };
    if (!grows(a) || !grows(b)) return false;
    if (related.relation == Relation::compatible)
        return relate(chosen_for(first_claim(a, claims).value), chosen_for(first_claim(b, claims).value), units)
                   .relation == Relation::conflict;
    return related.relation == Relation::conflict && !falls(a, b, claims, sources, units) &&
           related.diagnosis != Diagnosis::digit_transposition && related.diagnosis != Diagnosis::scale_word &&
           related.diagnosis != Diagnosis::thousands_separator;
}

// How many claims each entry's value agrees with, its own among them.
std::vector<std::size_t> support_of(const std::vector<ValueEntry>& entries, const std::vector<Claim>& claims,
                                    const UnitTable& units) {
    std::vector<std::size_t> support;
    for (const auto& entry : entries) {
        std::size_t count = 0;
        for (const auto& other : entries) {
            const auto relation =
                relate(first_claim(entry, claims).value, first_claim(other, claims).value, units).relation;
            if (relation != Relation::conflict) count += other.claims.size();
        }
        support.push_back(count);
    }
    return support;
}

// Whoever has more claims behind it was read as it was meant, so its other readings explain nothing.
Related relate_with_support(Value a, Value b, std::size_t behind_a, std::size_t behind_b, const UnitTable& units) {
    if (behind_a > behind_b) a.readings.clear();
    if (behind_b > behind_a) b.readings.clear();
    return relate(a, b, units);
}

// Words of tables in two languages differ where they say the same; nothing shows that they do not.
bool are_words_of_two_languages(const Claim& a, const Claim& b) {
    return a.record > 0 && b.record > 0 && a.value.kind == Kind::text && b.value.kind == Kind::text &&
           a.language != b.language;
}

std::vector<ValueRelation> make_relations(const std::vector<ValueEntry>& entries, const std::vector<Claim>& claims,
                                          const std::vector<Source>& sources, const UnitTable& units) {
    const auto support = support_of(entries, claims, units);
    std::vector<ValueRelation> relations;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        for (std::size_t j = i + 1; j < entries.size(); ++j) {
            const Related related =
                relate_with_support(first_claim(entries[i], claims).value, first_claim(entries[j], claims).value,
                                    support[i], support[j], units);
            ValueRelation relation{entries[i].id, entries[j].id, EntryRelation::compatible, Diagnosis::none};
            if (is_update(entries[i], entries[j], related, claims, sources, units)) {
                relation.relation = EntryRelation::update;
            } else if (related.relation == Relation::conflict &&
                       !are_words_of_two_languages(first_claim(entries[i], claims), first_claim(entries[j], claims))) {
                relation.relation = EntryRelation::conflict;
                relation.diagnosis = related.diagnosis;
            }
            relations.push_back(relation);
        }
    }
    return relations;
}

std::vector<std::size_t> sources_of(const std::vector<int>& ids, const std::vector<Claim>& claims) {
    std::set<std::size_t> found;
    for (const int id : ids) found.insert(claims[static_cast<std::size_t>(id)].source);
    return {found.begin(), found.end()};
}

int count_groups(const std::vector<int>& groups) {
    return static_cast<int>(std::set<int>(groups.begin(), groups.end()).size());
}

// Of entries that as much speaks for: the first that is exact, where all of them agree; nothing where they differ.
std::optional<std::size_t> most_exact(const std::vector<std::size_t>& tied, const Fact& fact,
                                      const std::vector<Claim>& claims) {
    const auto is_tied = [&](int id) {
        return std::find(tied.begin(), tied.end(), static_cast<std::size_t>(id)) != tied.end();
    };
    for (const auto& relation : fact.relations)
        if (relation.relation != EntryRelation::compatible && is_tied(relation.a) && is_tied(relation.b))
            return std::nullopt;
    for (const std::size_t i : tied)
        if (first_claim(fact.values[i], claims).value.modifier == Modifier::exact) return i;
    return tied.front();
}

// Votes of independent groups, each entry also with those that it agrees with at half weight.
std::optional<BestValue> best_value(const Fact& fact, const std::vector<Claim>& claims,
                                    const std::vector<Source>& sources) {
    if (fact.values.size() == 1) {
        const double groups = fact.independent_sources;
        return BestValue{0, (groups + 0.5) / (groups + 1)};
    }
    std::vector<double> votes;
    for (const auto& entry : fact.values)
        votes.push_back(count_groups(independent_groups(sources_of(entry.claims, claims), sources)));
    std::vector<double> support = votes;
    for (const auto& relation : fact.relations) {
        if (relation.relation != EntryRelation::compatible) continue;
        support[static_cast<std::size_t>(relation.a)] += votes[static_cast<std::size_t>(relation.b)] / 2;
        support[static_cast<std::size_t>(relation.b)] += votes[static_cast<std::size_t>(relation.a)] / 2;
    }
    const auto most = *std::max_element(support.begin(), support.end());
    std::vector<std::size_t> tied;
    for (std::size_t i = 0; i < support.size(); ++i)
        if (support[i] == most) tied.push_back(i);
    const auto best = most_exact(tied, fact, claims);
    if (!best) return std::nullopt;
    double total = 0;
    for (const double one : votes) total += one;
    const double share = std::min(most, total);
    return BestValue{static_cast<int>(*best), (share + 0.5) / (total + 1)};
}

}  // namespace

std::vector<int> independent_groups(const std::vector<std::size_t>& which, const std::vector<Source>& sources) {
    using Dependence = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
    Dependence graph(which.size());
    std::map<std::string, std::size_t> first;  // of an origin or a group of copies
    const auto join = [&](const std::string& key, std::size_t i) {
        const auto [at, fresh] = first.emplace(key, i);
        if (!fresh) boost::add_edge(at->second, i, graph);
    };
    for (std::size_t i = 0; i < which.size(); ++i) {
        const Source& source = sources[which[i]];
        if (source.independence >= 0) join("#" + std::to_string(source.independence), i);
        for (const auto& origin : source.origins) join(origin, i);
    }
    std::vector<int> component(which.size());
    if (!which.empty()) boost::connected_components(graph, component.data());
    return component;
}

Fact make_fact(const std::vector<int>& cluster, const std::vector<Claim>& claims, const std::vector<Source>& sources,
               const UnitTable& units) {
    Fact fact;
    fact.values = make_entries(cluster, claims, units);
    fact.relations = make_relations(fact.values, claims, sources, units);
    const auto stating = sources_of(cluster, claims);
    fact.independent_sources = count_groups(independent_groups(stating, sources));
    const bool conflict = std::any_of(fact.relations.begin(), fact.relations.end(),
                                      [](const auto& r) { return r.relation == EntryRelation::conflict; });
    fact.verdict = conflict ? Verdict::conflict : stating.size() > 1 ? Verdict::agreement : Verdict::single_source;
    fact.best = best_value(fact, claims, sources);
    return fact;
}

}  // namespace twosource
