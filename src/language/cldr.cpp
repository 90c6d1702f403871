#include "language/cldr.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <unicode/calendar.h>
#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>
#include <unicode/uchar.h>
#include <unicode/ures.h>
#include <utility>

#include "text/token.h"
#include "text/unicode.h"

namespace twosource {
namespace {

struct CloseBundle {
    void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

Bundle open_bundle(const char* package, const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    Bundle bundle(ures_open(package, tag.c_str(), &status));
    return U_SUCCESS(status) ? std::move(bundle) : nullptr;
}

// A table below `parent`.
Bundle sub_table(const Bundle& parent, const char* name) {
    if (!parent) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    Bundle bundle(ures_getByKey(parent.get(), name, nullptr, &status));
    return U_SUCCESS(status) ? std::move(bundle) : nullptr;
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    text.toUTF8String(out);
    return out;
}

std::string string_of(UResourceBundle* bundle) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* chars = ures_getString(bundle, &length, &status);
    return U_SUCCESS(status) ? utf8(icu::UnicodeString(chars, length)) : "";
}

// Visits the children of a table or array: visit(key or "", child).
void each_child(const Bundle& table, const std::function<void(std::string, Bundle&)>& visit) {
    if (!table) return;
    ures_resetIterator(table.get());
    while (ures_hasNext(table.get())) {
        UErrorCode status = U_ZERO_ERROR;
        Bundle child(ures_getNextResource(table.get(), nullptr, &status));
        if (U_FAILURE(status)) return;
        const char* key = ures_getKey(child.get());
        visit(key ? key : "", child);
    }
}

void erase_all(std::string& text, std::string_view part) {
    for (std::size_t at; (at = text.find(part)) != std::string::npos;) text.erase(at, part.size());
}

std::string trimmed(std::string text) {
    for (const char* space : {"\u00A0", "\u202F", "\u200F", "\u200E"}) {
        for (std::size_t at; (at = text.find(space)) != std::string::npos;)
            text.replace(at, std::string_view(space).size(), " ");
    }
    const auto from = text.find_first_not_of(" ");
    if (from == std::string::npos) return "";
    return text.substr(from, text.find_last_not_of(" ") - from + 1);
}

// ---- number words

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

bool has_digit(std::string_view word) {
    for (std::size_t i = 0; i < word.size();)
        if (digit_value(next_code_point(word, i)) >= 0) return true;
    return false;
}

// What follows the word for `factor` in the word for factor · scale: "hundert" in "zweihundert".
std::string scale_word(const std::function<std::string(std::int64_t)>& spell, std::int64_t factor, std::int64_t scale) {
    const std::string small = spell(factor), large = spell(factor * scale);
    if (small.empty() || large.size() <= small.size() || large.compare(0, small.size(), small) != 0) return "";
    return trimmed(large.substr(small.size()));
}

// The number that each word was last learnt for: most rule sets of a language repeat the words of others.
using KnownWords = std::map<std::string, int>;

bool is_new(KnownWords& known, const std::string& word, int number) {
    const auto [at, added] = known.try_emplace(word, number);
    return added || std::exchange(at->second, number) != number;
}

void load_cardinals(LanguagePack& pack, const std::function<std::string(std::int64_t)>& spell, KnownWords& words) {
    const std::string two_hundred = spell(200);
    if (two_hundred.find(' ') == std::string::npos && two_hundred.size() > spell(2).size() + 2 &&
        !two_hundred.empty() && static_cast<unsigned char>(two_hundred[0]) < 0xE0)
        pack.glued_numbers = true;
    for (int n = 0; n < kSpelled; n += n < 100 ? 1 : 100) {
        const std::string word = spell(n);
        if (word.empty() || has_digit(word) || !is_new(words, word, n)) continue;
        Meaning meaning;
        meaning.role = Role::number;
        meaning.value = Decimal(n);
        add_number_word(pack, word, meaning);
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
            add_number_word(pack, word, meaning);
        }
        const std::string one = spell(scale);  // "mille", "cent": the scale itself, without "one"
        if (!one.empty() && one.find(' ') == std::string::npos && power <= 4 && !composed(one)) {
            Meaning meaning;
            meaning.role = Role::scale;
            meaning.value = Decimal(scale);
            add_number_word(pack, one, meaning);
        }
    }
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// How hundreds and thousands take on what follows them: a word between ("mia moja na mbili"), a letter before the
// smaller part ("מאה ושתיים"), or another form of the larger ("εκατό", but "εκατόν δύο").
void load_links(LanguagePack& pack, const std::function<std::string(std::int64_t)>& spell) {
    Meaning number, glue;
    number.role = Role::number;
    glue.role = Role::glue;
    std::set<std::string> prefixes;
    for (int large = 100; large <= 9000; large += large < 1000 ? 100 : 1000) {
        const std::string alone = spell(large), two = spell(2), three = spell(3);
        const std::string with_two = spell(large + 2), with_three = spell(large + 3);
        if (alone.empty() || two.empty() || !ends_with(with_two, two) || !ends_with(with_three, three)) continue;
        const std::string lead = with_two.substr(0, with_two.size() - two.size());
        if (lead != with_three.substr(0, with_three.size() - three.size()) || lead.empty()) continue;
        const bool other_form = lead.back() == ' ' && lead.find(' ') == lead.size() - 1;
        if (lead.compare(0, alone.size(), alone) != 0 || (other_form && lead.size() != alone.size() + 1)) {
            const bool word = lead.find(' ') == lead.size() - 1 && alone.find(' ') == std::string::npos;
            number.value = Decimal(large);
            if (word) add_number_word(pack, trimmed(lead), number);
            continue;
        }
        const std::string link = lead.substr(alone.size()), middle = trimmed(link);
        if (link.size() < 2 || link[0] != ' ' || middle.empty() || middle.find(' ') != std::string::npos) continue;
        if (link.back() == ' ' && u_isalpha(icu::UnicodeString::fromUTF8(middle).char32At(0)))
            pack.phrases.add(middle, glue);
        else if (link.back() != ' ')
            prefixes.insert(middle);
    }
    for (const auto& prefix : prefixes)
        for (int n = 1; n < kSpelled; n += n < 100 ? 1 : 100)
            if (const std::string word = spell(n); !word.empty()) {
                number.value = Decimal(n);
                add_number_word(pack, prefix + word, number);
            }
}

void load_ordinals(LanguagePack& pack, const std::function<std::string(std::int64_t)>& spell, KnownWords& words) {
    for (int n = 1; n < kSpelled; n += n < 100 ? 1 : 100) {
        const std::string word = spell(n);
        if (word.empty() || has_digit(word) || !is_new(words, word, n)) continue;
        Meaning meaning;
        meaning.role = Role::ordinal;
        meaning.value = Decimal(n);
        pack.phrases.add(word, meaning);
    }
}

void load_spellout(LanguagePack& pack, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale, status);
    if (U_FAILURE(status)) return;
    // A language without rules gets those of the root, whose "words" are digits: nothing to learn there.
    icu::UnicodeString sample;
    format.format(std::int32_t{7}, sample);
    if (has_digit(utf8(sample))) return;
    KnownWords cardinals, ordinals;
    const std::int32_t sets = format.getNumberOfRuleSetNames();
    for (std::int32_t i = 0; i < sets; ++i) {
        const icu::UnicodeString name = format.getRuleSetName(i);
        const std::string id = utf8(name);
        format.setDefaultRuleSet(name, status);
        if (U_FAILURE(status)) return;
        std::map<std::int64_t, std::string> known;
        const auto spell = [&](std::int64_t n) {
            const auto [at, unknown] = known.try_emplace(n);
            if (unknown) at->second = spelled(format, n);
            return at->second;
        };
        if (id.find("year") != std::string::npos || id.find("days") != std::string::npos) continue;
        if (id.find("ordinal") != std::string::npos) {
            load_ordinals(pack, spell, ordinals);
        } else {
            load_cardinals(pack, spell, cardinals);
            load_links(pack, spell);
        }
    }
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

// ---- scale words

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
    // A single Latin letter means other things too, and in one case only.
    meaning.weak = short_form && letters <= 1 && static_cast<unsigned char>(folded[0]) < 0x80;
    if (meaning.weak) {
        meaning.surface = word;
        pack.phrases.add(word, meaning);
        return;
    }
    add_number_word(pack, word, meaning);
    if (word.back() == '.') add_number_word(pack, word.substr(0, word.size() - 1), meaning);
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

// ---- currencies

void add_currency(LanguagePack& pack, const std::string& name, const std::string& code) {
    if (name.empty() || code.size() != 3) return;
    Meaning meaning;
    meaning.role = Role::currency;
    meaning.code = code;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < name.size(); ++letters) next_code_point(name, i);
    if (name == code) meaning.surface = code;
    if (letters == 1 && static_cast<unsigned char>(name[0]) < 0x80 && name != "$") {
        meaning.surface = name;  // "R", "K": only in upper case and only beside a number
        meaning.weak = true;
    }
    pack.phrases.add(name, meaning);
}

void load_currency_table(LanguagePack& pack, const std::string& locale) {
    const Bundle root = open_bundle(U_ICUDATA_NAME "-curr", locale);
    each_child(sub_table(root, "Currencies"), [&](const std::string& code, Bundle& names) {
        for (std::int32_t i = 0; i < ures_getSize(names.get()) && i < 2; ++i) {
            UErrorCode status = U_ZERO_ERROR;
            std::int32_t length = 0;
            const UChar* chars = ures_getStringByIndex(names.get(), i, &length, &status);
            if (U_SUCCESS(status)) add_currency(pack, utf8(icu::UnicodeString(chars, length)), code);
        }
        add_currency(pack, code, code);
    });
    each_child(sub_table(root, "CurrencyPlurals"), [&](const std::string& code, Bundle& plurals) {
        each_child(plurals, [&](const std::string&, Bundle& name) { add_currency(pack, string_of(name.get()), code); });
    });
}

// All names of one currency: the plain one and its plural forms.
std::vector<std::string> currency_names(const Bundle& root, const char* code) {
    std::vector<std::string> names;
    if (const Bundle plain = sub_table(sub_table(root, "Currencies"), code)) {
        UErrorCode status = U_ZERO_ERROR;
        std::int32_t length = 0;
        const UChar* chars = ures_getStringByIndex(plain.get(), 1, &length, &status);
        if (U_SUCCESS(status)) names.push_back(utf8(icu::UnicodeString(chars, length)));
    }
    each_child(sub_table(sub_table(root, "CurrencyPlurals"), code),
               [&](const std::string&, Bundle& name) { names.push_back(string_of(name.get())); });
    return names;
}

std::set<std::string> words_of(const std::vector<std::string>& names) {
    std::set<std::string> words;
    for (const auto& name : names) {
        std::istringstream in(name);
        for (std::string word; in >> word;) words.insert(fold(word));
    }
    return words;
}

// "Dollar" alone stands in no table: it is the word that the names of all dollars share. Which one is meant by default
// is the one that news means without saying so.
void load_bare_currencies(LanguagePack& pack, const Bundle& root) {
    static const std::vector<std::vector<const char*>> families = {
        {"USD", "CAD", "AUD"}, {"GBP", "EGP", "SYP"}, {"CHF", "XOF", "XAF"}, {"INR", "PKR", "NPR"},
        {"CNY", "CNH"},        {"KRW", "KPW"},        {"RUB", "BYN"}};
    for (const auto& family : families) {
        std::set<std::string> shared = words_of(currency_names(root, family.front()));
        for (std::size_t i = 1; i < family.size(); ++i) {
            const auto others = words_of(currency_names(root, family[i]));
            std::erase_if(shared, [&](const std::string& word) { return others.count(word) == 0; });
        }
        for (const auto& word : shared)
            if (word.size() >= 4) add_currency(pack, word, family.front());
    }
}

// ---- units

void add_unit(LanguagePack& pack, const std::string& name, const std::string& code) {
    if (name.empty()) return;
    Meaning meaning;
    meaning.role = Role::unit;
    meaning.code = code;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < name.size(); ++letters) next_code_point(name, i);
    meaning.weak = letters == 1 && static_cast<unsigned char>(name[0]) < 0xE0;
    const auto lead = static_cast<unsigned char>(name[0]);
    const bool latin = lead < 0x80, cyrillic = lead >= 0xD0 && lead <= 0xD3;  // "мВт" is not "МВт"
    if ((latin && letters <= 2) || (cyrillic && letters <= 3)) meaning.surface = name;
    pack.phrases.add(name, meaning);
}

