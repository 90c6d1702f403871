// Days of the calendars that ICU knows ("persian", "islamic-umalqura") in the Gregorian one.
#pragma once

#include <string>

#include "value/date.h"

namespace twosource {

// The first and the last day of a year, a month (1..12) or a day of that calendar; month and day 0 for none. Nothing
// where the calendar or the day does not exist.
std::optional<DateSpan> from_calendar(const std::string& calendar, int year, int month, int day);

}  // namespace twosource
