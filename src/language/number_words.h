// The words that ICU spells numbers with, made by cmake/spell_numbers.cpp when the program is built: to spell them
// takes ICU longer than the program takes for all the rest of a language.
#pragma once

#include <span>
#include <string_view>

namespace twosource {

struct SpelledLanguage {
    std::string_view tag;
    std::string_view
        words;  // one a line: its role, its value, the word; before them "glued" where numbers are one word
};

extern const std::span<const SpelledLanguage> kSpelledLanguages;

}  // namespace twosource
