// A text as the readers see it: its tokens and the phrases of its language, with the few questions that all of them
// ask. Every question may be asked of any place, also behind the last token.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "language/pack.h"
#include "language/phrase_map.h"
#include "text/token.h"
#include "text/unicode.h"

namespace twosource {

struct TokenView {
    std::string_view text;
    std::span<const Token> tokens;
    const LanguagePack& pack;
    const PhraseMap& phrases;

    std::size_t size() const { return tokens.size(); }
    const Token& operator[](std::size_t at) const { return tokens[at]; }
    std::string_view of(std::size_t at) const { return tokens[at].of(text); }

    bool is_digits(std::size_t at) const { return at < tokens.size() && tokens[at].kind == TokenKind::digits; }

    // The first token of digits from `at` on.
    std::size_t next_digits(std::size_t at) const {
        const auto found = std::ranges::find(tokens.subspan(at), TokenKind::digits, &Token::kind);
        return static_cast<std::size_t>(found - tokens.subspan(at).begin()) + at;
    }

    // No white space stands before the token.
    bool is_glued(std::size_t at) const { return at < tokens.size() && !tokens[at].space_before; }

    // The symbol at `at`; 0 where there is none.
    char32_t symbol(std::size_t at) const {
        if (at >= tokens.size() || tokens[at].kind != TokenKind::symbol) return 0;
        std::size_t pos = tokens[at].start;
        const auto byte = static_cast<unsigned char>(text[pos]);
        return byte < 0x80 ? byte : next_code_point(text, pos);
    }

    // The longest phrase of `role` that begins at `at`.
    PhraseTrie::Match match(std::size_t at, Role role) const { return phrases.longest(at, role); }

    // The longest phrase of `role`, of at most `limit` tokens, that ends right before `at`.
    PhraseTrie::Match match_before(std::size_t at, Role role, std::size_t limit) const {
        PhraseTrie::Match best;
        if (!phrases.holds(role)) return best;
        if (at > 0 && at <= tokens.size() && tokens[at - 1].syllabic) limit *= 2;  // a token is a letter of the word
        for (std::size_t k = 1; k <= std::min(limit, at); ++k)
            if (const auto found = match(at - k, role); found.length == k) best = found;
        return best;
    }
};

}  // namespace twosource
