// The forms of a report as the commands offer them: their names for --format, and in its help.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "report/formats.h"

namespace twosource::cli {

// Names of the formats that a command can write, in the order of the help.
std::vector<std::string> format_names(const std::function<bool(const ReportFormat&)>& can_write);

// "terminal, json, markdown"
std::string joined(const std::vector<std::string>& names);

}  // namespace twosource::cli
