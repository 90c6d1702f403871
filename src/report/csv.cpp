// Reports as CSV (RFC 4180), for spreadsheets and data frames: a row a claim for `check`, a row a finding for `review`.
// Offsets count bytes, as everywhere; columns count UTF-16 units, as editors do.
#include <map>
#include <ostream>
#include <set>

#include "report/escape.h"
#include "report/formats.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

const std::vector<std::string> kClaimColumns = {"fact",
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
                                                "sentence",
                                                "finding",
                                                "accepted"};
const std::vector<std::string> kFindingColumns = {"file",      "line",        "column",  "class", "severity",
                                                  "diagnosis", "fact",        "text",    "value", "message",
                                                  "sources",   "fingerprint", "accepted"};

void write_row(const std::vector<std::string>& cells, std::ostream& out) {
    for (std::size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << csv_cell(cells[i]);
    out << "\r\n";
}

std::string number_or_nothing(std::size_t number) { return number > 0 ? std::to_string(number) : ""; }

class Csv {
  public:
    Csv(const View& view, std::ostream& out)
        : view_(view), graph_(*view.graph), out_(out), places_(graph_, view.names) {
        for (const auto& finding : view.findings) findings_[finding.claim] = &finding;
    }

    void run() {
        write_row(kClaimColumns, out_);
        for (const Fact* fact : view_.facts)
            for (const auto& entry : fact->values)
                for (int id : entry.claims) write_claim(*fact, entry, graph_.claims[static_cast<std::size_t>(id)]);
    }

  private:
    void write_claim(const Fact& fact, const ValueEntry& entry, const Claim& claim) {
        const auto number = [](const std::optional<Decimal>& decimal) { return decimal ? decimal->to_string() : ""; };
        const Source& source = graph_.sources[claim.source];
        const Place place = places_.of(claim);
        const bool best = fact.best && fact.best->value_id == entry.id;
        const auto found = findings_.find(claim.id);
        const Finding* finding = found == findings_.end() ? nullptr : found->second;
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
                   number_or_nothing(place.lines.start),
                   claim.record > 0 ? "" : std::to_string(claim.span.start),
                   claim.record > 0 ? "" : std::to_string(claim.span.end),
                   one_line(claim.text),
                   quote.before + quote.value + quote.after,
                   finding ? finding->fingerprint : "",
                   finding && finding->accepted ? one_line(finding->accepted->reason) : ""},
                  out_);
    }

    const View& view_;
    const FactGraph& graph_;
    std::ostream& out_;
    Places places_;
    std::map<int, const Finding*> findings_;  // by claim
};

}  // namespace

void write_csv(const View& view, const Layout&, std::ostream& out) { Csv(view, out).run(); }

void write_review_csv(const Review& review, const Layout&, std::ostream& out) {
    const FactGraph& graph = *review.graph;
    Places places(graph, review.names);
    write_row(kFindingColumns, out);
    for (const auto& finding : review.findings) {
        if (!finding.shown) continue;
        const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
        const Place place = places.of(claim);
        std::set<std::size_t> others;
        for (const auto& other : finding.others)
            others.insert(graph.claims[static_cast<std::size_t>(other.claim)].source);
        std::string sources;
        for (std::size_t source : others) sources += (sources.empty() ? "" : "; ") + one_line(review.names[source]);
        write_row({one_line(review.names[claim.source]), number_or_nothing(place.lines.start),
                   number_or_nothing(place.columns.start), std::string(name_of(finding.kind)),
                   std::string(name_of(finding.severity)),
                   finding.diagnosis == Diagnosis::none ? "" : std::string(name_of(finding.diagnosis)),
                   graph.facts[finding.fact].id, one_line(claim.text), describe(claim.value), finding.message, sources,
                   finding.fingerprint, finding.accepted ? one_line(finding.accepted->reason) : ""},
                  out);
    }
}

}  // namespace twosource
