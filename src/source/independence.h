// How many sources are really independent: near-copies of one text. Translations, which share figures and not words,
// are joined to them once there are claims (graph/translations.h); reports that credit the same origin count once as
// well.
#pragma once

#include <string>
#include <vector>

#include "source/source.h"

namespace twosource {

// Numbers the groups of sources that copy each other (`independence`, from 0 in order of the first member). Near-copies
// are found by shared word shingles (Broder 1997, resemblance and containment): two articles that quote the same agency
// at length are not copies.
void find_copies(std::vector<Source>& sources);

}  // namespace twosource
