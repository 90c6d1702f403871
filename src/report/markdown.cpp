// The report as Markdown, for a file or a pull request. What comes from articles and file names is escaped.
#include <ostream>

#include "report/escape.h"
#include "report/formats.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

class Markdown {
  public:
    Markdown(const View& view, std::ostream& out)
        : view_(view),
          graph_(*view.graph),
          out_(out),
          names_(short_names(graph_)),
          accepted_(accepted_conflicts(view)) {}

    void run() {
        out_ << "# Where the sources agree and differ\n\n"
             << escape_markdown(sources_sentence(view_)) << ".\n"
             << facts_sentence(view_) << ".\n";
        const auto conflicts = facts_with(view_, Verdict::conflict);
        if (!conflicts.empty()) out_ << "\n## The sources differ\n";
        for (const Fact* fact : conflicts) write_conflict(*fact);
        write_table("The sources agree", facts_with(view_, Verdict::agreement));
        write_table("In one source only", facts_with(view_, Verdict::single_source));
        if (!view_.notices.empty()) out_ << '\n';
        for (const auto& notice : view_.notices) out_ << "- " << escape_markdown(notice_words(notice)) << '\n';
        const std::string rest = left_out_sentence(view_);
        if (!rest.empty()) out_ << '\n' << escape_markdown(rest) << ".\n";
    }

  private:
    void write_conflict(const Fact& fact) {
        out_ << "\n### " << escape_markdown(title_of(fact)) << "\n\n" << conflict_sentence(fact, graph_) << "  \n";
        for (const auto& sentence : relation_sentences(fact, graph_)) out_ << escape_markdown(sentence) << "  \n";
        if (const auto known = accepted_.find(&fact); known != accepted_.end())
            for (const auto& one : known->second) out_ << escape_markdown(acceptance_words(one)) << "  \n";
        for (const auto& entry : fact.values) {
            out_ << "\n- <b>" << escape_markdown(entry_words(entry, graph_)) << "</b>: " << credit_of(fact, entry)
                 << '\n';
            for (const Claim* claim : spoken_claims(entry, graph_)) {
                const Quote quote = quote_of(*claim, graph_);
                out_ << "  - " << escape_markdown(names_[claim->source]) << ": " << escape_markdown(quote.before)
                     << "<b>" << escape_markdown(quote.value) << "</b>" << escape_markdown(quote.after) << '\n';
            }
        }
    }

    std::string credit_of(const Fact& fact, const ValueEntry& entry) const {
        const std::string best = best_words(fact, entry);
        return escape_markdown(credit(entry.claims, graph_) + (best.empty() ? "" : "; " + best));
    }

    void write_table(std::string_view title, const std::vector<const Fact*>& facts) {
        if (facts.empty()) return;
        out_ << "\n## " << title << "\n\n| fact | value | sources | as written |\n|---|---|---|---|\n";
        for (const Fact* fact : facts)
            for (const auto& entry : fact->values)
                out_ << "| " << escape_markdown(title_of(*fact)) << " | " << escape_markdown(entry_words(entry, graph_))
                     << " | " << credit_of(*fact, entry) << " | " << wordings(entry) << " |\n";
    }

    std::string wordings(const ValueEntry& entry) const {
        std::string cell;
        for (const Claim* claim : spoken_claims(entry, graph_))
            cell += (cell.empty() ? "" : "<br>") + escape_markdown(names_[claim->source]) + ": " +
                    escape_markdown(one_line(claim->text));
        return cell;
    }

    const View& view_;
    const FactGraph& graph_;
    std::ostream& out_;
    std::vector<std::string> names_;
    std::map<const Fact*, std::vector<Acceptance>> accepted_;
};

}  // namespace

void write_markdown(const View& view, const Layout&, std::ostream& out) { Markdown(view, out).run(); }

}  // namespace twosource
