// Folding of text for comparison: case, width, accents of Arabic and Devanagari that writers leave out, soft hyphens.
// Two words that a reader would call the same spelling have one folded form; accents of Latin letters are kept,
// since they part words ("año", "ano").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unicode/utf8.h>

namespace twosource {

// Decodes the code point at `pos` and moves `pos` behind it; malformed bytes read as U+FFFD, one byte each.
inline char32_t next_code_point(std::string_view text, std::size_t& pos) {
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const std::size_t start = pos, size = text.size();
    UChar32 c;
    U8_NEXT(bytes, pos, size, c);
    if (c >= 0) return static_cast<char32_t>(c);
    pos = start + 1;
    return 0xFFFD;
}

// Appends UTF-8.
void append_utf8(std::string& out, char32_t code_point);

// Folds one code point: up to three code points into `out`; returns how many (0: ignorable, as a soft hyphen).
int fold_beyond_ascii(char32_t code_point, char32_t out[3]);
inline int fold_code_point(char32_t code_point, char32_t out[3]) {
    if (code_point >= 0x80) return fold_beyond_ascii(code_point, out);
    out[0] = code_point >= 'A' && code_point <= 'Z' ? code_point + 32 : code_point;
    return 1;
}

// Folded form of a word or phrase.
std::string fold(std::string_view text);

// Accents of Latin, Greek and Cyrillic letters removed ("Société" -> "Societe"), for names across languages.
std::string strip_accents(std::string_view text);

// Transliterated to lower-case ASCII letters ("Мюнхен" -> "munhen"), for names across scripts.
std::string to_ascii(std::string_view text);

// Value 0..9 of a decimal digit in any script, or -1.
int digit_value(char32_t code_point);

// Text safe for a terminal: control characters and bidirectional overrides become spaces.
std::string without_controls(std::string_view text);

}  // namespace twosource
