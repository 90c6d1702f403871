#include "extract/number_digits.h"

#include <algorithm>
#include <array>
#include <unicode/utf8.h>

namespace twosource {
namespace {

using Runs = boost::container::static_vector<std::string, kMaxDigitRuns>;

constexpr char32_t kSpace = ' ';

bool groups_of_three(const Runs& runs, std::size_t count) {
    if (runs[0].empty() || runs[0].size() > 3) return false;
    for (std::size_t i = 1; i < count; ++i)
        if (runs[i].size() != 3) return false;
    return true;
}

// 12,34,567: groups of two before the last three.
bool indian_groups(const Runs& runs, std::size_t count) {
    if (count < 2 || runs[0].empty() || runs[0].size() > 2 || runs[count - 1].size() != 3) return false;
    for (std::size_t i = 1; i + 1 < count; ++i)
        if (runs[i].size() != 2) return false;
    return true;
}

std::string joined(const Runs& runs, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += runs[i];
    return out;
}

struct Vulgar {
    char32_t symbol;
    const char* value;
};
constexpr std::array<Vulgar, 11> kVulgar = {{{0xBD, "0.5"},
                                             {0xBC, "0.25"},
                                             {0xBE, "0.75"},
                                             {0x2155, "0.2"},
                                             {0x2156, "0.4"},
                                             {0x2157, "0.6"},
                                             {0x2158, "0.8"},
                                             {0x215B, "0.125"},
                                             {0x215C, "0.375"},
                                             {0x215D, "0.625"},
                                             {0x215E, "0.875"}}};

}  // namespace

std::string ascii_digits(std::string_view digits) {
    const bool ascii = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (ascii) return std::string(digits);
    std::string out;
    for (std::size_t i = 0; i < digits.size();) {
        char32_t c = next_code_point(digits, i);
        if (c >= 0xFF10 && c <= 0xFF19) c = c - 0xFF10 + '0';
        const int digit = digit_value(c);
        if (digit >= 0) out += static_cast<char>('0' + digit);
    }
    return out;
}

char32_t as_separator(char32_t c) {
    switch (c) {
        case '.':
        case 0xFF0E:
            return '.';
        case ',':
        case 0xFF0C:
            return ',';
        case '\'':
        case 0x2019:
            return '\'';
        case 0x66B:
            return 0x66B;  // Arabic decimal separator
        case 0x66C:
            return 0x66C;  // Arabic thousands separator
        default:
            return 0;
    }
}

std::optional<Decimal> vulgar_fraction(char32_t c) {
    if (c < 0xBC) return std::nullopt;  // nearly every token
    for (const auto& fraction : kVulgar)
        if (fraction.symbol == c) return Decimal::parse(fraction.value);
    return std::nullopt;
}

DigitReader::DigitReader(const TokenView& view) : view_(view) { count_habits(); }

std::size_t DigitReader::digit_count(std::size_t at) const {
    const std::string_view digits = view_.of(at);
    const auto leads = [](char c) { return !U8_IS_TRAIL(c); };
    return static_cast<std::size_t>(std::count_if(digits.begin(), digits.end(), leads));
}

// Token `at` is digits, parted from what stands before by one space of the kind that parts groups of three.
bool DigitReader::is_group_space(std::size_t at) const {
    if (!view_.is_digits(at) || at == 0 || !view_[at].space_before || view_[at].line_before) return false;
    const auto gap = view_.text.substr(view_[at - 1].end, view_[at].start - view_[at - 1].end);
    // "40 000": a group with a zero before it is no number of its own.
    if (gap == " ") return view_.pack.space_groups || habits_.space_group > 0 || view_.of(at).front() == '0';
    return gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
}

// A mark that may part digits stands between the digits at `at` and others.
bool DigitReader::is_marked(std::size_t at) const {
    return as_separator(view_.symbol(at + 1)) && !view_[at + 1].space_before && view_.is_digits(at + 2) &&
           !view_[at + 2].space_before;
}

// Digits without marks, with a fraction or an exponent behind.
void DigitReader::read_run(std::size_t at, NumberReading& out) const {
    out.end = at + 1;
    if (auto value = Decimal::parse(ascii_digits(view_.of(at)))) {
        out.value = std::move(*value);
        out.plain = true;
    }
    read_exponent(out);
    if (out.plain) read_fraction(out);
}

void DigitReader::count_habits() {
    const auto three_behind_space = [&](std::size_t i) {
        return view_.is_digits(i) && view_[i].space_before && !view_[i].line_before &&
               view_[i].start - view_[i - 1].end == 1 && digit_count(i) == 3;
    };
    for (std::size_t i = view_.next_digits(0); i + 2 < view_.size(); i = view_.next_digits(i + 1)) {
        if (three_behind_space(i + 1) && three_behind_space(i + 2) && digit_count(i) <= 3) ++habits_.space_group;
        count_separators(i);
    }
}

// The marks of the number that begins at `i`, where they can be read in one way only.
void DigitReader::count_separators(std::size_t i) {
    const char32_t first = as_separator(view_.symbol(i + 1));
    if (!first || (i > 0 && !view_[i].space_before && as_separator(view_.symbol(i - 1)))) return;
    if (view_[i + 1].space_before || !view_.is_digits(i + 2) || view_[i + 2].space_before) return;
    const char32_t second = view_.is_digits(i + 4) && !view_[i + 3].space_before && !view_[i + 4].space_before
                                ? as_separator(view_.symbol(i + 3))
                                : 0;
    const std::size_t before = digit_count(i), after = digit_count(i + 2);
    if (second && second == first) {
        if (before > 3 || after != 3 || digit_count(i + 4) != 3) return;  // a date, perhaps
        (first == '.' ? habits_.dot_group : habits_.comma_group) += first == '.' || first == ',';
    } else if (second && after == 3 && before <= 3) {
        if (first == ',' && second == '.') ++habits_.comma_group, ++habits_.dot_decimal;
        if (first == '.' && second == ',') ++habits_.dot_group, ++habits_.comma_decimal;
    } else if (!second && after != 3) {
        habits_.dot_decimal += first == '.';
        habits_.comma_decimal += first == ',';
    }
}

// One mark with three digits behind it: does it part the fraction here?
bool DigitReader::is_decimal_by_default(char32_t mark) const {
    const bool dot = mark == '.';
    // Only grouping tells: a foreign "3.5" stands in many a text that groups by dots.
    if (habits_.comma_group > 0 && habits_.dot_group == 0) return dot;
    if (habits_.dot_group > 0 && habits_.comma_group == 0) return !dot;
    const bool usual = dot == (view_.pack.decimal == '.');
    // A text that writes all its fractions with the other mark follows another language.
    const int own = dot ? habits_.dot_decimal : habits_.comma_decimal;
    const int other = dot ? habits_.comma_decimal : habits_.dot_decimal;
    return usual && (own > 0 || other == 0);
}

const std::optional<NumberReading>& DigitReader::read(std::size_t at) const {
    if (last_at_ == at) return last_;
    last_at_ = at;
    last_.reset();
    if (view_.is_digits(at)) read_digits(at, last_.emplace());
    return last_;
}

void DigitReader::read_digits(std::size_t at, NumberReading& out) const {
    out.begin = at;
    out.digits = digit_count(at);
    if (!is_group_space(at + 1) && !is_marked(at)) return read_run(at, out);
    Places runs{at};
    Marks marks;
    std::size_t i = at;
    while (runs.size() < kMaxDigitRuns) {
        if (is_group_space(i + 1) && digit_count(i + 1) == 3 && (marks.empty() || marks.back() == kSpace) &&
            (runs.size() > 1 || out.digits <= 3)) {
            marks.push_back(kSpace);
            runs.push_back(++i);
            continue;
        }
        if (!is_marked(i)) break;
        marks.push_back(as_separator(view_.symbol(i + 1)));
        i += 2;
        runs.push_back(i);
    }
    if (marks.empty()) return read_run(at, out);
    read_separated(at, runs, marks, out);
    if (out.digits > 0) read_exponent(out);
    if (out.plain) read_fraction(out);
}

// "3/4", "10 1/2": halves, quarters, fifths and eighths, which decimals can say; nothing that could be a date.
void DigitReader::read_fraction(NumberReading& out) const {
    std::size_t top = out.begin;
    const bool mixed = view_.is_digits(out.end) && view_[out.end].space_before && !view_[out.end].line_before &&
                       view_.symbol(out.end + 1) == '/';
    if (mixed) top = out.end;
    const char32_t slash = view_.symbol(top + 1);
    if ((slash != '/' && slash != 0x2044 && slash != 0xFF0F) || view_[top + 1].space_before ||
        !view_.is_digits(top + 2) || view_[top + 2].space_before)
        return;
    const char32_t next = view_.symbol(top + 3);
    if ((next == '/' || next == '-') && !view_[top + 3].space_before) return;
    if (digit_count(top) > 1 || digit_count(top + 2) > 1) return;
    const int parts = ascii_digits(view_.of(top))[0] - '0', whole = ascii_digits(view_.of(top + 2))[0] - '0';
    if (parts < 1 || parts >= whole || (whole != 2 && whole != 4 && whole != 5 && whole != 8)) return;
    const Decimal fraction = Decimal(parts * (1000 / whole)) * Decimal::power_of_ten(-3);
    out.value = mixed ? out.value + fraction : fraction;
    out.step = Decimal(1000 / whole) * Decimal::power_of_ten(-3);
    out.plain = false;
    out.end = top + 3;
}

// "1.2e13", "1.2x10^13"
void DigitReader::read_exponent(NumberReading& out) const {
    std::size_t i = out.end;
    if (i + 1 >= view_.size()) return;
    const std::string_view mark = view_.of(i);
    const bool times = mark == "x" || mark == "X" || mark == "\u00D7" || mark == "\u00B7";
    const bool power = times && view_.of(i + 1) == "10" && view_.symbol(i + 2) == '^' && view_.is_glued(i + 2);
    if (!power && (view_[i].space_before || (mark != "e" && mark != "E"))) return;
    i += power ? 3 : 1;
    const char32_t sign = view_.symbol(i);
    if (sign == '+' || sign == '-') ++i;
    if (!view_.is_digits(i) || view_[i].space_before || view_[i - 1].space_before || digit_count(i) > 2) return;
    const int exponent = std::stoi(ascii_digits(view_.of(i)));
    const Decimal factor = Decimal::power_of_ten(sign == '-' ? -exponent : exponent);
    out.value = out.value * factor;
    out.step = out.step * factor;
    out.readings.clear();
    out.plain = false;
    out.end = i + 1;
}

// ".77"
std::optional<NumberReading> DigitReader::read_leading_point(std::size_t at) const {
    const char32_t mark = as_separator(view_.symbol(at));
    if ((mark != '.' && mark != ',') || !view_[at].space_before || !view_.is_digits(at + 1) ||
        view_[at + 1].space_before)
        return std::nullopt;
    if (as_separator(view_.symbol(at + 2)) && view_.is_digits(at + 3) && !view_[at + 3].space_before)
        return std::nullopt;
    const std::string fraction = ascii_digits(view_.of(at + 1));
    const auto value = Decimal::parse("0." + fraction);
    if (!value) return std::nullopt;
    NumberReading out;
    out.begin = at;
    out.end = at + 2;
    out.digits = fraction.size();
    out.value = *value;
    out.step = Decimal::power_of_ten(-static_cast<int>(fraction.size()));
    return out;
}

// Decides how many of the runs make one number, and which mark is the decimal one.
void DigitReader::read_separated(std::size_t at, const Places& places, const Marks& marks, NumberReading& out) const {
    Runs runs;
    for (const auto place : places) runs.push_back(ascii_digits(view_.of(place)));
    const auto set = [&](const std::string& whole, const std::string& fraction, std::size_t used) {
        const auto value = Decimal::parse(fraction.empty() ? whole : whole + "." + fraction);
        if (!value) return false;
        out.value = *value;
        out.step = Decimal::power_of_ten(-static_cast<int>(fraction.size()));
        out.end = places[used - 1] + 1;
        out.plain = used == 1;
        return true;
    };
    out.end = at + 1;
    std::size_t same = 1;  // leading marks that are equal
    while (same < marks.size() && marks[same] == marks[0]) ++same;
    const bool decimal_only = marks[0] == 0x66B,
               group_only = marks[0] == kSpace || marks[0] == '\'' || marks[0] == 0x66C;
    const bool grouped = !decimal_only && (groups_of_three(runs, same + 1) ||
                                           (marks[0] == ',' && same > 1 && indian_groups(runs, same + 1)));
    if (grouped && same < marks.size() && marks[same] != kSpace && same + 1 == marks.size()) {  // 1,234.5
        set(joined(runs, 0, same + 1), runs[same + 1], same + 2);
        return;
    }
    if (grouped && (same > 1 || group_only) && same == marks.size()) {
        set(joined(runs, 0, same + 1), "", same + 1);
        return;
    }
    if (marks.size() > 1) {  // a list, a date, a version: the first run alone, unless the rest is spaced off
        if (!grouped && (marks[0] == '.' || marks[0] == ',') && marks[1] == kSpace) {
            set(runs[0], runs[1], 2);
            return;
        }
        out.end = places.back() + 1;
        out.value = 0;
        out.digits = 0;  // tells the caller that this is no number
        return;
    }
    if (group_only) {
        set(runs[0], "", 1);
        return;
    }
    const bool ambiguous = grouped && !decimal_only && runs[0] != "0";
    const bool decimal = !ambiguous || decimal_only || is_decimal_by_default(marks[0]);
    if (!set(decimal ? runs[0] : joined(runs, 0, 2), decimal ? runs[1] : "", 2)) return;
    if (!ambiguous) return;
    Reading other;
    other.low = other.high = Decimal::parse(decimal ? joined(runs, 0, 2) : runs[0] + "." + runs[1]);
    other.reason = Diagnosis::thousands_separator;
    out.readings.push_back(other);
}

}  // namespace twosource
