// The reports as JSON, "twosource-report/1" and "twosource-review/1". One line each for a source, a claim, a fact and a
// finding: easy to compare from one run to the next.
#include <map>
#include <ostream>
#include <set>

#include "report/formats.h"
#include "report/json_parts.h"
#include "report/phrases.h"

namespace twosource {
namespace {

// The lines of each source, made once.
class LinesOf {
  public:
    explicit LinesOf(const FactGraph& graph) : graph_(graph) {}
    const LineIndex& operator()(const Finding& finding) {
        const std::size_t source = graph_.claims[static_cast<std::size_t>(finding.claim)].source;
        return made_.try_emplace(source, graph_.sources[source].text).first->second;
    }

  private:
    const FactGraph& graph_;
    std::map<std::size_t, LineIndex> made_;
};

// What the shown findings speak of, each once and in order.
struct Needed {
    std::set<std::size_t> sources;
    std::set<int> claims;
    std::set<std::size_t> facts;
};

Needed needed_by(const Review& review) {
    Needed needed;
    needed.sources.insert(review.drafts.begin(), review.drafts.end());
    for (const auto& finding : review.findings) {
        if (!finding.shown) continue;
        needed.facts.insert(finding.fact);
        for (const auto& entry : review.graph->facts[finding.fact].values)
            needed.claims.insert(entry.claims.begin(), entry.claims.end());
    }
    for (const int id : needed.claims) needed.sources.insert(review.graph->claims[static_cast<std::size_t>(id)].source);
    return needed;
}

OrderedJson counts_json(const Review& review) {
    OrderedJson json;
    for (std::size_t i = 0; i < kFindingClasses; ++i)
        json[std::string(name_of(static_cast<FindingClass>(i)))] = review.count[i];
    json["accepted"] = review.accepted;
    return json;
}

}  // namespace

void write_json(const View& view, const Layout&, std::ostream& out) {
    const FactGraph& graph = *view.graph;
    out << "{\"schema\": \"twosource-report/1\"";
    write_list(out, "sources", view.sources, [&](std::size_t i) { return source_json(graph.sources[i]); });
    write_list(out, "claims", view.claims, [&](const Claim* claim) { return claim_json(*claim, graph); });
    const auto accepted = accepted_conflicts(view);
    write_list(out, "facts", view.facts, [&](const Fact* fact) {
        OrderedJson json = fact_json(*fact);
        if (const auto known = accepted.find(fact); known != accepted.end())
            for (const auto& one : known->second) json["accepted"].push_back(acceptance_json(one));
        return json;
    });
    if (!view.notices.empty()) write_list(out, "notices", view.notices, notice_json);
    out << "}\n";
}

void write_review_json(const Review& review, const Layout&, std::ostream& out) {
    const FactGraph& graph = *review.graph;
    const Needed needed = needed_by(review);
    LinesOf lines(graph);
    std::vector<const Finding*> shown;
    for (const auto& finding : review.findings)
        if (finding.shown) shown.push_back(&finding);
    OrderedJson drafts = OrderedJson::array();
    for (const std::size_t draft : review.drafts) drafts.push_back(graph.sources[draft].id);
    out << "{\"schema\": \"twosource-review/1\",\n\"drafts\": " << dump_line(drafts)
        << ",\n\"counts\": " << dump_line(counts_json(review));
    write_list(out, "findings", shown, [&](const Finding* f) { return finding_json(*f, graph, lines(*f)); });
    write_list(out, "notices", review.notices, notice_json);
    write_list(out, "sources", needed.sources, [&](std::size_t i) { return source_json(graph.sources[i]); });
    write_list(out, "claims", needed.claims,
               [&](int id) { return claim_json(graph.claims[static_cast<std::size_t>(id)], graph); });
    write_list(out, "facts", needed.facts, [&](std::size_t i) { return fact_json(graph.facts[i]); });
    out << "}\n";
}

}  // namespace twosource
