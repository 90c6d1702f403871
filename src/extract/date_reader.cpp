#include "extract/date_reader.h"

#include <algorithm>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr int kFirstYear = 1000;
constexpr int kLastYear = 2199;
constexpr std::size_t kMaxCueTokens = 4;

int century_of(int two_digits) { return two_digits < 50 ? 2000 : 1900; }

Reading date_reading(const Date& date) {
    Reading reading;
    reading.edtf = to_edtf(date);
    reading.reason = Diagnosis::day_month_swap;
    return reading;
}

}  // namespace

DateReader::DateReader(const TokenView& view, const NumberReader& numbers, std::optional<Date> published)
    : view_(view), numbers_(numbers), published_(published), order_(view.pack.date_order) {
    // A date that can only be read one way tells how this document orders the others.
    int day_first = 0, month_first = 0;
    for (std::size_t i = 0; i + 4 < view_.size(); ++i) {
        const char32_t mark = view_.is_digits(i) ? symbol_at(i + 1) : 0;
        if ((mark != '/' && mark != '.' && mark != '-') || symbol_at(i + 3) != mark) continue;
        const Number a = plain_number(i), b = plain_number(i + 2), c = plain_number(i + 4);
        if (a.digits == 0 || a.digits > 2 || b.digits == 0 || b.digits > 2 || c.digits != 4) continue;
        day_first += a.value > 12 && b.value <= 12;
        month_first += b.value > 12 && a.value <= 12;
    }
    if (day_first > 0 && month_first == 0) order_ = DateOrder::day_month_year;
    if (month_first > 0 && day_first == 0) order_ = DateOrder::month_day_year;
}

