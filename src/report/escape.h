// What comes from an article or a file name is hostile: it is escaped for each format, never trusted.
#pragma once

#include <string>
#include <string_view>

namespace twosource {

// For running text and table cells: neither markup nor HTML nor a line break survives.
std::string escape_markdown(std::string_view text);

// For content and for attributes in double quotes of XML and HTML. What XML cannot hold becomes U+FFFD; so do
// bidirectional overrides, which would set the rest of a line in another order.
std::string escape_xml(std::string_view text);

// A cell of RFC 4180, in quotes where it needs them. What a spreadsheet would take for a formula gets an apostrophe.
std::string csv_cell(std::string_view text);

}  // namespace twosource
