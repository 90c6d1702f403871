// Reports as JUnit XML, for the dashboards of continuous integration. `check`: a fact is a test case, a conflict fails,
// and what one source alone states is skipped, for there is nothing to compare it with. `review`: a statement of the
// draft is a test case, and what is contradicted fails. What was accepted is skipped, with the reason.
#include <algorithm>
#include <optional>
#include <ostream>

#include "report/formats.h"
#include "report/junit_suite.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

std::string joined(const std::vector<std::string>& sentences, const char* between) {
    std::string text;
    for (const auto& sentence : sentences) text += (text.empty() ? "" : between) + sentence;
    return text;
}

// "1.4 billion USD", then a line for each source with its words.
std::string values_text(const Fact& fact, const FactGraph& graph, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& entry : fact.values) {
        text += entry_words(entry, graph) + " (" + credit(entry.claims, graph) + ")\n";
        for (const Claim* claim : spoken_claims(entry, graph))
            text += "  " + names[claim->source] + ": " + bracketed(quote_of(*claim, graph)) + "\n";
    }
    return text;
}

// The reason for which all findings of a fact were accepted; nothing where one was not.
std::optional<std::string> accepted(const Fact& fact, const View& view) {
    std::optional<std::string> reason;
    for (const auto& finding : view.findings) {
        if (&view.graph->facts[finding.fact] != &fact) continue;
        if (!finding.accepted) return std::nullopt;
        reason = "accepted: " + one_line(finding.accepted->reason);
    }
    return reason;
}

std::string others_text(const Finding& finding, const FactGraph& graph, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& other : finding.others) {
        const Claim& claim = graph.claims[static_cast<std::size_t>(other.claim)];
        text += one_line(names[claim.source]) + ": " + bracketed(quote_of(claim, graph)) + "\n";
    }
    return text;
}

}  // namespace

void write_junit(const View& view, const Layout&, std::ostream& out) {
    const FactGraph& graph = *view.graph;
    const auto names = short_names(graph);
    std::vector<JunitCase> cases;
    for (const Fact* fact : view.facts) {
        JunitCase made{fact->entity, fact->id, "", values_text(*fact, graph, names), JunitCase::Outcome::passed};
        if (fact->verdict == Verdict::conflict) {
            const auto reason = accepted(*fact, view);
            made.outcome = reason ? JunitCase::Outcome::skipped : JunitCase::Outcome::failed;
            made.message = reason ? *reason : title_of(*fact) + ": " + joined(relation_sentences(*fact, graph), " ");
        } else if (fact->verdict == Verdict::single_source) {
            made.outcome = JunitCase::Outcome::skipped;
            made.message = "one source only";
        }
        cases.push_back(std::move(made));
    }
    write_junit_suite("facts", cases, out);
}

void write_review_junit(const Review& review, const Layout&, std::ostream& out) {
    const FactGraph& graph = *review.graph;
    Places places(graph, review.names);
    std::vector<JunitCase> cases;
    for (const auto& finding : review.findings) {
        if (!finding.shown) continue;
        const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
        const Place place = places.of(claim);
        JunitCase made;
        made.group = review.names[claim.source];
        made.name = (place.lines.start > 0 ? "line " + std::to_string(place.lines.start) + ": " : "") +
                    title_of(graph.facts[finding.fact]) + ": " + claim.text;
        made.message = finding.accepted ? "accepted: " + one_line(finding.accepted->reason) : finding.message;
        made.text = (finding.severity == Severity::error && !finding.accepted ? "" : finding.message + "\n") +
                    others_text(finding, graph, review.names);
        made.outcome = finding.accepted                      ? JunitCase::Outcome::skipped
                       : finding.severity == Severity::error ? JunitCase::Outcome::failed
                                                             : JunitCase::Outcome::passed;
        cases.push_back(std::move(made));
    }
    write_junit_suite("statements", cases, out);
}

}  // namespace twosource
