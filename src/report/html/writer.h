// Writes HTML: our own markup as it stands, everything else escaped.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "report/escape.h"

namespace twosource {

class Html {
  public:
    explicit Html(std::ostream& out) : out_(out) {}

    // Markup that is written in this program; never anything from an article, a file name or an option.
    Html& raw(std::string_view markup) {
        out_ << markup;
        return *this;
    }
    // For content and for attributes in double quotes.
    Html& text(std::string_view words) {
        out_ << escape_xml(words);
        return *this;
    }
    Html& number(std::size_t number) {
        out_ << number;
        return *this;
    }

  private:
    std::ostream& out_;
};

}  // namespace twosource