// "{0} Megawatt" and "{0}MW" -> the words without the placeholder.
std::string unit_words(std::string pattern) {
    erase_all(pattern, "{0}");
    return trimmed(std::move(pattern));
}

// category-unit -> its names in all plural forms.
using UnitNames = std::map<std::string, std::set<std::string>>;

UnitNames cldr_unit_names(const std::string& locale) {
    UnitNames names;
    const Bundle root = open_bundle(U_ICUDATA_NAME "-unit", locale);
    for (const char* width : {"units", "unitsShort"}) {
        each_child(sub_table(root, width), [&](const std::string& category, Bundle& units) {
            if (ures_getType(units.get()) != URES_TABLE || category == "compound") return;
            each_child(units, [&](const std::string& unit, Bundle& forms) {
                if (ures_getType(forms.get()) != URES_TABLE) return;
                auto& list = names[category + "-" + unit];
                each_child(forms, [&](const std::string& form, Bundle& pattern) {
                    if (form == "gender" || form == "dnam") return;
                    if (form == "per") {
                        names["per-" + category + "-" + unit].insert(unit_words(string_of(pattern.get())));
                        return;
                    }
                    if (ures_getType(pattern.get()) == URES_STRING) {
                        list.insert(unit_words(string_of(pattern.get())));
                    } else if (form == "case") {
                        each_child(pattern, [&](const std::string&, Bundle& plurals) {
                            each_child(plurals, [&](const std::string&, Bundle& name) {
                                list.insert(unit_words(string_of(name.get())));
                            });
                        });
                    }
                });
            });
        });
    }
    return names;
}

