// Which articles tell of one event, so that names are matched and claims linked among the articles of their event, and
// what is common or rare is counted there: a story is read alike by itself and among ten thousand others. Topic
// detection as the field does it (Allan, Topic Detection and Tracking, 2002): articles as vectors of whom they name,
// what they count and speak of, rare things weighing more, clustered best pair first as long as the groups are alike.
#pragma once

#include <vector>

#include "extract/extracted.h"
#include "source/source.h"
#include "value/unit.h"

namespace twosource {

// Sets the story of each source, numbered from 0 in order of source; `articles` are what each one yields. Beside a
// draft all are of one story: a draft may tell of several events, and its sources are to be found for each.
void find_stories(std::vector<Source>& sources, const std::vector<Extracted>& articles, const UnitTable& units);

}  // namespace twosource
