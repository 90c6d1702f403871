#include "language/cldr.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <unicode/datefmt.h>
#include <unicode/dcfmtsym.h>
#include <unicode/locid.h>
#include <unicode/smpdtfmt.h>

#include "language/cldr_bundle.h"
#include "language/cldr_dates.h"
#include "language/cldr_numbers.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// ---- currencies

void add_currency(LanguagePack& pack, const std::string& name, const std::string& code) {
    if (name.empty() || code.size() != 3) return;
    Meaning meaning;
    meaning.role = Role::currency;
    meaning.code = code;
    std::size_t letters = 0;
    for (std::size_t i = 0; i < name.size(); ++letters) next_code_point(name, i);
    constexpr std::size_t kSign = 2;
    const bool capitals = std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (name == code || (capitals && letters <= kSign)) meaning.surface = name;  // "KM" is no kilometre
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
            if (U_SUCCESS(status)) add_currency(pack, utf8(chars, length), code);
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
        if (U_SUCCESS(status)) names.push_back(utf8(chars, length));
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
        // "South Korean won" and "North Korean won" share a people, too.
        const bool one = std::ranges::all_of(currency_names(root, family.front()), [&](const std::string& name) {
            return std::ranges::count_if(words_of({name}), [&](const auto& word) { return shared.count(word) > 0; }) <=
                   1;
        });
        for (const auto& word : shared)
            if (one && word.size() >= 4) add_currency(pack, word, family.front());
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
                        names["per-" + category + "-" + unit].insert(string_of(pattern.get()));
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

// Of "length-mile", or of "length-mile/duration-second", for which CLDR has a pattern alone: "miles" and "{0} per
// second".
std::set<std::string> names_of_unit(const UnitNames& names, const std::string& id) {
    const auto find = [&](const std::string& key) {
        const auto found = names.find(key);
        return found == names.end() ? std::set<std::string>() : found->second;
    };
    const auto slash = id.find('/');
    std::set<std::string> out;
    if (slash == std::string::npos) {
        for (const auto& name : find(id)) out.insert(unit_words(name));  // "per-area-hectare" is a pattern
        return out;
    }
    for (const auto& pattern : find("per-" + id.substr(slash + 1)))
        for (const auto& name : find(id.substr(0, slash)))
            if (const auto place = pattern.find("{0}"); place != std::string::npos && name.size() >= 3)
                out.insert(std::string(pattern).replace(place, 3, name));
    return out;
}

void load_units(LanguagePack& pack, const std::string& locale, const UnitTable& units) {
    const UnitNames names = cldr_unit_names(locale);
    const Bundle root = open_bundle(U_ICUDATA_NAME "-unit", locale);
    std::map<std::string, std::string> owners;  // of symbols, which mean the same everywhere
    for (const Unit& unit : units.all())
        for (const auto& symbol : unit.symbols) owners.try_emplace(symbol, unit.code);
    const auto is_taken = [&](const std::string& name, const Unit& unit) {  // "m" for months
        const auto owner = owners.find(name);
        return owner != owners.end() && owner->second != unit.code;
    };
    for (const Unit& unit : units.all()) {
        for (const auto& symbol : unit.symbols) add_unit(pack, symbol, unit.code);
        for (const auto& id : unit.icu)
            for (const auto& name : names_of_unit(names, id))
                if (!is_taken(name, unit)) add_unit(pack, name, unit.code);
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

void load_cldr(LanguagePack& pack, const UnitTable& units) {
    const icu::Locale locale = locale_of(pack.tag);
    const std::string name = locale.getName();
    const Bundle root = open_bundle(nullptr, name);
    load_habits(pack, locale);
    load_number_words(pack);
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
