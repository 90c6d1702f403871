#include "text/position.h"

#include <algorithm>
#include <unicode/utf8.h>

namespace twosource {
namespace {

// What a byte of UTF-8 adds: the first one of a character counts for all of it.
std::size_t code_points_of(char byte) { return U8_IS_TRAIL(byte) ? 0 : 1; }
std::size_t utf16_of(char byte) { return static_cast<unsigned char>(byte) >= 0xF0 ? 2 : code_points_of(byte); }

}  // namespace

// "\n", "\r\n" and a lone "\r" end a line, as editors have it.
LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    Count count;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % kStep == 0) counts_.push_back(count);
        count.code_points += code_points_of(text[i]);
        count.utf16 += utf16_of(text[i]);
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            starts_.push_back(i + 1);
    }
    if (text.size() % kStep == 0) counts_.push_back(count);
}

LineIndex::Count LineIndex::count(std::size_t offset) const {
    Count count = counts_[offset / kStep];
    for (std::size_t i = offset / kStep * kStep; i < offset; ++i) {
        count.code_points += code_points_of(text_[i]);
        count.utf16 += utf16_of(text_[i]);
    }
    return count;
}

std::size_t LineIndex::line_of(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), offset) - starts_.begin());
}

Span LineIndex::line(std::size_t number) const {
    Span span{starts_[number - 1], number < starts_.size() ? starts_[number] : text_.size()};
    while (span.end > span.start && (text_[span.end - 1] == '\n' || text_[span.end - 1] == '\r')) --span.end;
    return span;
}

Position LineIndex::at(std::size_t offset, ColumnUnit unit) const {
    offset = std::min(offset, text_.size());
    Position position{line_of(offset), 1};
    const std::size_t start = starts_[position.line - 1];
    if (unit == ColumnUnit::byte)
        position.column += offset - start;
    else if (unit == ColumnUnit::code_point)
        position.column += count(offset).code_points - count(start).code_points;
    else
        position.column += count(offset).utf16 - count(start).utf16;
    return position;
}

}  // namespace twosource
