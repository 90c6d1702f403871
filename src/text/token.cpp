#include "text/token.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/unicode.h"
#include "text/wrap.h"

namespace twosource {
namespace {

enum class CharClass : std::uint8_t { letter, syllabic, jamo, katakana, mark, digit, space, line, symbol };

// Conjoining letters of Hangul, which decomposed text (NFD) has instead of syllables.
constexpr char32_t kLead = 0x1100, kVowel = 0x1161, kTail = 0x11A7, kSyllable = 0xAC00;
constexpr char32_t kLeads = 19, kVowels = 21, kTails = 28;

// The marks of が and ぱ, which decomposed text parts from their letters.
bool is_voicing(char32_t c) { return c == 0x3099 || c == 0x309A; }

bool is_vowel(char32_t c) { return c >= kVowel && c < kVowel + kVowels; }
bool is_tail(char32_t c) { return c > kTail && c < kTail + kTails; }

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

std::uint64_t mix(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001b3ULL; }

std::uint64_t finish(std::uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

CharClass classify(char32_t c) {
    if (c == '\n' || c == '\r' || c == '\f' || c == '\v') return CharClass::line;
    if (c >= 0x4E00 && c <= 0x9FFF) return CharClass::syllabic;
    if (c >= 0xAC00 && c <= 0xD7A3) return CharClass::syllabic;
    if (c >= kLead && c < kLead + kLeads) return CharClass::jamo;
    if (is_voicing(c)) return CharClass::mark;
    if (c >= 0x3041 && c <= 0x309F) return CharClass::syllabic;
    if ((c >= 0x30A1 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9F)) return CharClass::katakana;
    if (c >= 0xFF01 && c <= 0xFF5E) {
        const char32_t ascii = c - 0xFEE0;
        if (ascii >= '0' && ascii <= '9') return CharClass::digit;
        return (ascii | 32) >= 'a' && (ascii | 32) <= 'z' ? CharClass::letter : CharClass::symbol;
    }
    if (c == 0x3007) return CharClass::syllabic;
    if (c == 0xAD || c == 0x200B || c == 0x200C || c == 0x200D) return CharClass::mark;
    const auto type = u_charType(static_cast<UChar32>(c));
    switch (type) {
        case U_DECIMAL_DIGIT_NUMBER:
            return CharClass::digit;
        case U_NON_SPACING_MARK:
        case U_COMBINING_SPACING_MARK:
        case U_ENCLOSING_MARK:
            return CharClass::mark;
        case U_SPACE_SEPARATOR:
            return CharClass::space;
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return CharClass::line;
        case U_CONTROL_CHAR:
            return CharClass::space;
        default:
            break;
    }
    if (!u_isalpha(static_cast<UChar32>(c))) return CharClass::symbol;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
        case USCRIPT_HAN:
        case USCRIPT_THAI:
        case USCRIPT_LAO:
        case USCRIPT_KHMER:
        case USCRIPT_MYANMAR:
            return CharClass::syllabic;
        default:
            return CharClass::letter;
    }
}

// What is known of a code point.
struct CodePoint {
    char16_t folded = kFoldsToMore;
    CharClass kind = CharClass::symbol;
    bool upper = false;

    static constexpr char16_t kFoldsToMore = 0;  // than one code point, to none, or to one beyond 16 bits
};

CodePoint look_up(char32_t c) {
    CodePoint found;
    char32_t folded[3];
    if (fold_code_point(c, folded) == 1 && folded[0] <= 0xFFFF) found.folded = static_cast<char16_t>(folded[0]);
    found.kind = classify(c);
    found.upper = u_isupper(static_cast<UChar32>(c)) != 0;
    return found;
}

// The first 0x3000 code points, asked for again and again, in a table.
constexpr std::size_t kTable = 0x3000;

const std::array<CodePoint, kTable>& code_points() {
    static const auto table = [] {
        std::array<CodePoint, kTable> made;
        for (char32_t c = 0; c < made.size(); ++c) made[c] = look_up(c);
        return made;
    }();
    return table;
}

// Folded ASCII letters; 0 for any other byte.
constexpr auto kAsciiLetters = [] {
    std::array<char, 256> made{};
    for (char c = 'a'; c <= 'z'; ++c)
        made[static_cast<unsigned char>(c)] = made[static_cast<unsigned char>(c - 32)] = c;
    return made;
}();

// Walks the text code point by code point; each is decoded and looked up once.
struct Scanner {
    std::string_view text;  // up to the end of the part
    std::size_t pos;        // of the code point at hand
    std::vector<Token>& tokens;
    std::size_t after = pos;  // where the next one begins
    char32_t c = 0;
    CodePoint rare{};
    const CodePoint* known = &rare;
    const std::array<CodePoint, kTable>& table = code_points();
    bool space = true;
    bool line = true;

    void run() {
        for (read(); pos < text.size();) step();
    }

    // Decodes what stands at `pos`.
    void read() {
        if (pos >= text.size()) return;
        const auto byte = static_cast<unsigned char>(text[pos]);
        if (byte < 0x80) {
            c = byte;
            after = pos + 1;
        } else {
            after = pos;
            c = next_code_point(text, after);
        }
        if (c < kTable) {
            known = &table[c];
        } else {
            rare = look_up_rare(c);
            known = &rare;
        }
    }

