// Number words, ordinals and scale words of a language from CLDR's spell-out rules and compact forms.
#pragma once

#include <unicode/locid.h>

#include "language/cldr_bundle.h"
#include "language/pack.h"

namespace twosource {

void load_spellout(LanguagePack& pack, const icu::Locale& locale);
void load_ordinal_suffixes(LanguagePack& pack, const icu::Locale& locale);
void load_compact(LanguagePack& pack, const Bundle& root);

}  // namespace twosource
