// A review as Markdown, for a pull request: a section for each class of finding, the words of the draft and of the
// others.
#include <array>
#include <ostream>

#include "report/escape.h"
#include "report/formats.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr std::size_t kMostOthers = 8;  // quoted below one finding

constexpr std::array<std::string_view, kFindingClasses> kTitles = {"Contradicted", "No source", "One origin only",
                                                                   "One source only", "Confirmed"};

class ReviewMarkdown {
  public:
    ReviewMarkdown(const Review& review, std::ostream& out)
        : review_(review), graph_(*review.graph), out_(out), places_(graph_, review.names) {}

    void run() {
        out_ << "# What the sources say of the draft\n\n| | statements |\n|---|---|\n";
        for (std::size_t i = 0; i < kFindingClasses; ++i)
            out_ << "| " << kTitles[i] << " | " << review_.count[i] << " |\n";
        if (review_.accepted > 0) out_ << "| Accepted before | " << review_.accepted << " |\n";
        for (std::size_t i = 0; i < kFindingClasses; ++i) write_class(static_cast<FindingClass>(i));
        for (const auto& notice : review_.notices) {
            out_ << "\n**" << name_of(notice.severity) << "** " << escape_markdown(notice.file);
            if (notice.line > 0) out_ << ", line " << notice.line;
            out_ << ": " << escape_markdown(notice.message) << '\n';
        }
    }

  private:
    void write_class(FindingClass kind) {
        bool open = false;
        for (const auto& finding : review_.findings) {
            if (!finding.shown || finding.kind != kind) continue;
            if (!open) out_ << "\n## " << kTitles[static_cast<std::size_t>(kind)] << '\n';
            open = true;
            write_finding(finding);
        }
    }

    std::string quoted(const Claim& claim) const {
        const Quote quote = quote_of(claim, graph_);
        return escape_markdown(quote.before) + "<b>" + escape_markdown(quote.value) + "</b>" +
               escape_markdown(quote.after);
    }

    void write_finding(const Finding& finding) {
        const Claim& own = graph_.claims[static_cast<std::size_t>(finding.claim)];
        const Place place = places_.of(own);
        out_ << "\n### " << escape_markdown(title_of(graph_.facts[finding.fact])) << "\n\n"
             << escape_markdown(review_.names[own.source]);
        if (place.lines.start > 0) out_ << ", line " << place.lines.start;
        out_ << ": " << quoted(own) << "\n\n" << escape_markdown(finding.message) << '\n';
        if (finding.accepted) out_ << "\n" << escape_markdown(acceptance_words(*finding.accepted)) << '\n';
        if (!finding.others.empty()) out_ << '\n';
        for (std::size_t i = 0; i < finding.others.size() && i < kMostOthers; ++i) {
            const Claim& other = graph_.claims[static_cast<std::size_t>(finding.others[i].claim)];
            out_ << "- " << escape_markdown(review_.names[other.source]) << ": " << quoted(other) << '\n';
        }
        if (finding.others.size() > kMostOthers) out_ << "- and " << finding.others.size() - kMostOthers << " more\n";
    }

    const Review& review_;
    const FactGraph& graph_;
    std::ostream& out_;
    Places places_;
};

}  // namespace

void write_review_markdown(const Review& review, const Layout&, std::ostream& out) {
    ReviewMarkdown(review, out).run();
}

}  // namespace twosource
