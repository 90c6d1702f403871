// Cardinal numbers in digits, words, or both: "two hundred and five thousand", "2,5 Milliarden", "3万4000",
// "sixty-eight point seven", "thousands".
#pragma once

#include <optional>

#include "extract/number_digits.h"
#include "extract/number_reading.h"
#include "extract/token_view.h"

namespace twosource {

// The number that begins at token `at`, as far as it reaches; `money` says that a currency stands right before it.
std::optional<NumberReading> scan_number(const TokenView& view, const DigitReader& digits, std::size_t at, bool money);

}  // namespace twosource
