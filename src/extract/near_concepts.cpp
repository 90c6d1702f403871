#include "extract/near_concepts.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace twosource {
namespace {

constexpr std::size_t kDigits = 4;  // of a group's number, so that ids sort by group

std::string group_number(std::size_t group) {
    const std::string digits = std::to_string(group);
    return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

}  // namespace

NearConcepts NearConcepts::load(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be read");
    NearConcepts near;
    std::size_t group = 0, number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        std::istringstream words(line);
        std::vector<std::string> concepts;
        for (std::string word; words >> word;) concepts.push_back(word);
        if (concepts.size() < 2)
            throw std::runtime_error(file.string() + ": line " + std::to_string(number) + ": a group of less than two");
        for (const auto& one : concepts) near.senses_[one].push_back(group_number(group) + ':' + one);
        ++group;
    }
    return near;
}

void NearConcepts::add_senses(std::vector<Feature>& features) const {
    std::vector<Feature> senses;
    for (const auto& feature : features) {
        if (feature.kind != FeatureKind::term) continue;
        const auto known = senses_.find(feature.id);
        if (known == senses_.end()) continue;
        for (const auto& sense : known->second)
            senses.push_back({FeatureKind::sense, sense, feature.weight, feature.span});
    }
    std::sort(senses.begin(), senses.end(), [](const Feature& a, const Feature& b) { return a.id < b.id; });
    features.insert(features.end(), senses.begin(), senses.end());
}

bool NearConcepts::are_near(const std::string& a, const std::string& b) const {
    const auto x = senses_.find(a), y = senses_.find(b);
    if (x == senses_.end() || y == senses_.end()) return false;
    return std::any_of(x->second.begin(), x->second.end(), [&](const std::string& own) {
        return std::any_of(y->second.begin(), y->second.end(),
                           [&](const std::string& other) { return group_of_sense(own) == group_of_sense(other); });
    });
}

std::string_view group_of_sense(std::string_view id) { return id.substr(0, id.find(':')); }

std::string_view concept_of_sense(std::string_view id) { return id.substr(id.find(':') + 1); }

}  // namespace twosource
