// A text as tokens: words, runs of digits, and single symbols, each with its place and a key of its folded form.
// Han and Hiragana characters, and those of scripts written without spaces (Thai, Lao, Khmer, Burmese, and Hangul
// syllables, whose particles hang on), are tokens of their own, so that a phrase in any script is a run of tokens.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace twosource {

enum class TokenKind : std::uint8_t { word, digits, symbol };

struct Token {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    std::uint64_t key = 0;  // hash of the folded form; equal for words that fold alike
    TokenKind kind = TokenKind::symbol;
    bool space_before = false;  // white space, or the start of the text, stands before it
    bool line_before = false;   // a line break stands before it
    bool capital = false;       // begins with an upper-case letter
    bool syllabic = false;      // of a script written without spaces: no word boundary on either side

    Span span() const { return {start, end}; }
    std::string_view of(std::string_view text) const { return text.substr(start, end - start); }
};

// Tokens of the parts [start, end) of `text`, in order; offsets count from the start of `text`.
std::vector<Token> tokenize(std::string_view text, std::span<const Span> parts);
std::vector<Token> tokenize(std::string_view text, Span part);
std::vector<Token> tokenize(std::string_view text);

// The key that a token with this folded text has.
std::uint64_t key_of(std::string_view folded);

}  // namespace twosource
