// Byte offsets of a text as other programs count them: lines, characters, UTF-16 units. Offsets are bytes inside; each
// output converts at its edge.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace twosource {

class LineIndex {
  public:
    // Lines end with LF, CR LF or CR. The text must outlive the index.
    explicit LineIndex(std::string_view text);

    std::size_t line(std::size_t byte) const;          // from 1
    std::size_t line_start(std::size_t line) const;    // byte; `line` from 1
    std::size_t code_points(std::size_t byte) const;   // before `byte`, from the start of the text
    std::size_t utf16_units(std::size_t byte) const;   // likewise
    std::size_t utf16_column(std::size_t byte) const;  // in its line, from 1

  private:
    // Counts up to a place, so that no look-up reads more than the way from there.
    struct Mark {
        std::size_t code_points = 0;
        std::size_t utf16_units = 0;
    };
    static constexpr std::size_t kStep = 1024;
    Mark count(std::size_t byte) const;

    std::string_view text_;
    std::vector<std::size_t> starts_;
    std::vector<Mark> marks_;  // at byte i · kStep
};

}  // namespace twosource
