// The moments that an article speaks of: the day of a figure, the year of a sentence, how long after the event it
// tells.
#pragma once

#include <vector>

#include "extract/context.h"
#include "language/pack.h"

namespace twosource {

// "Today" is the article's own day, which two articles need not share.
bool says_today(const ValueMention& mention, const Article& article, const LanguagePack& pack);

// The year nearest to the figure in its sentence, among the values next to it; 0 where there is none.
int year_beside(const Article& article, const ValueMention& mention, Span sentence);

// A report of the day calls days by the week ("on Tuesday"), or leaves out their year. Who gives the year of a day, and
// never speaks of a weekday or of yesterday, tells of it long after.
bool looks_back(const Article& article, const LanguagePack& pack);

// "As of 6 August, 135 are dead": a day beside a figure that changes may be that of the count, which changes with it.
void mark_days_of_counts(std::vector<Claim>& claims);

}  // namespace twosource
