// Dates of other calendars: 令和6年, "พ.ศ. 2567", "15 رمضان 1446", "1446 هـ", "۱۵ مهر ۱۴۰۳".
#include "extract/date_reader.h"
#include "language/calendar.h"

namespace twosource {
namespace {

constexpr int kFirstHijri = 1200, kLastHijri = 1600;  // of the Hijri calendars, in texts of today
constexpr int kFirstOffset = 2300, kLastOffset = 2700;

}  // namespace

// 令和6, "พ.ศ. 2567": the name of an era and its year.
DateReader::Number DateReader::era_year(std::size_t at) const {
    const auto era = view_.match(at, Role::calendar);
    if (!era || !era.meaning->code.empty()) return {};
    const std::size_t next = at + era.length;
    Number year = plain_number(next);
    if (year.value < 0 && view_.pack.phrases.longest(view_.tokens, next, view_.text, Role::number)) {
        const auto word = numbers_.read(next);
        if (word && word->words && word->value.is_integer() && word->value < Decimal(100))
            year = {static_cast<int>(word->value.to_double()), word->end, 0};
    }
    if (year.value < 1) return {};
    return {year.value + era.meaning->index, year.end, 4};
}

// A plain year of the language's own calendar, where that runs beside ours.
int DateReader::to_common_year(int year) const {
    const bool own = view_.pack.year_offset != 0 && year >= kFirstOffset && year <= kLastOffset;
    return own ? year + view_.pack.year_offset : year;
}

// Days, months and years that begin on other days than ours: a month of such a calendar, or its name behind the year.
std::optional<DateReader::Part> DateReader::read_other_calendar(std::size_t at) const {
    if (!view_.phrases.holds(Role::calendar_month) && !view_.phrases.holds(Role::calendar) &&
        view_.pack.own_calendar.empty())
        return std::nullopt;  // in most texts
    const Number day = day_number(at);
    const std::size_t month_at = day.value > 0 ? skip_glue(day.end) : at;
    const auto month = view_.match(month_at, Role::calendar_month);
    const bool has_day = month && day.value > 0;
    if (month && month_at > at && view_[month_at].line_before) return std::nullopt;
    const Number year = plain_number(month ? skip_year_glue(month_at + month.length) : at);
    if (year.value < kFirstHijri || year.value > kLastHijri) return std::nullopt;
    Part part;
    part.end = year.end;
    std::string calendar = month ? month.meaning->code : view_.pack.own_calendar;
    if (const auto name = view_.match(year.end, Role::calendar); name && !name.meaning->code.empty()) {
        part.end += name.length;
        calendar = name.meaning->code;
    } else if (!month && !has_before(at, Role::year_cue)) {
        return std::nullopt;
    }
    const auto span = from_calendar(calendar, year.value, month ? month.meaning->index : 0, has_day ? day.value : 0);
    if (!span) return std::nullopt;
    part.date = *span->from;
    if (span->interval) part.last = span->to;
    return part;
}

}  // namespace twosource
