#include "text/line_index.h"

#include <algorithm>

namespace twosource {
namespace {

// What a byte adds: the first byte of a character counts for all of it.
std::size_t code_points_of(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80 ? 0 : 1; }
std::size_t utf16_units_of(char byte) { return static_cast<unsigned char>(byte) >= 0xF0 ? 2 : code_points_of(byte); }

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
    Mark mark;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i % kStep == 0) marks_.push_back(mark);
        mark.code_points += code_points_of(text[i]);
        mark.utf16_units += utf16_units_of(text[i]);
        const bool ends_line = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
        if (ends_line) starts_.push_back(i + 1);
    }
    if (text.size() % kStep == 0) marks_.push_back(mark);
}

std::size_t LineIndex::line(std::size_t byte) const {
    return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) - starts_.begin());
}

std::size_t LineIndex::line_start(std::size_t line) const { return starts_[line - 1]; }

LineIndex::Mark LineIndex::count(std::size_t byte) const {
    byte = std::min(byte, text_.size());
    Mark mark = marks_[byte / kStep];
    for (std::size_t i = byte / kStep * kStep; i < byte; ++i) {
        mark.code_points += code_points_of(text_[i]);
        mark.utf16_units += utf16_units_of(text_[i]);
    }
    return mark;
}

std::size_t LineIndex::code_points(std::size_t byte) const { return count(byte).code_points; }
std::size_t LineIndex::utf16_units(std::size_t byte) const { return count(byte).utf16_units; }

std::size_t LineIndex::utf16_column(std::size_t byte) const {
    return utf16_units(byte) - utf16_units(line_start(line(byte))) + 1;
}

}  // namespace twosource
