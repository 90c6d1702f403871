#include "language/calendar.h"

#include <cmath>
#include <memory>
#include <unicode/calendar.h>

namespace twosource {
namespace {

constexpr double kDay = 86400000;  // milliseconds

Date civil(double milliseconds) { return civil_from_days(static_cast<long>(std::floor(milliseconds / kDay))); }

}  // namespace

std::optional<DateSpan> from_calendar(const std::string& name, int year, int month, int day) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(("en@calendar=" + name).c_str());
    const std::unique_ptr<icu::Calendar> calendar(
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), locale, status));
    if (U_FAILURE(status) || calendar->getType() != name) return std::nullopt;
    calendar->setLenient(false);
    calendar->clear();
    calendar->set(UCAL_ERA, 0);
    calendar->set(year, month > 0 ? month - 1 : 0, day > 0 ? day : 1);
    const double first = calendar->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    DateSpan span;
    span.from = span.to = civil(first);
    if (day > 0) return span;
    calendar->add(month > 0 ? UCAL_MONTH : UCAL_YEAR, 1, status);
    const double next = calendar->getTime(status);
    if (U_FAILURE(status)) return std::nullopt;
    span.to = civil(next - kDay);
    span.interval = true;
    return span;
}

}  // namespace twosource
