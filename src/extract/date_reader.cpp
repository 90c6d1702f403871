// Whole dates: what can begin at a token, in the order in which it is tried, and ranges of two dates.
#include "extract/date_reader.h"

#include <algorithm>

namespace twosource {
namespace {

constexpr std::uint64_t bit(Role role) { return PhraseMap::bit(role); }

void approximate(DateSpan& span) { span.from->approximate = span.to->approximate = true; }

}  // namespace

DateReader::DateReader(const TokenView& view, const NumberReader& numbers, std::optional<Date> published)
    : view_(view), numbers_(numbers), published_(published), order_(find_order()) {}

// A word or mark that can stand behind the first number of a date; a comma behind a year alone.
bool DateReader::date_goes_on(std::size_t at, bool year) const {
    constexpr std::uint64_t parts =
        bit(Role::month) | bit(Role::calendar) | bit(Role::calendar_month) | bit(Role::season) | bit(Role::year_mark) |
        bit(Role::month_mark) | bit(Role::day_mark) | bit(Role::ordinal_suffix) | bit(Role::date_glue) |
        bit(Role::decade_suffix) | bit(Role::century) | bit(Role::range_to) | bit(Role::range_and);
    if (at >= view_.size()) return false;
    if (view_.is_digits(at) || (view_.phrases.roles(at) & parts) != 0) return true;
    const char32_t c = symbol_at(at);
    const bool dash = c == '-' || (c >= 0x2010 && c <= 0x2015);
    return dash || c == '/' || c == '.' || (year && (c == ',' || c == 0x60C));
}

unsigned DateReader::leads_of_digits(std::size_t at) const {
    constexpr std::size_t kMostDigits = 8;
    const Number number = plain_number(at);
    const bool goes_on = date_goes_on(at + 1, number.digits == 4);
    unsigned found = 0;
    if (number.digits == 0 && view_.of(at).size() >= kMostDigits) found |= kEightDigits;
    if (number.digits == 4) found |= kYear;
    if (number.digits == 4 && (goes_on || !view_.pack.own_calendar.empty())) found |= kYearFirst;
    if (number.digits == 1 || number.digits == 2) {
        if (goes_on) found |= kDay;
        if (goes_on && century_follows(at)) found |= kCentury;
        if (number.value % 10 == 0) found |= kDecade;
    }
    return found;
}

unsigned DateReader::leads(std::size_t at) const {
    if (at >= view_.size()) return 0;
    const bool digits = view_.is_digits(at);
    unsigned found = digits ? leads_of_digits(at) : 0;
    const std::uint64_t roles = view_.phrases.roles(at);
    if (digits && roles == 0) return found;
    const auto has = [roles](Role role) { return (roles & bit(role)) != 0; };
    if (has(Role::number) && view_[at].syllabic) found |= kYear | kYearFirst;
    if (has(Role::number) && view_.match_before(at, Role::decade_before, kMaxCueTokens)) found |= kDecade;
    for (const Role role : {Role::number, Role::ordinal})
        if (has(role) && date_goes_on(at + view_.match(at, role).length, false)) found |= kDayWord;
    if (has(Role::calendar) || symbol_at(at) == '\'' || symbol_at(at) == 0x2019) found |= kYear | kYearFirst;
    if (has(Role::month)) found |= kMonth;
    if (has(Role::calendar_month)) found |= kOtherMonth;
    if (has(Role::season)) found |= kSeason;
    if (has(Role::decade)) found |= kDecade;
    if (has(Role::relative_day) || has(Role::relative_period)) found |= kRelative;
    if (has(Role::weekday) || has(Role::relative)) found |= kWeekday;
    if (has(Role::century) || (!digits && century_follows(at))) found |= kCentury;
    return found;
}

std::optional<DateReader::Part> DateReader::read_one(std::size_t at, unsigned lead) const {
    std::size_t start = at;
    const auto weekday = view_.match(at, Role::weekday);
    const auto other = std::max(view_.match(at, Role::calendar).length, view_.match(at, Role::century).length);
    if (weekday && other <= weekday.length) {  // "Monday, 22 May"; พ. begins พ.ศ., ศ ศตวรรษ
        start = at + weekday.length;
        const char32_t mark = symbol_at(start);
        if (mark == ',' || mark == '.' || mark == 0x60C || (mark == '-' && view_.is_glued(start))) ++start;
        start = skip_glue(start);
        if (start >= view_.size() || view_[start].line_before) return read_weekday(at);
        lead = kWeekday | leads(start);
    }
    struct Form {
        std::optional<Part> (DateReader::*read)(std::size_t) const;
        unsigned leads;
    };
    static constexpr Form forms[] = {
        {&DateReader::read_other_calendar, kDay | kDayWord | kYearFirst | kOtherMonth},
        {&DateReader::read_season, kYearFirst | kSeason},
        {&DateReader::read_marked, kDay | kDayWord | kYearFirst},
        {&DateReader::read_numeric, kDay | kYearFirst},
        {&DateReader::read_compact, kEightDigits},
        {&DateReader::read_spaced, kDay},
        {&DateReader::read_day_first, kDay | kDayWord},
        {&DateReader::read_year_first, kYearFirst},
        {&DateReader::read_month_first, kMonth},
        {&DateReader::read_century, kCentury},
        {&DateReader::read_decade, kDecade | kYear},
        {&DateReader::read_year, kYear},
        {&DateReader::read_relative, kRelative},
    };
    for (const Form& form : forms) {
        if ((lead & form.leads) == 0) continue;
        auto part = (this->*form.read)(start);
        if (!part) continue;
        if (start != at && !part->date.day) break;
        return part;
    }
    return (lead & kWeekday) != 0 ? read_weekday(at) : std::nullopt;
}

std::optional<DateReading> DateReader::read(std::size_t at) const {
    const unsigned lead = leads(at);
    if (lead == 0) return std::nullopt;
    if ((lead & kDay) != 0)
        if (auto range = read_day_range(at)) return range;
    if ((lead & kYearFirst) != 0)
        if (auto pair = read_year_pair(at)) return pair;
    auto first = read_one(at, lead);
    if (!first) return std::nullopt;
    DateReading out;
    out.begin = at;
    out.end = first->end;
    out.span.from = out.span.to = first->date;
    out.readings = first->readings;
    out.weak = first->weak;
    if (first->last) {
        out.span.to = first->last;
        out.span.interval = true;
        return out;
    }
    if (const auto part = view_.match(first->end, Role::part); part && view_[first->end].syllabic) {  // 6月末, 5月上旬
        out.end = first->end += part.length;
        if (part.meaning->index == 1) approximate(out.span);
    }
    const std::size_t second = second_of_range(at, *first);
    if (const auto last = second > 0 ? read_last(second, first->date) : std::nullopt) {
        if (!first->date.month && last->date.month && !first->date.year) return std::nullopt;
        out.span.interval = true;
        out.span.to = last->date;
        if (!out.span.from->year) out.span.from->year = last->date.year;
        if (!out.span.to->year && out.span.to->month) out.span.to->year = first->date.year;
        out.end = last->end;
        out.weak = false;
        return out;
    }
    add_words_before(at, out);
    return out;
}

// "mid-May", "in May", "last May"
void DateReader::add_words_before(std::size_t at, DateReading& out) const {
    for (std::size_t k = 1; k <= kMaxCueTokens && k <= at; ++k) {
        const auto part = view_.match(at - k, Role::part);
        if (part.length == 0) continue;
        const std::size_t behind = at - k + part.length;
        const bool reaches = behind == at || (symbol_at(behind) != ',' && skip_year_glue(behind) == at);
        if (!reaches) continue;
        out.weak = false;
        if (part.meaning->index == 1) approximate(out.span);
    }
    if (out.weak && (has_before(at, Role::year_cue) || has_before(at, Role::relative)) &&
        (view_[at].capital || !view_.pack.capital_months))
        out.weak = false;
}

}  // namespace twosource
