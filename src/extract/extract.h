// Sources to claims: every value with the entity and attribute that it belongs to, as far as the text and facts/ tell.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/claim.h"
#include "language/pack.h"
#include "source/source.h"

namespace twosource {

class Knowledge;  // lexicon, attributes, entities: extract/knowledge.h

// Where the cache of extraction is (extract_cache.h), and what says which program fills it.
struct CacheOptions {
    std::filesystem::path folder;  // empty: no cache
    std::string program;           // changes whenever the program does
};

struct ExtractOptions {
    bool attributes = true;                         // use facts/attributes
    bool entities = true;                           // use facts/entities
    std::vector<std::filesystem::path> more_facts;  // folders with attributes/ and entities/ of one's own
    CacheOptions cache;
    int threads = 0;  // 0: as many as the machine has
};

// Claims of all sources, in order of source and place, ids ascending from 0; records become claims of the source that
// they name (added to `sources` where it is new). Throws std::runtime_error when a file of facts/ is malformed.
std::vector<Claim> extract_claims(std::vector<Source>& sources, const std::vector<ClaimRecord>& records,
                                  const Languages& languages, const ExtractOptions& options = {});

}  // namespace twosource
