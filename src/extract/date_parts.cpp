// What dates are made of: days and years in digits and words, and what stands between them.
#include "extract/date_reader.h"
#include "text/unicode.h"

namespace twosource {
namespace {

int digit_of(char32_t c) { return c >= 0xFF10 && c <= 0xFF19 ? static_cast<int>(c - 0xFF10) : digit_value(c); }

}  // namespace

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
    const std::string_view text = view_.of(at);
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const int digit = byte < 0x80 ? text[i++] - '0' : digit_of(next_code_point(text, i));
        if (digit < 0 || ++number.digits > 4) return {};
        number.value = number.value * 10 + digit;
    }
    return number;
}

// 1..31 in digits, with "st", "º" or "." behind, or as a word ("first", "primero", "二十二").
DateReader::Number DateReader::day_number(std::size_t at) const {
    Number day = plain_number(at);
    if (day.digits > 2 || (day.digits > 0 && (is_grouped(at) || is_fraction(at)))) return {};
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

// "4.3" in "in May 4.3 percent"; "May 4,2020" is a date.
bool DateReader::is_fraction(std::size_t at) const {
    constexpr std::size_t kYearDigits = 4;
    const char32_t mark = symbol_at(at + 1);
    return (mark == ',' || mark == '.') && view_.is_glued(at + 1) && glued_digits(at + 2) &&
           view_[at + 2].span().size() != kYearDigits && symbol_at(at + 3) != mark;
}

// "1,458": the digits at `at` begin a number in groups of three.
bool DateReader::is_grouped(std::size_t at) const {
    constexpr std::size_t kGroup = 3;
    const char32_t mark = symbol_at(at + 1);
    return (mark == ',' || mark == '.') && view_.is_glued(at + 1) && glued_digits(at + 2) &&
           view_[at + 2].span().size() == kGroup;
}

// The day behind a month: its dot ends the sentence where the language has no ordinals with dots.
DateReader::Number DateReader::day_behind_month(std::size_t at) const {
    Number day = day_number(at);
    if (day.digits > 0 && !view_.pack.ordinal_dot && symbol_at(day.end - 1) == '.') --day.end;
    return day;
}

// Four digits in the range of years, or two behind an apostrophe.
DateReader::Number DateReader::year_number(std::size_t at) const {
    if (symbol_at(at) == '\'' || symbol_at(at) == 0x2019) {
        const Number two = plain_number(at + 1);
        if (two.digits == 2 && !view_[at + 1].space_before) return {full_year(two.value), two.end, 2};
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
    if (mark == ',' || mark == '.' || mark == 0x60C || (mark == '/' && view_.is_digits(at + 1)) ||
        ((mark == '/' || mark == '-') && !view_[at].space_before))
        ++at;
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

}  // namespace twosource
