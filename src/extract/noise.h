// Places that are printed with digits and are no figures: URLs and addresses, phone numbers, times of day, scores,
// version numbers, product names, list numbers.
#pragma once

#include <string_view>
#include <vector>

#include "language/pack.h"
#include "text/token.h"

namespace twosource {

// For each token, whether no value may begin there.
std::vector<bool> find_noise(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack);

}  // namespace twosource
