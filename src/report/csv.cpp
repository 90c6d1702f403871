// The report as CSV (RFC 4180), a row a claim: for spreadsheets and data frames. Offsets count bytes, as everywhere.
#include <ostream>

#include "report/escape.h"
#include "report/formats.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

class Csv {
  public:
    Csv(const View& view, std::ostream& out) : view_(view), graph_(*view.graph), out_(out), places_(graph_) {}

    void run() {
        write_row({"fact",
                   "entity",
                   "attribute",
                   "verdict",
                   "independent_sources",
                   "value_id",
                   "value",
                   "best_supported",
                   "kind",
                   "low",
                   "high",
                   "unit",
                   "edtf",
                   "modifier",
                   "source",
                   "language",
                   "publisher",
                   "published",
                   "url",
                   "file",
                   "line",
                   "start",
                   "end",
                   "text",
                   "sentence"});
        for (const Fact* fact : view_.facts)
            for (const auto& entry : fact->values)
                for (int id : entry.claims) write_claim(*fact, entry, graph_.claims[static_cast<std::size_t>(id)]);
    }

  private:
    void write_row(const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i) out_ << (i == 0 ? "" : ",") << csv_cell(cells[i]);
        out_ << "\r\n";
    }

    void write_claim(const Fact& fact, const ValueEntry& entry, const Claim& claim) {
        const auto number = [](const std::optional<Decimal>& decimal) { return decimal ? decimal->to_string() : ""; };
        const Source& source = graph_.sources[claim.source];
        const Place place = places_.of(claim);
        const bool best = fact.best && fact.best->value_id == entry.id;
        const Quote quote = quote_of(claim, graph_);
        write_row({fact.id,
                   fact.entity,
                   fact.attribute,
                   std::string(name_of(fact.verdict)),
                   std::to_string(fact.independent_sources),
                   std::to_string(entry.id),
                   describe(claim.value),
                   best ? "yes" : "no",
                   std::string(name_of(claim.value.kind)),
                   number(claim.value.low),
                   number(claim.value.high),
                   claim.value.unit,
                   claim.value.edtf,
                   std::string(name_of(claim.value.modifier)),
                   one_line(source.id),
                   source.language,
                   one_line(source.publisher),
                   source.published,
                   one_line(source.url),
                   one_line(place.file),
                   place.line > 0 ? std::to_string(place.line) : "",
                   claim.record > 0 ? "" : std::to_string(claim.span.start),
                   claim.record > 0 ? "" : std::to_string(claim.span.end),
                   one_line(claim.text),
                   quote.before + quote.value + quote.after});
    }

    const View& view_;
    const FactGraph& graph_;
    std::ostream& out_;
    Places places_;
};

}  // namespace

void write_csv(const View& view, const Layout&, std::ostream& out) { Csv(view, out).run(); }

}  // namespace twosource
