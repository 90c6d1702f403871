// Writes the number words of all languages that ICU can spell numbers in as C++ source, for the build: to read the
// rules and spell with them takes ICU longer than the program takes for all the rest of a language. A line is a word:
// its role, its value, the word; before them "glued" where numbers are one word.
//
// Usage: spell_numbers FILE
#include <cstdint>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>
#include <unordered_map>
#include <utility>

#include "language/cldr_bundle.h"

using namespace twosource;

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

void write(std::ostream& out, const char* role, std::int64_t value, const std::string& word) {
    out << role << ' ' << value << ' ' << word << '\n';
}

// What follows the word for `factor` in the word for factor · scale: "hundert" in "zweihundert".
std::string scale_word(Speller& spell, std::int64_t factor, std::int64_t scale) {
    const std::string &small = spell(factor), &large = spell(factor * scale);
    if (small.empty() || large.size() <= small.size() || large.compare(0, small.size(), small) != 0) return "";
    return trimmed(large.substr(small.size()));
}

// The number that each word was last learnt for: most rule sets of a language repeat the words of others.
using KnownWords = std::map<std::string, int>;

bool is_new(KnownWords& known, const std::string& word, int number) {
    const auto [at, added] = known.try_emplace(word, number);
    return added || std::exchange(at->second, number) != number;
}

void spell_cardinals(std::ostream& out, Speller& spell, KnownWords& words) {
    const std::string& two_hundred = spell(200);
    if (two_hundred.find(' ') == std::string::npos && two_hundred.size() > spell(2).size() + 2 &&
        !two_hundred.empty() && static_cast<unsigned char>(two_hundred[0]) < 0xE0)
        out << "glued\n";
    for (int n = 0; n < kSpelled; n += n < 100 ? 1 : 100) {
        const std::string& word = spell(n);
        if (word.empty() || has_digit(word) || !is_new(words, word, n)) continue;
        write(out, "number", n, word);
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
            write(out, "scale", scale, word);
        }
        const std::string& one = spell(scale);  // "mille", "cent": the scale itself, without "one"
        if (!one.empty() && one.find(' ') == std::string::npos && power <= 4 && !composed(one))
            write(out, "scale", scale, one);
    }
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// How hundreds and thousands take on what follows them: a word between ("mia moja na mbili"), a letter before the
// smaller part ("מאה ושתיים"), or another form of the larger ("εκατό", but "εκατόν δύο").
void spell_links(std::ostream& out, Speller& spell) {
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
            if (word) write(out, "number", large, trimmed(lead));
            continue;
        }
        const std::string link = lead.substr(alone.size()), middle = trimmed(link);
        if (link.size() < 2 || link[0] != ' ' || middle.empty() || middle.find(' ') != std::string::npos) continue;
        if (link.back() == ' ' && u_isalpha(icu::UnicodeString::fromUTF8(middle).char32At(0)))
            write(out, "glue", 0, middle);
        else if (link.back() != ' ')
            prefixes.insert(middle);
    }
    for (const auto& prefix : prefixes)
        for (int n = 1; n < kSpelled; n += n < 100 ? 1 : 100)
            if (const std::string& word = spell(n); !word.empty()) write(out, "number", n, prefix + word);
}

void spell_ordinals(std::ostream& out, Speller& spell, KnownWords& words) {
    for (int n = 1; n < kSpelled; n += n < 100 ? 1 : 100) {
        const std::string& word = spell(n);
        if (word.empty() || has_digit(word) || !is_new(words, word, n)) continue;
        write(out, "ordinal", n, word);
    }
}

void write_spelled(std::ostream& out, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale, status);
    // A language without rules gets those of the root, whose "words" are digits: nothing to learn there.
    if (U_FAILURE(status) || has_digit(spelled(format, 7))) return;
    KnownWords cardinals, ordinals;
    for (std::int32_t i = 0; i < format.getNumberOfRuleSetNames(); ++i) {
        const icu::UnicodeString name = format.getRuleSetName(i);
        const std::string id = utf8(name);
        format.setDefaultRuleSet(name, status);
        if (U_FAILURE(status)) return;
        if (id.find("year") != std::string::npos || id.find("days") != std::string::npos) continue;
        Speller spell(format);
        if (id.find("ordinal") != std::string::npos) {
            spell_ordinals(out, spell, ordinals);
        } else {
            spell_cardinals(out, spell, cardinals);
            spell_links(out, spell);
        }
    }
}

// "st", "nd": what stands behind the digits of an ordinal.
void write_ordinal_suffixes(std::ostream& out, const icu::Locale& locale) {
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
            if (!word.empty() && word != ".") write(out, "suffix", 0, word);  // "22." is read by the date reader alone
        }
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ofstream file(arguments[1]);
    // Longer than a compiler need take, which all here do; the length is told, since to count is too much for one of
    // them.
    file << "// Made by cmake/spell_numbers.cpp.\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
         << "#include \"language/number_words.h\"\n\nnamespace twosource {\n\n"
         << "constexpr SpelledLanguage kLanguages[] = {\n";
    for (const char* const* language = icu::Locale::getISOLanguages(); *language; ++language) {
        std::ostringstream words;
        const icu::Locale locale = locale_of(*language);
        write_spelled(words, locale);
        write_ordinal_suffixes(words, locale);
        const std::string all = words.str();
        if (!all.empty()) file << "    {\"" << *language << "\", {R\"~(" << all << ")~\", " << all.size() << "}},\n";
    }
    file << "};\n\nconst std::span<const SpelledLanguage> kSpelledLanguages = kLanguages;\n\n}  // namespace "
            "twosource\n";
    return file.flush() ? 0 : 1;
}