// Full width forms read as the plain ones.
char32_t DateReader::symbol_at(std::size_t at) const {
    const char32_t c = view_.symbol(at);
    return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

bool DateReader::glued_digits(std::size_t at) const {
    return at < view_.size() && view_[at].kind == TokenKind::digits && !view_[at].space_before;
}

// One run of at most four digits.
DateReader::Number DateReader::plain_number(std::size_t at) const {
    if (at >= view_.size()) return {};
    if (view_[at].kind != TokenKind::digits) {
        const auto spelled = view_[at].syllabic ? numbers_.positional(at) : std::nullopt;
        if (!spelled || spelled->end - at != 4) return {};
        return {spelled->value.to_int(), spelled->end, 4};
    }
    Number number{0, at + 1, 0};
    for (std::size_t i = view_[at].start; i < view_[at].end;) {
        auto c = static_cast<char32_t>(static_cast<unsigned char>(view_.text[i]));
        if (c < 0x80) {
            ++i;
        } else {
            c = next_code_point(view_.text, i);
            if (c >= 0xFF10 && c <= 0xFF19) c = c - 0xFF10 + '0';
        }
        const int digit = digit_value(c);
        if (digit < 0 || ++number.digits > 4) return {};
        number.value = number.value * 10 + digit;
    }
    return number;
}

// 1..31 in digits, with "st", "º" or "." behind, or as a word ("first", "primero", "二十二").
DateReader::Number DateReader::day_number(std::size_t at) const {
    Number day = plain_number(at);
    if (day.digits > 2) return {};
    if (day.value < 0) {
        const auto word = view_.match(at, Role::ordinal);
        const auto cardinal = view_.match(at, Role::number);
        const auto& found = word.length >= cardinal.length ? word : cardinal;
        if (!found || found.meaning->weak) return {};
        day = {found.meaning->value.to_int(), at + found.length, 0};
    } else if (const auto suffix = view_.match(day.end, Role::ordinal_suffix);
               suffix && (!view_[day.end].space_before || suffix.meaning->weak)) {
        day.end += suffix.length;
    } else if (symbol_at(day.end) == '.' && !view_[day.end].space_before && !glued_digits(day.end + 1)) {
        day.end += 1;
    }
    return day.value >= 1 && day.value <= 31 ? day : Number{};
}

// Four digits in the range of years, or two behind an apostrophe.
DateReader::Number DateReader::year_number(std::size_t at) const {
    if (symbol_at(at) == '\'' || symbol_at(at) == 0x2019) {
        const Number two = plain_number(at + 1);
        if (two.digits == 2 && !view_[at + 1].space_before) return {century_of(two.value) + two.value, two.end, 2};
        return {};
    }
    if (const Number year = era_year(at); year.value > 0) return year;
    Number year = plain_number(at);
    year.value = to_common_year(year.value);
    if (year.digits != 4 || year.value < kFirstYear || year.value > kLastYear) return {};
    const char32_t mark = symbol_at(year.end);  // "2025.5", "2018,400" are no years
    if ((mark == '.' || mark == ',') && !view_[year.end].space_before && glued_digits(year.end + 1)) return {};
    return year;
}

std::size_t DateReader::skip_glue(std::size_t at) const {
    for (int i = 0; i < 3; ++i) {
        const auto glue = view_.match(at, Role::date_glue);
        if (!glue) break;
        at += glue.length;
    }
    return at;
}

// Between day, month and year: glue words, a comma, a full stop behind an abbreviation, a slash or hyphen.
std::size_t DateReader::skip_year_glue(std::size_t at) const {
    const char32_t mark = symbol_at(at);
    if (mark == ',' || mark == '.' || mark == 0x60C || ((mark == '/' || mark == '-') && !view_[at].space_before)) ++at;
    return skip_glue(at);
}

// "آب/أغسطس": the same month by another name, behind a slash.
std::size_t DateReader::skip_alias(std::size_t at, int month) const {
    if (symbol_at(at) != '/') return at;
    const auto other = view_.match(at + 1, Role::month);
    return other && other.meaning->index == month ? at + 1 + other.length : at;
}

void DateReader::add_year(Part& part, std::size_t at) const {
    const std::size_t start = skip_year_glue(at);
    const Number year = year_number(start);
    if (year.value < 0 || (start < view_.size() && view_[start].line_before)) return;
    part.date.year = year.value;
    part.end = year.end;
    if (const auto mark = view_.match(part.end, Role::year_mark)) part.end += mark.length;
}

// A phrase of `role` ends right before token `at`.
bool DateReader::has_before(std::size_t at, Role role) const {
    for (std::size_t k = 1; k <= kMaxCueTokens && k <= at; ++k)
        if (view_.match(at - k, role).length == k) return true;
    return false;
}

// Nothing follows that a number before it could count.
bool DateReader::ends_at(std::size_t at) const {
    return at >= view_.size() || view_[at].line_before || view_[at].kind == TokenKind::symbol;
}

// Number and mark in turn: 2025年5月22日, 5月22日, 2014 году.
std::optional<DateReader::Part> DateReader::read_marked(std::size_t at) const {
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
            if (const auto word = view_.match(from, Role::number))
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
        } else if (const Number bare = day_number(i); part.date.year && bare.value > 0 && ends_at(bare.end)) {
            part.date.day = bare.value;
            part.end = bare.end;
        }
    }
    if (part.end == 0 || !is_valid(part.date)) return std::nullopt;
    return part;
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
    const bool three = symbol_at(b.end) == mark && !view_[b.end].space_before && glued_digits(b.end + 1);
    const Number c = three ? plain_number(b.end + 1) : Number{};
    Part part;
    const auto finish = [&](int year, int month, int day, std::size_t end) -> std::optional<Part> {
        part.date.year = year;
        part.date.month = month;
        if (day > 0) part.date.day = day;
        part.end = end;
        return is_valid(part.date) && month >= 1 ? std::optional(part) : std::nullopt;
    };
    // "14.10.": a day and a month, each with its dot, where the dot is not the decimal one.
    const bool dotted =
        mark == '.' && symbol_at(b.end) == '.' && !view_[b.end].space_before && !three && view_.pack.decimal == ',';
    if (dotted && a.digits <= 2 && b.digits <= 2 && a.value >= 1 && order_ == DateOrder::day_month_year) {
        part.date.month = b.value;
        part.date.day = a.value;
        part.end = b.end + 1;
        return is_valid(part.date) && b.value >= 1 ? std::optional(part) : std::nullopt;
    }
    if (!three) {
        const bool year_month = mark == '-' || (mark == '/' && b.digits == 2);
        if (a.digits == 4 && b.digits <= 2 && year_month && b.value >= 1 && b.value <= 12 && a.value >= kFirstYear &&
            a.value <= kLastYear)
            return finish(a.value, b.value, 0, b.end);
        if (a.digits <= 2 && b.digits == 4 && mark != '-' && a.value >= 1 && a.value <= 12 && b.value >= kFirstYear &&
            b.value <= kLastYear && (mark == '/' || a.digits == 2))
            return finish(b.value, a.value, 0, b.end);
        return std::nullopt;
    }
    if (a.digits == 4 && b.digits <= 2 && c.digits >= 1 && c.digits <= 2)
        return finish(a.value, b.value, c.value, c.end);
    if (a.digits > 2 || b.digits > 2 || (c.digits != 4 && c.digits != 2)) return std::nullopt;
    if (c.digits == 2 && mark != '/' && (a.digits != 2 || b.digits != 2)) return std::nullopt;
    const int year = c.digits == 2 ? century_of(c.value) + c.value : c.value;
    if (c.digits == 2 && order_ == DateOrder::year_month_day && mark != '.') return std::nullopt;
    bool month_first = order_ == DateOrder::month_day_year && mark != '.';
    if (a.value > 12) month_first = false;
    if (b.value > 12) month_first = true;
    Date swapped;
    swapped.year = year;
    swapped.month = month_first ? b.value : a.value;
    swapped.day = month_first ? a.value : b.value;
    if (a.value != b.value && a.value <= 12 && b.value <= 12 && is_valid(swapped))
        part.readings.push_back(date_reading(swapped));
    return finish(year, month_first ? a.value : b.value, month_first ? b.value : a.value, c.end);
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

