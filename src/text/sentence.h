// Sentences of a text, by Unicode's rules with the abbreviations of the language (ICU); a line break ends one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace twosource {

// Sentences of text[part.start, part.end), in order, together covering it; offsets count from the start of `text`.
std::vector<Span> split_sentences(std::string_view text, Span part, const std::string& language);

}  // namespace twosource
