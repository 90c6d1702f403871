// facts/languages/<tag>/pack.json: what CLDR lacks for a language. The format is described in
// facts/languages/README.md.
#pragma once

#include <filesystem>

#include "language/pack.h"

namespace twosource {

// Adds the file's words to `pack`. Throws std::runtime_error with file and place when it is malformed.
void load_pack_file(LanguagePack& pack, const std::filesystem::path& file);

}  // namespace twosource
