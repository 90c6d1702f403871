#include "report/excerpt.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "report/column.h"
#include "text/unicode.h"

namespace twosource {
namespace {

bool runs_leftward(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto direction = u_charDirection(static_cast<UChar32>(next_code_point(text, i)));
        if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC) return true;
    }
    return false;
}

// The longest start of `text` within `width` columns.
std::string first_columns(const std::string& text, int width) {
    if (display_width(text) <= width) return text;
    std::size_t end = 0;
    int used = 0;
    for (std::size_t i = 0; i < text.size(); end = i) {
        const std::size_t start = i;
        next_code_point(text, i);
        used += display_width(std::string_view(text).substr(start, i - start));
        if (used > width - 1) break;
    }
    return text.substr(0, end) + "…";
}

std::string last_columns(const std::string& text, int width) {
    int rest = display_width(text);
    if (rest <= width) return text;
    std::size_t start = 0;
    while (start < text.size()) {
        std::size_t next = start;
        next_code_point(text, next);
        const int one = display_width(std::string_view(text).substr(start, next - start));
        if (rest <= width - 1 && one > 0) break;  // a mark stays with its letter
        rest -= one;
        start = next;
    }
    return "…" + text.substr(start);
}

// As much of the line as could be shown, so that a look at a place costs the same on a line of any length.
Span near(std::string_view text, Span line, Span words, int width) {
    constexpr std::size_t kBytes = 16;  // a letter with its marks
    const std::size_t reach = kBytes * static_cast<std::size_t>(std::max(1, width));
    const auto is_inside = [&](std::size_t at) { return at < text.size() && U8_IS_TRAIL(text[at]); };
    Span part{words.start - std::min(words.start - line.start, reach), std::min(line.end, words.start + reach)};
    while (part.start > line.start && is_inside(part.start)) --part.start;
    while (part.end < line.end && is_inside(part.end)) ++part.end;
    return part;
}

}  // namespace

Excerpt excerpt_of(std::string_view text, Span line, Span words, int width) {
    words.start = std::clamp(words.start, line.start, line.end);
    line = near(text, line, words, width);
    words.end = std::clamp(words.end, words.start, line.end);
    std::string before = without_controls(Span{line.start, words.start}.of(text));
    std::string value = without_controls(words.of(text));
    std::string after = without_controls(Span{words.end, line.end}.of(text));
    before.erase(0, before.find_first_not_of(' ') == std::string::npos ? before.size() : before.find_first_not_of(' '));
    value = first_columns(value, std::max(1, width - 2));
    const int room = width - display_width(value);
    const int left = display_width(before), right = display_width(after);
    // What one side does not need, the other gets.
    const int most_left = std::max(room / 2, room - right), most_right = std::max(room - room / 2, room - left);
    before = last_columns(before, std::max(1, most_left));
    after = first_columns(after, std::max(1, most_right));
    if (runs_leftward(line.of(text))) return {before + "[" + value + "]" + after, ""};
    return {before + value + after, std::string(static_cast<std::size_t>(display_width(before)), ' ') +
                                        std::string(static_cast<std::size_t>(std::max(1, display_width(value))), '^')};
}

}  // namespace twosource
