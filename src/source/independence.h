// How many sources are really independent: near-copies and translations of one text, and reports that credit the
// same origin ("according to The Wall Street Journal").
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
