// Reports: the shape of the JSON, hostile article text, widths, graphs, explanations.
#include <doctest/doctest.h>
#include <libxml/parser.h>

#include "program.h"
#include "report/column.h"
#include "report/escape.h"
#include "report/words.h"

using namespace twosource::test;

namespace {

std::string words(twosource::Modifier modifier, const char* low, const char* high, const char* unit,
                  twosource::Kind kind = twosource::Kind::count) {
    twosource::Value value;
    value.kind = kind;
    value.modifier = modifier;
    if (low) value.low = twosource::Decimal::parse(low);
    if (high) value.high = twosource::Decimal::parse(high);
    value.unit = unit;
    return twosource::describe(value);
}

std::string date_words(const char* edtf) {
    twosource::Value value;
    value.kind = twosource::Kind::date;
    value.edtf = edtf;
    return twosource::describe(value);
}

const char* const kHostile =
    "The tunnel <script>alert(1)</script> | is **57 kilometres** long \x1B[31mred\x1B[0m, [click](javascript:x) "
    "said.\n";

}  // namespace

TEST_CASE("the JSON report is as the interface has it") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    folder.write("a.txt", kEnglish);
    folder.write("b.txt", kGerman);
    const auto report = folder.check("claims.ndjson a.txt b.txt");
    CHECK(report.at("schema") == "twosource-report/1");
    for (const auto& source : report.at("sources"))
        for (const char* key : {"id", "language", "title", "independence", "origins"}) CHECK(source.contains(key));
    std::map<int, nlohmann::json> claims;
    for (const auto& claim : report.at("claims")) {
        for (const char* key : {"source", "span", "text", "entity", "attribute", "value"}) CHECK(claim.contains(key));
        claims[claim.at("id").get<int>()] = claim;
        if (claim.contains("record")) continue;
        const std::string text = folder.read(claim.at("source"));
        const std::size_t start = claim.at("span").at("start"), end = claim.at("span").at("end");
        CHECK(text.substr(start, end - start) == claim.at("text"));
    }
    std::map<std::string, nlohmann::json> facts;
    for (const auto& fact : report.at("facts")) {
        for (const char* key : {"entity", "attribute", "verdict", "independent_sources"}) CHECK(fact.contains(key));
        const std::size_t n = fact.at("values").size();
        CHECK(fact.at("relations").size() == n * (n - 1) / 2);
        for (const auto& value : fact.at("values"))
            for (int id : value.at("claims")) {
                REQUIRE(claims.contains(id));
                for (const char* key : {"entity", "attribute"}) CHECK(claims.at(id).at(key) == fact.at(key));
            }
        CHECK(facts.emplace(fact.at("id"), fact).second);
    }
    const auto& pledge = facts.at("uae/pledge");
    CHECK(pledge.at("verdict") == "conflict");
    CHECK(pledge.at("relations").at(0).at("relation") == "conflict");
    CHECK(pledge.at("relations").at(0).at("diagnosis") == "scale_word");
    CHECK(facts.at("uae/signed").at("verdict") == "agreement");
    CHECK(facts.at("uae/staff").at("verdict") == "single_source");
    CHECK(claims.at(facts.at("uae/staff").at("values").at(0).at("claims").at(0).get<int>()).at("record") == 5);
}

TEST_CASE("what comes from articles is harmless in every report") {
    const Folder folder;
    folder.write("a<b>.txt", kHostile);
    folder.write("b.txt", "The tunnel is 57 kilometres long | they said.\n");
    folder.write(
        "claims.ndjson",
        "{\"source\": \"<img>\", \"entity\": \"<b>\", \"attribute\": \"a|b\", \"value\": \"<script>\\u001b[31m\"}\n"
        "{\"source\": \"y\", \"entity\": \"<b>\", \"attribute\": \"a|b\", \"value\": \"`x` **y**\"}\n");
    const std::string markdown = folder.run("check . --show all --format markdown").out;
    CHECK(markdown.find("<script") == std::string::npos);
    CHECK(markdown.find("<img") == std::string::npos);
    CHECK(markdown.find("](javascript") == std::string::npos);
    const std::string terminal = folder.run("check . --show all").out;
    for (const std::string& text : {markdown, terminal}) {
        CHECK(text.find('\x1B') == std::string::npos);
        CHECK(text.find("false") == std::string::npos);
    }
    CHECK(twosource::escape_markdown("a|b <i>*x*</i> [y](z) `c`\n# d") ==
          "a\\|b &lt;i&gt;\\*x\\*&lt;/i&gt; \\[y\\](z) \\`c\\` \\# d");
}