    // Beyond the table nearly all are Han and Hangul, which fold to themselves.
    static CodePoint look_up_rare(char32_t c) {
        const bool plain = (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
        return plain ? CodePoint{static_cast<char16_t>(c), CharClass::syllabic, false} : look_up(c);
    }

    void advance() {
        pos = after;
        read();
    }

    bool at(CharClass kind) const { return pos < text.size() && known->kind == kind; }

    void step() {
        switch (known->kind) {
            case CharClass::line:
                line = true;
                [[fallthrough]];
            case CharClass::space:
                space = true;
                return advance();
            case CharClass::letter:
            case CharClass::katakana:
                return word(known->kind);
            case CharClass::syllabic:
                return syllable();
            case CharClass::jamo:
                return hangul();
            case CharClass::digit:
                return digits();
            case CharClass::mark:
            case CharClass::symbol:
                return symbol();
        }
    }

    // The code point at hand, folded, into the hash.
    void add(std::uint64_t& hash) const {
        if (known->folded != CodePoint::kFoldsToMore) {
            hash = mix(hash, known->folded);
            return;
        }
        char32_t folded[3];
        const int n = fold_code_point(c, folded);
        for (int k = 0; k < n; ++k) hash = mix(hash, folded[k]);
    }

    void push(std::size_t start, std::uint64_t hash, TokenKind kind, bool capital, bool syllabic) {
        tokens.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(pos), finish(hash), kind, space,
                          line, capital, syllabic});
        space = line = false;
    }

    // Nearly all letters of many a text.
    void add_ascii_letters(std::uint64_t& hash) {
        const std::size_t start = pos;
        for (char letter; pos < text.size(); ++pos) {
            letter = kAsciiLetters[static_cast<unsigned char>(text[pos])];
            if (letter == 0) break;
            hash = mix(hash, static_cast<char32_t>(letter));
        }
        if (pos > start) read();
    }

    void word(CharClass kind) {
        const std::size_t start = pos;
        const bool capital = known->upper;
        std::uint64_t hash = kSeed;
        bool decomposed = false;
        add_ascii_letters(hash);
        for (; at(kind) || at(CharClass::mark); advance()) {
            decomposed |= (c >= 0x300 && c <= 0x36F) || is_voicing(c);
            add(hash);
        }
        push(start, hash, TokenKind::word, capital, false);
        if (decomposed) tokens.back().key = key_of(fold(text.substr(start, pos - start)));
    }

    void syllable() {
        const std::size_t start = pos;
        std::uint64_t hash = kSeed;
        bool voiced = false;
        do {
            voiced |= is_voicing(c);
            add(hash);
            advance();
        } while (at(CharClass::mark));
        push(start, hash, TokenKind::word, false, true);
        if (voiced) tokens.back().key = key_of(fold(text.substr(start, pos - start)));
    }

    // Two or three letters of Hangul as the syllable that they make.
    void hangul() {
        const std::size_t start = pos;
        char32_t whole = c;
        advance();
        if (pos < text.size() && is_vowel(c)) {
            whole = kSyllable + ((whole - kLead) * kVowels + (c - kVowel)) * kTails;
            advance();
            if (pos < text.size() && is_tail(c)) {
                whole += c - kTail;
                advance();
            }
        }
        push(start, mix(kSeed, whole), TokenKind::word, false, true);
    }

    void digits() {
        const std::size_t start = pos;
        std::uint64_t hash = kSeed;
        for (; at(CharClass::digit); advance()) hash = mix(hash, '0' + static_cast<char32_t>(value_of(c)));
        push(start, hash, TokenKind::digits, false, false);
    }

    static int value_of(char32_t digit) {
        return digit >= 0xFF10 && digit <= 0xFF19 ? static_cast<int>(digit - 0xFF10) : digit_value(digit);
    }

    void symbol() {
        const std::size_t start = pos;
        std::uint64_t hash = kSeed;
        add(hash);
        advance();
        push(start, hash, TokenKind::symbol, false, false);
    }
};

// No line break stands before a token where the text only wraps.
void clear_soft_breaks(std::string_view text, Span part, std::span<Token> tokens) {
    auto token = tokens.begin();
    for (const std::size_t feed : find_soft_breaks(text, part)) {
        token =
            std::lower_bound(token, tokens.end(), feed, [](const Token& t, std::size_t at) { return t.start < at; });
        if (token != tokens.end()) token->line_before = false;
    }
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::span<const Span> parts) {
    std::vector<Token> tokens;
    std::size_t bytes = 0;
    for (const Span part : parts) bytes += part.size();
    tokens.reserve(bytes / 3 + 8);
    for (const Span part : parts) {
        const std::size_t first = tokens.size();
        Scanner{text.substr(0, part.end), part.start, tokens}.run();
        clear_soft_breaks(text, part, std::span(tokens).subspan(first));
    }
    return tokens;
}

std::vector<Token> tokenize(std::string_view text, Span part) { return tokenize(text, {&part, 1}); }

std::vector<Token> tokenize(std::string_view text) { return tokenize(text, Span{0, text.size()}); }

std::uint64_t key_of(std::string_view folded) {
    std::uint64_t hash = kSeed;
    for (std::size_t i = 0; i < folded.size();) hash = mix(hash, next_code_point(folded, i));
    return finish(hash);
}

}  // namespace twosource
