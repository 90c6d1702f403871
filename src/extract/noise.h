// Places that are printed with digits and are no figures: URLs and addresses, phone numbers, times of day, scores,
// version numbers, product names, list numbers.
#pragma once

#include <vector>

#include "extract/token_view.h"

namespace twosource {

// For each token, whether no value may begin there.
std::vector<bool> find_noise(const TokenView& view);

}  // namespace twosource
