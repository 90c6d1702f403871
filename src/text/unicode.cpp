#include "text/unicode.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>

namespace twosource {

void append_utf8(std::string& out, char32_t code_point) {
    std::uint8_t buffer[4];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code_point));
    out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
}

namespace {

// Alef forms, ta marbuta and alef maqsura are typed one for the other; vowel marks are mostly left out.
char32_t fold_arabic(char32_t c) {
    switch (c) {
        case 0x622:
        case 0x623:
        case 0x625:
        case 0x671:
            return 0x627;
        case 0x649:
        case 0x6CC:
            return 0x64A;
        case 0x629:
            return 0x647;
        case 0x6A9:
            return 0x643;
        default:
            break;
    }
    if ((c >= 0x64B && c <= 0x652) || c == 0x640 || c == 0x670) return 0;
    return c;
}

char32_t fold_devanagari(char32_t c) {
    if (c == 0x93C) return 0;      // nukta
    if (c == 0x901) return 0x902;  // candrabindu, anusvara
    return c;
}

bool is_ignorable(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
           c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

int fold_any(char32_t c, char32_t out[3]) {
    if (is_ignorable(c)) return 0;
    if (c >= 0xFF01 && c <= 0xFF5E) return fold_any(c - 0xFEE0, out);
    switch (c) {
        case 0xDF:
        case 0x1E9E:
            out[0] = out[1] = 's';
            return 2;
        case 0x130:
        case 0x131:
            out[0] = 'i';
            return 1;  // Turkish dotted and dotless i
        case 0x2018:
        case 0x2019:
        case 0x2BC:
        case 0xB4:
            out[0] = '\'';
            return 1;
        case 0x2010:
        case 0x2011:
            out[0] = '-';
            return 1;
        case 0x401:
        case 0x451:
            out[0] = 0x435;
            return 1;  // ё, often printed as е
        case 0x307:
            return 0;  // what lower-casing leaves of a dotted I
        default:
            break;
    }
    if (c >= 0x958 && c <= 0x95F) {  // Devanagari letters with nukta
        static constexpr char32_t base[] = {0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F};
        out[0] = base[c - 0x958];
        return 1;
    }
    if (c >= 0x600 && c <= 0x6FF) {
        out[0] = fold_arabic(c);
        return out[0] ? 1 : 0;
    }
    if (c >= 0x900 && c <= 0x97F) {
        out[0] = fold_devanagari(c);
        return out[0] ? 1 : 0;
    }
    out[0] = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return 1;
}

// Latin, Greek and Cyrillic letters, asked for again and again: what each folds to; 0 where that is not one code point.
constexpr std::size_t kFolded = 0x530;

std::array<char16_t, kFolded> fold_common() {
    std::array<char16_t, kFolded> table{};
    for (char32_t c = 0; c < table.size(); ++c) {
        char32_t folded[3];
        if (fold_any(c, folded) == 1) table[c] = static_cast<char16_t>(folded[0]);
    }
    return table;
}

}  // namespace

int fold_beyond_ascii(char32_t c, char32_t out[3]) {
    static const auto common = fold_common();
    if (c >= common.size() || common[c] == 0) return fold_any(c, out);
    out[0] = common[c];
    return 1;
}

namespace {

bool needs_composition(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {  // U+0300..U+036F: CC 80 .. CD AF
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead == 0xCC || (lead == 0xCD && static_cast<unsigned char>(text[i + 1]) < 0xB0)) return true;
    }
    return text.find("\u3099") != std::string_view::npos || text.find("\u309A") != std::string_view::npos;
}

// Marks beyond the thirtieth behind one letter left out: no language has as many (Unicode's stream-safe format, UAX
// #15), and putting a long run in canonical order takes quadratic time.
icu::UnicodeString stream_safe(std::string_view text) {
    constexpr int kMostMarks = 30;
    const auto all =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    if (all.length() <= kMostMarks) return all;
    icu::UnicodeString out;
    int marks = 0;
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
        const UChar32 c = all.char32At(i);
        marks = u_getCombiningClass(c) == 0 ? 0 : marks + 1;
        if (marks <= kMostMarks) out.append(c);
    }
    return out;
}

std::string normalise(std::string_view text, const char* form) {
    UErrorCode status = U_ZERO_ERROR;
    const bool compose = std::string_view(form) == "compose";
    const icu::Normalizer2* normalizer =
        compose ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFKDInstance(status);
    const auto result = normalizer->normalize(stream_safe(text), status);
    std::string out;
    result.toUTF8String(out);
    return out;
}

}  // namespace

std::string fold(std::string_view text) {
    std::string composed;
    if (needs_composition(text)) {
        composed = normalise(text, "compose");
        text = composed;
    }
    std::string out;
    out.reserve(text.size());
    char32_t folded[3];
    for (std::size_t i = 0; i < text.size();) {
        const int n = fold_code_point(next_code_point(text, i), folded);
        for (int k = 0; k < n; ++k) append_utf8(out, folded[k]);
    }
    return out;
}

std::string strip_accents(std::string_view text) {
    const std::string decomposed = normalise(text, "decompose");
    std::string out;
    for (std::size_t i = 0; i < decomposed.size();) {
        const char32_t c = next_code_point(decomposed, i);
        if (c >= 0x300 && c <= 0x36F) continue;
        append_utf8(out, c);
    }
    return out;
}

namespace {

// What the transliteration below does where there is nothing to transliterate.
std::string ascii_letters(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        if ((lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') || lower == ' ') out += lower;
    }
    return out;
}

}  // namespace

std::string to_ascii(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return ascii_letters(text);
    static std::mutex mutex;
    static const std::unique_ptr<icu::Transliterator> latin = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "Any-Latin; Latin-ASCII; Lower(); [^a-z0-9\\ ] Remove", UTRANS_FORWARD, status));
        return U_SUCCESS(status) ? std::move(made) : nullptr;
    }();
    constexpr std::size_t kMostKept = 8192, kLongestKept = 64;
    static std::unordered_map<std::string, std::string> kept;  // names recur, and a Transliterator is slow
    const std::lock_guard lock(mutex);                         // which keeps state while it works
    if (const auto found = kept.find(std::string(text)); found != kept.end()) return found->second;
    auto word = stream_safe(text);
    if (latin) latin->transliterate(word);
    std::string out;
    word.toUTF8String(out);
    if (kept.size() >= kMostKept) kept.clear();
    if (text.size() <= kLongestKept) kept.emplace(text, out);
    return out;
}

int digit_value(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    if (c < 0x660) return -1;
    return u_charDigitValue(static_cast<UChar32>(c));
}

std::string without_controls(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t start = i;
        const char32_t c = next_code_point(text, i);
        const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || is_ignorable(c) || c == 0x2028 || c == 0x2029;
        if (control)
            out += ' ';
        else if (c == 0xFFFD)
            append_utf8(out, c);
        else
            out.append(text.substr(start, i - start));
    }
    return out;
}

}  // namespace twosource
