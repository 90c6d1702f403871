#include "extract/name_habits.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "text/unicode.h"

namespace twosource {
namespace {

NameHabits::Keys keys_of(const std::vector<std::string>& words) {
    NameHabits::Keys keys;
    for (const auto& word : words)
        for (const Token& token : tokenize(word)) keys.insert(token.key);
    return keys;
}

std::map<std::string, NameHabits::Keys, std::less<>> characters_by_language(const nlohmann::json& object) {
    std::map<std::string, NameHabits::Keys, std::less<>> out;
    for (const auto& [language, characters] : object.items()) out[language] = keys_of({characters.get<std::string>()});
    return out;
}

// Longest first, so that the likeliest word is found first.
std::vector<std::string> affixes(const nlohmann::json& language, const char* key) {
    std::vector<std::string> out;
    for (const auto& affix : language.value(key, nlohmann::json::array()))
        out.push_back(fold(affix.get<std::string>()));
    std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return out;
}

NameForms forms_from(const nlohmann::json& language) {
    NameForms forms{affixes(language, "beginnings"), affixes(language, "endings"), {""}};
    if (language.contains("nominatives")) forms.nominatives = language.at("nominatives");
    return forms;
}

}  // namespace

NameHabits NameHabits::load(const std::filesystem::path& file) {
    try {
        std::ifstream in(file);
        const auto json = nlohmann::json::parse(in);
        NameHabits habits;
        habits.particles = keys_of(json.at("particles"));
        for (const auto& [language, words] : json.at("joiners").items()) habits.joiners[language] = keys_of(words);
        for (const auto& link : json.at("links")) habits.links.insert(link.get<std::string>());
        for (const auto& word : json.at("attached")) habits.attached.insert(word.get<std::string>());
        for (const auto& form : json.at("legal_forms")) habits.legal_forms.insert(form.get<std::string>());
        for (const auto& phrase : json.at("honorifics")) {
            habits.honorifics.emplace_back();
            for (const Token& token : tokenize(phrase.get_ref<const std::string&>()))
                habits.honorifics.back().push_back(token.key);
        }
        habits.hyphened = keys_of(json.at("hyphened"));
        habits.surnames = characters_by_language(json.at("surnames"));
        habits.transliteration = characters_by_language(json.at("transliteration"));
        for (const auto& [language, forms] : json.at("forms").items()) habits.forms[language] = forms_from(forms);
        return habits;
    } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + ": " + error.what());
    }
}

const NameForms& NameHabits::forms_of(std::string_view language) const {
    static const NameForms none;
    const auto own = forms.find(language);
    return own == forms.end() ? none : own->second;
}

}  // namespace twosource
