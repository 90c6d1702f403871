// Line breaks that only wrap: a text of fixed width goes on in the next line, so that "480" at the end of a line and
// "megawatts" at the start of the next are one value. A break wraps where the next line's first word would not have
// fitted any more; a title, a list or a paragraph a line ends its lines earlier.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace twosource {

// Offsets of the line feeds in `part` that only wrap, ascending; none unless there are two and most of the breaks
// inside its paragraphs do. Linear in the length of the part.
std::vector<std::size_t> find_soft_breaks(std::string_view text, Span part);

}  // namespace twosource
