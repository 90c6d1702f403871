// Words and habits of a language from Unicode CLDR, through ICU: number words, scale words, currencies, units, months,
// weekdays, relative days, separators. Only data is taken; no text is parsed by ICU.
#pragma once

#include <string>

#include "language/pack.h"
#include "value/unit.h"

namespace twosource {

// Fills `pack` for pack.tag.
void load_cldr(LanguagePack& pack, const UnitTable& units);

// Adds a number word both to the phrases and, for languages that write numbers in one word, to the pieces.
void add_number_word(LanguagePack& pack, const std::string& word, Meaning meaning);

}  // namespace twosource
