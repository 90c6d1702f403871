// What comes from an article or a file name is hostile: it is escaped for each format, never trusted.
#pragma once

#include <string>
#include <string_view>

namespace twosource {

// For running text and table cells: neither markup nor HTML nor a line break survives.
std::string escape_markdown(std::string_view text);

}  // namespace twosource
