// Checked facts as ClaimReview (schema.org) in JSON-LD: drafts for a person to complete and sign. There is one for each
// value that was stated; author, date and rating are left to that person, for the program says where sources differ and
// never who is right.
#include <ostream>

#include "report/formats.h"
#include "report/json.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

OrderedJson appearance(const Claim& claim, const FactGraph& graph) {
    const Source& source = graph.sources[claim.source];
    const Quote quote = quote_of(claim, graph);
    OrderedJson json = {{"@type", "CreativeWork"}, {"name", one_line(source.title.empty() ? source.id : source.title)}};
    if (!source.url.empty()) json["url"] = source.url;
    if (!source.publisher.empty()) json["publisher"] = {{"@type", "Organization"}, {"name", source.publisher}};
    if (!source.published.empty()) json["datePublished"] = source.published;
    if (source.language != "und") json["inLanguage"] = source.language;
    json["text"] = quote.before + quote.value + quote.after;
    return json;
}

std::string body_of(const Fact& fact, const ValueEntry& entry, const FactGraph& graph) {
    std::string text = "Stated by " + credit(entry.claims, graph) + ".";
    if (fact.verdict == Verdict::conflict)
        for (const auto& sentence : relation_sentences(fact, graph)) text += " " + sentence;
    return text;
}

OrderedJson review(const Fact& fact, const ValueEntry& entry, const FactGraph& graph) {
    OrderedJson claim = {{"@type", "Claim"}};
    for (const Claim* spoken : spoken_claims(entry, graph)) claim["appearance"].push_back(appearance(*spoken, graph));
    const bool conflict = fact.verdict == Verdict::conflict;
    const std::string finding =
        conflict ? "Sources differ"
                 : counted(static_cast<std::size_t>(fact.independent_sources), "independent source") + " compatible";
    return {{"@type", "ClaimReview"},
            {"identifier", fact.id + "=" + std::to_string(entry.id)},
            {"creativeWorkStatus", "Draft"},
            {"claimReviewed", title_of(fact) + ": " + entry_words(entry, graph)},
            {"itemReviewed", std::move(claim)},
            {"reviewRating", {{"@type", "Rating"}, {"alternateName", finding}}},
            {"reviewBody", body_of(fact, entry, graph)}};
}

}  // namespace

void write_claim_review(const View& view, const Layout&, std::ostream& out) {
    out << "{\"@context\": \"https://schema.org\",\n\"@graph\": [";
    bool first = true;
    for (const Fact* fact : view.facts) {
        for (const auto& entry : fact->values) {
            out << (first ? "\n" : ",\n") << dump_line(review(*fact, entry, *view.graph));
            first = false;
        }
    }
    out << "\n]}\n";
}

}  // namespace twosource
