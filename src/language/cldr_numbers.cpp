#include "language/cldr_numbers.h"

#include <map>
#include <set>
#include <string>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>
#include <unordered_map>
#include <utility>

#include "language/cldr_bundle.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr int kSpelled = 1000;  // 0..999 are spelled out; the rest is made of them and scale words

// By the set of rules that was chosen for `format`, which costs less than to name it for each number.
std::string spelled(const icu::RuleBasedNumberFormat& format, std::int64_t number) {
    icu::UnicodeString out;
    icu::FieldPosition position;
    UErrorCode status = U_ZERO_ERROR;
    format.format(number, out, position, status);
    std::string word = utf8(out);
    erase_all(word, "\u00AD");
    return U_SUCCESS(status) ? word : "";
}

// The words of one set of rules; each number is spelled once.
class Speller {
  public:
    explicit Speller(const icu::RuleBasedNumberFormat& format) : format_(format) {}

    // Stands as long as the speller.
    const std::string& operator()(std::int64_t number) {
        const auto [at, unknown] = known_.try_emplace(number);
        if (unknown) at->second = spelled(format_, number);
        return at->second;
    }

  private:
    const icu::RuleBasedNumberFormat& format_;
    std::unordered_map<std::int64_t, std::string> known_;
};

// What follows the word for `factor` in the word for factor · scale: "hundert" in "zweihundert".
std::string scale_word(Speller& spell, std::int64_t factor, std::int64_t scale) {
    const std::string &small = spell(factor), &large = spell(factor * scale);
    if (small.empty() || large.size() <= small.size() || large.compare(0, small.size(), small) != 0) return "";
    return trimmed(large.substr(small.size()));
}

// Many sets of rules repeat another from end to end (a gender that has no form of its own in a case); told by the
// numbers that rules are made for.
std::string sample_of(Speller& spell, bool ordinal) {
    constexpr std::int64_t numbers[] = {0,  1,   2,   3,   4,   5,   7,    8,    10,   11,      12,
                                        13, 15,  20,  21,  22,  30,  40,   50,   70,   80,      90,
                                        99, 100, 101, 200, 300, 500, 1000, 2000, 5000, 2000000, 5000000};
    std::string sample = ordinal ? "ordinal" : "";
    for (const std::int64_t n : numbers)
        if (!ordinal || n < kSpelled) sample += '|' + spell(n);
    return sample;
}

// The number that each word was last learnt for: most rule sets of a language repeat the words of others.
using KnownWords = std::map<std::string, int>;

bool is_new(KnownWords& known, const std::string& word, int number) {
    const auto [at, added] = known.try_emplace(word, number);
    return added || std::exchange(at->second, number) != number;
}

