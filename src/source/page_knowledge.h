// What facts/ knows about pages: the words of a language that mark site boilerplate and that credit another medium
// (facts/languages/<tag>/page.json), and the names of the world's media (facts/entities/media.json).
// Without these files structure alone decides, so a missing file is no error; a broken one is.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "source/near_languages.h"
#include "source/source.h"

namespace twosource {

struct Medium {
    std::string name;                  // canonical: what a report shows
    std::vector<std::string> aliases;  // other spellings
    std::string qid;                   // Wikidata; may be empty
};

struct MediumAlias {
    std::string folded;
    std::size_t medium = 0;    // index
    bool capitals = false;     // written in capitals throughout ("AP"), so a text must do so too
    bool capitalised = false;  // written with a capital first letter
};

// All media; aliases by the first bytes of their folded form, longest first.
struct MediaNames {
    std::vector<Medium> media;
    std::map<std::string, std::vector<MediumAlias>, std::less<>> by_start;
};

// Length of the keys of `by_start`; a shorter alias is its own key.
inline constexpr std::size_t alias_key_bytes = 3;

// Cues are folded (fold.h). In "line" and "rest" a "#" stands for any number and a leading "…" for "the line ends
// with".
struct PageKnowledge {
    std::string language;
    std::vector<std::string> line;            // drops a line that starts with it, or consists of it
    std::vector<std::string> rest;            // drops everything from such a line on
    std::vector<std::string> before;          // credits the medium that follows
    std::vector<std::string> after;           // credits the medium before it
    std::vector<std::string> medium;          // nouns that announce a medium: "newspaper", "agency"
    std::shared_ptr<const MediaNames> media;  // never null
};

// The knowledge for one language (its base language where a territory has no file of its own), with English cues added,
// as English boilerplate stands under articles of every language. `facts` empty or a file missing: empty knowledge.
PageKnowledge load_page_knowledge(const std::filesystem::path& facts, const std::string& language,
                                  std::vector<InputError>& errors);

// The same without the names of media.
PageKnowledge load_page_cues(const std::filesystem::path& facts, const std::string& language,
                             std::vector<InputError>& errors);

// Loads each language once.
class PageLibrary {
  public:
    explicit PageLibrary(std::filesystem::path facts) : facts_(std::move(facts)) {}
    const PageKnowledge& get(const std::string& language);
    const NearLanguages& near();
    // Errors of the files loaded since the last call; each file's error comes once.
    std::vector<InputError> take_errors();

  private:
    std::filesystem::path facts_;
    std::map<std::string, PageKnowledge> loaded_;
    std::shared_ptr<const MediaNames> media_;
    std::optional<NearLanguages> near_;
    std::vector<InputError> errors_;
};

}  // namespace twosource
