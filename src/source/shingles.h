// The shingles of a text: hashes of every run of five words (or eight characters of a script written without spaces),
// by which near copies are found (Broder 1997).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace twosource {

// Sorted and each once; at most `most` of them, those of least value, which is a fair sample of any text.
std::vector<std::uint64_t> find_shingles(std::string_view text, const std::vector<Span>& body, std::size_t most);

// How many values two sorted lists share.
std::size_t count_shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

}  // namespace twosource
