// Style and script of the HTML report, report.css and report.js, and their hashes for its content security policy.
// CMake makes the definitions (cmake/html_assets.cmake).
#pragma once

#include <string_view>

namespace twosource {

extern const std::string_view kStyle;
extern const std::string_view kStyleHash;  // "sha256-…", base64
extern const std::string_view kScript;
extern const std::string_view kScriptHash;

}  // namespace twosource
