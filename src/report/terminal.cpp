// The report for a terminal: what it is about first, then conflicts with every source's own words, then agreements.
#include <ostream>

#include "report/column.h"
#include "report/formats.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr std::size_t kMostQuotes = 12;  // of one value

class Terminal {
  public:
    Terminal(const View& view, const Layout& layout, std::ostream& out)
        : view_(view),
          graph_(*view.graph),
          column_(layout, out),
          names_(short_names(graph_)),
          accepted_(accepted_conflicts(view)) {}

    void run() {
        column_.write(sources_sentence(view_) + ".");
        column_.write(facts_sentence(view_) + ".");
        for (const Fact* fact : facts_with(view_, Verdict::conflict)) write_conflict(*fact);
        for (const Fact* fact : facts_with(view_, Verdict::agreement)) write_plain(*fact, Ink::green, "AGREE   ");
        for (const Fact* fact : facts_with(view_, Verdict::single_source)) write_plain(*fact, Ink::yellow, "SINGLE  ");
        if (!view_.notices.empty()) column_.blank();
        for (const auto& notice : view_.notices) column_.write(inked(Ink::yellow, notice_words(notice)), 0, 4);
        const std::string rest = left_out_sentence(view_);
        if (rest.empty()) return;
        column_.blank();
        column_.write(rest + ".");
    }

  private:
    void write_title(const Fact& fact, Ink ink, std::string_view label) {
        column_.blank();
        column_.write(
            inked(ink, label) + "  " + inked(Ink::strong, title_of(fact)) + "  " + inked(Ink::dim, one_line(fact.id)),
            0, 10);
    }

    std::string entry_line(const Fact& fact, const ValueEntry& entry) const {
        std::string text = inked(Ink::strong, entry_words(entry, graph_)) + "  " + credit(entry.claims, graph_);
        const std::string best = best_words(fact, entry);
        return best.empty() ? text : text + "; " + best;
    }

    void write_conflict(const Fact& fact) {
        write_title(fact, Ink::red, "CONFLICT");
        column_.write(conflict_sentence(fact, graph_), 2, 2);
        for (const auto& sentence : relation_sentences(fact, graph_)) column_.write(sentence, 2, 4);
        if (const auto known = accepted_.find(&fact); known != accepted_.end())
            for (const auto& one : known->second) column_.write(inked(Ink::dim, acceptance_words(one)), 2, 4);
        for (const auto& entry : fact.values) {
            column_.write(entry_line(fact, entry), 4, 6);
            const auto claims = spoken_claims(entry, graph_);
            for (std::size_t i = 0; i < claims.size() && i < kMostQuotes; ++i) write_quote(*claims[i]);
            if (claims.size() > kMostQuotes)
                column_.write(inked(Ink::dim, "and " + std::to_string(claims.size() - kMostQuotes) + " more"), 6, 6);
        }
    }

    void write_quote(const Claim& claim) {
        const Quote quote = quote_of(claim, graph_);
        column_.write(
            inked(Ink::dim, names_[claim.source] + ": ") + quote.before + column_.marked(quote.value) + quote.after, 6,
            8);
    }

    void write_plain(const Fact& fact, Ink ink, std::string_view label) {
        write_title(fact, ink, label);
        for (const auto& sentence : relation_sentences(fact, graph_)) column_.write(sentence, 2, 4);
        for (const auto& entry : fact.values) {
            column_.write(entry_line(fact, entry), 4, 6);
            column_.write(wordings(entry), 6, 6);
        }
    }

    // "22 mai (b.txt), 22 Mei 2025 (a.txt, c.txt)": the exact words, and who has them.
    std::string wordings(const ValueEntry& entry) const {
        std::vector<std::pair<std::string, std::string>> words;
        for (const Claim* claim : spoken_claims(entry, graph_)) {
            const std::string text = one_line(claim->text);
            auto known = words.begin();
            while (known != words.end() && known->first != text) ++known;
            if (known == words.end())
                words.emplace_back(text, names_[claim->source]);
            else
                known->second += ", " + names_[claim->source];
        }
        std::string line;
        for (const auto& [text, sources] : words)
            line += (line.empty() ? "" : ", ") + column_.marked(text) + inked(Ink::dim, " (" + sources + ")");
        return line;
    }

    const View& view_;
    const FactGraph& graph_;
    Column column_;
    std::vector<std::string> names_;
    std::map<const Fact*, std::vector<Acceptance>> accepted_;
};

}  // namespace

void write_terminal(const View& view, const Layout& layout, std::ostream& out) { Terminal(view, layout, out).run(); }

}  // namespace twosource
