// Languages that share most of their words, and that detection therefore mixes up in short texts: the words that tell
// one from the other stand in facts/languages/near.json.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "source/source.h"

namespace twosource {

// Groups of such languages: tag → words, in lower case, that the others of its group do not have.
using NearLanguages = std::vector<std::map<std::string, std::vector<std::string>>>;

// A missing file is none; a broken one is an error.
NearLanguages load_near_languages(const std::filesystem::path& facts, std::vector<InputError>& errors);

// Of the languages of the group that `guess` belongs to the one whose words `text` has most of; `guess` where no one
// leads.
std::string settle_near(const NearLanguages& groups, std::string_view text, const std::string& guess);

}  // namespace twosource
