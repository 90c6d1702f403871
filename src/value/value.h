// A value as a text states it: a number with its unit and bounds, a date, or a word. Exact, with the precision in which
// it was written and every other reading that the writing allows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "value/decimal.h"

namespace twosource {

enum class Kind : std::uint8_t { count, money, quantity, percent, ordinal, date, duration, text };
enum class Modifier : std::uint8_t { exact, approximate, at_least, more_than, at_most, less_than, range, change };

// The likely cause of a difference; `none` where none can be told.
enum class Diagnosis : std::uint8_t {
    none,
    scale_word,
    long_short_scale,
    thousands_separator,
    unit,
    currency,
    digit_transposition,
    day_month_swap,
    off_by_one_year,
    rounding
};

std::string_view name_of(Kind kind);
std::string_view name_of(Modifier modifier);
std::string_view name_of(Diagnosis diagnosis);
std::optional<Kind> kind_named(std::string_view name);

// Another way to read what stands there ("1.234" as 1.234 or 1234; "trillion" as 10^12 or 10^18).
struct Reading {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
    std::string unit;
    std::string edtf;
    Diagnosis reason = Diagnosis::none;  // the mistake it would be to take one reading for the other
};

struct Value {
    Kind kind = Kind::count;
    std::optional<Decimal> low;  // in the unit as written; both empty for dates and text
    std::optional<Decimal> high;
    Modifier modifier = Modifier::exact;
    std::string unit;               // ISO 4217, UCUM, "%", the counted noun; empty for none
    std::string edtf;               // dates
    std::string text;               // kind text: the normalised string
    std::optional<Decimal> step;    // value of one unit in the last place as written: "1.4 trillion" has 10^11
    bool rounded = false;           // a range or bound whose ends are themselves approximate
    std::vector<Reading> readings;  // other readings, likeliest first

    // The number that stands in the text, for plain and bounded values; nothing for ranges, dates and words.
    std::optional<Decimal> number() const;
};

}  // namespace twosource
