#include "language/cldr_dates.h"

#include <cstdlib>
#include <set>
#include <string>
#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>

#include "text/token.h"
#include "text/unicode.h"

namespace twosource {

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

}  // namespace twosource
