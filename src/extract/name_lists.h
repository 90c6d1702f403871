// Lists of persons in claims files: "Last, First; Last, First", "First Last and First Last", surnames alone. One list
// in several styles gets one text, so that it is one value.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "extract/name_habits.h"

namespace twosource {

// Rewrites the text of values of those attributes whose sources write the same words in different orders: only names
// of persons are turned around so.
void unify_name_lists(std::vector<Claim>& claims, const NameHabits& habits);

}  // namespace twosource
