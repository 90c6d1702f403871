// Dates in digits alone: "22.05.2025", "5/22/2025", "2025-05", "20250522", "24 12 2014".
#include <string>

#include "extract/date_reader.h"

namespace twosource {

// A date that can only be read one way tells how this document orders the others.
DateOrder DateReader::find_order() const {
    int day_first = 0, month_first = 0;
    for (std::size_t i = view_.next_digits(0); i + 4 < view_.size(); i = view_.next_digits(i + 1)) {
        if (!view_.is_digits(i + 2) || !view_.is_digits(i + 4)) continue;
        const char32_t mark = symbol_at(i + 1);
        if ((mark != '/' && mark != '.' && mark != '-') || symbol_at(i + 3) != mark) continue;
        const Number a = plain_number(i), b = plain_number(i + 2), c = plain_number(i + 4);
        if (a.digits == 0 || a.digits > 2 || b.digits == 0 || b.digits > 2 || c.digits != 4) continue;
        day_first += a.value > 12 && b.value <= 12;
        month_first += b.value > 12 && a.value <= 12;
    }
    if (day_first > 0 && month_first == 0) return DateOrder::day_month_year;
    if (month_first > 0 && day_first == 0) return DateOrder::month_day_year;
    return view_.pack.date_order;
}

// 2025-05-22, 22.05.2025, 5/22/2025, 2015-12, 05/2025.
std::optional<DateReader::Part> DateReader::read_numeric(std::size_t at) const {
    const Number a = plain_number(at);
    if (a.value < 0) return std::nullopt;
    const char32_t mark = symbol_at(a.end);
    if ((mark != '/' && mark != '.' && mark != '-') || view_[a.end].space_before || !glued_digits(a.end + 1))
        return std::nullopt;
    const Number b = plain_number(a.end + 1);
    if (b.value < 0) return std::nullopt;
    const bool closed = symbol_at(b.end) == mark && !view_[b.end].space_before;
    if (closed && glued_digits(b.end + 1)) return read_three(a, b, plain_number(b.end + 1), mark);
    // "14.10.": a day and a month, each with its dot; elsewhere the second dot ends a sentence.
    const bool dotted = mark == '.' && closed && view_.pack.decimal == ',' && view_.pack.dotted_dates;
    if (dotted && a.digits <= 2 && b.digits <= 2 && a.value >= 1 && order_ == DateOrder::day_month_year)
        return make_part(std::nullopt, b.value, a.value, b.end + 1);
    if (mark == '/' && !closed && a.digits <= 2 && b.digits <= 2 && is_day_cued(at) &&
        order_ == DateOrder::day_month_year)
        return make_part(std::nullopt, b.value, a.value, b.end);
    return read_two(a, b, mark);
}

// "ngày 22/5", "Kamis (22/5)": what stands before the digits makes them a day and a month.
bool DateReader::is_day_cued(std::size_t at) const {
    const std::size_t open = at > 0 && symbol_at(at - 1) == '(' ? at - 1 : at;
    if (has_before(open, Role::weekday)) return true;
    const auto cue = view_.match_before(at, Role::weekday_cue, kMaxCueTokens);
    return cue && view_.match_before(at, Role::stop, kMaxCueTokens).length < cue.length;  // "più di 1/2"
}

// A year and a month.
std::optional<DateReader::Part> DateReader::read_two(const Number& a, const Number& b, char32_t mark) const {
    const auto is_month = [](int number) { return number >= 1 && number <= 12; };
    const auto is_year = [](int number) { return number >= kFirstYear && number <= kLastYear; };
    const bool year_month = mark == '-' || (mark == '/' && b.digits == 2);
    if (a.digits == 4 && b.digits <= 2 && year_month && is_month(b.value) && is_year(a.value))
        return make_part(a.value, b.value, 0, b.end);
    const bool month_year = mark == '/' || (mark == '.' && a.digits == 2);
    if (a.digits <= 2 && b.digits == 4 && month_year && is_month(a.value) && is_year(b.value))
        return make_part(b.value, a.value, 0, b.end);
    return std::nullopt;
}

std::optional<DateReader::Part> DateReader::read_three(const Number& a, const Number& b, const Number& c,
                                                       char32_t mark) const {
    if (a.digits == 4 && b.digits <= 2 && c.digits >= 1 && c.digits <= 2)
        return make_part(a.value, b.value, c.value, c.end);
    if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && c.digits != 2)) return std::nullopt;
    if (c.digits == 2 && mark != '/' && (a.digits != 2 || b.digits != 2)) return std::nullopt;
    const int year = c.digits == 2 ? full_year(c.value) : c.value;
    if (c.digits == 2 && order_ == DateOrder::year_month_day && mark != '.') return std::nullopt;
    bool month_first = order_ == DateOrder::month_day_year && mark != '.';
    if (a.value > 12) month_first = false;
    if (b.value > 12) month_first = true;
    auto part = make_part(year, month_first ? a.value : b.value, month_first ? b.value : a.value, c.end);
    if (!part || a.value == b.value || a.value > 12 || b.value > 12) return part;
    const auto swapped = make_part(year, month_first ? b.value : a.value, month_first ? a.value : b.value, c.end);
    if (!swapped) return part;
    Reading other;
    other.edtf = to_edtf(swapped->date);
    other.reason = Diagnosis::day_month_swap;
    part->readings.push_back(std::move(other));
    return part;
}

