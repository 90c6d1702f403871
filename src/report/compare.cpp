#include "report/compare.h"

#include <algorithm>

#include "report/match.h"
#include "report/quote.h"
#include "report/words.h"
#include "source/fold.h"

namespace twosource {
namespace {

// Whom a difference belongs to, and why it is known there. What has a reason and no difference can be closed.
struct Owner {
    std::string name;
    std::string open;
};

// The relation of two claims, as expected or as found; `apart` where they are not in one fact.
enum class Said { apart, agree, update, conflict };

constexpr std::size_t kQuoteRoom = 48;

// The one name of a medium that has several.
std::string canonical(const std::string& name, const MediaNames& media) {
    const std::string folded = fold_phrase(name);
    for (const auto& medium : media.media) {
        if (fold_phrase(medium.name) == folded) return medium.name;
        for (const auto& alias : medium.aliases)
            if (fold_phrase(alias) == folded) return medium.name;
    }
    return name;
}

class Comparer {
  public:
    Comparer(const Story& story, const FactGraph& graph, const std::string& folder, const UnitTable& units)
        : story_(story), graph_(graph), matcher_(graph, folder, units) {}

    Comparison run(const MediaNames& media);

  private:
    struct Place {
        std::size_t fact;
        std::size_t claim;
    };
    using Matches = std::vector<Match>;

    void match_claims();
    void compare_claims(std::size_t f);
    void compare_places(std::size_t f);
    void compare_pairs(std::size_t f);
    void compare_pair(std::size_t f, Pair pair, std::set<std::string>& told);
    void compare_cause(std::size_t f, Pair pair, std::set<std::string>& told);
    void find_false_conflicts();
    bool is_expected_conflict(const ValueEntry& a, const ValueEntry& b) const;
    void find_joins();
    bool are_joined(std::size_t f, std::size_t g) const;
    void check_traps();
    void compare_copies();
    void compare_origins(const MediaNames& media);
    void find_closable();

    Said expected(const ExpectedFact& fact, Pair pair) const;
    Said found(const Match& a, const Match& b) const;
    std::string cause(const Match& a, const Match& b) const;
    std::string quote(const ExpectedClaim& claim) const;
    std::string quote(int claim) const;
    Owner fact_owner(std::size_t f) const { return {"fact " + story_.facts[f].key, story_.facts[f].open}; }
    Owner claim_owner(std::size_t f, std::size_t c) const;
    Owner trap_owner(std::size_t t) const { return {"trap \"" + story_.traps[t].why + "\"", story_.traps[t].open}; }
    Owner story_owner(const std::string& part) const;
    void tell(std::string fact, std::string kind, std::vector<std::string> lines, const std::vector<Owner>& owners);

