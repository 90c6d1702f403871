#include "extract/entities.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <unicode/locid.h>
#include <unicode/uchar.h>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::uint8_t kLongestName = 10;
constexpr std::size_t kAbbreviationLetters = 4;
constexpr std::size_t kShortestStem = 5;  // bytes
constexpr std::size_t kTwoEntities = static_cast<std::size_t>(-1);

std::uint64_t combine(std::uint64_t hash, std::uint64_t key) { return (hash ^ key) * 0x9E3779B97F4A7C15ULL + 1; }

// An abbreviation such as "US" or "WHO" is another word in lower case.
bool is_abbreviation(const std::string& alias) {
    std::size_t letters = 0;
    for (std::size_t i = 0; i < alias.size();) {
        const char32_t c = next_code_point(alias, i);
        if (c == '.' || c == ' ') continue;
        if (!u_isupper(static_cast<UChar32>(c)) && digit_value(c) < 0) return false;
        ++letters;
    }
    return letters <= kAbbreviationLetters;
}

}  // namespace

std::string slug(std::string_view name) {
    std::string out;
    for (const char c : to_ascii(name)) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            out += c;
        else if (!out.empty() && out.back() != '-')
            out += '-';
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

EntityBook::EntityBook(const std::filesystem::path& folder, bool use_files) {
    for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
        icu::UnicodeString name;
        icu::Locale("", *code).getDisplayCountry(icu::Locale("en"), name);
        std::string utf8;
        name.toUTF8String(utf8);
        add_entity({std::string("territory:") + *code, utf8, "place", ""});
    }
    if (use_files) add_files(folder);
}

void EntityBook::add_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        try {
            std::ifstream in(file);
            const bool media = file.stem() == "media";
            for (const auto& item : nlohmann::json::parse(in)) {
                const auto name = item.at("name").get<std::string>();
                const std::size_t entity =
                    add_entity({item.value("id", slug(name)), name, item.value("type", media ? "media" : ""),
                                item.value("qid", "")});
                add_alias(name, entity);
                for (const auto& alias : item.value("aliases", std::vector<std::string>{})) add_alias(alias, entity);
            }
        } catch (const std::exception& error) {
            throw std::runtime_error(file.string() + ": " + error.what());
        }
    }
}

void EntityBook::add_language(const std::string& language) {
    if (!languages_.emplace(language, true).second) return;
    const icu::Locale locale(language.c_str());
    Stemmer stemmer(language);
    for (const char* const* code = icu::Locale::getISOCountries(); *code; ++code) {
        icu::UnicodeString name;
        icu::Locale("", *code).getDisplayCountry(locale, name);
        std::string utf8;
        name.toUTF8String(utf8);
        add_alias(utf8, by_id_.at(std::string("territory:") + *code));
        add_stems(utf8, by_id_.at(std::string("territory:") + *code), stemmer);
    }
}

void EntityBook::add_stems(const std::string& alias, std::size_t entity, Stemmer& stemmer) {
    const auto tokens = tokenize(alias);
    if (tokens.size() != 1 || tokens[0].kind != TokenKind::word || tokens[0].syllabic) return;
    const std::string folded = fold(alias), stem = stemmer(folded);
    if (stem == folded || stem.size() < kShortestStem) return;
    const auto [at, fresh] = stems_.emplace(key_of(stem), entity);
    if (!fresh && at->second != entity) at->second = kTwoEntities;
}

std::size_t EntityBook::add_entity(Entity entity) {
    const auto [at, fresh] = by_id_.emplace(entity.id, entities_.size());
    if (fresh) entities_.push_back(std::move(entity));
    return at->second;
}

void EntityBook::add_alias(const std::string& alias, std::size_t entity) {
    const auto tokens = tokenize(alias);
    if (tokens.empty() || tokens.size() > kLongestName) return;
    std::uint64_t hash = 0;
    for (const Token& token : tokens) hash = combine(hash, token.key);
    names_.emplace(hash, Alias{entity, is_abbreviation(alias) ? alias : ""});
    auto& longest = longest_from_[tokens.front().key];
    longest = std::max(longest, static_cast<std::uint8_t>(tokens.size()));
}

EntityBook::Match EntityBook::longest(const std::vector<Token>& tokens, const std::vector<std::uint64_t>& stems,
                                      std::size_t at, std::string_view text) const {
    Match best;
    if (const auto stem = stems_.find(stems[at]); stem != stems_.end() && stem->second != kTwoEntities)
        if (tokens[at].capital) best = {1, &entities_[stem->second], true};
    const auto from = longest_from_.find(tokens[at].key);
    if (from == longest_from_.end()) return best;
    std::uint64_t hash = 0;
    for (std::size_t length = 1; length <= from->second && at + length <= tokens.size(); ++length) {
        const Token& token = tokens[at + length - 1];
        if (length > 1 && token.line_before && !token.syllabic) break;
        hash = combine(hash, token.key);
        const auto found = names_.find(hash);
        if (found == names_.end()) continue;
        const auto& surface = found->second.surface;
        if (!surface.empty() && text.substr(tokens[at].start, token.end - tokens[at].start) != surface) continue;
        best = {length, &entities_[found->second.entity], !surface.empty() || tokens[at].syllabic};
    }
    return best;
}

const Entity* EntityBook::find(const std::string& id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? nullptr : &entities_[at->second];
}

}  // namespace twosource