// Nothing where there is no such day.
std::optional<DateReader::Part> DateReader::make_part(std::optional<int> year, int month, int day, std::size_t end) {
    Part part;
    part.date.year = year;
    part.date.month = month;
    if (day > 0) part.date.day = day;
    part.end = end;
    return month >= 1 && is_valid(part.date) ? std::optional(std::move(part)) : std::nullopt;
}

// 20200701, of a year not long ago.
std::optional<DateReader::Part> DateReader::read_compact(std::size_t at) const {
    constexpr std::size_t kDigits = 8;
    constexpr int kFirst = 1900, kLast = 2099;
    if (!view_.is_digits(at)) return std::nullopt;
    const std::string digits = ascii_digits(view_.of(at));
    if (digits.size() != kDigits || view_.match(at + 1, Role::unit) || view_.match(at + 1, Role::currency))
        return std::nullopt;
    if (at > 0 && !view_[at].space_before && view_[at - 1].kind == TokenKind::word) return std::nullopt;
    if (view_.match_before(at, Role::currency, 2)) return std::nullopt;
    Part part;
    part.date.year = std::stoi(digits.substr(0, 4));
    part.date.month = std::stoi(digits.substr(4, 2));
    part.date.day = std::stoi(digits.substr(6, 2));
    part.end = at + 1;
    if (*part.date.year < kFirst || *part.date.year > kLast || *part.date.month < 1) return std::nullopt;
    return is_valid(part.date) ? std::optional(part) : std::nullopt;
}

// "24 12 2014", "9 de 8 de 1971", "31. 12. 2020": day, month and year in digits with spaces or glue words between.
std::optional<DateReader::Part> DateReader::read_spaced(std::size_t at) const {
    const auto dotted = [&](Number number) {
        const bool dot = symbol_at(number.end) == '.' && view_.is_glued(number.end);
        if (dot) ++number.end;
        return dot ? number : Number{};
    };
    Number day = plain_number(at);
    if (day.digits == 0 || day.digits > 2 || order_ != DateOrder::day_month_year) return std::nullopt;
    const Number day_dot = dotted(day);
    if (day_dot.digits > 0) day = day_dot;
    const auto glue = view_.match(day.end, Role::date_glue);
    Number month = plain_number(day.end + glue.length);
    if (month.digits == 0 || month.digits > 2 || month.value < 1 || month.value > 12) return std::nullopt;
    const Number month_dot = dotted(month);
    if ((day_dot.digits > 0) != (month_dot.digits > 0)) return std::nullopt;
    if (month_dot.digits > 0) month = month_dot;
    const auto second = view_.match(month.end, Role::date_glue);
    if (!glue != !second) return std::nullopt;
    const std::size_t year_at = month.end + second.length;
    const Number year = year_number(year_at);
    if (year.digits != 4 || !view_[year_at].space_before || view_[year_at].line_before || view_.is_digits(year.end))
        return std::nullopt;
    if (view_[day.end].line_before || view_[month.end].line_before || (at > 0 && view_.is_digits(at - 1)))
        return std::nullopt;
    Part part;
    part.date.year = year.value;
    part.date.month = month.value;
    part.date.day = day.value;
    part.end = year.end;
    return day.value > 0 && is_valid(part.date) ? std::optional(part) : std::nullopt;
}

}  // namespace twosource