    const Story& story_;
    const FactGraph& graph_;
    Matcher matcher_;
    std::vector<Matches> matches_;              // by fact and claim of the story
    std::vector<std::vector<Place>> expected_;  // by id of a claim found: who expects it
    std::set<std::pair<std::size_t, std::size_t>> joined_;
    std::set<std::string> conflicting_;  // keys of facts in a false conflict
    std::set<std::string> touched_;      // owners of differences
    Comparison result_;
};

Comparison Comparer::run(const MediaNames& media) {
    match_claims();
    for (std::size_t f = 0; f < story_.facts.size(); ++f) {
        compare_claims(f);
        compare_places(f);
        compare_pairs(f);
    }
    find_false_conflicts();
    find_joins();
    check_traps();
    compare_copies();
    compare_origins(media);
    find_closable();
    return std::move(result_);
}

void Comparer::match_claims() {
    expected_.resize(graph_.claims.size());
    for (std::size_t f = 0; f < story_.facts.size(); ++f) {
        Matches& matches = matches_.emplace_back();
        for (std::size_t c = 0; c < story_.facts[f].claims.size(); ++c) {
            matches.push_back(matcher_.find(story_.facts[f].claims[c]));
            if (matches.back().claim >= 0) expected_[static_cast<std::size_t>(matches.back().claim)].push_back({f, c});
        }
    }
}

Owner Comparer::claim_owner(std::size_t f, std::size_t c) const {
    const auto& claim = story_.facts[f].claims[c];
    return {"fact " + story_.facts[f].key + ", claim " + std::to_string(c) + " (" + claim.text + ")", claim.open};
}

Owner Comparer::story_owner(const std::string& part) const {
    const auto reason = story_.open.find(part);
    return {part, reason == story_.open.end() ? "" : reason->second};
}

void Comparer::tell(std::string fact, std::string kind, std::vector<std::string> lines,
                    const std::vector<Owner>& owners) {
    Difference difference{std::move(fact), std::move(kind), std::move(lines), ""};
    for (const auto& owner : owners) {
        touched_.insert(owner.name);
        if (difference.open.empty()) difference.open = owner.open;
    }
    result_.score.open += !difference.open.empty();
    result_.differences.push_back(std::move(difference));
}

std::string Comparer::quote(const ExpectedClaim& claim) const {
    const std::size_t at = claim.quote.find(claim.text);
    const std::string marked =
        claim.quote.substr(0, at) + "[" + claim.text + "]" + claim.quote.substr(at + claim.text.size());
    return one_line(claim.source + ": " + marked);
}

std::string Comparer::quote(int claim) const {
    const Claim& found = graph_.claims[static_cast<std::size_t>(claim)];
    return one_line(matcher_.name_of_source(found.source)) + ": " + bracketed(quote_of(found, graph_, kQuoteRoom));
}

// ---- claims of a fact

void Comparer::compare_claims(std::size_t f) {
    const ExpectedFact& fact = story_.facts[f];
    for (std::size_t c = 0; c < fact.claims.size(); ++c) {
        const Match& match = matches_[f][c];
        result_.score.claims.add(match.claim >= 0);
        const std::vector<Owner> owners = {claim_owner(f, c), fact_owner(f)};
        if (match.claim < 0) {
            tell(fact.key, match.quoted ? "not found" : "no such quote", {quote(fact.claims[c])}, owners);
            continue;
        }
        result_.score.values.add(match.same_value);
        if (match.same_value) continue;
        const Value& value = graph_.claims[static_cast<std::size_t>(match.claim)].value;
        tell(fact.key, "read as " + describe(value) + ", not " + describe(fact.claims[c].value),
             {quote(fact.claims[c])}, owners);
    }
}

// Claims that are in another fact than most of their fellows.
void Comparer::compare_places(std::size_t f) {
    std::map<int, std::size_t> sizes;
    for (const Match& match : matches_[f])
        if (match.fact >= 0) ++sizes[match.fact];
    const auto most =
        std::max_element(sizes.begin(), sizes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    for (std::size_t c = 0; c < matches_[f].size(); ++c) {
        const Match& match = matches_[f][c];
        if (match.claim < 0 || (most != sizes.end() && match.fact == most->first)) continue;
        const std::string where =
            match.fact < 0 ? "in no fact" : "in " + graph_.facts[static_cast<std::size_t>(match.fact)].id;
        tell(story_.facts[f].key, "apart, " + where, {quote(story_.facts[f].claims[c])},
             {claim_owner(f, c), fact_owner(f)});
    }
}

Said Comparer::expected(const ExpectedFact& fact, Pair pair) const {
    return fact.conflicts.contains(pair) ? Said::conflict : fact.updates.contains(pair) ? Said::update : Said::agree;
}

const ValueRelation* find_relation(const Fact& fact, int a, int b) {
    for (const auto& relation : fact.relations)
        if ((relation.a == a && relation.b == b) || (relation.a == b && relation.b == a)) return &relation;
    return nullptr;
}

Said Comparer::found(const Match& a, const Match& b) const {
    if (a.fact < 0 || a.fact != b.fact) return Said::apart;
    if (a.entry == b.entry) return Said::agree;
    const auto* relation = find_relation(graph_.facts[static_cast<std::size_t>(a.fact)], a.entry, b.entry);
    if (!relation || relation->relation == EntryRelation::compatible) return Said::agree;
    return relation->relation == EntryRelation::update ? Said::update : Said::conflict;
}

std::string Comparer::cause(const Match& a, const Match& b) const {
    const auto* relation = find_relation(graph_.facts[static_cast<std::size_t>(a.fact)], a.entry, b.entry);
    return relation ? std::string(name_of(relation->diagnosis)) : "";
}

void Comparer::compare_pairs(std::size_t f) {
    std::set<std::string> told;  // one pair speaks for all of its entries
    for (std::size_t b = 1; b < matches_[f].size(); ++b)
        for (std::size_t a = 0; a < b; ++a) compare_pair(f, {a, b}, told);
}

void Comparer::compare_pair(std::size_t f, Pair pair, std::set<std::string>& told) {
    const ExpectedFact& fact = story_.facts[f];
    const Match &a = matches_[f][pair.first], &b = matches_[f][pair.second];
    const Said wanted = expected(fact, pair), said = found(a, b);
    Score& score = result_.score;
    if (wanted == Said::conflict) score.conflicts.add(said == Said::conflict);
    if (wanted == Said::update) score.updates.add(said == Said::update);
    if (wanted == Said::agree && fact.claims[pair.first].source != fact.claims[pair.second].source)
        score.agreeing.add(said == Said::agree);
    if (wanted == Said::conflict && said == Said::conflict) compare_cause(f, pair, told);
    // A false conflict is told of by find_false_conflicts, a claim apart by compare_places.
    if (said == wanted || said == Said::apart || said == Said::conflict) return;
    const std::string kind = wanted == Said::conflict ? "conflict missed"
                             : wanted == Said::update ? "update missed"
                                                      : "no update";
    if (!told.insert(kind + std::to_string(a.entry) + "/" + std::to_string(b.entry)).second) return;
    tell(fact.key, kind, {quote(fact.claims[pair.first]), quote(fact.claims[pair.second])},
         {claim_owner(f, pair.first), claim_owner(f, pair.second), fact_owner(f)});
}

void Comparer::compare_cause(std::size_t f, Pair pair, std::set<std::string>& told) {
    const ExpectedFact& fact = story_.facts[f];
    const Match &a = matches_[f][pair.first], &b = matches_[f][pair.second];
    const auto listed = fact.diagnosis.find(pair);
    const std::string wanted = listed == fact.diagnosis.end() ? "" : listed->second, said = cause(a, b);
    result_.score.diagnoses.add(wanted == said);
    if (wanted == said || !told.insert("cause" + std::to_string(a.entry) + "/" + std::to_string(b.entry)).second)
        return;
    const auto name = [](const std::string& cause_name) { return cause_name.empty() ? "none" : cause_name; };
    tell(fact.key, "cause " + name(said) + ", not " + name(wanted),
         {quote(fact.claims[pair.first]), quote(fact.claims[pair.second])},
         {claim_owner(f, pair.first), claim_owner(f, pair.second), fact_owner(f)});
}

// ---- what nobody expects

bool Comparer::is_expected_conflict(const ValueEntry& a, const ValueEntry& b) const {
    for (int x : a.claims)
        for (int y : b.claims)
            for (const Place& p : expected_[static_cast<std::size_t>(x)])
                for (const Place& q : expected_[static_cast<std::size_t>(y)])
                    if (p.fact == q.fact && story_.facts[p.fact].conflicts.contains(std::minmax(p.claim, q.claim)))
                        return true;
    return false;
}

void Comparer::find_false_conflicts() {
    for (const Fact& fact : graph_.facts) {
        for (const auto& relation : fact.relations) {
            if (relation.relation != EntryRelation::conflict) continue;
            const auto& a = fact.values[static_cast<std::size_t>(relation.a)];
            const auto& b = fact.values[static_cast<std::size_t>(relation.b)];
            if (is_expected_conflict(a, b)) continue;
            ++result_.score.false_conflicts;
            std::vector<Owner> owners = {story_owner("conflicts")};
            std::string key;
            for (const auto& entry : {a, b})
                for (int id : entry.claims)
                    for (const Place& place : expected_[static_cast<std::size_t>(id)]) {
                        owners.push_back(claim_owner(place.fact, place.claim));
                        owners.push_back(fact_owner(place.fact));
                        conflicting_.insert(story_.facts[place.fact].key);
                        if (key.empty()) key = story_.facts[place.fact].key;
                    }
            tell(key.empty() ? fact.id : key, "false conflict", {quote(a.claims.front()), quote(b.claims.front())},
                 owners);
        }
    }
}

// Two expected facts in one, by claims that belong to one of them alone.
bool Comparer::are_joined(std::size_t f, std::size_t g) const {
    const auto in = [](const Matches& matches, int claim) {
        return std::any_of(matches.begin(), matches.end(), [&](const Match& match) { return match.claim == claim; });
    };
    for (const Match& a : matches_[f]) {
        if (a.fact < 0 || in(matches_[g], a.claim)) continue;
        for (const Match& b : matches_[g])
            if (a.fact == b.fact && !in(matches_[f], b.claim)) return true;
    }
    return false;
}

void Comparer::find_joins() {
    for (std::size_t g = 1; g < story_.facts.size(); ++g)
        for (std::size_t f = 0; f < g; ++f)
            if (are_joined(f, g)) joined_.insert({f, g});
    result_.score.joined = joined_.size();
    for (const auto& [f, g] : joined_) {
        std::vector<Owner> owners = {fact_owner(f), fact_owner(g)};
        const auto& traps = story_.traps;
        for (std::size_t t = 0; t < traps.size(); ++t) {
            const auto names = [&](const std::string& key) {
                return std::find(traps[t].facts.begin(), traps[t].facts.end(), key) != traps[t].facts.end();
            };
            if (names(story_.facts[f].key) && names(story_.facts[g].key)) owners.push_back(trap_owner(t));
        }
        const std::string kind = "made one with " + story_.facts[g].key;
        for (const Match& a : matches_[f]) {
            const auto b = std::find_if(matches_[g].begin(), matches_[g].end(), [&](const Match& other) {
                return a.fact >= 0 && a.fact == other.fact && a.claim != other.claim;
            });
            if (b == matches_[g].end()) continue;
            tell(story_.facts[f].key, kind, {quote(a.claim), quote(b->claim)}, owners);
            break;
        }
    }
}

void Comparer::check_traps() {
    for (std::size_t t = 0; t < story_.traps.size(); ++t) {
        std::vector<std::size_t> listed;
        bool fallen = false;
        for (std::size_t f = 0; f < story_.facts.size(); ++f) {
            const auto& names = story_.traps[t].facts;
            if (std::find(names.begin(), names.end(), story_.facts[f].key) == names.end()) continue;
            for (std::size_t earlier : listed) fallen |= joined_.contains({earlier, f});
            if (names.size() == 1) fallen |= conflicting_.contains(story_.facts[f].key);
            listed.push_back(f);
        }
        result_.score.traps.add(!fallen);
        if (fallen) tell("", "trap", {story_.traps[t].why}, {trap_owner(t)});
    }
}

// ---- sources

void Comparer::compare_copies() {
    std::set<std::pair<std::string, std::string>> wanted;
    for (const auto& group : story_.copies)
        for (const auto& a : group)
            for (const auto& b : group)
                if (a < b) wanted.insert({a, b});
    for (std::size_t b = 1; b < graph_.sources.size(); ++b)
        for (std::size_t a = 0; a < b; ++a) {
            std::pair pair(matcher_.name_of_source(a), matcher_.name_of_source(b));
            if (pair.second < pair.first) std::swap(pair.first, pair.second);
            const bool copies = graph_.sources[a].independence == graph_.sources[b].independence;
            const bool expect = wanted.contains(pair);
            if (expect) result_.score.copies.add(copies);
            if (copies && !expect) ++result_.score.false_copies;
            if (copies != expect)
                tell("", copies ? "no copies" : "copies missed", {pair.first + ", " + pair.second},
                     {story_owner("copies")});
        }
}

void Comparer::compare_origins(const MediaNames& media) {
    for (std::size_t s = 0; s < graph_.sources.size(); ++s) {
        const std::string name = matcher_.name_of_source(s);
        std::set<std::string> wanted, said(graph_.sources[s].origins.begin(), graph_.sources[s].origins.end());
        if (const auto listed = story_.origins.find(name); listed != story_.origins.end())
            for (const auto& origin : listed->second) wanted.insert(canonical(origin, media));
        result_.score.origins.add(wanted == said);
        if (wanted == said) continue;
        const auto names = [](const std::set<std::string>& set) {
            return set.empty() ? std::string("none") : twosource::listed({set.begin(), set.end()});
        };
        tell("", "origin " + names(said) + ", not " + names(wanted), {name}, {story_owner("origins")});
    }
}

void Comparer::find_closable() {
    std::vector<Owner> owners;
    for (std::size_t f = 0; f < story_.facts.size(); ++f) {
        owners.push_back(fact_owner(f));
        for (std::size_t c = 0; c < story_.facts[f].claims.size(); ++c) owners.push_back(claim_owner(f, c));
    }
    for (std::size_t t = 0; t < story_.traps.size(); ++t) owners.push_back(trap_owner(t));
    for (const auto& [part, reason] : story_.open) owners.push_back({part, reason});
    for (const auto& owner : owners)
        if (!owner.open.empty() && !touched_.contains(owner.name))
            result_.closable.push_back(owner.name + ": " + owner.open);
}

}  // namespace

Comparison compare(const Story& story, const FactGraph& graph, const std::string& folder, const UnitTable& units,
                   const MediaNames& media) {
    return Comparer(story, graph, folder, units).run(media);
}

}  // namespace twosource
