// Boundaries of names that no file knows. In scripts with capitals a name is a run of capitalised words with the small
// words inside it ("Ursula von der Leyen", "J. D. Salinger", "University of Leeds"); in others, what the writing shows:
// foreign letters, parts joined by a dot, a surname or an honorific.
#pragma once

#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/knowledge.h"
#include "language/pack.h"
#include "text/token.h"

namespace twosource {

class NameFinder {
  public:
    // `stems[i]` is the key of token i's stem. All must outlive the finder.
    NameFinder(std::string_view text, const std::vector<Token>& tokens, const std::vector<std::uint64_t>& stems,
               const LanguagePack& pack, const Knowledge& knowledge);

    // Tokens of the unknown name at i, 0 for none.
    std::size_t name_at(std::size_t i) const;

    // Tokens of the name at i that is a person's, as an office or honorific beside it tells; 0 for none. For scripts
    // without capitals.
    std::size_t person_at(std::size_t i) const;

    // Whether the word at i, no name by itself, may be one that other articles have: its capital may be that of a
    // sentence, a headline or a German noun.
    bool may_be_name(std::size_t i) const;

  private:
    bool name_word(std::size_t i) const;
    bool is_coined(std::size_t i) const;
    bool is_word(std::size_t i) const;
    bool is_common(std::size_t i) const;
    std::size_t role_at(std::size_t i) const;
    std::size_t title_at(std::size_t i) const;
    bool is_function_word(std::size_t i) const;
    bool is_stop(std::size_t i) const;
    bool joins(std::size_t particle) const;
    bool starts_sentence(std::size_t i) const;
    bool is_initial(std::size_t i) const;
    bool is_knot(std::size_t i) const;
    std::size_t digits_after(std::size_t i) const;
    bool is_acronym(std::size_t i) const;
    bool is_ascii(std::size_t i) const;
    bool is_second_syllable(std::size_t begin, std::size_t i) const;
    std::size_t next_word(std::size_t begin, std::size_t end, std::size_t words) const;
    std::size_t capitalised(std::size_t i) const;
    std::size_t honorific(std::size_t i) const;
    std::size_t joined_by_dots(std::size_t i) const;
    std::size_t written_by_sound(std::size_t i) const;
    std::size_t before_honorific(std::size_t i) const;
    std::size_t behind_surname(std::size_t i) const;
    std::size_t syllables_behind_office(std::size_t i) const;
    std::size_t words_behind_office(std::size_t i) const;
    bool begins_with_surname(std::size_t i) const;
    bool is_one_word(std::size_t i, std::size_t n) const;
    bool office_within(std::size_t i) const;
    bool office_ends_at(std::size_t i) const;
    void find_headlines();

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const std::vector<std::uint64_t>& stems_;
    const LanguagePack& pack_;
    const Knowledge& knowledge_;
    const Lexicon& lexicon_;
    std::unordered_set<std::uint64_t> seen_small_;    // words that the text has in lower case too
    std::unordered_set<std::uint64_t> seen_capital_;  // with a capital elsewhere than at the start of a sentence
    std::vector<bool> headline_;                      // by token: its line capitalises common words
};

}  // namespace twosource
