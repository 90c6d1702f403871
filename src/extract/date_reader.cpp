// Whole dates: what can begin at a token, in the order in which it is tried, and ranges of two dates.
#include "extract/date_reader.h"

namespace twosource {
namespace {

void approximate(DateSpan& span) { span.from->approximate = span.to->approximate = true; }

}  // namespace

DateReader::DateReader(const TokenView& view, const NumberReader& numbers, std::optional<Date> published)
    : view_(view), numbers_(numbers), published_(published), order_(find_order()) {}

std::optional<DateReader::Part> DateReader::read_one(std::size_t at) const {
    if (at >= view_.size()) return std::nullopt;
    std::size_t start = at;
    const auto weekday = view_.match(at, Role::weekday);
    if (weekday && view_.match(at, Role::calendar).length <= weekday.length) {  // "Monday, 22 May"; พ. begins พ.ศ.
        start = at + weekday.length;
        const char32_t mark = symbol_at(start);
        if (mark == ',' || mark == '.' || mark == 0x60C || (mark == '-' && view_.is_glued(start))) ++start;
        start = skip_glue(start);
        if (start >= view_.size() || view_[start].line_before) return read_weekday(at);
    }
    using Method = std::optional<Part> (DateReader::*)(std::size_t) const;
    static constexpr Method methods[] = {
        &DateReader::read_other_calendar, &DateReader::read_season,     &DateReader::read_marked,
        &DateReader::read_numeric,        &DateReader::read_compact,    &DateReader::read_spaced,
        &DateReader::read_day_first,      &DateReader::read_year_first, &DateReader::read_month_first,
        &DateReader::read_century,        &DateReader::read_decade,     &DateReader::read_year,
        &DateReader::read_relative};
    for (const Method method : methods) {
        auto part = (this->*method)(start);
        if (!part) continue;
        if (start != at && !part->date.day) break;
        return part;
    }
    return read_weekday(at);
}

std::optional<DateReading> DateReader::read(std::size_t at) const {
    if (auto range = read_day_range(at)) return range;
    if (auto pair = read_year_pair(at)) return pair;
    auto first = read_one(at);
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
