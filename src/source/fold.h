// Text in the form in which cues, repeated passages and media names are compared: case folded, white space collapsed,
// quotes and dashes of one kind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twosource {

std::string fold_phrase(std::string_view text);

// The same with, for each byte of the result, the byte of `text` it comes from; one more entry for the end.
std::string fold_phrase(std::string_view text, std::vector<std::size_t>& places);

// True where no word character stands on both sides of `place` in `text`. Between two characters of a script written
// without spaces every place counts.
bool is_word_edge(std::string_view text, std::size_t place);

// Letters and digits; a character of a script written without spaces counts as one word of its own elsewhere.
bool is_spaceless(char32_t c);

}  // namespace twosource
