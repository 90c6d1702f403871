// Every phrase of a language in a stretch of text, found in one pass, so that the readers' many questions cost a look
// at one bit.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "language/phrase_trie.h"

namespace twosource {

class PhraseMap {
  public:
    explicit PhraseMap(const PhraseTrie& phrases) : phrases_(&phrases) {}

    // Finds the phrases that begin at the tokens [from, to), in place of those found before. Text and tokens must stand
    // as long as the map is asked.
    void cover(std::string_view text, std::span<const Token> tokens, std::size_t from, std::size_t to);

    static constexpr std::uint64_t bit(Role role) { return PhraseTrie::bit(role); }

    // Roles of the phrases that begin at the token, as bits; none of a token that is not covered.
    std::uint64_t roles(std::size_t at) const { return at - from_ < covered_ ? roles_[at - from_] : 0; }

    // Whether any phrase found has the role.
    bool holds(Role role) const { return (held_ & bit(role)) != 0; }

    // Longest phrase with this role that begins at the token; of two meanings of one phrase the one added last.
    PhraseTrie::Match longest(std::size_t at, Role role) const {
        return (roles(at) & bit(role)) != 0 ? look_up(at, role) : PhraseTrie::Match{};
    }

  private:
    // A phrase: its roles, its place in the trie and its length in tokens.
    struct Found {
        std::uint64_t roles;
        std::uint32_t place;
        std::uint32_t length;
    };

    PhraseTrie::Match look_up(std::size_t at, Role role) const;

    const PhraseTrie* phrases_;
    std::string_view text_;
    std::span<const Token> tokens_;
    std::size_t from_ = 0;     // the first token that is covered
    std::size_t covered_ = 0;  // tokens
    std::uint64_t held_ = 0;   // roles of all of them
    std::vector<std::uint64_t> roles_;
    std::vector<std::uint32_t> end_;  // of the token's phrases in found_
    std::vector<Found> found_;        // shortest first for each token
};

}  // namespace twosource
