// What the terminal behind standard output can do: its width, and whether it takes colours.
#pragma once

#include <string>

#include "report/formats.h"

namespace twosource::cli {

// `color` is auto, always or never; `file` says that the output goes to a file. COLUMNS wins over the terminal's own
// width. Variables count when they are not empty: NO_COLOR, then FORCE_COLOR, decide where `color` is auto.
Layout layout_of(const std::string& color, bool file);

}  // namespace twosource::cli
