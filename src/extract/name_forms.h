// Names in the cases of a language: "Muskowi", "Трампом", "구글은" are Musk, Trump and Google.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace twosource {

// What a language adds to names (facts/names.json), folded.
struct NameForms {
    std::vector<std::string> beginnings;   // "w" of Arabic: and
    std::vector<std::string> endings;      // of cases and particles
    std::vector<std::string> nominatives;  // what may stand in their place: nothing, or the "a" that was lost
};

// The words, as slugs, that `word` may be a form of; without the word itself. What is left of it must still be long
// enough to tell a name.
std::vector<std::string> bases_of(std::string_view word, const NameForms& forms);

}  // namespace twosource
