#include "graph/blocking.h"

#include <algorithm>
#include <functional>

#include "value/relate.h"

namespace twosource {
namespace {

constexpr std::size_t kLargestBlock = 400;  // claims that share a key; a more common one blocks nothing
constexpr double kTelling = 0.3;            // weight of a word near enough to the figure

// Keys as hashes: two that collide make a pair too many, which its score tells apart.
class Blocks {
  public:
    void add(const std::string& key, int claim) { entries_.emplace_back(std::hash<std::string>()(key), claim); }

    std::vector<ClaimPair> pairs() {
        std::sort(entries_.begin(), entries_.end());
        entries_.erase(std::unique(entries_.begin(), entries_.end()), entries_.end());
        std::vector<ClaimPair> pairs;
        for (auto first = entries_.begin(); first != entries_.end();) {
            const auto last =
                std::find_if(first, entries_.end(), [&](const auto& e) { return e.first != first->first; });
            if (static_cast<std::size_t>(last - first) <= kLargestBlock)
                for (auto a = first; a != last; ++a)
                    for (auto b = a + 1; b != last; ++b) pairs.emplace_back(a->second, b->second);
            first = last;
        }
        std::sort(pairs.begin(), pairs.end());
        pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
        return pairs;
    }

  private:
    std::vector<std::pair<std::size_t, int>> entries_;  // key, claim
};

// Equal for figures that a slip could join: the same digits in any order and scale.
std::string slip_key(const Value& value) {
    std::string digits = value.kind == Kind::date ? value.edtf : value.number() ? value.number()->digits() : "";
    std::sort(digits.begin(), digits.end());
    return digits;
}

}  // namespace

std::vector<ClaimPair> pairs_in_common(const std::vector<Claim>& claims, const UnitTable& units) {
    Blocks blocks;
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
    Blocks blocks;
    for (const auto& claim : claims) {
        const std::string dimension = dimension_of(claim.value, units) + '|';
        for (const auto& beside : neighbours.of(claim.id))
            blocks.add(dimension + std::to_string(beside.cluster), claim.id);
    }
    return blocks.pairs();
}

}  // namespace twosource
