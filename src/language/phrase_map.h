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

    // Finds the phrases that begin at the tokens [from, to), in place of those found before.
    void cover(std::string_view text, std::span<const Token> tokens, std::size_t from, std::size_t to);

    static constexpr std::uint64_t bit(Role role) { return std::uint64_t{1} << static_cast<unsigned>(role); }

    // Roles of the phrases that begin at the token, as bits; none of a token that is not covered.
    std::uint64_t roles(std::size_t at) const { return at - from_ < roles_.size() ? roles_[at - from_] : 0; }

    // Whether any phrase found has the role.
    bool holds(Role role) const { return (held_ & bit(role)) != 0; }

    // Longest phrase with this role that begins at the token; of two meanings of one phrase the one added last.
    PhraseTrie::Match longest(std::size_t at, Role role) const {
        return (roles(at) & bit(role)) != 0 ? look_up(at, role) : PhraseTrie::Match{};
    }

  private:
    struct Found {
        std::uint32_t meaning;
        std::uint16_t length;
        Role role;
    };

    void add(std::size_t place, const Found& found);
    PhraseTrie::Match look_up(std::size_t at, Role role) const;

    const PhraseTrie* phrases_;
    std::size_t from_ = 0;    // the first token that is covered
    std::uint64_t held_ = 0;  // roles of all of them
    std::vector<std::uint64_t> roles_;
    std::vector<std::uint32_t> first_;  // of the token's phrases in found_
    std::vector<Found> found_;          // one for each token and role
};

}  // namespace twosource
