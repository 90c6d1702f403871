// Findings as workflow commands of GitHub Actions, which shows them on the lines of a pull request:
// "::error file=draft.md,line=3,col=30,endLine=3,endColumn=47,title=contradicted::message".
#include <map>
#include <ostream>

#include "report/formats.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"
#include "text/position.h"

namespace twosource {
namespace {

// A command ends at a line break, and a property at a colon or comma; per cent is the escape itself.
std::string escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : one_line(text)) {
        if (c == '%')
            out += "%25";
        else if (property && c == ':')
            out += "%3A";
        else if (property && c == ',')
            out += "%2C";
        else
            out += c;
    }
    return out;
}

std::string_view level_of(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

class Commands {
  public:
    Commands(const FactGraph& graph, const std::vector<std::string>& names, std::ostream& out)
        : graph_(graph), names_(names), out_(out) {}

    void write(const Finding& finding) {
        const Claim& claim = graph_.claims[static_cast<std::size_t>(finding.claim)];
        const Source& source = graph_.sources[claim.source];
        out_ << "::" << level_of(finding.accepted ? Severity::note : finding.severity)
             << " file=" << escaped(names_[claim.source], true);
        if (source.verbatim) {
            const LineIndex& lines = lines_.try_emplace(claim.source, source.text).first->second;
            const Position start = lines.at(claim.span.start, ColumnUnit::utf16);
            const Position end = lines.at(claim.span.end, ColumnUnit::utf16);
            out_ << ",line=" << start.line << ",col=" << start.column << ",endLine=" << end.line
                 << ",endColumn=" << end.column;
        }
        const std::string title = std::string(name_of(finding.kind)) + ": " + title_of(graph_.facts[finding.fact]);
        std::string message = one_line(claim.text) + ": " + finding.message;
        if (finding.accepted) message += " " + acceptance_words(*finding.accepted);
        out_ << ",title=" << escaped(title, true) << "::" << escaped(message, false) << '\n';
    }

    void write(const Notice& notice) {
        out_ << "::" << level_of(notice.severity) << " file=" << escaped(notice.file, true);
        if (notice.line > 0) out_ << ",line=" << notice.line;
        out_ << "::" << escaped(notice.message, false) << '\n';
    }

  private:
    const FactGraph& graph_;
    const std::vector<std::string>& names_;
    std::ostream& out_;
    std::map<std::size_t, LineIndex> lines_;
};

}  // namespace

void write_github(const View& view, const Layout&, std::ostream& out) {
    Commands commands(*view.graph, view.names, out);
    for (const auto& finding : view.findings)
        if (finding.shown) commands.write(finding);
    for (const auto& notice : view.notices) commands.write(notice);
}

void write_review_github(const Review& review, const Layout&, std::ostream& out) {
    Commands commands(*review.graph, review.names, out);
    for (const auto& finding : review.findings)
        if (finding.shown) commands.write(finding);
    for (const auto& notice : review.notices) commands.write(notice);
}

}  // namespace twosource
