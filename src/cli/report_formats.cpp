#include "cli/report_formats.h"

namespace twosource::cli {

std::vector<std::string> format_names(const std::function<bool(const ReportFormat&)>& can_write) {
    std::vector<std::string> names;
    for (const auto& format : report_formats())
        if (can_write(format)) names.emplace_back(format.name);
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

}  // namespace twosource::cli
