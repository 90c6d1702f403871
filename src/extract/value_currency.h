// Which currency a bare "pesos", "dollars" or "$" means, where other sums of the same text say it in full: "50 million
// pesos" beside "20 million Argentine pesos" is in Argentine pesos.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extract/token_view.h"
#include "extract/value_reader.h"

namespace twosource {

struct CurrencyNames {
    std::set<std::pair<std::string, std::string>> told;     // word of a full name, code
    std::vector<std::pair<std::size_t, std::string>> bare;  // index of a sum, its one word
};

// Adds how the sums from found[first] on are named.
void note_currencies(const TokenView& view, const std::vector<ValueMention>& found, std::size_t first,
                     CurrencyNames& names);

// Where full names tell of several currencies, a sum keeps the one that it was read in, and the others as readings.
void settle_currencies(const CurrencyNames& names, std::vector<ValueMention>& found);

}  // namespace twosource
