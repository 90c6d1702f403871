// Two figures that make one value: "3-5 billion dollars", "between 250,000 and 300,000", "from 200 MW to 1 GW", "more
// than 100 and less than 300".
#pragma once

#include "extract/value_scan.h"

namespace twosource {

// Makes `first` a range where words or a dash behind it join it to a second figure.
void join_range(const ValueScan& scan, ValueMention& first);

// Makes one range of two bounds with only a link between them; false where they are none.
bool join_bounds(const TokenView& view, ValueMention& first, const ValueMention& second);

}  // namespace twosource
