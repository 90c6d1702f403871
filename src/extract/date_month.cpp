// Dates with a month by its name or mark: "22 May 2025", "May 22, 2025", "2025. május 22.", "2025年5月22日".
#include <algorithm>
#include <unicode/utf8.h>

#include "extract/date_reader.h"

namespace twosource {

// Number and mark in turn: 2025年5月22日, 5月22日, 2014 году.
std::optional<DateReader::Part> DateReader::read_marked(std::size_t at) const {
    if (!view_.phrases.holds(Role::year_mark) && !view_.phrases.holds(Role::month_mark)) return std::nullopt;
    Part part;
    std::size_t i = at;
    if (const Number year = year_number(i); year.value > 0) {
        const auto mark = view_.match(year.end, Role::year_mark);
        if (!mark || view_.match(year.end, Role::decade_suffix).length > mark.length) return std::nullopt;
        part.date.year = year.value;
        part.end = i = year.end + mark.length;
    }
    const auto small = [&](std::size_t from, Role role, int limit) -> Number {
        Number number = plain_number(from);
        if (number.value < 0) {
            const auto word = view_.match(from, Role::number);
            if (word && view_.is_glued(from + word.length))  // 三月, not "гурван сар", three months
                number = {word.meaning->value.to_int(), from + word.length, 0};
        }
        if (number.value < 1 || number.value > limit) return {};
        const auto mark = view_.match(number.end, role);
        if (!mark) return {};
        number.end += mark.length;
        return number;
    };
    if (const Number month = small(i, Role::month_mark, 12); month.value > 0) {
        part.date.month = month.value;
        part.end = i = month.end;
        if (const Number day = small(i, Role::day_mark, 31); day.value > 0) {
            part.date.day = day.value;
            part.end = day.end;
        } else if (const Number bare = plain_number(i),
                   last = small(bare.end + connector(bare.end, false), Role::day_mark, 31);
                   bare.digits > 0 && connector(bare.end, false) > 0 && bare.value > 0 &&
                   bare.value < last.value) {  // 1~3일
            part.date.day = bare.value;
            part.last = part.date;
            part.last->day = last.value;
            part.end = last.end;
        } else if (const Number alone = day_number(i);
                   (part.date.year || !view_[i - 1].syllabic) && alone.value > 0 && ends_at(alone.end)) {
            part.date.day = alone.value;
            part.end = alone.end;
        }
    }
    if (part.end == 0 || !is_valid(part.date)) return std::nullopt;
    const Number day = part.date.month ? Number{} : day_number(i);  // "2021 წლის 12 მარტს", "2021 წლის მარტი"
    if (!part.date.month && (view_.match(i, Role::month) || (day.value > 0 && view_.match(day.end, Role::month))))
        return std::nullopt;
    return part;
}

// "22 May 2025", "22. Mai", "1er mars", "22 de mayo de 2025", "22nd of May".
std::optional<DateReader::Part> DateReader::read_day_first(std::size_t at) const {
    const Number day = day_number(at);
    if (day.value < 0) return std::nullopt;
    std::size_t i = skip_glue(day.end);
    if (symbol_at(i) == '-' || symbol_at(i) == '/') ++i;  // "22-May-2025"
    if (i < view_.size() && view_[i].line_before) return std::nullopt;
    const auto month = view_.match(i, Role::month);
    if (!month || (day.digits == 0 && view_[i].syllabic && view_.is_glued(i))) return std::nullopt;  // 二三月
    Part part;
    part.date.day = day.value;
    part.date.month = month.meaning->index;
    part.end = skip_alias(i + month.length, month.meaning->index);
    if (day.digits == 0 && month.meaning->weak) return std::nullopt;
    if (!is_valid(part.date)) return std::nullopt;
    add_year(part, part.end);
    return is_valid(part.date) ? std::optional(part) : std::nullopt;
}

// "May 22, 2025", "novembre 23 de 1987", "May 2025", "May".
std::optional<DateReader::Part> DateReader::read_month_first(std::size_t at) const {
    const auto month = view_.match(at, Role::month);
    if (!month) return std::nullopt;
    Part part;
    part.date.month = month.meaning->index;
    part.end = skip_alias(at + month.length, month.meaning->index);
    const std::size_t after = symbol_at(part.end) == '.' && !view_[part.end].space_before ? part.end + 1 : part.end;
    std::size_t day_at = skip_glue(after);
    const char32_t mark = symbol_at(day_at);  // "October, 1st", "Nov/2"
    if ((mark == ',' && view_.match(day_at + 2, Role::ordinal_suffix)) ||
        (mark == '/' && view_.is_digits(day_at + 1)) ||
        (mark == '-' && view_.is_glued(day_at) && glued_digits(day_at + 1)))
        ++day_at;
    const Number day = day_behind_month(day_at);
    const bool clock = day.value > 0 && symbol_at(day.end) == ':' && glued_digits(day.end + 1);
    const bool told =
        day.digits > 0 || ends_at(day.end) || year_number(day.end).value > 0;  // "May first", "május elseje"
    if (day.value > 0 && told && !view_[day.end - 1].line_before && !clock) {
        Date with_day = part.date;
        with_day.day = day.value;
        // "May 2 million": the number belongs to what follows it.
        const auto day_mark = view_.match(day.end, Role::day_mark);  // "maaliskuun 3. päivä"
        const auto unit = view_.match(day.end, Role::unit);
        const bool taken = view_.match(day.end, Role::scale) || view_.match(day.end, Role::currency) ||
                           view_.match(day.end, Role::percent) ||
                           (unit && !unit.meaning->weak && unit.length > day_mark.length) ||
                           view_.match(day.end, Role::month);
        if (is_valid(with_day) && !taken) {
            part.date = with_day;
            part.end = day.end + (unit ? day_mark.length : 0);
            add_year(part, part.end);
            return part;
        }
    }
    add_year(part, after);
    if (!part.date.year) {
        const std::string_view word = view_.of(part.end - 1);
        const auto letters = std::ranges::count_if(word, [](char c) { return !U8_IS_TRAIL(c); });
        part.weak = month.meaning->weak || (month.length == 1 && letters <= 3 && month.meaning->code.empty());
        const auto behind = view_.match(part.end, Role::relative);                  // "Desember lalu"
        const auto before = view_.match_before(at, Role::relative, kMaxCueTokens);  // "last December"
        if (behind || before) add_relative_year(part, (behind ? behind : before).meaning->index);
        if (behind) part.weak = false;
    }
    return part;
}

// "2025. május 22.", "2020/Sep/23", "2025. gada 22. maijs".
std::optional<DateReader::Part> DateReader::read_year_first(std::size_t at) const {
    const Number year = year_number(at);
    if (year.value < 0 || year.digits != 4) return std::nullopt;
    if (view_.match(year.end, Role::decade_suffix).length > 1) return std::nullopt;  // "1990-იან"; იან. is January
    std::size_t i = year.end;
    if (symbol_at(i) == '.' && !view_[i].space_before && view_.match(i + 1, Role::year_mark)) ++i;
    const auto year_mark = view_.match(i, Role::year_mark);
    i = skip_year_glue(i + year_mark.length);
    if (i < view_.size() && view_[i].line_before) return std::nullopt;
    if (year_mark) {
        if (auto rest = read_day_first(i); rest && !rest->date.year) {
            rest->date.year = year.value;
            return is_valid(rest->date) ? rest : std::nullopt;
        }
    }
    const auto month = view_.match(i, Role::month);
    if (!month || (month.meaning->weak && i == year.end)) return std::nullopt;
    Part part;
    part.date.year = year.value;
    part.date.month = month.meaning->index;
    part.end = i + month.length;
    const Number day = day_behind_month(skip_year_glue(part.end));
    if (day.value > 0 && day.digits > 0 && year_number(skip_year_glue(day.end)).value < 0) {
        part.date.day = day.value;
        part.end = day.end;
    }
    return is_valid(part.date) ? std::optional(part) : std::nullopt;
}

}  // namespace twosource
