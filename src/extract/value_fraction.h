// Fractions that name the whole before its parts, in any numbers: 七分之三, "7분의 3", 十万分の一, 负一又二分之一.
#pragma once

#include <optional>

#include "extract/value_scan.h"

namespace twosource {

// The fraction that begins with `number`, its denominator or the whole number before it. A share in percent, to four
// places where it is not exact; the plain number where the text says nothing else and spells out the denominator
// (一百分之二 is 0.02, 百分之二 is 2 %), and behind a whole number.
std::optional<ValueMention> read_fraction(const ValueScan& scan, const NumberReading& number);

}  // namespace twosource
