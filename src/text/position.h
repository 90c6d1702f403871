// Lines and columns of a text, for those who count them: people and editors. Inside the program a place is a byte
// offset (span.h); this is the one conversion, made once at the edge that prints it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace twosource {

struct Position {
    std::size_t line = 1;    // from 1
    std::size_t column = 1;  // from 1, in the unit that was asked for
    auto operator<=>(const Position&) const = default;
};

enum class ColumnUnit { byte, code_point, utf16 };  // editors and SARIF count UTF-16 code units

// Where the lines of a text start. The text must outlive it.
class LineIndex {
  public:
    explicit LineIndex(std::string_view text);

    // Of the character at `offset`; behind the last one, of the end.
    Position at(std::size_t offset, ColumnUnit unit) const;
    // The bytes of a line, from 1, without its line break.
    Span line(std::size_t number) const;
    std::size_t line_of(std::size_t offset) const;  // from 1
    std::size_t lines() const { return starts_.size(); }
    std::size_t code_points(std::size_t offset) const { return count(offset).code_points; }  // before it, in all lines

  private:
    // Counted ahead at every kStep bytes, so that a text of one endless line is as quick as any other.
    struct Count {
        std::size_t code_points = 0;
        std::size_t utf16 = 0;
    };
    static constexpr std::size_t kStep = 1024;
    Count count(std::size_t offset) const;

    std::string_view text_;
    std::vector<std::size_t> starts_;
    std::vector<Count> counts_;
};

}  // namespace twosource
