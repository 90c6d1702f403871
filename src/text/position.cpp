#include "text/position.h"

#include <algorithm>

#include "text/unicode.h"

namespace twosource {

// "\n", "\r\n" and a lone "\r" end a line, as editors have it.
LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            starts_.push_back(i + 1);
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
    std::size_t i = starts_[position.line - 1];
    if (unit == ColumnUnit::byte) {
        position.column += offset - i;
        return position;
    }
    while (i < offset) {
        const char32_t c = next_code_point(text_, i);
        position.column += unit == ColumnUnit::utf16 && c > 0xFFFF ? 2 : 1;
    }
    return position;
}

}  // namespace twosource
