#include "extract/naming.h"

#include <algorithm>

#include "value/relate.h"

namespace twosource {
namespace {

constexpr double kNear = 0.35;  // weight from which a concept counts as standing near

double weight_of(const Claim& claim, const std::string& id, FeatureKind kind) {
    for (const auto& feature : claim.features)
        if (feature.kind == kind && feature.id == id) return feature.weight;
    return 0;
}

// Sum of the weights of an alternative's cues, 0 when one is missing.
double cue_weight(const Claim& claim, const std::vector<std::string>& cues, bool beside) {
    double sum = 0;
    bool touches = false;
    for (const auto& cue : cues) {
        const double noun = weight_of(claim, cue, FeatureKind::noun);
        const double term = weight_of(claim, cue, FeatureKind::term);
        if (std::max(noun, term) < kNear) return 0;
        touches |= noun > 0;
        sum += noun + term;
    }
    return beside && !touches ? 0 : sum;
}

const Attribute* find_attribute(const Claim& claim, const Knowledge& knowledge, const UnitTable& units) {
    const Attribute* best = nullptr;
    double best_weight = 0;
    const std::string dimension = dimension_of(claim.value, units);
    for (const auto& attribute : knowledge.attributes()) {
        if (attribute.kind != claim.value.kind || attribute.cues.empty()) continue;
        if (attribute.grows && claim.value.number() && !claim.value.number()->is_integer())
            continue;  // people are whole
        if (!attribute.dimension.empty() && attribute.dimension != dimension) continue;
        const bool ruled_out = std::any_of(attribute.never.begin(), attribute.never.end(), [&](const auto& id) {
            return std::max(weight_of(claim, id, FeatureKind::term), weight_of(claim, id, FeatureKind::noun)) >= kNear;
        });
        if (ruled_out) continue;
        for (const auto& cues : attribute.cues) {
            const double weight = cue_weight(claim, cues, attribute.beside);
            if (weight > best_weight) best = &attribute, best_weight = weight;
        }
    }
    return best;
}

std::string without_prefix(const std::string& id) {
    const auto colon = id.find(':');
    return colon == std::string::npos ? id : id.substr(colon + 1);
}

// The strongest features of these kinds, joined by hyphens.
std::string strongest(const Claim& claim, std::initializer_list<FeatureKind> kinds, std::size_t most) {
    std::vector<const Feature*> found;
    for (const auto& feature : claim.features)
        if (std::find(kinds.begin(), kinds.end(), feature.kind) != kinds.end()) found.push_back(&feature);
    std::stable_sort(found.begin(), found.end(),
                     [](const Feature* a, const Feature* b) { return a->weight > b->weight; });
    std::string out;
    std::vector<std::string> used;
    for (const Feature* feature : found) {
        const std::string id = without_prefix(feature->id);
        if (std::find(used.begin(), used.end(), id) != used.end()) continue;
        if (used.size() == most) break;
        used.push_back(id);
        out += (out.empty() ? "" : "-") + id;
    }
    return out;
}

}  // namespace

void name_claim(Claim& claim, const Knowledge& knowledge, const UnitTable& units) {
    if (claim.entity.empty()) claim.entity = strongest(claim, {FeatureKind::name}, 1);
    if (!claim.attribute.empty()) return;
    if (const Attribute* attribute = find_attribute(claim, knowledge, units)) {
        claim.attribute = attribute->id;
        claim.grows = attribute->grows;
        claim.accumulates = attribute->accumulates;
        claim.one = attribute->one;
        claim.named = true;
        return;
    }
    claim.attribute = strongest(claim, {FeatureKind::noun, FeatureKind::term}, 2);
    if (claim.attribute.empty()) claim.attribute = std::string(name_of(claim.value.kind));
}

}  // namespace twosource
