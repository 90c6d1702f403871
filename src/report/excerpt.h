// The line of a text that a statement stands on, with a marker under its words, as compilers show it.
#pragma once

#include <string>
#include <string_view>

#include "text/span.h"

namespace twosource {

struct Excerpt {
    std::string line;    // one line, no control characters; "…" where it was cut
    std::string marker;  // blanks and "^^^" of the same display width, up to the end of the words
};

// At most `width` columns around `words`, which start on `line` of `text`; of words that go on in the next line the
// first part is marked. A line that is written from right to left shows its words in brackets instead: where a terminal
// puts them, nobody can tell.
Excerpt excerpt_of(std::string_view text, Span line, Span words, int width);

}  // namespace twosource
