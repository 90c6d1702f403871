// A review for a terminal: each finding on the draft's own line, with the others' words below it.
#include <array>
#include <map>
#include <ostream>
#include <set>

#include "report/column.h"
#include "report/excerpt.h"
#include "report/formats.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"
#include "text/position.h"

namespace twosource {
namespace {

constexpr std::size_t kMostOthers = 8;  // quoted below one finding

struct Label {
    std::string_view text;
    Ink ink;
    std::string_view counted;  // in the summary
};

constexpr std::array<Label, kFindingClasses> kLabels = {{{"CONTRADICTED", Ink::red, "contradicted"},
                                                         {"NO SOURCE", Ink::yellow, "without a source"},
                                                         {"ONE ORIGIN", Ink::yellow, "from one origin only"},
                                                         {"ONE SOURCE", Ink::yellow, "from one source only"},
                                                         {"CONFIRMED", Ink::green, "confirmed"}}};

const Label& label_of(FindingClass kind) { return kLabels[static_cast<std::size_t>(kind)]; }

class Terminal {
  public:
    Terminal(const Review& review, const Layout& layout, std::ostream& out)
        : review_(review), graph_(*review.graph), layout_(layout), column_(layout, out), names_(short_names(graph_)) {}

    void run() {
        column_.write(what_was_read() + ".");
        column_.write(counts() + ".");
        for (const auto& finding : review_.findings)
            if (finding.shown) write_finding(finding);
        if (!review_.notices.empty()) column_.blank();
        for (const auto& notice : review_.notices)
            column_.write(inked(notice.severity == Severity::error ? Ink::red : Ink::yellow, notice_words(notice)), 0,
                          4);
        const std::string rest = left_out();
        if (rest.empty()) return;
        column_.blank();
        column_.write(rest + ".");
    }

  private:
    const Claim& claim(int id) const { return graph_.claims[static_cast<std::size_t>(id)]; }

    std::string what_was_read() const {
        std::vector<std::string> drafts;
        std::set<std::string> languages;
        std::size_t sources = 0;
        for (const std::size_t draft : review_.drafts) drafts.push_back(one_line(graph_.sources[draft].id));
        for (const auto& source : graph_.sources) {
            if (source.draft) continue;
            ++sources;
            if (!source.language.empty() && source.language != "und") languages.insert(language_name(source.language));
        }
        std::string text = listed(drafts) + " against " + counted(sources, "source");
        if (!languages.empty()) text += " in " + listed({languages.begin(), languages.end()});
        return text;
    }

    std::string counts() const {
        std::string text = counted(review_.findings.size(), "statement") + ": ";
        for (std::size_t i = 0; i < kFindingClasses; ++i)
            text += (i == 0 ? "" : ", ") + std::to_string(review_.count[i]) + " " + std::string(kLabels[i].counted);
        if (review_.accepted > 0) text += "; and " + std::to_string(review_.accepted) + " accepted before";
        return text;
    }

    std::string left_out() const {
        std::array<std::size_t, kFindingClasses> hidden{};
        for (const auto& finding : review_.findings) hidden[static_cast<std::size_t>(finding.kind)] += !finding.shown;
        std::vector<std::string> what;
        std::string names;
        for (std::size_t i = 0; i < kFindingClasses; ++i) {
            if (hidden[i] == 0) continue;
            what.push_back(std::to_string(hidden[i]) + " " + std::string(kLabels[i].counted));
            names += (names.empty() ? "" : ",") + std::string(name_of(static_cast<FindingClass>(i)));
        }
        return what.empty() ? "" : "Not listed: " + listed(what) + " (--show " + names + ", or all)";
    }

    const LineIndex& lines_of(std::size_t source) {
        return lines_.try_emplace(source, graph_.sources[source].text).first->second;
    }

    void write_finding(const Finding& finding) {
        const Claim& own = claim(finding.claim);
        const Source& source = graph_.sources[own.source];
        const LineIndex& lines = lines_of(own.source);
        const Position at = lines.at(own.span.start, ColumnUnit::code_point);
        const Label& label = label_of(finding.kind);
        column_.blank();
        column_.write(inked(label.ink, label.text) + "  " + inked(Ink::strong, one_line(source.id)) + ":" +
                          std::to_string(at.line) + ":" + std::to_string(at.column) + "  " +
                          inked(Ink::dim, title_of(graph_.facts[finding.fact])),
                      0, 4);
        write_excerpt(source, lines.line(at.line), own.span, std::to_string(at.line), label.ink);
        column_.write(finding.message, 2, 4);
        if (finding.accepted) column_.write(inked(Ink::dim, acceptance_words(*finding.accepted)), 2, 4);
        write_others(finding);
    }

    void write_excerpt(const Source& source, Span line, Span words, const std::string& number, Ink ink) {
        const int gutter = static_cast<int>(number.size()) + 5;
        const Excerpt excerpt = excerpt_of(source.text, line, words, layout_.width - gutter);
        column_.write_line(inked(Ink::dim, "  " + number + " | ") + excerpt.line);
        if (excerpt.marker.empty()) return;
        column_.write_line(inked(Ink::dim, "  " + std::string(number.size(), ' ') + " | ") +
                           inked(ink, excerpt.marker));
    }

    void write_others(const Finding& finding) {
        std::size_t written = 0;
        for (const auto& other : finding.others) {
            if (written++ == kMostOthers) break;
            const Claim& one = claim(other.claim);
            const Quote quote = quote_of(one, graph_, 80);
            const std::string remark = other_remark(other, finding);
            column_.write(inked(Ink::dim, names_[one.source] + (remark.empty() ? "" : " (" + remark + ")") + ": ") +
                              quote.before + column_.marked(quote.value) + quote.after,
                          4, 6);
        }
        if (finding.others.size() > kMostOthers)
            column_.write(inked(Ink::dim, "and " + std::to_string(finding.others.size() - kMostOthers) + " more"), 4,
                          4);
    }

    const Review& review_;
    const FactGraph& graph_;
    Layout layout_;
    Column column_;
    std::vector<std::string> names_;
    std::map<std::size_t, LineIndex> lines_;
};

}  // namespace

void write_review_terminal(const Review& review, const Layout& layout, std::ostream& out) {
    Terminal(review, layout, out).run();
}

}  // namespace twosource
