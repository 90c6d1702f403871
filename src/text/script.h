// What a word's first letter tells of its writing.
#pragma once

#include <string_view>
#include <unicode/uscript.h>

namespace twosource {

bool begins_in(std::string_view word, UScriptCode script);

// Its script has capitals.
bool has_case(std::string_view word);

}  // namespace twosource
