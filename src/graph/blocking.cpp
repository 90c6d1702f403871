#include "graph/blocking.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>

#include "value/relate.h"

namespace twosource {
namespace {

constexpr std::size_t kLargestBlock = 400;  // claims that share a key and are all compared with each other
constexpr std::size_t kNextOnes = 16;       // of a larger block: claims of one figure, each with those after it
constexpr double kTelling = 0.3;            // weight of a word near enough to the figure

// For each claim the rank of its figure, equal for equal ones, near for near ones of a dimension.
std::vector<int> ranks_of_figures(const std::vector<Claim>& claims, const UnitTable& units) {
    std::vector<std::tuple<double, std::string, std::size_t>> figures;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Value& value = claims[i].value;
        const auto number = value.number() ? value.number() : value.low;
        figures.emplace_back(number ? number->to_double() : 0, figure_key(value, units), i);
    }
    std::map<std::string, double> size_of;  // of figures in several units, the least
    for (const auto& [size, key, i] : figures) {
        double& least = size_of.emplace(key, size).first->second;
        least = std::min(least, size);
    }
    for (auto& [size, key, i] : figures) size = size_of.at(key);
    std::sort(figures.begin(), figures.end());
    std::vector<int> ranks(claims.size());
    int rank = 0;
    for (std::size_t k = 0; k < figures.size(); ++k) {
        if (k > 0 && std::get<1>(figures[k]) != std::get<1>(figures[k - 1])) ++rank;
        ranks[std::get<2>(figures[k])] = rank;
    }
    return ranks;
}

// Claims by key. Keys are hashes: two that collide make a pair too many, which its score tells apart.
class Blocks {
  public:
    explicit Blocks(std::vector<int> figures) : figure_of_(std::move(figures)) {}

    void add(const std::string& key, int claim) {
        entries_.push_back({std::hash<std::string>()(key), figure_of_[static_cast<std::size_t>(claim)], claim});
    }

    std::vector<ClaimPair> pairs() {
        std::sort(entries_.begin(), entries_.end());
        entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        for (std::size_t first = 0, last = 0; first < entries_.size(); first = last) {
            while (last < entries_.size() && entries_[last].key == entries_[first].key) ++last;
            if (last - first <= kLargestBlock)
                pair_all(first, last);
            else
                pair_near(first, last);
        }
        drop_doubles();
        return std::move(pairs_);
    }

  private:
    struct Entry {
        std::size_t key = 0;
        int figure = 0;
        int claim = 0;
        auto operator<=>(const Entry&) const = default;
    };

    void pair_all(std::size_t first, std::size_t last) {
        for (std::size_t a = first; a < last; ++a)
            for (std::size_t b = a + 1; b < last; ++b) add_pair(entries_[a].claim, entries_[b].claim);
    }

    // Each claim with the next ones of its figure; and the first claims of each figure with those of the figures next
    // to it, as many as a block may have: the sorted neighbourhood of Hernández and Stolfo (1995).
    void pair_near(std::size_t first, std::size_t last) {
        std::size_t figures = 1;
        for (std::size_t i = first + 1; i < last; ++i) figures += entries_[i].figure != entries_[i - 1].figure;
        const std::size_t most = std::max<std::size_t>(kLargestBlock / figures, 1);
        std::vector<std::size_t> firsts;
        for (std::size_t i = first, of_figure = 0; i < last; ++i) {
            of_figure = i > first && entries_[i].figure == entries_[i - 1].figure ? of_figure + 1 : 0;
            if (of_figure < most) firsts.push_back(i);
            for (std::size_t k = i + 1; k < last && k <= i + kNextOnes && entries_[k].figure == entries_[i].figure; ++k)
                add_pair(entries_[i].claim, entries_[k].claim);
        }
        for (std::size_t a = 0; a < firsts.size(); ++a)
            for (std::size_t b = a + 1; b < firsts.size() && b <= a + kLargestBlock; ++b)
                if (entries_[firsts[a]].figure != entries_[firsts[b]].figure)
                    add_pair(entries_[firsts[a]].claim, entries_[firsts[b]].claim);
    }

    // Blocks share many pairs, which are not to fill the memory meanwhile.
    void add_pair(int a, int b) {
        pairs_.emplace_back(std::minmax(a, b));
        if (pairs_.size() < most_) return;
        drop_doubles();
        most_ = std::max(most_, 2 * pairs_.size());
    }

    void drop_doubles() {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    }

    std::vector<int> figure_of_;
    std::vector<Entry> entries_;
    std::vector<ClaimPair> pairs_;
    std::size_t most_ = 1'000'000;
};

// Equal for figures that a slip could join: the same digits in any order and scale.
std::string slip_key(const Value& value) {
    std::string digits = value.kind == Kind::date ? value.edtf : value.number() ? value.number()->digits() : "";
    std::sort(digits.begin(), digits.end());
    return digits;
}

}  // namespace

std::vector<ClaimPair> pairs_in_common(const std::vector<Claim>& claims, const UnitTable& units) {
    Blocks blocks(ranks_of_figures(claims, units));
    for (const auto& claim : claims) {
        const std::string dimension = dimension_of(claim.value, units) + '|';
        blocks.add(figure_key(claim.value, units), claim.id);
        blocks.add(dimension + "#" + slip_key(claim.value), claim.id);
        for (const auto& feature : claim.features)
            if (feature.weight >= kTelling) blocks.add(dimension + feature.id, claim.id);
        if (claim.named) blocks.add(dimension + "@" + claim.attribute, claim.id);
    }
    return blocks.pairs();
}

std::vector<ClaimPair> pairs_beside(const std::vector<Claim>& claims, const Neighbours& neighbours,
                                    const UnitTable& units) {
    Blocks blocks(ranks_of_figures(claims, units));
    for (const auto& claim : claims) {
        const std::string dimension = dimension_of(claim.value, units) + '|';
        for (const auto& beside : neighbours.of(claim.id))
            blocks.add(dimension + std::to_string(beside.cluster), claim.id);
    }
    return blocks.pairs();
}

}  // namespace twosource
