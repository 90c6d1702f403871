// The HTML report where no browser is needed: values to scale, what is left out of large pages, the same bytes each
// time. What it does in a browser is in tests/browser/.
#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

#include "report/formats.h"
#include "report/html/scale.h"
#include "support.h"

namespace {

using twosource::scale_of;
using twosource::Value;
using twosource::test::run_program;
using twosource::test::units;
using twosource::test::value_of;

}  // namespace

TEST_CASE("values on a scale: order, bounds, rounding") {
    const auto scale =
        scale_of({value_of("120 people"), value_of("more than 150 people"), value_of("200 people")}, nullptr);
    REQUIRE(scale.has_value());
    REQUIRE(scale->bars.size() == 3);
    CHECK(*scale->bars[0].point < *scale->bars[1].point);
    CHECK(*scale->bars[1].point < *scale->bars[2].point);
    CHECK(scale->bars[1].open_right);
    CHECK(scale->bars[1].to == 100);
    CHECK_FALSE(scale->bars[0].open_right);
    CHECK_FALSE(scale->logarithmic);
    CHECK(scale->ticks.size() >= 2);

    const auto rounded = scale_of({value_of("$1.4 billion"), value_of("$1.62 billion")}, nullptr);
    REQUIRE(rounded.has_value());
    CHECK(rounded->bars[0].to - rounded->bars[0].from > rounded->bars[1].to - rounded->bars[1].from);
}

TEST_CASE("figures far apart are drawn by their logarithms") {
    const auto scale = scale_of({value_of("$1.4 billion"), value_of("$1.4 trillion")}, nullptr);
    REQUIRE(scale.has_value());
    CHECK(scale->logarithmic);
    for (const auto& tick : scale->ticks) CHECK((tick.at >= 0 && tick.at <= 100));
}

TEST_CASE("values of several units share a scale, values of several dimensions have none") {
    const auto scale = scale_of({value_of("26 square kilometres"), value_of("10 square miles")}, &units());
    REQUIRE(scale.has_value());
    CHECK(*scale->bars[0].point == doctest::Approx(*scale->bars[1].point).epsilon(0.1));
    CHECK_FALSE(scale_of({value_of("26 square kilometres"), value_of("10 kilometres")}, &units()).has_value());
    CHECK_FALSE(scale_of({value_of("26 square kilometres"), value_of("10 square miles")}, nullptr).has_value());
    CHECK_FALSE(scale_of({value_of("$26 million"), value_of("€26 million")}, &units()).has_value());
    CHECK_FALSE(scale_of({value_of("26 people"), value_of("22 May 2025")}, &units()).has_value());
}

TEST_CASE("dates on a time line; one without a year stands in the year of the others") {
    const auto scale = scale_of({value_of("22 May 2025"), value_of("23 May"), value_of("May 2025")}, nullptr);
    REQUIRE(scale.has_value());
    CHECK(scale->dates);
    CHECK(*scale->bars[0].point < *scale->bars[1].point);
    CHECK_FALSE(scale->bars[2].point.has_value());
    CHECK(scale->bars[2].from < *scale->bars[0].point);
    CHECK(scale->bars[2].to > *scale->bars[1].point);
    REQUIRE(!scale->ticks.empty());
    CHECK(scale->ticks.front().label.find("2025") != std::string::npos);
}

TEST_CASE("the page has bounds, and says what they leave out") {
    const twosource::test::Folder folder;
    std::string claims;
    for (int source = 0; source < 60; ++source)
        for (int fact = 0; fact < 30; ++fact)
            claims += "{\"source\": \"s" + std::to_string(source) + "\", \"entity\": \"e\", \"attribute\": \"a" +
                      std::to_string(fact) + "\", \"value\": " + std::to_string(100 + source % 20) + "}\n";
    folder.write("claims.ndjson", claims);
    const std::string check =
        "--facts '" + twosource::test::facts().string() + "' check claims.ndjson --format html --threads ";
    const auto ran = run_program(folder.path(), check + "2");
    CHECK(ran.code == 1);
    CHECK(ran.out.find("sources with most to say are shown, of 60") != std::string::npos);
    CHECK(ran.out.find("And 8 more values") != std::string::npos);
    CHECK(ran.out.size() < 3'000'000);
    CHECK(run_program(folder.path(), check + "1").out == ran.out);
}

TEST_CASE("a page of a review leads from each finding to the words of the draft, and back") {
    const auto graph = twosource::test::graph_of({
        {"a.txt", "The Gotthard Base Tunnel cost 12.2 billion francs. It was opened on 1 June 2016.\n"},
        {"b.txt", "The Gotthard Base Tunnel, opened on 1 June 2016, has cost 12.2 billion francs in all.\n"},
        {"draft.md", "The Gotthard Base Tunnel <b>cost</b> 12.2 million francs. It was opened on 1 June 2016.\n"},
    });
    const auto draft = std::find_if(graph.sources.begin(), graph.sources.end(),
                                    [](const auto& source) { return source.id == "draft.md"; });
    auto review = twosource::make_review(graph, {static_cast<std::size_t>(draft - graph.sources.begin())});
    REQUIRE(!review.findings.empty());
    std::ostringstream out;
    write_review_html(review, {}, out);
    const std::string page = out.str();
    for (const auto& finding : review.findings) {
        const std::string claim = std::to_string(finding.claim);
        const std::string number = std::to_string(&finding - review.findings.data());
        CHECK(page.find("<mark id=c" + claim + " class=") != std::string::npos);
        CHECK(page.find("href=\"#c" + claim + "\"") != std::string::npos);
        CHECK(page.find("<article id=r" + number + " ") != std::string::npos);
        CHECK(page.find("href=\"#r" + number + "\"") != std::string::npos);
    }
    CHECK(page.find("data-verdict=contradicted") != std::string::npos);
    CHECK(page.find("<b>cost") == std::string::npos);

    for (auto& finding : review.findings)
        finding.accepted = twosource::Acceptance{"an old <i>plan</i>", "", "", "", false};
    std::ostringstream again;
    write_review_html(review, {}, again);
    CHECK(again.str().find("Accepted: an old &lt;i&gt;plan") != std::string::npos);
}
