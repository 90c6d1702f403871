#include "graph/rarity.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "graph/value_evidence.h"
#include "value/relate.h"

namespace twosource {
namespace {

constexpr double kUnseenClaims = 5;  // without the feature, so that it tells something in a run of few claims, too
constexpr double kLeastRarity = 0.3;
constexpr double kMostRarity = 3.5;
constexpr double kLeastKnown = 0.5;   // a language whose words are hardly known
constexpr double kUsualConcepts = 3;  // of the lexicon, beside a claim

bool is_concept(const Feature& feature) {
    return (feature.kind == FeatureKind::noun || feature.kind == FeatureKind::term) &&
           feature.id.rfind("word:", 0) != 0;
}

}  // namespace

Rarity::Rarity(const std::vector<Claim>& claims, const UnitTable& units) {
    std::unordered_map<std::string, std::pair<double, std::set<std::size_t>>> stated;
    for (const auto& claim : claims) {
        auto& [count, sources] = stated[dimension_of(claim.value, units)];
        ++count;
        sources.insert(claim.source);
    }
    for (const auto& [dimension, found] : stated)
        per_source_[dimension] = found.first / static_cast<double>(found.second.size());
    std::unordered_map<std::string, std::pair<double, double>> concepts;
    for (const auto& claim : claims) {
        auto& [count, of] = concepts[claim.language];
        ++of;
        for (const auto& feature : claim.features) count += is_concept(feature);
    }
    for (const auto& [language, found] : concepts) concepts_[language] = found.first / found.second;
    for (const auto& claim : claims) {
        std::set<std::string> ids;
        for (const auto& feature : claim.features) {
            ids.insert(feature.id);
            if (feature.kind != FeatureKind::name) continue;
            auto& sources = named_by_[feature.id];
            if (sources.empty() || sources.back() != claim.source) sources.push_back(claim.source);
        }
        for (const auto& id : ids) ++counts_[id];
    }
    total_ = static_cast<double>(claims.size());
    std::map<int, std::size_t> years;
    for (const auto& claim : claims) ++years[claim.value.kind == Kind::date ? year_of(claim.value) : claim.year];
    years.erase(0);
    const auto most =
        std::max_element(years.begin(), years.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    if (most != years.end()) year_ = most->first;
}

bool Rarity::names(std::size_t source, const std::string& name) const {
    const auto found = named_by_.find(name);
    return found != named_by_.end() && std::binary_search(found->second.begin(), found->second.end(), source);
}

double Rarity::words_known(const std::string& language) const {
    const auto found = concepts_.find(language);
    return found == concepts_.end() ? 1 : std::clamp(found->second / kUsualConcepts, kLeastKnown, 1.0);
}

std::size_t Rarity::count(const std::string& feature) const {
    const auto found = counts_.find(feature);
    return found == counts_.end() ? 0 : found->second;
}

double Rarity::prior(const std::string& dimension) const {
    const auto found = per_source_.find(dimension);
    return -std::log(1 + (found == per_source_.end() ? 1 : found->second));
}

double Rarity::of(const std::string& feature) const {
    const double rarity = std::log((total_ + kUnseenClaims) / (static_cast<double>(count(feature)) + 1));
    return std::clamp(rarity, kLeastRarity, kMostRarity);
}

}  // namespace twosource
