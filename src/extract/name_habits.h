// How names are written (facts/names.json): the small words inside them, the letters that follow them, and what tells a
// name in scripts without capitals.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/name_forms.h"
#include "text/token.h"

namespace twosource {

struct NameHabits {
    using Keys = std::unordered_set<std::uint64_t>;  // of folded tokens

    Keys particles;                                      // "van", "bin", "of"
    std::map<std::string, Keys, std::less<>> joiners;    // those of a language's own prepositions that stand in names
    std::unordered_set<std::string> links;               // "and" between the names of a list, in ASCII
    std::unordered_set<std::string> attached;            // "jr", "editor" beside a name, in ASCII
    std::unordered_set<std::string> legal_forms;         // "inc", in ASCII
    std::vector<std::vector<std::uint64_t>> honorifics;  // phrases behind a name, as token keys
    Keys hyphened;                                       // "Park": surnames before given names like "Seo-yeon"
    std::map<std::string, Keys, std::less<>> surnames;   // first characters of names, by language
    std::map<std::string, Keys, std::less<>> transliteration;  // characters that write the sounds of foreign names
    std::map<std::string, NameForms, std::less<>> forms;       // by language

    // Of a language that adds nothing to names: empty.
    const NameForms& forms_of(std::string_view language) const;

    // Throws std::runtime_error naming the file when it is missing or malformed.
    static NameHabits load(const std::filesystem::path& file);
};

}  // namespace twosource
