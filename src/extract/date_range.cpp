// Ranges of dates: "22–24 May 2025", "from March to May", "2007 ve 2009 arasında".
#include <utility>

#include "extract/date_reader.h"

namespace twosource {

// Tokens of "to", "–" or, after "between", "and" at `at`; 0 for none.
std::size_t DateReader::connector(std::size_t at, bool between) const {
    if (at < view_.size() && view_[at].line_before) return 0;
    if (const auto to = view_.match(at, Role::range_to)) return to.length;
    if (between)
        if (const auto also = view_.match(at, Role::range_and)) return also.length;
    if (symbol_at(at) == '/' && !view_[at].space_before) return 1;
    return 0;
}

// "2007 ve 2009 arasında", 三月和九月之间: the word for "between" stands behind the second date.
bool DateReader::is_enclosed(std::size_t at) const {
    const auto link = view_.match(at, Role::range_and);
    if (!link) return false;
    const auto last = read_one(skip_glue(at + link.length));
    return last && view_.match(last->end, Role::between_after);
}

// "22–24 May 2025", "13 to the 15th of July", "14./15.10.2018".
std::optional<DateReading> DateReader::read_day_range(std::size_t at) const {
    const Number first = day_number(at);
    if (first.value < 0 || first.digits == 0) return std::nullopt;
    const bool between = has_before(at, Role::between);
    const std::size_t link = connector(first.end, between);
    if (link == 0) return std::nullopt;
    const auto last = read_one(skip_glue(first.end + link));
    if (!last || !last->date.day || !last->date.month || first.value >= *last->date.day) return std::nullopt;
    DateReading out;
    out.begin = at;
    out.end = last->end;
    out.span.interval = true;
    out.span.from = out.span.to = last->date;
    out.span.from->day = first.value;
    return out;
}

// Whether "to", "–" or "and" behind the first date joins it to another; where the second date then begins, or 0.
std::size_t DateReader::second_of_range(std::size_t at, const Part& first) const {
    const bool between = has_before(at, Role::between);
    const std::size_t link = connector(first.end, between);
    if (link == 0) return is_enclosed(first.end) ? first.end + view_.match(first.end, Role::range_and).length : 0;
    const std::size_t next = first.end + link;
    if (between || has_before(at, Role::range_from)) return next;
    const bool dash = link == 1 && view_[first.end].kind == TokenKind::symbol;
    if (dash || view_[first.end].syllabic) return next;
    const bool dated = first.date.year || first.date.day || !first.weak;  // "2014 to 2018", "26 June to 28 June"
    const auto word = view_.match(first.end, Role::range_to);
    if (dated && word && !word.meaning->weak) return next;
    const bool days = first.date.day && day_number(next).digits > 0 && !read_one(next);
    return days || is_enclosed(first.end) ? next : 0;
}

// "May 22–24, 2025": the last day of a range in the month of the first.
std::optional<DateReader::Part> DateReader::read_last_day(const Date& first, std::size_t at) const {
    Number day = day_number(at);
    const auto mark = view_.match(day.end, Role::day_mark);
    const bool figure = view_.match(day.end, Role::scale) || view_.match(day.end, Role::currency) ||
                        view_.match(day.end, Role::unit).length > mark.length;
    if (!first.day || day.value <= *first.day || figure) return std::nullopt;
    day.end += mark.length;
    Part last{first, day.end};
    last.date.day = day.value;
    add_year(last, day.end);
    return last;
}

// 2021/03/25～03/30: month and day where the year stands first.
std::optional<DateReader::Part> DateReader::read_last_month_day(const Date& first, std::size_t at) const {
    if (!first.day || !first.year || order_ != DateOrder::year_month_day) return std::nullopt;
    const Number month = plain_number(at);
    const char32_t mark = symbol_at(month.end);
    if (month.digits == 0 || month.digits > 2 || (mark != '/' && mark != '.' && mark != '-') ||
        !view_.is_glued(month.end) || !glued_digits(month.end + 1))
        return std::nullopt;
    const Number day = plain_number(month.end + 1);
    Part last{first, day.end};
    last.date.month = month.value;
    last.date.day = day.value;
    const bool later = std::pair(month.value, day.value) > std::pair(*first.month, *first.day);
    return day.digits > 0 && day.digits <= 2 && later && is_valid(last.date) ? std::optional(last) : std::nullopt;
}

// "from March to May 2025": each end takes from the other the year that it lacks. Nothing where no date follows.
std::optional<DateReader::Part> DateReader::read_last(std::size_t at, const Date& first) const {
    auto last = read_one(skip_glue(at));
    if (!last) last = read_last_month_day(first, at);
    if (!last) last = read_last_day(first, at);
    if (!last || (!first.day != !last->date.day && !last->date.month)) return std::nullopt;
    const auto part = view_.match(last->end, Role::part);
    if (part && view_[last->end].syllabic) last->end += part.length;
    return last;
}

}  // namespace twosource
