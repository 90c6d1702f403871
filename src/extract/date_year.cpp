// Years alone and with their seasons and quarters: "in 2024", "summer 2024", "Q3 2024", "2014/15".
#include <algorithm>

#include "extract/date_reader.h"

namespace twosource {

// "summer 2024", "Q3 2024", "2019 q1", "third quarter of 2018".
std::optional<DateReader::Part> DateReader::read_season(std::size_t at) const {
    Part part;
    if (const auto season = view_.match(at, Role::season)) {
        part.date.month = season.meaning->index;
        part.end = at + season.length;
        add_year(part, part.end);
        return part.date.year ? std::optional(part) : std::nullopt;
    }
    const Number year = year_number(at);
    if (year.value < 0) return std::nullopt;
    std::size_t i = year.end;
    if (symbol_at(i) == '.' && view_.is_glued(i) && view_.match(i + 1, Role::year_mark)) ++i;  // "2012. aasta suvel"
    if (const auto mark = view_.match(i, Role::year_mark)) i += mark.length;
    const auto season = view_.match(skip_year_glue(i), Role::season);
    if (!season) return std::nullopt;
    part.date.year = year.value;
    part.date.month = season.meaning->index;
    part.end = skip_year_glue(i) + season.length;
    return part;
}

bool DateReader::year_is_marked(std::size_t at, std::size_t end) const {
    if (view_.match(end, Role::year_mark) || view_.match(at, Role::calendar) || view_.match(end, Role::part))
        return true;
    if (has_before(at, Role::year_cue) || has_before(at, Role::part) || has_before(at, Role::relative)) return true;
    return at > 0 && symbol_at(at - 1) == '(' && symbol_at(end) == ')';
}

// A bare year: marked as one, or printed as years are and followed by nothing that would make it a figure.
std::optional<DateReader::Part> DateReader::read_year(std::size_t at) const {
    const Number year = year_number(at);
    if (year.value < 0 || year.digits != 4) return std::nullopt;
    Part part;
    part.date.year = year.value;
    part.end = year.end;
    if (symbol_at(year.end) == '.' && view_.is_glued(year.end)) {  // "2019. gadā"
        const auto mark = view_.match(year.end + 1, Role::year_mark);
        part.end = year.end + 1 + mark.length;
        if (mark && !view_[year.end + 1].line_before) return part;
        part.end = year.end;
    }
    if (view_.match(year.end, Role::era)) return std::nullopt;
    const auto unit = view_.match(year.end, Role::unit);
    const bool preposition =
        unit && view_[year.end].space_before &&
        (view_.match(year.end, Role::year_cue) || (unit.meaning->weak && view_.match(year.end, Role::stop)));
    const bool quote = unit && unit.meaning->weak && view_[year.end].kind == TokenKind::symbol;
    const bool word = preposition || quote;  // "de 2014 a 2018", "1991 in Wien", "‘class of 2016’"
    const bool figure = view_.match(year.end, Role::scale) || view_.match(year.end, Role::currency) ||
                        view_.match(year.end, Role::percent) || (unit && !word);
    if (figure && !view_.match(year.end, Role::year_mark)) return std::nullopt;
    const bool word_follows = year.end < view_.size() && view_[year.end].kind == TokenKind::word &&
                              !view_[year.end].line_before && !view_[year.end].capital &&
                              !view_.match(year.end, Role::stop);
    const bool round = year.value % 50 == 0;
    const bool recent = year.value >= 1900 && year.value <= 2060 && plain_number(at).value == year.value;
    const bool barely = view_.match_before(at, Role::stop, 1) && !view_.match(year.end, Role::year_mark);
    const bool counts = barely && word_follows && (round || !recent);  // "in 1500 homes"
    if (!counts && year_is_marked(at, year.end)) {
        if (const auto mark = view_.match(year.end, Role::year_mark)) part.end += mark.length;
        return part;
    }
    const std::size_t link =
        std::max(view_.match(year.end, Role::range_to).length, view_.match(year.end, Role::range_and).length);
    const bool of_two = link > 0 && year_number(year.end + link).value > year.value;  // "2014–2018"
    if (recent && !(round && word_follows) && (at > 0 || of_two)) return part;
    constexpr int kFirstBare = 1400;
    const bool counts_nothing = year.end >= view_.size() || view_[year.end].line_before ||
                                view_[year.end].kind == TokenKind::symbol || view_.match(year.end, Role::stop);
    if (view_.pack.bare_years && year.value >= kFirstBare && !round && at > 0 && counts_nothing) return part;
    return std::nullopt;
}

// "2014/15", "2014–18": the second year by its last two digits.
std::optional<DateReading> DateReader::read_year_pair(std::size_t at) const {
    constexpr int kYears = 100;
    const Number year = year_number(at);
    if (year.digits != 4) return std::nullopt;
    const char32_t mark = symbol_at(year.end);
    const Number last = plain_number(year.end + 1);
    if ((mark != '/' && mark != '-' && mark != 0x2013) || view_[year.end].space_before || !glued_digits(year.end + 1) ||
        last.digits != 2 || (symbol_at(last.end) == mark && glued_digits(last.end + 1)))
        return std::nullopt;
    const int full = year.value - year.value % kYears + last.value;
    const bool month = last.value >= 1 && last.value <= 12;
    const bool next = full == year.value + 1;  // a season
    if (full <= year.value || (mark == '/' ? !next : mark == '-' && month)) return std::nullopt;
    if (view_.match(last.end, Role::unit) || view_.match(last.end, Role::percent)) return std::nullopt;
    DateReading out;
    out.begin = at;
    out.end = last.end;
    out.span.interval = true;
    out.span.from.emplace().year = year.value;
    out.span.to.emplace().year = full;
    return out;
}

}  // namespace twosource
