#include "report/renew.h"

#include <algorithm>

#include "report/match.h"
#include "report/words.h"

namespace twosource {
namespace {

struct Known {
    std::size_t fact = 0;
    std::size_t claim = 0;
};

constexpr int kMostWords = 12;  // on either side of a value

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// A word more on either side, within `most`.
Span widened(Span quote, Span most, std::string_view text) {
    if (quote.start > most.start) --quote.start;
    while (quote.start > most.start && !is_blank(text[quote.start - 1])) --quote.start;
    if (quote.end < most.end) ++quote.end;
    while (quote.end < most.end && !is_blank(text[quote.end])) ++quote.end;
    while (quote.start < most.end && is_blank(text[quote.start])) ++quote.start;
    while (quote.end > most.start && is_blank(text[quote.end - 1])) --quote.end;
    return quote;
}

// Words around a value that stand once in the source, so that they name its place. In a short sentence it takes words
// of its neighbours.
std::string quote_around(const Claim& claim, const std::string& text) {
    const auto is_unique = [&](Span quote) { return text.find(quote.of(text)) == text.rfind(quote.of(text)); };
    Span most = claim.sentence.contains(claim.span) ? claim.sentence : Span{0, text.size()};
    Span quote = claim.span;
    for (int words = 0; words < kMostWords && (words < 3 || !is_unique(quote)); ++words) {
        const Span wider = widened(quote, most, text);
        if (wider == quote) most = {0, text.size()};
        quote = wider;
    }
    return std::string(quote.of(text));
}

class Renewer {
  public:
    Renewer(const Story& story, const FactGraph& graph, const std::string& folder, const UnitTable& units)
        : story_(story), graph_(graph), matcher_(graph, folder, units), known_(graph.claims.size()) {}

    Story run() {
        match();
        Story renewed;
        renewed.name = story_.name;
        renewed.open = story_.open;
        for (const auto& fact : graph_.facts)
            if (is_wanted(fact)) renewed.facts.push_back(renew(fact));
        for (std::size_t f = 0; f < story_.facts.size(); ++f)
            if (kept_[f]) renewed.facts.push_back(story_.facts[f]);
        order(renewed);
        renewed.copies = copies();
        renewed.origins = origins();
        for (const auto& trap : story_.traps)
            if (keeps_keys(renewed, trap)) renewed.traps.push_back(trap);
        return renewed;
    }

  private:
    void match() {
        kept_.resize(story_.facts.size());
        for (std::size_t f = 0; f < story_.facts.size(); ++f) {
            const auto& claims = story_.facts[f].claims;
            std::vector<Match> matches;
            for (const auto& claim : claims) matches.push_back(matcher_.find(claim));
            const bool met = std::all_of(matches.begin(), matches.end(), [&](const Match& match) {
                return match.same_value && match.fact == matches.front().fact;
            });
            kept_[f] = !story_.facts[f].open.empty() && !met;
            for (std::size_t c = 0; c < claims.size(); ++c)
                if (matches[c].claim >= 0) {
                    auto& known = known_[static_cast<std::size_t>(matches[c].claim)];
                    if (!known) known = Known{f, c};
                }
        }
    }

    static std::size_t size_of(const Fact& fact) {
        std::size_t size = 0;
        for (const auto& entry : fact.values) size += entry.claims.size();
        return size;
    }

    // The expected fact that most claims of this one belong to.
    std::optional<std::size_t> known_fact(const Fact& fact) const {
        std::map<std::size_t, std::size_t> votes;
        for (const auto& entry : fact.values)
            for (int id : entry.claims)
                if (const auto& known = known_[static_cast<std::size_t>(id)]) ++votes[known->fact];
        std::optional<std::size_t> best;
        for (const auto& [f, count] : votes)
            if (!best || count > votes[*best]) best = f;
        return best;
    }

    bool is_wanted(const Fact& fact) const {
        const auto known = known_fact(fact);
        if (known && kept_[*known]) return false;
        return known || (size_of(fact) > 1 && fact.verdict != Verdict::single_source);
    }

    ExpectedClaim renew(const Claim& claim) const {
        ExpectedClaim renewed;
        renewed.source = matcher_.name_of_source(claim.source);
        renewed.text = claim.text;
        renewed.value = claim.value;
        renewed.value.readings.clear();
        if (const auto& known = known_[static_cast<std::size_t>(claim.id)]) {
            const auto& old = story_.facts[known->fact].claims[known->claim];
            if (old.quote.find(claim.text) != std::string::npos) renewed.quote = old.quote;
        }
        if (renewed.quote.empty()) renewed.quote = quote_around(claim, graph_.sources[claim.source].text);
        return renewed;
    }

