// Known entities: countries in the words of the article's language (CLDR), and what facts/entities/*.json adds, by any
// of their names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/stem.h"
#include "text/token.h"

namespace twosource {

struct Entity {
    std::string id;  // "territory:AE", or a slug of the name
    std::string name;
    std::string type;  // place, organisation, person, product, event, media
    std::string qid;
};

class EntityBook {
  public:
    // Throws std::runtime_error naming the file when one is malformed. `use_files` off: countries alone.
    EntityBook(const std::filesystem::path& folder, bool use_files);

    // Adds what the files of one more folder name.
    void add_files(const std::filesystem::path& folder);

    // Makes the names of countries in this language known.
    void add_language(const std::string& language);

    struct Match {
        std::size_t length = 0;
        const Entity* entity = nullptr;
        bool closed = false;  // no longer name begins with it: an abbreviation, or in a case of its own
    };
    // Longest name at tokens[at]; countries in any case of the language, by stems: stems[i] is the key of token i's
    // stem.
    Match longest(const std::vector<Token>& tokens, const std::vector<std::uint64_t>& stems, std::size_t at,
                  std::string_view text) const;

    const Entity* find(const std::string& id) const;

  private:
    std::size_t add_entity(Entity entity);
    void add_alias(const std::string& alias, std::size_t entity);
    void add_stems(const std::string& alias, std::size_t entity, Stemmer& stemmer);

    struct Alias {
        std::size_t entity = 0;
        std::string surface;  // where not empty, only so written
    };
    std::vector<Entity> entities_;
    std::map<std::string, std::size_t> by_id_;
    std::unordered_map<std::uint64_t, Alias> names_;
    std::unordered_map<std::uint64_t, std::uint8_t> longest_from_;
    std::unordered_map<std::uint64_t, std::size_t> stems_;  // of one word each
    std::map<std::string, bool> languages_;
};

// "The Wall Street Journal" -> "the-wall-street-journal"
std::string slug(std::string_view name);

}  // namespace twosource