void load_cardinals(SpelledWords& out, Speller& spell, KnownWords& words) {
    const std::string& two_hundred = spell(200);
    if (two_hundred.find(' ') == std::string::npos && two_hundred.size() > spell(2).size() + 2 &&
        !two_hundred.empty() && static_cast<unsigned char>(two_hundred[0]) < 0xE0)
        out.glued = true;
    for (int n = 0; n < kSpelled; n += n < 100 ? 1 : 100) {
        const std::string& word = spell(n);
        if (word.empty() || has_digit(word) || !is_new(words, word, n)) continue;
        Meaning meaning;
        meaning.role = Role::number;
        meaning.value = Decimal(n);
        out.add_number(word, meaning);
    }
    // Scale words so far; 十万 and 一百 are no words of their own.
    std::set<std::string> known{spell(10), scale_word(spell, 2, 10)};
    known.erase("");
    const auto composed = [&](const std::string& word) {
        for (std::size_t length = 1; length < word.size(); ++length)
            if (known.count(word.substr(length)) &&
                (known.count(word.substr(0, length)) || word.substr(0, length) == spell(1)))
                return true;
        return false;
    };
    for (const int power : {2, 3, 4, 5, 6, 7, 8, 9, 12}) {
        std::int64_t scale = 1;
        for (int i = 0; i < power; ++i) scale *= 10;
        for (const int factor : {2, 3, 5}) {
            const std::string word = scale_word(spell, factor, scale);
            if (word.empty() || word.find(' ') != std::string::npos || has_digit(word) || composed(word)) continue;
            known.insert(word);
            Meaning meaning;
            meaning.role = Role::scale;
            meaning.value = Decimal(scale);
            out.add_number(word, meaning);
        }
        const std::string& one = spell(scale);  // "mille", "cent": the scale itself, without "one"
        if (!one.empty() && one.find(' ') == std::string::npos && power <= 4 && !composed(one)) {
            Meaning meaning;
            meaning.role = Role::scale;
            meaning.value = Decimal(scale);
            out.add_number(one, meaning);
        }
    }
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// How hundreds and thousands take on what follows them: a word between ("mia moja na mbili"), a letter before the
// smaller part ("מאה ושתיים"), or another form of the larger ("εκατό", but "εκατόν δύο").
void load_links(SpelledWords& out, Speller& spell) {
    Meaning number, glue;
    number.role = Role::number;
    glue.role = Role::glue;
    std::set<std::string> prefixes;
    for (int large = 100; large <= 9000; large += large < 1000 ? 100 : 1000) {
        const std::string &alone = spell(large), &two = spell(2), &three = spell(3), &with_two = spell(large + 2);
        if (alone.empty() || two.empty() || !ends_with(with_two, two)) continue;
        const std::string lead = with_two.substr(0, with_two.size() - two.size());
        if (lead == alone + ' ') continue;  // nearly all
        const std::string& with_three = spell(large + 3);
        if (!ends_with(with_three, three)) continue;
        if (lead != with_three.substr(0, with_three.size() - three.size()) || lead.empty()) continue;
        const bool other_form = lead.back() == ' ' && lead.find(' ') == lead.size() - 1;
        if (lead.compare(0, alone.size(), alone) != 0 || (other_form && lead.size() != alone.size() + 1)) {
            const bool word = lead.find(' ') == lead.size() - 1 && alone.find(' ') == std::string::npos;
            number.value = Decimal(large);
            if (word) out.add_number(trimmed(lead), number);
            continue;
        }
        const std::string link = lead.substr(alone.size()), middle = trimmed(link);
        if (link.size() < 2 || link[0] != ' ' || middle.empty() || middle.find(' ') != std::string::npos) continue;
        if (link.back() == ' ' && u_isalpha(icu::UnicodeString::fromUTF8(middle).char32At(0)))
            out.add(middle, glue);
        else if (link.back() != ' ')
            prefixes.insert(middle);
    }
    for (const auto& prefix : prefixes)
        for (int n = 1; n < kSpelled; n += n < 100 ? 1 : 100)
            if (const std::string& word = spell(n); !word.empty()) {
                number.value = Decimal(n);
                out.add_number(prefix + word, number);
            }
}

void load_ordinals(SpelledWords& out, Speller& spell, KnownWords& words) {
    for (int n = 1; n < kSpelled; n += n < 100 ? 1 : 100) {
        const std::string& word = spell(n);
        if (word.empty() || has_digit(word) || !is_new(words, word, n)) continue;
        Meaning meaning;
        meaning.role = Role::ordinal;
        meaning.value = Decimal(n);
        out.add(word, meaning);
    }
}

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

void load_compact(LanguagePack& pack) {
    const Bundle root = open_bundle(nullptr, locale_of(pack.tag).getName());
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

}  // namespace

SpelledWords spell_out(const std::string& tag) {
    SpelledWords out;
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale_of(tag), status);
    if (U_FAILURE(status)) return out;
    // A language without rules gets those of the root, whose "words" are digits: nothing to learn there.
    if (has_digit(spelled(format, 7))) return out;
    KnownWords cardinals, ordinals;
    std::set<std::string> samples;
    const std::int32_t sets = format.getNumberOfRuleSetNames();
    for (std::int32_t i = 0; i < sets; ++i) {
        const icu::UnicodeString name = format.getRuleSetName(i);
        const std::string id = utf8(name);
        format.setDefaultRuleSet(name, status);
        if (U_FAILURE(status)) return out;
        if (id.find("year") != std::string::npos || id.find("days") != std::string::npos) continue;
        Speller spell(format);
        const bool ordinal = id.find("ordinal") != std::string::npos;
        if (!samples.insert(sample_of(spell, ordinal)).second) continue;
        if (ordinal) {
            load_ordinals(out, spell, ordinals);
        } else {
            load_cardinals(out, spell, cardinals);
            load_links(out, spell);
        }
    }
    return out;
}

void load_number_words(LanguagePack& pack, SpelledWords&& spelled) {
    pack.glued_numbers = pack.glued_numbers || spelled.glued;
    for (auto& [word, meaning, number] : spelled.words) {
        if (number)
            add_number_word(pack, word, std::move(meaning));
        else
            pack.phrases.add(word, std::move(meaning));
    }
    load_compact(pack);
}

void load_ordinal_suffixes(LanguagePack& pack, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_ORDINAL, locale, status);
    if (U_FAILURE(status)) return;
    for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
        format.setDefaultRuleSet(format.getRuleSetName(i), status);
        if (U_FAILURE(status)) return;
        for (const int n : {1, 2, 3, 4, 11, 22}) {
            std::string word = spelled(format, n);
            const std::string digits = std::to_string(n);
            if (word.rfind(digits, 0) != 0) continue;
            word = trimmed(word.substr(digits.size()));
            if (word.empty() || word == ".") continue;  // "22." is read by the date reader alone
            Meaning meaning;
            meaning.role = Role::ordinal_suffix;
            pack.phrases.add(word, meaning);
        }
    }
}

void add_number_word(LanguagePack& pack, const std::string& word, Meaning meaning) {
    constexpr std::size_t kMinPiece = 2;  // bytes; a letter alone is in every word
    if (word.find(' ') == std::string::npos && !meaning.weak && word.size() >= kMinPiece)
        pack.pieces.add(fold(word), meaning);
    pack.phrases.add(word, std::move(meaning));
}

}  // namespace twosource
