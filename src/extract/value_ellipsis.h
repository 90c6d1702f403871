// The currency that a sentence names once for two figures: "fell from 51 million to $42 million", "$42 million, down
// from 51 million".
#pragma once

#include <span>

#include "extract/token_view.h"
#include "extract/value_reader.h"

namespace twosource {

// Gives a bare figure in millions or more the currency of such a figure beside it, where only words that compare or
// list stand between the two. Linear in the number of mentions.
void share_currencies(const TokenView& view, std::span<ValueMention> found);

}  // namespace twosource
