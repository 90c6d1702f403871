// Truth discovery: which of several values is most likely true, when sources differ in how reliable they are and some
// copy others. Nothing is known beforehand; accuracy of sources, copying and truth are found together, in rounds (the
// model of Dong, Berti-Equille and Srivastava, 2009, with dependence told by shared errors).
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace twosource {

// What one source says of one item, values numbered from 0 within the item.
struct Vote {
    std::uint32_t source = 0;
    std::uint32_t value = 0;
};

struct Item {
    std::vector<Vote> votes;                                       // each source at most once, in order of source
    std::uint32_t values = 0;                                      // how many there are
    std::vector<std::pair<std::uint32_t, std::uint32_t>> refined;  // a value and one that says it more exactly
};

// Probability of each value of each item; what those of an item lack to 1 is that none of them is true. Takes time
// linear in the votes, but for items in which many sources share one wrong value, of which a few are looked at.
std::vector<std::vector<double>> find_truth(const std::vector<Item>& items, std::size_t sources);

}  // namespace twosource
