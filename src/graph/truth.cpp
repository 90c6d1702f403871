#include "graph/truth.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace twosource {
namespace {

constexpr int kRounds = 8;
constexpr double kFirstAccuracy = 0.8;  // of a source of which nothing is known yet
constexpr double kPriorVotes = 5;       // votes that the first accuracy counts for
constexpr double kLeastAccuracy = 0.05;
constexpr double kMostAccuracy = 0.99;
constexpr std::size_t kMostSharers = 10;   // an error that more sources share tells nothing about two of them
constexpr std::size_t kMostCompared = 64;  // voters before one that it may have copied
constexpr double kSmoothing = 2;           // shared errors are rated as if there were so many more
constexpr double kSharpness = 1.5;         // from the share of common errors to the probability of copying
constexpr double kMostCopied = 0.9;        // even a copier finds something by itself
constexpr double kRefined = 0.5;           // what a vote for a value is worth for another that says it more exactly
constexpr double kDamping = 0.7;           // sources that are not copies still err together

using Truth = std::vector<std::vector<double>>;

std::uint64_t pair_key(std::uint32_t a, std::uint32_t b) {
    if (a > b) std::swap(a, b);
    return (static_cast<std::uint64_t>(a) << 32) | b;
}

bool is_disputed(const Item& item) { return item.values > 1; }

// Sources by the value they vote for.
std::vector<std::vector<std::uint32_t>> voters_of(const Item& item) {
    std::vector<std::vector<std::uint32_t>> voters(item.values);
    for (const Vote& vote : item.votes) voters[vote.value].push_back(vote.source);
    return voters;
}

// To begin with, what most say is true.
Truth majorities(const std::vector<Item>& items) {
    Truth truth;
    for (const Item& item : items) {
        std::vector<std::size_t> counts(item.values);
        for (const Vote& vote : item.votes) ++counts[vote.value];
        const auto most = counts.empty() ? 0 : *std::max_element(counts.begin(), counts.end());
        const auto winners = static_cast<double>(std::count(counts.begin(), counts.end(), most));
        truth.emplace_back();
        for (const std::size_t count : counts) truth.back().push_back(count == most ? 1 / winners : 0);
    }
    return truth;
}

// Errors that each source is expected to have made where sources differ.
std::vector<double> expected_errors(const std::vector<Item>& items, const Truth& truth, std::size_t sources) {
    std::vector<double> errors(sources);
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_disputed(items[i]))
            for (const Vote& vote : items[i].votes) errors[vote.source] += 1 - truth[i][vote.value];
    return errors;
}

// How likely it is that of two sources one copies the other: errors are rarely shared by chance.
class Dependence {
  public:
    Dependence(const std::vector<Item>& items, const Truth& truth, std::size_t sources)
        : errors_(expected_errors(items, truth, sources)) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (!is_disputed(items[i])) continue;
            const auto voters = voters_of(items[i]);
            for (std::size_t v = 0; v < voters.size(); ++v)
                if (truth[i][v] <= 0.5 && voters[v].size() <= kMostSharers) add(voters[v], 1 - truth[i][v]);
        }
    }

    double of(std::uint32_t a, std::uint32_t b) const {
        const auto at = shared_.find(pair_key(a, b));
        if (at == shared_.end()) return 0;
        const double share = at->second / (std::min(errors_[a], errors_[b]) + kSmoothing);
        return std::min(1.0, kSharpness * share);
    }

  private:
    void add(const std::vector<std::uint32_t>& voters, double weight) {
        for (std::size_t i = 0; i < voters.size(); ++i)
            for (std::size_t j = i + 1; j < voters.size(); ++j) shared_[pair_key(voters[i], voters[j])] += weight;
    }

    std::vector<double> errors_;
    std::unordered_map<std::uint64_t, double> shared_;  // weight of the errors that two sources share
};

// The sum of the voters' weights, best first; each counts as far as it is independent of those before it.
double support_of(std::vector<std::uint32_t> voters, std::size_t values, const std::vector<double>& accuracy,
                  const Dependence& dependence) {
    std::sort(voters.begin(), voters.end(), [&](std::uint32_t a, std::uint32_t b) {
        return accuracy[a] != accuracy[b] ? accuracy[a] > accuracy[b] : a < b;
    });
    double support = 0;
    for (std::size_t i = 0; i < voters.size(); ++i) {
        double independent = 1;
        for (std::size_t j = 0; j < i && j < kMostCompared; ++j)
            independent *= 1 - kMostCopied * dependence.of(voters[i], voters[j]);
        const double right = accuracy[voters[i]];
        support += std::log(static_cast<double>(values) * right / (1 - right)) * independent;
    }
    return support;
}

// Logarithms of the odds of each value of an item. Whoever says less exactly what another says speaks for both.
std::vector<double> odds_of(const Item& item, const std::vector<double>& accuracy, const Dependence& dependence) {
    std::vector<double> own;
    for (const auto& voters : voters_of(item))
        own.push_back(kDamping * support_of(voters, std::max<std::size_t>(2, item.values), accuracy, dependence));
    std::vector<double> odds = own;
    for (const auto& [less, more] : item.refined) odds[more] += kRefined * std::max(0.0, own[less]);
    return odds;
}

// Probabilities from logarithms of odds; `others` is the weight of values that nobody states.
std::vector<double> normalised(std::vector<double> odds, double others) {
    const double most = std::max(0.0, *std::max_element(odds.begin(), odds.end()));
    double sum = others * std::exp(-most);
    for (double& one : odds) sum += one = std::exp(one - most);
    for (double& one : odds) one /= sum;
    return odds;
}

Truth vote(const std::vector<Item>& items, const std::vector<double>& accuracy, const Dependence& dependence,
           double others) {
    Truth truth;
    for (const Item& item : items)
        truth.push_back(item.values == 0 ? std::vector<double>{}
                                         : normalised(odds_of(item, accuracy, dependence), others));
    return truth;
}

std::vector<double> accuracies(const std::vector<Item>& items, const Truth& truth, std::size_t sources) {
    std::vector<double> right(sources, kFirstAccuracy * kPriorVotes), all(sources, kPriorVotes);
    for (std::size_t i = 0; i < items.size(); ++i)
        for (const Vote& vote : items[i].votes) right[vote.source] += truth[i][vote.value], all[vote.source] += 1;
    for (std::size_t s = 0; s < sources; ++s) right[s] = std::clamp(right[s] / all[s], kLeastAccuracy, kMostAccuracy);
    return right;
}

}  // namespace

std::vector<std::vector<double>> find_truth(const std::vector<Item>& items, std::size_t sources) {
    Truth truth = majorities(items);
    std::vector<double> accuracy(sources, kFirstAccuracy);
    for (int round = 0; round < kRounds; ++round) {
        truth = vote(items, accuracy, Dependence(items, truth, sources), 0);
        accuracy = accuracies(items, truth, sources);
    }
    return vote(items, accuracy, Dependence(items, truth, sources), 1);
}

}  // namespace twosource
