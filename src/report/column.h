// Text laid out in a column: broken where the language allows, measured as a terminal shows it (two columns for Han,
// none for marks), coloured where that is wanted. Ink travels inside strings as control characters, which no text of an
// article holds any more when it gets here (quote.h); they become escape sequences or nothing when a line is written.
#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/brkiter.h>

#include "report/formats.h"

namespace twosource {

enum class Ink : char { strong = 1, red = 2, green = 3, yellow = 4, dim = 5 };

std::string inked(Ink ink, std::string_view text);

// Columns that `text` takes; ink takes none.
int display_width(std::string_view text);

class Column {
  public:
    Column(const Layout& layout, std::ostream& out);

    // One paragraph: its first line indented by `indent`, the others by `hang`.
    void write(std::string_view text, int indent = 0, int hang = 0);
    void blank();
    // One line as it is, however wide.
    void write_line(std::string_view text);
    // A value in its sentence: by ink, or in brackets where there is none.
    std::string marked(std::string_view value) const;

  private:
    void put(std::string_view piece, int hang);
    void put_ink(char c);
    void end_line();

    Layout layout_;
    std::ostream& out_;
    std::unique_ptr<icu::BreakIterator> breaks_;
    std::string line_;
    int width_ = 0;      // of line_
    bool empty_ = true;  // nothing but the indent yet
    char ink_ = 0;       // in force, 0 for none
};

}  // namespace twosource