// "mega{0}" for 6.
std::string prefix_pattern(const Bundle& root, int power) {
    const std::string key = power > 0 ? "10p" + std::to_string(power) : "10p" + std::to_string(power);
    const Bundle table = sub_table(sub_table(sub_table(root, "units"), "compound"), key.c_str());
    std::string pattern;
    each_child(table, [&](const std::string&, Bundle& text) {
        if (ures_getType(text.get()) == URES_STRING) pattern = string_of(text.get());
    });
    if (pattern.empty() && table) pattern = string_of(table.get());
    return pattern;
}

void load_units(LanguagePack& pack, const std::string& locale, const UnitTable& units) {
    const UnitNames names = cldr_unit_names(locale);
    const Bundle root = open_bundle(U_ICUDATA_NAME "-unit", locale);
    for (const Unit& unit : units.all()) {
        for (const auto& symbol : unit.symbols) add_unit(pack, symbol, unit.code);
        for (const auto& id : unit.icu) {
            const auto found = names.find(id);
            if (found == names.end()) continue;
            for (const auto& name : found->second) add_unit(pack, name, unit.code);
        }
        if (unit.prefix == 0 || !unit.icu.empty()) continue;
        const auto base = names.find(unit.base_icu);
        std::string pattern = prefix_pattern(root, unit.prefix);
        if (base == names.end() || pattern.find("{0}") == std::string::npos) continue;
        for (const auto& name : base->second) {
            if (name.size() < 3) continue;
            std::string full = pattern;
            add_unit(pack, full.replace(full.find("{0}"), 3, name), unit.code);
        }
    }
    const auto percent = names.find("concentr-percent");
    if (percent == names.end()) return;
    for (const auto& name : percent->second) {
        Meaning meaning;
        meaning.role = Role::percent;
        pack.phrases.add(name, meaning);
    }
}

