// Skeletons of names: what stays of a word through transliteration. Writers of different languages spell one foreign
// name with other vowels, doubled letters, and letters of one sound ("Lukashenko", "Loukachenko", "Лукашенко").
#pragma once

#include <string>
#include <string_view>

namespace twosource {

// Consonants of a word in lower-case ASCII (text/unicode.h: to_ascii), one letter a class of sounds; a vowel, h or y at
// the start counts as one more. Equal for spellings of one name; of less than three letters it tells nothing.
std::string name_skeleton(std::string_view ascii);

// Two words in lower-case ASCII that are spellings of one name: equal, one letter apart, or of one skeleton.
bool same_name_word(std::string_view a, std::string_view b);

}  // namespace twosource
