#include "report/formats.h"

namespace twosource {
namespace {

// For a reader: what stands in one source only is counted, not listed.
constexpr Verdicts kCompared{{true, true, false}};
// For an inbox of alerts.
constexpr Verdicts kConflicts{{false, true, false}};

}  // namespace

const std::vector<ReportFormat>& report_formats() {
    static const std::vector<ReportFormat> formats = {
        {"terminal", write_terminal, kCompared, write_review_terminal},
        {"json", write_json, kAllVerdicts, write_review_json},
        {"markdown", write_markdown, kCompared, write_review_markdown},
        {"github", write_github, kCompared, write_review_github},
        {"html", write_html, kAllVerdicts, write_review_html},
        {"sarif", write_sarif, kConflicts, write_review_sarif},
        {"junit", write_junit, kAllVerdicts, write_review_junit},
        {"csv", write_csv, kAllVerdicts, write_review_csv},
        {"claimreview", write_claim_review, kCompared},
        {"annotations", write_annotations, kAllVerdicts},
    };
    return formats;
}

const ReportFormat* find_format(std::string_view name) {
    for (const auto& format : report_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace twosource