// ---- dates

void load_calendar(LanguagePack& pack, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(locale, "gregorian", status);
    if (U_FAILURE(status)) return;
    std::set<std::string> wide;
    for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
        for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
            std::int32_t count = 0;
            const icu::UnicodeString* months = symbols.getMonths(count, context, width);
            for (std::int32_t i = 0; i < count && i < 12; ++i) {
                const std::string name = utf8(months[i]);
                if (name.empty() || has_digit(name)) continue;
                Meaning meaning;
                meaning.role = Role::month;
                meaning.index = i + 1;
                if (width == icu::DateFormatSymbols::WIDE) wide.insert(name);
                if (width == icu::DateFormatSymbols::WIDE)
                    pack.capital_months = fold(name.substr(0, 1)) != name.substr(0, 1);
                if (wide.count(name)) meaning.code = "wide";
                pack.phrases.add(name, meaning);
                if (name.back() == '.' && name.size() > 2) pack.phrases.add(name.substr(0, name.size() - 1), meaning);
            }
            const icu::UnicodeString* days = symbols.getWeekdays(count, context, width);
            for (std::int32_t i = 1; i < count; ++i) {
                Meaning meaning;
                meaning.role = Role::weekday;
                meaning.index = i - 1;
                const std::string name = utf8(days[i]);
                pack.phrases.add(name, meaning);
                if (!name.empty() && name.back() == '.') pack.phrases.add(name.substr(0, name.size() - 1), meaning);
            }
        }
    }
}