// "24 12 2014", "9 de 8 de 1971": day, month and year in digits with spaces or glue words between.
std::optional<DateReader::Part> DateReader::read_spaced(std::size_t at) const {
    const Number day = plain_number(at);
    if (day.digits == 0 || day.digits > 2 || order_ != DateOrder::day_month_year) return std::nullopt;
    const auto glue = view_.match(day.end, Role::date_glue);
    const Number month = plain_number(day.end + glue.length);
    if (month.digits == 0 || month.digits > 2 || month.value < 1 || month.value > 12) return std::nullopt;
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

// "22 May 2025", "22. Mai", "1er mars", "22 de mayo de 2025", "22nd of May".
std::optional<DateReader::Part> DateReader::read_day_first(std::size_t at) const {
    const Number day = day_number(at);
    if (day.value < 0) return std::nullopt;
    std::size_t i = skip_glue(day.end);
    if (symbol_at(i) == '-' || symbol_at(i) == '/') ++i;  // "22-May-2025"
    if (i < view_.size() && view_[i].line_before) return std::nullopt;
    const auto month = view_.match(i, Role::month);
    if (!month) return std::nullopt;
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
        ((mark == '/' || mark == '-') && view_.is_glued(day_at) && glued_digits(day_at + 1)))
        ++day_at;
    const Number day = day_number(day_at);
    const bool clock = day.value > 0 && symbol_at(day.end) == ':' && glued_digits(day.end + 1);
    if (day.value > 0 && day.digits > 0 && !view_[day.end - 1].line_before && !clock) {
        Date with_day = part.date;
        with_day.day = day.value;
        // "May 2 million": the number belongs to what follows it.
        const bool taken = view_.match(day.end, Role::scale) || view_.match(day.end, Role::currency) ||
                           view_.match(day.end, Role::percent) ||
                           (view_.match(day.end, Role::unit) && !view_.match(day.end, Role::unit).meaning->weak) ||
                           view_.match(day.end, Role::month);
        if (is_valid(with_day) && !taken) {
            part.date = with_day;
            part.end = day.end;
            add_year(part, part.end);
            return part;
        }
    }
    add_year(part, after);
    if (!part.date.year) {
        const std::size_t letters = view_[part.end - 1].span().size();
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
    const Number day = day_number(skip_year_glue(part.end));
    if (day.value > 0 && day.digits > 0 && year_number(skip_year_glue(day.end)).value < 0) {
        part.date.day = day.value;
        part.end = day.end;
    }
    return is_valid(part.date) ? std::optional(part) : std::nullopt;
}

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
    if (const auto mark = view_.match(i, Role::year_mark)) i += mark.length;
    const auto season = view_.match(skip_year_glue(i), Role::season);
    if (!season) return std::nullopt;
    part.date.year = year.value;
    part.date.month = season.meaning->index;
    part.end = skip_year_glue(i) + season.length;
    return part;
}

bool DateReader::year_is_marked(std::size_t at, std::size_t end) const {
    if (view_.match(end, Role::year_mark) || view_.match(at, Role::calendar)) return true;
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
    return std::nullopt;
}

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

