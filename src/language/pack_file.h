// facts/languages/<tag>/pack.json: what CLDR lacks for a language. The format is described in
// facts/languages/README.md.
#pragma once

#include <filesystem>
#include <string>

#include "language/pack.h"

namespace twosource {

// Adds the words of `languages`/<language>/pack.json to `pack`, those of the language that it is "like" first. Throws
// std::runtime_error with file and place when a file is malformed.
void load_pack_file(LanguagePack& pack, const std::filesystem::path& languages, const std::string& language);

}  // namespace twosource
