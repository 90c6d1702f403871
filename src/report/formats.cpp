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
<<<<<<< HEAD
        {"terminal", write_terminal, kCompared, write_review_terminal},
        {"json", write_json, kAllVerdicts, write_review_json},
        {"markdown", write_markdown, kCompared},
        {"github", write_github, kCompared, write_review_github},
=======
        {"terminal", write_terminal, kCompared},        {"json", write_json, kAllVerdicts},
        {"markdown", write_markdown, kCompared},        {"sarif", write_sarif, kConflicts},
        {"junit", write_junit, kAllVerdicts},           {"csv", write_csv, kAllVerdicts},
        {"claimreview", write_claim_review, kCompared}, {"annotations", write_annotations, kAllVerdicts},
>>>>>>> 98dbc38 (Reports as data: SARIF, JUnit, CSV, ClaimReview, Web Annotations, each read by another reader in the tests)
    };
    return formats;
}

const ReportFormat* find_format(std::string_view name) {
    for (const auto& format : report_formats())
        if (format.name == name) return &format;
    return nullptr;
}

}  // namespace twosource