// Tokens of "to", "–" or, after "between", "and" at `at`; 0 for none.
std::size_t DateReader::connector(std::size_t at, bool between) const {
    if (at < view_.size() && view_[at].line_before) return 0;
    if (const auto to = view_.match(at, Role::range_to)) return to.length;
    if (between)
        if (const auto also = view_.match(at, Role::range_and)) return also.length;
    if (symbol_at(at) == '/' && !view_[at].space_before) return 1;
    return 0;
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

// "2014/15", "2014–18": the second year by its last two digits.
std::optional<DateReading> DateReader::read_year_pair(std::size_t at) const {
    constexpr int kCentury = 100;
    const Number year = year_number(at);
    if (year.digits != 4) return std::nullopt;
    const char32_t mark = symbol_at(year.end);
    const Number last = plain_number(year.end + 1);
    if ((mark != '/' && mark != '-' && mark != 0x2013) || view_[year.end].space_before || !glued_digits(year.end + 1) ||
        last.digits != 2 || (symbol_at(last.end) == mark && glued_digits(last.end + 1)))
        return std::nullopt;
    const int full = year.value - year.value % kCentury + last.value;
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

// "2007 ve 2009 arasında", 三月和九月之间: the word for "between" stands behind the second date.
bool DateReader::is_enclosed(std::size_t at) const {
    const auto link = view_.match(at, Role::range_and);
    if (!link) return false;
    const auto last = read_one(skip_glue(at + link.length));
    return last && view_.match(last->end, Role::between_after);
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
        if (part.meaning->index == 1) out.span.from->approximate = out.span.to->approximate = true;
    }
    const bool between = has_before(at, Role::between), from = has_before(at, Role::range_from);
    const std::size_t link = connector(first->end, between);
    const bool dash = link == 1 && view_[first->end].kind == TokenKind::symbol;
    const auto word_link = view_.match(first->end, Role::range_to);
    const bool dated = first->date.year || first->date.day || !first->weak;  // "2014 to 2018", "26 June to 28 June"
    const bool plain = link > 0 && (view_[first->end].syllabic || (dated && word_link && !word_link.meaning->weak));
    const bool days =
        link > 0 && first->date.day && day_number(first->end + link).digits > 0 && !read_one(first->end + link);
    if ((link > 0 && (between || from || dash || plain || days)) || is_enclosed(first->end)) {
        const std::size_t next = first->end + (link > 0 ? link : view_.match(first->end, Role::range_and).length);
        auto last = read_one(skip_glue(next));
        if (!last && first->date.day) {  // "May 22–24, 2025"
            Number day = day_number(next);
            const auto mark = view_.match(day.end, Role::day_mark);
            const bool figure = view_.match(day.end, Role::scale) || view_.match(day.end, Role::currency) ||
                                view_.match(day.end, Role::unit).length > mark.length;
            if (day.value > *first->date.day && !figure) {
                day.end += mark.length;
                last = Part{first->date, day.end};
                last->date.day = day.value;
                add_year(*last, day.end);
            }
        }
        if (last && (!first->date.day == !last->date.day || last->date.month.has_value())) {
            out.span.interval = true;
            out.span.to = last->date;
            const auto last_part = view_.match(last->end, Role::part);
            if (last_part && view_[last->end].syllabic) last->end += last_part.length;
            if (!out.span.from->year) out.span.from->year = last->date.year;
            if (!out.span.to->year && out.span.to->month) out.span.to->year = first->date.year;
            if (!first->date.month && last->date.month && !first->date.year) return std::nullopt;
            out.end = last->end;
            out.weak = false;
            return out;
        }
    }
    for (std::size_t k = 1; k <= kMaxCueTokens && k <= at; ++k) {
        const auto part = view_.match(at - k, Role::part);
        if (part.length == 0) continue;
        const bool reaches = part.length == k || skip_year_glue(at - k + part.length) == at;
        if (!reaches) continue;
        out.weak = false;
        if (part.meaning->index == 1) out.span.from->approximate = out.span.to->approximate = true;
    }
    if (out.weak && (has_before(at, Role::year_cue) || has_before(at, Role::relative)) &&
        (view_[at].capital || !view_.pack.capital_months))
        out.weak = false;
    return out;
}

}  // namespace twosource
