#include "graph/cluster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

#include "graph/blocking.h"
#include "graph/neighbours.h"
#include "graph/value_evidence.h"

namespace twosource {
namespace {

constexpr std::size_t kMostComparedPairs = 64;  // pairs that stand for two clusters
constexpr std::size_t kMostPairs = 4096;        // of two clusters that are all looked at
constexpr std::size_t kMostOfCluster = 24;      // claims that stand for a larger one
constexpr std::size_t kMostStatements = 1024;   // statements of equal values that are looked through
constexpr double kAverageNeeds = -1.0;          // mean score of the pairs of two clusters that one good link joins
constexpr std::size_t kManyKnow = 2;            // as many sources that state both values as two facts are right
constexpr double kPlainlyOne = 5.0;             // equal values that only others in their clusters keep apart
constexpr double kMayLink = -2.0;               // a pair whose clusters may still be a match that stands out
constexpr double kNoMatch = -4.0;               // what a cluster without another match is compared with
constexpr double kApart = 2.0;  // weight of what chance makes of two facts that no source states both of
constexpr double kAheadWeight = 0.33;
constexpr double kMostAhead = 3.0;
constexpr double kFits = -1.0;
constexpr double kElsewhere = -1.0;    // a source that also states the other's value, elsewhere
constexpr double kSideBySide = -3.0;   // a source that states both values speaks of two facts
constexpr double kOneSentence = -2.0;  // all the more so in one sentence

struct Link {
    int a = 0;
    int b = 0;
    double score = 0;
};

bool best_first(const Link& x, const Link& y) {
    return std::tuple(-x.score, x.a, x.b) < std::tuple(-y.score, y.a, y.b);
}

std::uint64_t pair_key(int a, int b) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(a)) << 32) | static_cast<std::uint32_t>(b);
}

class Clusterer {
  public:
    Clusterer(const std::vector<Claim>& claims, const Rarity& rarity, const UnitTable& units)
        : claims_(claims), rarity_(rarity), units_(units), neighbours_(claims), of_(claims.size()) {
        std::set<std::size_t> sources;
        for (const auto& claim : claims) sources.insert(claim.source);
        sources_ = std::max(1.0, static_cast<double>(sources.size()));
        for (std::size_t i = 0; i < claims.size(); ++i) {
            of_[i] = static_cast<int>(i);
            members_.push_back({static_cast<int>(i)});
            keys_.push_back(figure_key(claims[i].value, units));
            stating_[keys_[i]].push_back(static_cast<int>(i));
        }
    }

    std::vector<std::vector<int>> run() {
        join_restated();
        score_pairs(pairs_in_common(claims_, units_));
        join_agreeing();
        neighbours_.assign(of_);
        score_pairs(pairs_beside(claims_, neighbours_, units_));
        join_agreeing();
        do neighbours_.assign(of_);
        while (join_differing());
        std::vector<std::vector<int>> clusters;
        for (auto& members : members_)
            if (!members.empty()) clusters.push_back(std::move(members));
        std::sort(clusters.begin(), clusters.end());
        return clusters;
    }

  private:
    void score_pairs(const std::vector<ClaimPair>& pairs) {
        for (const auto& [a, b] : pairs) {
            const PairScore score = score_of(a, b);
            if (score.related.relation == Relation::incomparable) continue;
            const bool differ = score.related.relation == Relation::conflict;
            const double total = score.total() + neighbours_.shared(a, b);
            if (total > (differ ? kMayLink : kLinkNeeds)) (differ ? differing_ : agreeing_).push_back({a, b, total});
        }
        std::sort(agreeing_.begin(), agreeing_.end(), best_first);
        std::sort(differing_.begin(), differing_.end(), best_first);
    }

    const std::string& key_of(const Claim& claim) const { return keys_[static_cast<std::size_t>(claim.id)]; }

