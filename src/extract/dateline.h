// The day of an article that no metadata tells: "04 Aug 2020 | Breaking news", "Published on 22 May 2025", a line of
// its own among the first ones.
#pragma once

#include <string>

#include "language/pack.h"
#include "source/source.h"

namespace twosource {

// ISO 8601 date; empty where the first lines of the text show none. Lines outside the body are looked at too.
std::string find_dateline(const Source& source, const LanguagePack& pack, const UnitTable& units);

}  // namespace twosource
