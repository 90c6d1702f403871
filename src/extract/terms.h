// The content words of an article: concepts of the lexicon, names known and unknown, and what is left over as stems.
// Each is a term with its place; ids are equal across languages where the words mean the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/claim.h"
#include "extract/knowledge.h"
#include "language/pack.h"
#include "text/token.h"

namespace twosource {

struct Term {
    std::size_t begin = 0;  // tokens, half-open
    std::size_t end = 0;
    FeatureKind kind = FeatureKind::word;
    std::string id;
    std::string label;     // names, and words that may be one: as written
    std::string category;  // concepts: their kind; entities: their type
    double strength = 1;   // less for a word of several meanings
    bool person = false;   // names: an office or honorific beside it tells that it is somebody's
};

// In order of place; terms may stand at the same place (an ambiguous word has several).
std::vector<Term> find_terms(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack,
                             const Knowledge& knowledge);

}  // namespace twosource
