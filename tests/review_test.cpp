// A draft against its sources: which statements are borne out, by whom, and what the editor is told.
#include "report/review.h"

#include <doctest/doctest.h>

#include "support.h"
#include "text/position.h"

using namespace twosource;
using namespace twosource::test;

namespace {

// Three reports on one dam, each in its own words, and a draft.
const std::string kFirst =
    "Selva Dam opens\n\nThe Selva Dam was opened on 14 March 2021 by the minister of water. Building it cost 3.2 "
    "billion "
    "euros. Its reservoir holds 410 million cubic metres of water.\n";
const std::string kSecond =
    "Wasser für das Tal\n\nNach langem Streit ist der Selva-Staudamm am 14. März 2021 eröffnet worden. Sein Bau "
    "kostete "
    "3,2 Milliarden Euro.\n";
const std::string kDraft =
    "A dam at last\n\nOn 14 March 2021 people of the valley saw the Selva Dam being opened. The building of the dam "
    "cost "
    "3.2 million euros. Its reservoir holds 410 million cubic metres of water. It employs 57 guards.\n";

FactGraph dam_graph(const std::string& draft) {
    return graph_of({{"a.txt", kFirst}, {"b.txt", kSecond}, {"draft.txt", draft}});
}

std::size_t index_of(const FactGraph& graph, const std::string& id) {
    for (std::size_t i = 0; i < graph.sources.size(); ++i)
        if (graph.sources[i].id == id) return i;
    throw std::runtime_error("no source " + id);
}

Review review_of(const FactGraph& graph) { return make_review(graph, {index_of(graph, "draft.txt")}); }

// The finding on the statement with these words.
const Finding& finding_on(const Review& review, const std::string& words) {
    for (const auto& finding : review.findings)
        if (review.graph->claims[static_cast<std::size_t>(finding.claim)].text == words) return finding;
    throw std::runtime_error("no finding on " + words);
}

}  // namespace

TEST_CASE("each statement of the draft gets its class") {
    const FactGraph graph = dam_graph(kDraft);
    const Review review = review_of(graph);
    CHECK(finding_on(review, "14 March 2021").kind == FindingClass::confirmed);
    CHECK(finding_on(review, "410 million cubic metres").kind == FindingClass::one_source);
    CHECK(finding_on(review, "57").kind == FindingClass::no_source);
    const Finding& wrong = finding_on(review, "3.2 million euros");
    CHECK(wrong.kind == FindingClass::contradicted);
    CHECK(wrong.diagnosis == Diagnosis::scale_word);
    CHECK(wrong.severity == Severity::error);
    CHECK(wrong.others.size() == 2);
    CHECK(wrong.message.find("Two independent sources say 3.2 billion EUR; the draft says 3.2 million EUR") == 0);
    CHECK(review.count_of(FindingClass::contradicted) == 1);
}

TEST_CASE("findings come in the order of the draft and speak of the draft alone") {
    const FactGraph graph = dam_graph(kDraft);
    const Review review = review_of(graph);
    std::size_t last = 0;
    for (const auto& finding : review.findings) {
        const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
        CHECK(graph.sources[claim.source].id == "draft.txt");
        CHECK(claim.span.start >= last);
        last = claim.span.start;
    }
}

TEST_CASE("a copy of the draft bears nothing out, and still contradicts") {
    const std::string more =
        " The gates are made of steel from the north and were carried over the pass by mules, as the old people like "
        "to "
        "tell, and the last of them was set in place while the whole valley watched from the meadows above the village "
        "and the bells of the chapel rang for a full hour without a pause, which nobody had heard before.";
    const std::string text = "A dam at last\n\nThe Selva Dam was opened on 14 March 2021." + more + "\n";
    std::string other = text;
    other.replace(other.find("2021"), 4, "2020");
    SUBCASE("bears nothing out") {
        const FactGraph graph = graph_of({{"copy.txt", text}, {"draft.txt", text}});
        const Review review = review_of(graph);
        CHECK(finding_on(review, "14 March 2021").kind == FindingClass::no_source);
    }
    SUBCASE("contradicts") {
        const FactGraph graph = graph_of({{"copy.txt", other}, {"draft.txt", text}});
        const Review review = review_of(graph);
        CHECK(finding_on(review, "14 March 2021").kind == FindingClass::contradicted);
    }
}

TEST_CASE("reports of one origin count once") {
    const FactGraph graph = graph_of(
        {{"a.txt", "Dam\n\nAccording to Reuters, the Selva Dam was opened on 14 March 2021.\n"},
         {"b.txt", "Opening\n\nIt was on 14 March 2021 that the Selva Dam was opened, according to Reuters.\n"},
         {"draft.txt", "Draft\n\nThe Selva Dam was opened on 14 March 2021, we hear.\n"}});
    const Review review = review_of(graph);
    CHECK(finding_on(review, "14 March 2021").kind == FindingClass::one_origin);
}

TEST_CASE("a source that is less exact bears nothing out") {
    const FactGraph graph = graph_of({{"a.txt", "Dam\n\nThe Selva Dam was opened in 2021.\n"},
                                      {"draft.txt", "Draft\n\nThe Selva Dam was opened on 14 March 2021.\n"}});
    const Review review = review_of(graph);
    CHECK(finding_on(review, "14 March 2021").kind == FindingClass::no_source);
}

TEST_CASE("a fingerprint keeps when lines move, and changes with the values") {
    const auto print = [](const std::string& draft) {
        const FactGraph graph = dam_graph(draft);
        const Review review = review_of(graph);
        for (const auto& finding : review.findings)
            if (finding.kind == FindingClass::contradicted) return finding.fingerprint;
        return std::string();
    };
    const std::string before = print(kDraft);
    CHECK(before.size() == 32);
    std::string moved = kDraft, swapped = kDraft;
    moved.insert(moved.find("On 14"), "This is a new paragraph without any figure.\n\n");
    swapped.replace(swapped.find("3.2 million"), 11, "3.2 thousand");
    CHECK(print(moved) == before);
    CHECK(print(swapped) != before);
    CHECK(print(swapped).size() == 32);
}

TEST_CASE("lines and columns in bytes, characters and UTF-16 units") {
    const std::string text = "eins\r\nzwei\rd𝄞ä x\n";
    const LineIndex lines(text);
    CHECK(lines.lines() == 4);
    CHECK(lines.line(1).of(text) == "eins");
    CHECK(lines.line(2).of(text) == "zwei");
    CHECK(lines.line(3).of(text) == "d𝄞ä x");
    const std::size_t x = text.find('x');
    CHECK(lines.at(x, ColumnUnit::byte) == Position{3, 9});
    CHECK(lines.at(x, ColumnUnit::code_point) == Position{3, 5});
    CHECK(lines.at(x, ColumnUnit::utf16) == Position{3, 6});
    CHECK(lines.at(text.size(), ColumnUnit::byte) == Position{4, 1});
}
