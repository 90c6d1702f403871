// What one article yields by itself, before its names are matched with those of the others.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "extract/knowledge.h"
#include "extract/same_names.h"
#include "language/pack.h"
#include "source/source.h"
#include "value/unit.h"

namespace twosource {

struct Extracted {
    std::vector<Claim> claims;
    ArticleNames names;
    std::string published;    // as the source has it, else as its dateline tells
    bool looks_back = false;  // as Source has it
};

// `index` is that of the source among all.
Extracted extract_article(const Source& source, std::size_t index, const Languages& languages,
                          const Knowledge& knowledge);

// Claims in order of source, with names that mean the same in all articles of a story; finds the stories. `found` has
// one entry a source.
std::vector<Claim> join_articles(std::vector<Extracted> found, std::vector<Source>& sources, const UnitTable& units);

}  // namespace twosource
