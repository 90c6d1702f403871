// Number words below the level of a whole number: words grown together ("zweihundertfünfzigtausend"), digits said one
// by one (二〇二五), hyphens between words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/number_reading.h"
#include "extract/token_view.h"

namespace twosource {

constexpr std::size_t kMaxNumberTokens = 40;

// A hyphen between the words of a number, or a dash written close ("twenty—fifth").
// One digit as a word of its own in a script without spaces: 〇 一 二; -1 for none.
int digit_word(const TokenView& view, std::size_t at);

bool is_hyphen(const TokenView& view, std::size_t at);

// What a folded word means in this role when it stands alone; nothing where it has no such meaning.
const Meaning* word_meaning(const TokenView& view, std::string_view folded, Role role);

// The parts of a word that languages write in one: fewest pieces that cover it; empty where it is no such word.
std::vector<const Meaning*> glued_pieces(const TokenView& view, const std::string& word);
std::vector<const Meaning*> glued_pieces(const TokenView& view, std::size_t at);

// Whether a number in one word may begin at `at`. Quick, and true for few words that are none.
bool may_be_glued(const TokenView& view, std::size_t at);

// Behind the word at `at` that may be a number in one word: the next token, or in scripts without spaces the end of the
// run of syllables; `at` itself inside such a run.
std::size_t glued_end(const TokenView& view, std::size_t at);

// Three digit words and more in a row, or two with a zero or before the word for tenths: 一九九九, 二〇, 五五折.
std::optional<NumberReading> read_positional(const TokenView& view, std::size_t at);

}  // namespace twosource
