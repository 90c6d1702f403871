// Words that bound or approximate a value, before it and behind it: "more than", "about", "or less".
#pragma once

#include <vector>

#include "extract/token_view.h"
#include "extract/value_reader.h"

namespace twosource {

constexpr std::size_t kMaxCueTokens = 6;  // longest bounding phrase

// Applies the words beside `mention` to it and sets the place of these words; `found` are the values before it.
void read_modifiers(const TokenView& view, const std::vector<ValueMention>& found, ValueMention& mention);

// Bounds an exact value.
void apply(Value& value, Modifier modifier);

// No sum of money reaches ten thousand trillion dollars: a "trillion" that would is the other one.
void prefer_plausible(Value& value);

}  // namespace twosource
