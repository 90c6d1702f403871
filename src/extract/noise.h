// Places that are printed with digits and are no figures: URLs and addresses, phone numbers, times of day, scores,
// version numbers, product names, list numbers.
#pragma once

#include <vector>

#include "extract/token_view.h"

namespace twosource {

// Marks in `noise`, which has a place for each token, those of [from, to) at which no value may begin.
void find_noise(const TokenView& view, std::size_t from, std::size_t to, std::vector<bool>& noise);

}  // namespace twosource
