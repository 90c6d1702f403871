#include "text/wrap.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kWidest = 130;    // longer lines are paragraphs, not lines
constexpr std::size_t kNarrowest = 40;  // shorter ones are verse, or a table
constexpr std::size_t kMostBytes = 8 * kWidest;
constexpr std::size_t kFewest = 2;  // one break alone may well be a title's

struct Line {
    std::size_t start = 0;
    std::size_t end = 0;         // of the words, without the space behind them
    std::size_t break_at = 0;    // of the line feed
    std::size_t width = 0;       // code points
    std::size_t first_word = 0;  // likewise
};

// In characters as a reader counts them: what is written in several code points has the width of the first.
std::size_t width_of(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c < 0x300) {
            ++width;
            continue;
        }
        const auto point = static_cast<UChar32>(c);
        const int hangul = u_getIntPropertyValue(point, UCHAR_HANGUL_SYLLABLE_TYPE);
        const bool joins =
            hangul == U_HST_VOWEL_JAMO || hangul == U_HST_TRAILING_JAMO || u_getCombiningClass(point) != 0;
        if (!joins) ++width;
    }
    return width;
}

// The lines of the part; empty when one is too long for a text of fixed width.
std::vector<Line> lines_of(std::string_view text, Span part) {
    std::vector<Line> lines;
    text = text.substr(0, part.end);
    for (std::size_t at = part.start; at < part.end;) {
        const std::size_t feed = std::min(text.find('\n', at), part.end);
        if (feed - at > kMostBytes) return {};
        std::string_view words = text.substr(at, feed - at);
        words = words.substr(0, words.find_last_not_of(" \t\r") + 1);
        const std::size_t indent = std::min(words.find_first_not_of(" \t"), words.size());
        Line line{at, at + words.size(), feed, width_of(words), 0};
        words.remove_prefix(indent);
        line.first_word = width_of(words.substr(0, words.find(' ')));
        if (line.width > kWidest) return {};
        lines.push_back(line);
        at = feed + 1;
    }
    return lines;
}

// "- ", "* ", "3. ": a line that begins anew.
bool begins_item(std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") || line.starts_with("#") ||
        line.starts_with("|") || line.starts_with("•"))
        return true;
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && digits < 3 && line.size() > digits + 1 && (line[digits] == '.' || line[digits] == ')') &&
           line[digits + 1] == ' ';
}

}  // namespace

std::vector<std::size_t> find_soft_breaks(std::string_view text, Span part) {
    if (part.of(text).find('\n') == std::string_view::npos) return {};  // a phrase, a line
    const auto lines = lines_of(text, part);
    std::size_t widest = 0;
    for (const auto& line : lines) widest = std::max(widest, line.width);
    if (widest < kNarrowest) return {};
    std::vector<std::size_t> soft;
    std::size_t inside = 0;  // breaks inside paragraphs
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const Line& next = lines[i + 1];
        if (lines[i].width == 0 || next.width == 0) continue;
        ++inside;
        const bool full = lines[i].width + 1 + next.first_word > widest;
        if (full && !begins_item(text.substr(next.start, next.end - next.start))) soft.push_back(lines[i].break_at);
    }
    if (soft.size() < kFewest || soft.size() * 2 <= inside) soft.clear();
    return soft;
}

}  // namespace twosource
