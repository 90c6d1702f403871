#include "language/cldr_numbers.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "language/number_words.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// "0 Mio'.'" -> "Mio.", and how many digits stood there.
std::string pattern_words(const std::string& pattern, int& zeros) {
    std::string words;
    zeros = 0;
    for (char c : pattern) {
        if (c == '0')
            ++zeros;
        else if (c != '\'' && c != '#')
            words += c;
    }
    return trimmed(words);
}

void add_scale(LanguagePack& pack, const std::string& word, int power, bool short_form) {
    if (word.empty()) return;
    Meaning meaning;
    meaning.role = Role::scale;
    meaning.value = Decimal::power_of_ten(power);
    const std::string folded = fold(word);
    std::size_t letters = 0;
    for (std::size_t i = 0; i < folded.size(); ++letters) next_code_point(folded, i);
    // One or two Latin letters mean other things too, and in one case only: "kM" is no kilometre.
    const bool latin = static_cast<unsigned char>(folded[0]) < 0x80;
    const bool dot = word.back() == '.';
    if (short_form && latin && letters <= 2 && !dot) {
        meaning.weak = letters == 1;
        meaning.surface = word;
        pack.phrases.add(word, meaning);
        return;
    }
    add_number_word(pack, word, meaning);
    if (!dot) return;
    if (letters == 2 && latin) {  // "m.", but "9 m" is a length
        meaning.weak = true;
        meaning.surface = word.substr(0, 1);
    }
    add_number_word(pack, word.substr(0, word.size() - 1), meaning);
}

// A line of number_words.h: role, value, word.
void load_spelled_word(LanguagePack& pack, std::string_view line) {
    static const std::map<std::string_view, Role> roles = {{"number", Role::number},
                                                           {"scale", Role::scale},
                                                           {"ordinal", Role::ordinal},
                                                           {"suffix", Role::ordinal_suffix},
                                                           {"glue", Role::glue}};
    const std::size_t value = line.find(' ') + 1, word = line.find(' ', value) + 1;
    std::int64_t number = 0;
    std::from_chars(line.data() + value, line.data() + word - 1, number);
    Meaning meaning;
    meaning.role = roles.at(line.substr(0, value - 1));
    meaning.value = Decimal(number);
    const bool cardinal = meaning.role == Role::number || meaning.role == Role::scale;
    if (cardinal)
        add_number_word(pack, std::string(line.substr(word)), std::move(meaning));
    else
        pack.phrases.add(line.substr(word), std::move(meaning));
}

}  // namespace

void load_number_words(LanguagePack& pack) {
    const auto language = std::ranges::find(kSpelledLanguages, pack.tag, &SpelledLanguage::tag);
    if (language == kSpelledLanguages.end()) return;
    for (std::string_view rest = language->words; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line == "glued")
            pack.glued_numbers = true;
        else
            load_spelled_word(pack, line);
    }
}

void load_compact(LanguagePack& pack, const Bundle& root) {
    const Bundle latin = sub_table(sub_table(root, "NumberElements"), "latn");
    for (const char* style : {"patternsLong", "patternsShort"}) {
        const Bundle table = sub_table(sub_table(latin, style), "decimalFormat");
        each_child(table, [&](const std::string& key, Bundle& plurals) {
            const int power = static_cast<int>(key.size()) - 1;
            each_child(plurals, [&](const std::string&, Bundle& pattern) {
                int zeros = 0;
                const std::string text = string_of(pattern.get());
                const std::string words = pattern_words(text.substr(0, text.find(';')), zeros);
                if (zeros > 0) add_scale(pack, words, power - (zeros - 1), std::string_view(style) == "patternsShort");
            });
        });
    }
}

void add_number_word(LanguagePack& pack, const std::string& word, Meaning meaning) {
    constexpr std::size_t kMinPiece = 2;  // bytes; a letter alone is in every word
    if (word.find(' ') == std::string::npos && !meaning.weak && word.size() >= kMinPiece)
        pack.pieces.add(fold(word), meaning);
    pack.phrases.add(word, std::move(meaning));
}

}  // namespace twosource
