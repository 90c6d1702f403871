// Number words, ordinals and scale words of a language from CLDR's spell-out rules and compact forms.
#pragma once

#include <string>

#include "language/cldr_bundle.h"
#include "language/pack.h"

namespace twosource {

// What the spell-out rules say (number_words.h).
void load_number_words(LanguagePack& pack);

// The scale words of the compact forms.
void load_compact(LanguagePack& pack, const Bundle& root);

// Adds a number word both to the phrases and, for languages that write numbers in one word, to the pieces.
void add_number_word(LanguagePack& pack, const std::string& word, Meaning meaning);

}  // namespace twosource
