#include "graph/neighbours.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace twosource {
namespace {

constexpr std::size_t kReach = 4;        // claims to either side
constexpr std::size_t kSentenceGap = 8;  // bytes between one sentence and the next
constexpr double kFade = 0.75;           // with each claim between
constexpr double kNextSentence = 0.5;
constexpr double kNeighbourWeight = 0.8;
constexpr double kMostNeighbours = 2.0;
constexpr double kMostRarity = 3.0;

// 1 within one sentence, less in neighbouring ones, 0 where the two stand apart.
double togetherness(const Claim& a, const Claim& b) {
    if (a.record > 0 || b.record > 0) return 0;
    if (a.sentence == b.sentence) return 1;
    const auto& [first, second] = std::minmax(a.sentence, b.sentence);
    return second.start <= first.end + kSentenceGap ? kNextSentence : 0;
}

}  // namespace

Neighbours::Neighbours(const std::vector<Claim>& claims) : claims_(claims) {}

void Neighbours::assign(const std::vector<int>& cluster_of) {
    cluster_of_ = cluster_of;
    beside_.assign(claims_.size(), {});
    rarity_.assign(claims_.size(), 0);
    std::vector<std::set<std::size_t>> sources(claims_.size());
    for (std::size_t i = 0; i < claims_.size(); ++i)
        sources[static_cast<std::size_t>(cluster_of[i])].insert(claims_[i].source);
    for (std::size_t i = 0; i < claims_.size(); ++i) {
        std::map<int, double> found;
        const std::size_t first = i < kReach ? 0 : i - kReach;
        for (std::size_t k = first; k < claims_.size() && k <= i + kReach; ++k) {
            if (k == i || claims_[k].source != claims_[i].source || cluster_of[k] == cluster_of[i]) continue;
            if (sources[static_cast<std::size_t>(cluster_of[k])].size() < 2) continue;
            const std::size_t between = (k > i ? k - i : i - k) - 1;
            const double weight = togetherness(claims_[i], claims_[k]) * std::pow(kFade, static_cast<double>(between));
            if (weight > 0) found[cluster_of[k]] = std::max(found[cluster_of[k]], weight);
        }
        for (const auto& [cluster, weight] : found) {
            beside_[i].push_back({cluster, weight});
            rarity_[static_cast<std::size_t>(cluster)] += 1;
        }
    }
    const auto total = static_cast<double>(claims_.size());
    for (double& rarity : rarity_) rarity = std::min(std::log((total + 1) / (rarity + 1)), kMostRarity);
}

std::vector<Neighbours::Beside> Neighbours::in_common(int a, int b) const {
    std::vector<Beside> common;
    if (beside_.empty() || claims_[static_cast<std::size_t>(a)].source == claims_[static_cast<std::size_t>(b)].source)
        return common;
    const auto &x = of(a), &y = of(b);
    for (auto i = x.begin(), j = y.begin(); i != x.end() && j != y.end();) {
        if (i->cluster < j->cluster) {
            ++i;
        } else if (j->cluster < i->cluster) {
            ++j;
        } else {
            const double near = std::sqrt(i->weight * j->weight);
            common.push_back({i->cluster, kNeighbourWeight * near * rarity_[static_cast<std::size_t>(i->cluster)]});
            ++i, ++j;
        }
    }
    return common;
}

double Neighbours::shared(int a, int b) const {
    double sum = 0;
    for (const auto& beside : in_common(a, b)) sum += beside.weight;
    return std::min(sum, kMostNeighbours);
}

}  // namespace twosource
