// The day of an article that no metadata tells: "04 Aug 2020 | Breaking news", "Published on 22 May 2025", a line of
// its own among the first ones; or what a first paragraph opens with, "HALDEN, 9 May 2025 (Reuters) –".
#pragma once

#include <string>

#include "language/pack.h"
#include "source/source.h"

namespace twosource {

struct Dateline {
    std::string day;  // ISO 8601; empty where the first lines of the text show none
    Span line;        // that shows it and says nothing else; empty where a paragraph opens with it
};

// Lines outside the body are looked at too.
Dateline find_dateline(const Source& source, const LanguagePack& pack, const UnitTable& units);

}  // namespace twosource
