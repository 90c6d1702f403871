#include "text/token.h"

#include <algorithm>
#include <array>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/unicode.h"
#include "text/wrap.h"

namespace twosource {
namespace {

enum class CharClass : std::uint8_t { letter, syllabic, katakana, mark, digit, space, line, symbol };

constexpr std::uint64_t kSeed = 0xcbf29ce484222325ULL;

std::uint64_t mix(std::uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001b3ULL; }

std::uint64_t finish(std::uint64_t hash) {
    hash ^= hash >> 32;
    hash *= 0x9E3779B97F4A7C15ULL;
    return hash ^ (hash >> 29);
}

CharClass classify_slow(char32_t c) {
    if (c >= 0x4E00 && c <= 0x9FFF) return CharClass::syllabic;
    if (c >= 0xAC00 && c <= 0xD7A3) return CharClass::syllabic;
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

// The first 0x3000 code points, asked for again and again, from a table.
CharClass classify(char32_t c) {
    static const std::array<CharClass, 0x3000> table = [] {
        std::array<CharClass, 0x3000> made{};
        for (char32_t i = 0; i < made.size(); ++i) made[i] = classify_slow(i);
        made['\n'] = made['\r'] = made['\f'] = made['\v'] = CharClass::line;
        return made;
    }();
    return c < table.size() ? table[c] : classify_slow(c);
}

struct Scanner {
    std::string_view text;
    std::size_t pos;
    std::size_t end;
    std::vector<Token> tokens{};
    bool space = true;
    bool line = true;

    void run() {
        tokens.reserve((end - pos) / 5 + 8);
        while (pos < end) step();
    }

    void step() {
        const std::size_t start = pos;
        const char32_t c = next(pos);
        switch (classify(c)) {
            case CharClass::space:
                space = true;
                return;
            case CharClass::line:
                space = line = true;
                return;
            case CharClass::letter:
                return word(start, c, CharClass::letter);
            case CharClass::katakana:
                return word(start, c, CharClass::katakana);
            case CharClass::syllabic:
                return syllable(start, c);
            case CharClass::digit:
                return digits(start, c);
            case CharClass::mark:
            case CharClass::symbol:
                return symbol(start, c);
        }
    }

    char32_t next(std::size_t& at) const {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            ++at;
            return byte;
        }
        return next_code_point(text.substr(0, end), at);
    }

    static std::uint64_t add(std::uint64_t hash, char32_t c) {
        if (c < 0x80) return mix(hash, (c >= 'A' && c <= 'Z') ? c + 32 : c);
        char32_t folded[3];
        const int n = fold_code_point(c, folded);
        for (int k = 0; k < n; ++k) hash = mix(hash, folded[k]);
        return hash;
    }

    void push(std::size_t start, std::uint64_t hash, TokenKind kind, bool capital, bool syllabic) {
        tokens.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(pos), finish(hash), kind, space,
                          line, capital, syllabic});
        space = line = false;
    }

    void word(std::size_t start, char32_t c, CharClass kind) {
        std::uint64_t hash = add(kSeed, c);
        bool decomposed = false;
        const bool capital = c < 0x80 ? (c >= 'A' && c <= 'Z') : u_isupper(static_cast<UChar32>(c)) != 0;
        for (std::size_t ahead = pos; pos < end; pos = ahead) {
            const char32_t d = next(ahead);
            const CharClass found = classify(d);
            if (found != kind && found != CharClass::mark) break;
            decomposed |= d >= 0x300 && d <= 0x36F;
            hash = add(hash, d);
        }
        if (decomposed) {
            push(start, 0, TokenKind::word, capital, false);
            tokens.back().key = key_of(fold(text.substr(start, pos - start)));
            return;
        }
        push(start, hash, TokenKind::word, capital, false);
    }

    void syllable(std::size_t start, char32_t c) {
        std::uint64_t hash = add(kSeed, c);
        for (std::size_t ahead = pos; pos < end; pos = ahead) {
            const char32_t d = next(ahead);
            if (classify(d) != CharClass::mark) break;
            hash = add(hash, d);
        }
        push(start, hash, TokenKind::word, false, true);
    }

    void digits(std::size_t start, char32_t c) {
        std::uint64_t hash = mix(kSeed, '0' + static_cast<char32_t>(digit_value_any(c)));
        for (std::size_t ahead = pos; pos < end; pos = ahead) {
            const char32_t d = next(ahead);
            if (classify(d) != CharClass::digit) break;
            hash = mix(hash, '0' + static_cast<char32_t>(digit_value_any(d)));
        }
        push(start, hash, TokenKind::digits, false, false);
    }

    static int digit_value_any(char32_t c) {
        return c >= 0xFF10 && c <= 0xFF19 ? static_cast<int>(c - 0xFF10) : digit_value(c);
    }

    void symbol(std::size_t start, char32_t c) { push(start, add(kSeed, c), TokenKind::symbol, false, false); }
};

// No line break stands before a token where the text only wraps.
void clear_soft_breaks(std::string_view text, Span part, std::vector<Token>& tokens) {
    auto token = tokens.begin();
    for (const std::size_t feed : find_soft_breaks(text, part)) {
        token =
            std::lower_bound(token, tokens.end(), feed, [](const Token& t, std::size_t at) { return t.start < at; });
        if (token != tokens.end()) token->line_before = false;
    }
}

}  // namespace

std::vector<Token> tokenize(std::string_view text, Span part) {
    Scanner scanner{text, part.start, part.end};
    scanner.run();
    clear_soft_breaks(text, part, scanner.tokens);
    return std::move(scanner.tokens);
}

std::vector<Token> tokenize(std::string_view text) { return tokenize(text, {0, text.size()}); }

std::uint64_t key_of(std::string_view folded) {
    std::uint64_t hash = kSeed;
    for (std::size_t i = 0; i < folded.size();) hash = mix(hash, next_code_point(folded, i));
    return finish(hash);
}

}  // namespace twosource
