#include "source/fold.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "text/encoding.h"
#include "text/unicode.h"

namespace twosource {
namespace {

char32_t plain(char32_t c) {
    switch (c) {
        case 0x2018:
        case 0x2019:
        case 0x02BC:
        case 0x0060:
        case 0x00B4:
            return '\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x00AB:
        case 0x00BB:
            return '"';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            return '-';
        case 0x2026:
            return '.';
        case 0xFF1A:
            return ':';
        case 0xFF5C:
            return '|';
        case 0x0130:
            return 'i';  // the Turkish capital, whose full folding leaves a stray dot
        default:
            return static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
    }
}

}  // namespace

std::string fold_phrase(std::string_view text) {
    std::vector<std::size_t> places;
    return fold_phrase(text, places);
}

std::string fold_phrase(std::string_view text, std::vector<std::size_t>& places) {
    std::string folded;
    folded.reserve(text.size());
    places.clear();
    places.reserve(text.size() + 1);
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t start = i;
        auto c = next_code_point(text, i);
        if (c == 0xAD || c == 0x200B || c == 0xFEFF || c == 0x200E || c == 0x200F) continue;
        if (u_isUWhiteSpace(static_cast<UChar32>(c)) || u_iscntrl(static_cast<UChar32>(c))) {
            gap = !folded.empty();
            continue;
        }
        if (gap) folded += ' ';
        gap = false;
        append_utf8(folded, plain(c));
        places.resize(folded.size(), start);
    }
    places.push_back(text.size());
    return folded;
}

bool is_spaceless(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF && !(c >= 0x3000 && c <= 0x3004)) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x0E00 && c <= 0x0EFF);
}

bool is_word_edge(std::string_view text, std::size_t place) {
    if (place == 0 || place >= text.size()) return true;
    std::size_t back = place - 1, forward = place;
    while (back > 0 && U8_IS_TRAIL(text[back])) --back;
    char32_t before = next_code_point(text, back);
    char32_t after = next_code_point(text, forward);
    if (is_spaceless(before) || is_spaceless(after)) return true;
    bool mark = u_getCombiningClass(after) != 0 || u_charType(after) == U_COMBINING_SPACING_MARK;
    return !((u_isalnum(before) || u_charType(before) == U_NON_SPACING_MARK) && (u_isalnum(after) || mark));
}

}  // namespace twosource