// The calendar by which the language's own region counts years, and months of calendars that share no day with ours.
void load_other_calendars(LanguagePack& pack, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale likely(locale);
    likely.addLikelySubtags(status);
    const std::unique_ptr<icu::Calendar> own(icu::Calendar::createInstance(likely, status));
    if (U_FAILURE(status)) return;
    const std::string type = own->getType();
    if (type == "buddhist") pack.year_offset = -543;
    if (type == "persian") pack.own_calendar = type;
    const bool muslim = std::string_view(likely.getScript()) == "Arab" || type == "persian";
    if (!muslim) return;
    for (const char* calendar : {"persian", "islamic-umalqura"}) {
        UErrorCode failed = U_ZERO_ERROR;
        const icu::DateFormatSymbols symbols(locale, calendar, failed);
        if (U_FAILURE(failed)) continue;
        std::int32_t count = 0;
        const icu::UnicodeString* months = symbols.getMonths(count);
        for (std::int32_t i = 0; i < count && i < 12; ++i) {
            Meaning meaning;
            meaning.role = Role::calendar_month;
            meaning.index = i + 1;
            meaning.code = calendar;
            if (const std::string name = utf8(months[i]); !name.empty() && !has_digit(name))
                pack.phrases.add(name, meaning);
        }
    }
}

// "yesterday", "last year", "next month".
void load_relative(LanguagePack& pack, const Bundle& root) {
    struct Field {
        const char* name;
        const char* code;
        Role role;
    };
    static constexpr Field fields[] = {
        {"day", "", Role::relative_day}, {"month", "mo", Role::relative_period}, {"year", "a", Role::relative_period}};
    for (const auto& field : fields) {
        const Bundle table = sub_table(sub_table(sub_table(root, "fields"), field.name), "relative");
        each_child(table, [&](const std::string& offset, Bundle& name) {
            Meaning meaning;
            meaning.role = field.role;
            meaning.code = field.code;
            meaning.index = std::atoi(offset.c_str());
            pack.phrases.add(string_of(name.get()), meaning);
        });
    }
}