    const PairScore& score_of(int a, int b) {
        const auto [low, high] = std::minmax(a, b);
        auto [at, fresh] = scores_.try_emplace(pair_key(low, high));
        if (fresh)
            at->second = score_pair(claims_[static_cast<std::size_t>(low)], claims_[static_cast<std::size_t>(high)],
                                    rarity_, units_);
        return at->second;
    }

    const Claim& claim(int id) const { return claims_[static_cast<std::size_t>(id)]; }
    std::vector<int>& members(int cluster) { return members_[static_cast<std::size_t>(cluster)]; }
    int cluster_of(int claim) const { return of_[static_cast<std::size_t>(claim)]; }

    void merge(int into, int from) {
        auto& all = members(into);
        const auto own = static_cast<std::ptrdiff_t>(all.size());
        for (const int claim : members(from)) {
            of_[static_cast<std::size_t>(claim)] = into;
            all.push_back(claim);
        }
        members(from) = {};
        std::inplace_merge(all.begin(), all.begin() + own, all.end());
    }

    // A figure and the same in another unit.
    void join_restated() {
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (claims_[i].restates.empty()) continue;
            std::size_t k = i;
            while (k > 0 && claims_[k].source == claims_[i].source && claims_[k].span != claims_[i].restates) --k;
            if (claims_[k].source == claims_[i].source && claims_[k].span == claims_[i].restates) merge(of_[k], of_[i]);
        }
    }

    void join_agreeing() {
        for (const Link& link : agreeing_) {
            const int x = cluster_of(link.a), y = cluster_of(link.b);
            if (x != y && may_agree(members(x), members(y))) merge(std::min(x, y), std::max(x, y));
        }
    }

    // Every pair of values can be true together, and on average the contexts speak for one fact.
    bool may_agree(const std::vector<int>& x, const std::vector<int>& y) {
        double sum = 0;
        std::size_t count = 0;
        std::set<std::size_t> knowing;  // sources that state both, as two facts
        for (const auto& [a, b] : pairs_between(x, y)) {
            const PairScore& score = score_of(a, b);
            if (score.related.relation == Relation::conflict || score.related.relation == Relation::incomparable)
                return false;
            if (are_two_figures(a, b)) return false;
            if (are_apart(a, b, score)) knowing.insert(claim(a).source);
            if (count < kMostComparedPairs) sum += score.total() + neighbours_.shared(a, b), ++count;
        }
        return knowing.size() < kManyKnow && sum > kAverageNeeds * static_cast<double>(count);
    }

    // All pairs of two clusters; of large ones those of a few claims for each figure, and those of one source.
    std::vector<ClaimPair> pairs_between(const std::vector<int>& x, const std::vector<int>& y) const {
        const bool large = x.size() * y.size() > kMostPairs;
        const std::vector<int> some_x = large ? some_of(x) : x, some_y = large ? some_of(y) : y;
        std::vector<ClaimPair> pairs;
        for (const int a : some_x)
            for (const int b : some_y) pairs.emplace_back(a, b);
        if (!large) return pairs;
        for (auto a = x.begin(), b = y.begin(); a != x.end() && b != y.end();) {  // both in order of source
            if (claim(*a).source == claim(*b).source) pairs.emplace_back(*a, *b);
            claim(*a).source <= claim(*b).source ? ++a : ++b;
        }
        return pairs;
    }

    // The first claims of each figure, at least one of each and as many as there is room for.
    std::vector<int> some_of(const std::vector<int>& cluster) const {
        std::map<std::string_view, std::vector<int>> by_figure;
        for (const int id : cluster) by_figure[key_of(claim(id))].push_back(id);
        const std::size_t most = std::max<std::size_t>(kMostOfCluster / by_figure.size(), 1);
        std::vector<int> some;
        for (const auto& [figure, ids] : by_figure)
            some.insert(some.end(), ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(std::min(most, ids.size())));
        std::sort(some.begin(), some.end());
        return some;
    }

    // "Those over 60 and those over 65": one sentence states both, so they are two.
    bool are_two_figures(int a, int b) const {
        return claim(a).source == claim(b).source && claim(a).sentence == claim(b).sentence &&
               key_of(claim(a)) != key_of(claim(b)) && claim(a).restates.empty() && claim(b).restates.empty();
    }

    // Two figures of one source that could both be true, but neither repeats nor rounds the other.
    bool are_apart(int a, int b, const PairScore& score) const {
        if (claim(a).source != claim(b).source || score.related.relation != Relation::compatible) return false;
        if (!claim(a).restates.empty() || !claim(b).restates.empty()) return false;
        return figures_differ(claim(a).value, claim(b).value, units_);
    }

    // Evidence that two clusters whose values differ are of one fact: the mean of the best third of their pairs, less
    // what speaks for two facts: sources that state both values.
    double difference(const std::vector<int>& x, const std::vector<int>& y) {
        std::vector<double> scores;
        bool conflict = false, slip_inside = false;
        std::set<std::size_t> both, in_one_sentence;  // sources that state the two values side by side
        for (const int a : x) {
            for (const int b : y) {
                if (scores.size() >= kMostComparedPairs) break;
                const PairScore& score = score_of(a, b);
                if (score.related.relation == Relation::incomparable) return kNever;
                const bool inside = claim(a).source == claim(b).source;
                const bool differ = score.related.relation == Relation::conflict;
                const bool slip = differ && score.related.diagnosis != Diagnosis::none;
                conflict |= differ;
                const bool two = are_two_figures(a, b) || are_apart(a, b, score);
                if (inside && (differ || two)) both.insert(claim(a).source);
                if (two) in_one_sentence.insert(claim(a).source);
                slip_inside |= inside && slip && !two && score.total() > kLinkNeeds;
                if (!inside || slip) scores.push_back(score.total() + neighbours_.shared(a, b));
            }
        }
        if (!conflict || scores.empty()) return kNever;
        std::sort(scores.rbegin(), scores.rend());
        scores.resize((scores.size() + 2) / 3);
        const double mean = std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
        if (slip_inside) return mean;
        return mean + apart_by_chance(x, y) + kSideBySide * static_cast<double>(both.size()) +
               kOneSentence * static_cast<double>(in_one_sentence.size()) +
               kElsewhere * static_cast<double>(knowing_both(x, y) + knowing_both(y, x));
    }

    // How unlikely it is that no source states both, were they two facts that each source may state: the logarithm of
    // (1 - p q)^n for the shares p and q of n sources that state them. The shares are estimated low, and two sources
    // are left out, since of so few it would be no wonder.
    double apart_by_chance(const std::vector<int>& x, const std::vector<int>& y) const {
        if (share_source(x, y)) return 0;
        const double p = static_cast<double>(sources_of(x).size()) / (sources_ + 2),
                     q = static_cast<double>(sources_of(y).size()) / (sources_ + 2);
        return -kApart * (sources_ - 2) * std::log(1 - p * q);
    }

    // Sources of `y` that state a value of `x` somewhere else, in words that fit; among the first of many.
    std::size_t knowing_both(const std::vector<int>& x, const std::vector<int>& y) {
        if (x.size() > kMostComparedPairs || y.size() > kMostComparedPairs) return 0;  // too many to be one mistake
        std::set<std::size_t> own, known_to, knowing;
        for (const int a : x) own.insert(claim(a).source);
        for (const int b : y)
            if (own.count(claim(b).source) == 0) known_to.insert(claim(b).source);
        std::size_t compared = 0;
        for (const int a : x) {
            for (const int other : stating_.at(key_of(claim(a)))) {
                if (++compared > kMostStatements) return knowing.size();
                if (cluster_of(other) == cluster_of(y.front()) || known_to.count(claim(other).source) == 0 ||
                    knowing.count(claim(other).source) > 0)
                    continue;
                if (score_of(a, other).total() + neighbours_.shared(a, other) > kFits)
                    knowing.insert(claim(other).source);
            }
        }
        return knowing.size();
    }

    std::set<std::size_t> sources_of(const std::vector<int>& cluster) const {
        std::set<std::size_t> sources;
        for (const int id : cluster) sources.insert(claim(id).source);
        return sources;
    }

    bool share_source(const std::vector<int>& x, const std::vector<int>& y) const {
        const auto sources = sources_of(x);
        return std::any_of(y.begin(), y.end(), [&](int b) { return sources.count(claim(b).source) > 0; });
    }

    // One round of matching among clusters whose values differ; true when something was joined. A match stands out as
    // far as the next best one of either cluster lies behind it, unless it is of two subjects or shares no words.
    bool join_differing() {
        std::vector<Link> links = differing_;
        const auto plain = [](const Link& link) { return link.score > kPlainlyOne; };
        std::copy_if(agreeing_.begin(), agreeing_.end(), std::back_inserter(links), plain);
        std::map<std::pair<int, int>, double> edges;
        std::set<std::pair<int, int>> of_two_subjects;  // as any of their pairs of claims has it
        std::set<std::pair<int, int>> told;             // whose contexts speak for one fact
        for (const Link& link : links) {
            const std::pair<int, int> pair = std::minmax({cluster_of(link.a), cluster_of(link.b)});
            if (pair.first == pair.second) continue;
            if (score_of(link.a, link.b).other_subject) of_two_subjects.insert(pair);
            if (score_of(link.a, link.b).context + neighbours_.shared(link.a, link.b) > 0) told.insert(pair);
            if (edges.count(pair) > 0) continue;
            edges[pair] = difference(members(pair.first), members(pair.second));
        }
        std::unordered_map<int, std::array<double, 2>> best;  // of each cluster: its best two matches
        for (const auto& [pair, weight] : edges) {
            for (const int cluster : {pair.first, pair.second}) {
                auto& [first, second] = best.try_emplace(cluster, std::array{kNoMatch, kNoMatch}).first->second;
                second = std::max(second, std::min(first, weight));
                first = std::max(first, weight);
            }
        }
        std::vector<Link> candidates;
        for (const auto& [pair, weight] : edges) {
            const bool alone = of_two_subjects.count(pair) == 0 && told.count(pair) > 0 &&
                               !share_source(members(pair.first), members(pair.second));
            double ahead = alone ? kMostAhead : 0;
            for (const int cluster : {pair.first, pair.second}) {
                const auto [first, second] = best.at(cluster);
                ahead = std::min(ahead, weight < first ? 0 : weight - second);
            }
            const double total = weight + kAheadWeight * ahead;
            if (total > kLinkNeeds) candidates.push_back({pair.first, pair.second, total});
        }
        std::sort(candidates.begin(), candidates.end(), best_first);
        std::set<int> taken;
        for (const Link& link : candidates) {
            if (taken.count(link.a) > 0 || taken.count(link.b) > 0) continue;
            taken.insert({link.a, link.b});
            merge(std::min(link.a, link.b), std::max(link.a, link.b));
        }
        return !taken.empty();
    }

    static constexpr double kNever = -100;

    const std::vector<Claim>& claims_;
    const Rarity& rarity_;
    const UnitTable& units_;
    Neighbours neighbours_;
    std::vector<int> of_;                    // claim -> cluster
    std::vector<std::vector<int>> members_;  // cluster -> claims; empty once joined to another
    std::vector<std::string> keys_;          // claim -> its figure, as figure_key has it
    double sources_ = 1;                     // of all claims
    std::vector<Link> agreeing_;
    std::vector<Link> differing_;
    std::unordered_map<std::uint64_t, PairScore> scores_;
    std::unordered_map<std::string, std::vector<int>> stating_;  // value -> claims that state it
};

}  // namespace

std::vector<std::vector<int>> cluster_claims(const std::vector<Claim>& claims, const Rarity& rarity,
                                             const UnitTable& units) {
    return Clusterer(claims, rarity, units).run();
}

}  // namespace twosource
