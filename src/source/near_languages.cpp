#include "source/near_languages.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "text/unicode.h"

namespace twosource {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// How often the words stand in a folded text as whole words.
int count_words(std::string_view text, const std::vector<std::string>& words) {
    int count = 0;
    for (const std::string_view word : words) {
        for (auto at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) {
            const std::size_t end = at + word.size();
            if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) ++count;
        }
    }
    return count;
}

}  // namespace

NearLanguages load_near_languages(const std::filesystem::path& facts, std::vector<InputError>& errors) {
    const auto path = facts / "languages" / "near.json";
    std::ifstream stream(path, std::ios::binary);
    if (facts.empty() || !stream) return {};
    try {
        return nlohmann::json::parse(stream).get<NearLanguages>();
    } catch (const nlohmann::json::exception&) {
        errors.push_back({path.generic_string(), "", "must be a list of objects, a list of words for each tag", true});
        return {};
    }
}

std::string settle_near(const NearLanguages& groups, std::string_view text, const std::string& guess) {
    const auto group = std::ranges::find_if(groups, [&](const auto& words) { return words.contains(guess); });
    if (group == groups.end()) return guess;
    const std::string folded = fold(text);
    std::string best = guess;
    int most = count_words(folded, group->at(guess));
    for (const auto& [tag, words] : *group) {
        const int count = count_words(folded, words);
        if (count > most) best = tag, most = count;
    }
    return best;
}

}  // namespace twosource