// "{0} days ago", "vor {0} Tagen": what stands behind the unit, or before the number where nothing does.
void load_ago(LanguagePack& pack, const Bundle& root) {
    for (const char* field : {"day", "week", "month", "year"}) {
        const Bundle past = sub_table(sub_table(sub_table(sub_table(root, "fields"), field), "relativeTime"), "past");
        each_child(past, [&](const std::string&, Bundle& text) {
            const std::string pattern = string_of(text.get());
            const auto place = pattern.find("{0}");
            if (place == std::string::npos) return;
            const std::string before = trimmed(pattern.substr(0, place)), after = trimmed(pattern.substr(place + 3));
            const auto tokens = tokenize(after);
            const auto unit = pack.phrases.longest(tokens, 0, after, Role::unit);
            Meaning meaning;
            meaning.role = Role::ago;
            meaning.index = unit.length < tokens.size() ? -1 : 1;
            if (unit) pack.phrases.add(meaning.index < 0 ? after.substr(tokens[unit.length].start) : before, meaning);
        });
    }
}

void load_habits(LanguagePack& pack, const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale likely(locale);
    likely.addLikelySubtags(status);
    pack.latin_script =
        U_FAILURE(status) || std::string_view(likely.getScript()) == "Latn" || *likely.getScript() == '\0';
    status = U_ZERO_ERROR;
    const icu::DecimalFormatSymbols symbols(locale, status);
    if (U_SUCCESS(status)) {
        pack.decimal = static_cast<char32_t>(
            symbols.getConstSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol).char32At(0));
        const auto group = static_cast<char32_t>(
            symbols.getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol).char32At(0));
        pack.space_groups = group == 0xA0 || group == 0x202F || group == ' ';
        if (pack.decimal == 0x66B) pack.decimal = '.';  // Arabic text mixes both; its own mark is never ambiguous
    }
    const std::unique_ptr<icu::DateFormat> format(icu::DateFormat::createDateInstance(icu::DateFormat::kShort, locale));
    const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(format.get());
    if (!simple) return;
    icu::UnicodeString pattern;
    simple->toPattern(pattern);
    const auto day = pattern.indexOf('d'), month = pattern.indexOf('M'), year = pattern.indexOf('y');
    pack.dotted_dates = pattern.indexOf('.') >= 0;
    pack.date_order = year < month && year < day ? DateOrder::year_month_day
                      : month < day              ? DateOrder::month_day_year
                                                 : DateOrder::day_month_year;
}

}  // namespace

void add_number_word(LanguagePack& pack, const std::string& word, Meaning meaning) {
    constexpr std::size_t kMinPiece = 2;  // bytes; a letter alone is in every word
    if (word.find(' ') == std::string::npos && !meaning.weak && word.size() >= kMinPiece)
        pack.pieces.add(fold(word), meaning);
    pack.phrases.add(word, std::move(meaning));
}

void load_cldr(LanguagePack& pack, const UnitTable& units) {
    // What a language lacks comes from the root, not from the language of the machine.
    static const bool from_root = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale::setDefault(icu::Locale::getRoot(), status);
        return U_SUCCESS(status) != 0;
    }();
    if (!from_root) return;
    const icu::Locale locale(pack.tag.c_str());
    const std::string name = locale.getName();
    const Bundle root = open_bundle(nullptr, name);
    load_habits(pack, locale);
    load_spellout(pack, locale);
    load_ordinal_suffixes(pack, locale);
    load_compact(pack, root);
    load_currency_table(pack, "root");
    load_currency_table(pack, name);
    load_bare_currencies(pack, open_bundle(U_ICUDATA_NAME "-curr", name));
    load_units(pack, name, units);
    load_calendar(pack, locale);
    load_other_calendars(pack, locale);
    load_relative(pack, root);
    load_ago(pack, root);
}

}  // namespace twosource
