// Months, weekdays, calendars and words for relative dates of a language from CLDR.
#pragma once

#include <unicode/locid.h>

#include "language/cldr_bundle.h"
#include "language/pack.h"

namespace twosource {

void load_calendar(LanguagePack& pack, const icu::Locale& locale);

// The calendar by which the language's own region counts years, and months of calendars that share no day with ours.
void load_other_calendars(LanguagePack& pack, const icu::Locale& locale);

// "yesterday", "last year", "next month".
void load_relative(LanguagePack& pack, const Bundle& root);

// "{0} days ago", "vor {0} Tagen": what stands behind the unit, or before the number where nothing does. Units must be
// known by then.
void load_ago(LanguagePack& pack, const Bundle& root);

}  // namespace twosource
