// A text whose values are being read: what the readers of the single forms share, and what they ask of it.
#pragma once

#include <vector>

#include "extract/number_reader.h"
#include "extract/token_view.h"
#include "extract/value_compound.h"
#include "extract/value_reader.h"
#include "extract/value_suffix.h"

namespace twosource {

struct ValueScan {
    const TokenView& view;
    const UnitTable& units;
    const NumberReader& numbers;
    const SuffixReader& suffixes;
    const CompoundReader& compounds;
    std::vector<bool>& noise;                // tokens that are no part of a value
    const std::vector<ValueMention>& found;  // so far
};

// The value that is nothing but a number.
ValueMention from_number(const NumberReading& number);
void fill(ValueMention& mention, const NumberReading& number);

// Gives the mention its place in the text, and of two readings of a scale word the plausible one.
void finish(const TokenView& view, ValueMention& mention);

// Nothing says what the tokens [begin, end) are a share of: "three quarters" is then the number 0.75.
bool stands_alone(const TokenView& view, std::size_t begin, std::size_t end);

// 12.5 and 20, but not 33.3333, which is rounded.
bool is_exact_percent(const Decimal& percent);

}  // namespace twosource