    ExpectedFact renew(const Fact& fact) {
        ExpectedFact renewed;
        renewed.key = fact.id;
        renewed.what = title_of(fact);
        renewed.verdict = name_of(fact.verdict);
        const auto known = known_fact(fact);
        if (known && used_.insert(*known).second) {
            renewed.key = story_.facts[*known].key;
            renewed.what = story_.facts[*known].what;
        }
        std::vector<std::pair<int, int>> claims;  // id and entry, in order of place
        for (const auto& entry : fact.values)
            for (int id : entry.claims) claims.emplace_back(id, entry.id);
        std::sort(claims.begin(), claims.end());
        for (const auto& [id, entry] : claims)
            renewed.claims.push_back(renew(graph_.claims[static_cast<std::size_t>(id)]));
        for (std::size_t b = 1; b < claims.size(); ++b)
            for (std::size_t a = 0; a < b; ++a) add_relation(fact, {a, b}, claims[a].second, claims[b].second, renewed);
        if (known && renewed.key == story_.facts[*known].key) keep_open_claims(story_.facts[*known], renewed);
        return renewed;
    }

    static void add_relation(const Fact& fact, Pair pair, int a, int b, ExpectedFact& renewed) {
        for (const auto& relation : fact.relations) {
            if (relation.a != std::min(a, b) || relation.b != std::max(a, b)) continue;
            if (relation.relation == EntryRelation::update) renewed.updates.insert(pair);
            if (relation.relation != EntryRelation::conflict) continue;
            renewed.conflicts.insert(pair);
            if (relation.diagnosis != Diagnosis::none) renewed.diagnosis[pair] = name_of(relation.diagnosis);
        }
    }

    // Claims that an editor wants and the program does not find yet.
    void keep_open_claims(const ExpectedFact& old, ExpectedFact& renewed) const {
        for (const auto& claim : old.claims)
            if (!claim.open.empty() && !matcher_.find(claim).same_value) renewed.claims.push_back(claim);
    }

    // As the story has them, new ones behind.
    void order(Story& renewed) const {
        const auto place = [&](const ExpectedFact& fact) {
            const auto found = std::find_if(story_.facts.begin(), story_.facts.end(),
                                            [&](const ExpectedFact& old) { return old.key == fact.key; });
            return found - story_.facts.begin();
        };
        std::stable_sort(renewed.facts.begin(), renewed.facts.end(),
                         [&](const auto& a, const auto& b) { return place(a) < place(b); });
    }

    std::vector<std::vector<std::string>> copies() const {
        std::map<int, std::vector<std::string>> groups;
        for (std::size_t s = 0; s < graph_.sources.size(); ++s)
            groups[graph_.sources[s].independence].push_back(matcher_.name_of_source(s));
        std::vector<std::vector<std::string>> copies;
        for (auto& [number, names] : groups)
            if (names.size() > 1) copies.push_back(names);
        return copies;
    }

    std::map<std::string, std::vector<std::string>> origins() const {
        std::map<std::string, std::vector<std::string>> origins;
        for (std::size_t s = 0; s < graph_.sources.size(); ++s)
            if (!graph_.sources[s].origins.empty()) origins[matcher_.name_of_source(s)] = graph_.sources[s].origins;
        return origins;
    }

    static bool keeps_keys(const Story& renewed, const ExpectedTrap& trap) {
        return std::all_of(trap.facts.begin(), trap.facts.end(), [&](const std::string& key) {
            return std::any_of(renewed.facts.begin(), renewed.facts.end(),
                               [&](const auto& fact) { return fact.key == key; });
        });
    }

    const Story& story_;
    const FactGraph& graph_;
    Matcher matcher_;
    std::vector<std::optional<Known>> known_;  // by claim id
    std::vector<bool> kept_;                   // expected facts that stay as they are
    std::set<std::size_t> used_;               // expected facts that gave their key away
};

}  // namespace

Story renew_story(const Story& story, const FactGraph& graph, const std::string& folder, const UnitTable& units) {
    return Renewer(story, graph, folder, units).run();
}

}  // namespace twosource
