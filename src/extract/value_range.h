// Two figures that make one value: "3-5 billion dollars", "from 200 MW to 1 GW".
#pragma once

#include "extract/token_view.h"
#include "extract/value_reader.h"

namespace twosource {

// Whether the two make a range, with a dash or with words between them; `cued` says that a word before the first
// announces one. Gives each the unit and scale of the other where it has none of its own.
bool joins(const TokenView& view, const UnitTable& units, ValueMention& first, ValueMention& second, bool dash,
           bool cued);

// Makes `first` the range up to `second`; `from` says that words tell of a change where the units differ.
void merge(const UnitTable& units, ValueMention& first, const ValueMention& second, bool from);

}  // namespace twosource
