#include "graph/related.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <unordered_map>

#include "value/relate.h"

namespace twosource {
namespace {

struct Shared {
    std::size_t claims = 0;           // that have the key
    std::vector<std::size_t> drafts;  // of these, claims of drafts
};

// What a claim may have in common with others of its fact: the words around it, the attribute, the figure, its digits
// in any order and scale.
std::vector<std::size_t> keys_of(const Claim& claim, const UnitTable& units) {
    const std::string dimension = dimension_of(claim.value, units) + '|';
    const auto number = claim.value.number();
    std::string digits = number ? number->digits() : claim.value.edtf + claim.value.text;
    std::vector<std::string> keys = {"=" + (number ? number->to_string() : digits)};
    std::sort(digits.begin(), digits.end());
    keys.push_back("#" + digits);
    if (claim.named) keys.push_back("@" + claim.attribute);
    for (const auto& feature : claim.features) keys.push_back(feature.id);
    std::vector<std::size_t> hashes;
    for (const auto& key : keys) hashes.push_back(std::hash<std::string>()(dimension + key));
    std::sort(hashes.begin(), hashes.end());
    hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
    return hashes;
}

}  // namespace

std::vector<bool> related_claims(const std::vector<Claim>& claims, const std::vector<bool>& is_draft,
                                 const UnitTable& units, std::size_t most, std::size_t enough) {
    if (claims.size() < enough) return std::vector<bool>(claims.size(), true);
    std::vector<bool> related(claims.size());
    std::unordered_map<std::size_t, Shared> shared;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        related[i] = is_draft[claims[i].source] || claims[i].record > 0;
        if (is_draft[claims[i].source])
            for (const auto key : keys_of(claims[i], units)) shared[key].drafts.push_back(i);
    }
    std::vector<std::vector<const Shared*>> found(claims.size());
    for (std::size_t i = 0; i < claims.size(); ++i) {
        for (const auto key : keys_of(claims[i], units)) {
            const auto at = shared.find(key);
            if (at == shared.end()) continue;
            ++at->second.claims;
            if (!related[i]) found[i].push_back(&at->second);
        }
    }
    std::unordered_map<std::size_t, std::vector<std::pair<double, std::size_t>>> ranked;  // by the draft's claim
    for (std::size_t i = 0; i < claims.size(); ++i) {
        std::unordered_map<std::size_t, double> scores;
        for (const Shared* one : found[i]) {
            const double weight = std::log(static_cast<double>(claims.size()) / static_cast<double>(one->claims));
            for (const std::size_t draft : one->drafts) scores[draft] += weight;
        }
        for (const auto& [draft, score] : scores) ranked[draft].emplace_back(-score, i);
    }
    for (auto& [draft, list] : ranked) {
        const std::size_t kept = std::min(most, list.size());
        std::partial_sort(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(kept), list.end());
        for (std::size_t k = 0; k < kept; ++k) related[list[k].second] = true;
    }
    return related;
}

}  // namespace twosource
