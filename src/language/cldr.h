// Words and habits of a language from Unicode CLDR, through ICU: number words, scale words, currencies, units, months,
// weekdays, relative days, separators. Only data is taken; no text is parsed by ICU.
#pragma once

#include <string>

#include "language/pack.h"
#include "value/unit.h"

namespace twosource {

// Fills `pack` for pack.tag.
void load_cldr(LanguagePack& pack, const UnitTable& units);

}  // namespace twosource
