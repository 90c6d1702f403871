// Dates of any precision, as Extended Date/Time Format (ISO 8601-2, level 2): 2025-05-22, XXXX-05-22, 2025-05, 199X,
// 2025-34 (second quarter), 2025-05-22/2025-05-24, 2011-12-08T13:55, 2018~.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace twosource {

struct Date {
    std::optional<int> year;
    int unknown_year_digits = 0;  // 1 for a decade (199X), 2 for a century (19XX); year holds the first year then
    std::optional<int> month;     // 1..12; 21..24 seasons, 33..36 quarters, 40..41 halves, as EDTF numbers them
    std::optional<int> day;
    std::optional<int> minute;  // of the day
    bool approximate = false;

    bool operator==(const Date&) const = default;
};

// A date or an interval; a plain date has from == to. An open end is an interval without that end.
struct DateSpan {
    std::optional<Date> from;
    std::optional<Date> to;
    bool interval = false;
};

// A day that exists: month 1..12, day 1..31 within its month (29 February where the year is unknown).
bool is_valid(const Date& date);

std::string to_edtf(const Date& date);
std::string to_edtf(const DateSpan& span);
std::optional<DateSpan> parse_edtf(std::string_view text);

// Days since 1970-01-01 in the proleptic Gregorian calendar, and back.
long days_from_civil(int year, int month, int day);
Date civil_from_days(long days);
int weekday_of(const Date& date);  // 0 Sunday .. 6 Saturday; the date must be full

}  // namespace twosource