TEST_CASE("lines fit the terminal, as it measures them") {
    CHECK(twosource::display_width("abc") == 3);
    CHECK(twosource::display_width("人口14億") == 8);
    CHECK(twosource::display_width("e\u0301") == 1);
    CHECK(twosource::display_width(twosource::inked(twosource::Ink::red, "ab")) == 2);
    const Folder folder;
    folder.write("a.txt",
                 "中国人口总数为1411778724人，比2010年增加了72053872人，年平均增长率为百分之零点五三，这一数字由国家统"
                 "计局公布。\n");
    folder.write("b.txt", kEnglish);
    folder.write("c.txt", kGerman);
    for (int width : {40, 60, 100}) {
        std::istringstream lines(folder.run("check . --show all", "COLUMNS=" + std::to_string(width)).out);
        for (std::string line; std::getline(lines, line);) {
            CAPTURE(line);
            CHECK(twosource::display_width(line) <= width);
        }
    }
}

TEST_CASE("values in words") {
    using twosource::Kind, twosource::Modifier;
    CHECK(words(Modifier::exact, "1400000000000", "1400000000000", "USD", Kind::money) == "1.4 trillion USD");
    CHECK(words(Modifier::at_most, nullptr, "500000", "chips") == "at most 500,000 chips");
    CHECK(words(Modifier::exact, "1411778724", "1411778724", "") == "1,411,778,724");
    CHECK(words(Modifier::change, "200", "1000", "MW", Kind::quantity) == "from 200 MW to 1,000 MW");
    CHECK(words(Modifier::range, "10", "20", "%", Kind::percent) == "10 to 20%");
    CHECK(words(Modifier::exact, "1", "1", "a", Kind::duration) == "1 year");
    CHECK(words(Modifier::exact, "-2.5", "-2.5", "Cel", Kind::quantity) == "-2.5 °C");
    CHECK(date_words("2025-05-22") == "22 May 2025");
    CHECK(date_words("XXXX-05-22") == "22 May");
    CHECK(date_words("199X") == "the 1990s");
    CHECK(date_words("2025-05-22/2025-05-24") == "22 May 2025 to 24 May 2025");
    CHECK(date_words("2018~") == "about 2018");
    CHECK(date_words("2011-12-08T13:55") == "8 December 2011, 13:55");
}

TEST_CASE("conflicts come first, with the words of each source and the likely cause") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    const std::string report = folder.run("check claims.ndjson", "COLUMNS=160").out;
    CHECK(report.find("1 conflict, 1 agreement, 1 fact in one source only") != std::string::npos);
    CHECK(report.find("CONFLICT  Uae: pledge") < report.find("AGREE"));
    CHECK(report.find("a factor of 1,000") != std::string::npos);
    CHECK(report.find("a scale word") != std::string::npos);
    CHECK(report.find("[$1.4 billion]") != std::string::npos);
    CHECK(report.find("Not listed: 1 fact in one source only") != std::string::npos);
    CHECK(folder.run("check claims.ndjson --show all").out.find("SINGLE") != std::string::npos);
}

TEST_CASE("graphs for other programs") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    folder.write("a.txt", std::string(kEnglish) + kHostile + "A \"quoted\\\" 12 kilometres.\n");
    const std::string graphml = folder.run("graph --format graphml claims.ndjson a.txt").out;
    xmlDocPtr document =
        xmlReadMemory(graphml.data(), static_cast<int>(graphml.size()), "g.xml", nullptr, XML_PARSE_NONET);
    CHECK(document != nullptr);
    xmlFreeDoc(document);
    CHECK(graphml.find("fact:uae/pledge") != std::string::npos);
    const std::string dot = folder.run("graph claims.ndjson a.txt").out;
    CHECK(dot.starts_with("digraph G {"));
    CHECK(dot.find("\"fact:uae/pledge\"->\"entity:uae\"") != std::string::npos);
    CHECK(dot.find("label=conflict") != std::string::npos);
    CHECK(dot.find('\x1B') == std::string::npos);
}

TEST_CASE("explain says why") {
    const Folder folder;
    folder.write("a.txt", kEnglish);
    folder.write("b.txt", kGerman);
    const auto report = folder.check("a.txt b.txt");
    const auto& claims = report.at("claims");
    REQUIRE(claims.size() > 1);
    const auto& fact = report.at("facts").at(0);
    const Ran ran = folder.run("explain '" + fact.at("id").get<std::string>() + "' a.txt b.txt");
    CHECK(ran.code == 0);
    CHECK(ran.out.find("read as ") != std::string::npos);
    CHECK(ran.out.find("Its values") != std::string::npos);
    const Ran pair = folder.run("explain 0," + std::to_string(claims.size() - 1) + " a.txt b.txt");
    CHECK(pair.code == 0);
    CHECK(pair.out.find("The link") != std::string::npos);
    CHECK(folder.run("explain 0 a.txt b.txt").code == 0);
}
