// The multilingual concept lexicon (facts/lexicon/*.tsv): one concept a row, its words in each language. Words are met
// through their stems, so that "puces importées" and "impor chip" meet in the concepts `chip` and `import`.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/stem.h"
#include "text/token.h"

namespace twosource {

struct Concept {
    std::string id;
    std::string kind;                // people, thing, place, organisation, event, action, property, time
    std::vector<std::string> cells;  // words by language column, as in the file
};

// All rows, read once; the languages are indexed when they are asked for.
class ConceptTable {
  public:
    // Throws std::runtime_error with file and line when a file is malformed.
    static ConceptTable load(const std::filesystem::path& folder);

    const std::vector<Concept>& concepts() const { return concepts_; }
    int column(std::string_view language) const;  // -1: the lexicon lacks it
    const Concept* find(std::string_view id) const;

  private:
    std::vector<Concept> concepts_;
    std::vector<std::string> languages_;
    std::map<std::string, std::size_t, std::less<>> by_id_;
};

// The lexicon of one language.
class Lexicon {
  public:
    Lexicon(const ConceptTable& table, std::string_view language);

    struct Hit {
        std::uint32_t concept_index = 0;
        bool weak = false;  // the word commonly means something else too
    };
    struct Match {
        std::size_t length = 0;  // tokens
        const std::vector<Hit>* hits = nullptr;
    };

    // Longest phrase at tokens[at]: as listed, else by stems; stems[i] is the key of token i's stem.
    Match longest(const std::vector<Token>& tokens, const std::vector<std::uint64_t>& stems, std::size_t at) const;

    // Concepts of the parts of a compound ("Ammoniumnitrat"), head last; empty when it has none.
    std::vector<Hit> compound(const std::string& folded, Stemmer& stemmer) const;

    const ConceptTable& table() const { return *table_; }

  private:
    const ConceptTable* table_;
    using Phrases = std::unordered_map<std::uint64_t, std::vector<Hit>>;
    Phrases exact_;                                                 // by the combined key of their words
    Phrases phrases_;                                               // by the combined key of their stems
    std::unordered_map<std::uint64_t, std::uint8_t> longest_from_;  // first stem -> tokens of its longest phrase
};

}  // namespace twosource
