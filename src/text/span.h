// A place in a text: half-open byte offsets [start, end) into its UTF-8.
// Offsets are bytes from the first read to the last print; each output converts once, at its edge.
#pragma once

#include <compare>
#include <cstddef>
#include <string_view>

namespace twosource {

struct Span {
    std::size_t start = 0;
    std::size_t end = 0;

    auto operator<=>(const Span&) const = default;
    std::size_t size() const { return end - start; }
    bool empty() const { return start >= end; }
    bool overlaps(Span other) const { return start < other.end && other.start < end; }
    bool contains(Span other) const { return start <= other.start && other.end <= end; }
    std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
};

}  // namespace twosource
