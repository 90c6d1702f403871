// Reports as data: places in the units of other programs, cells, fingerprints. What other readers make of the whole
// files is in tests/readers/.
#include <doctest/doctest.h>

#include "program.h"
#include "report/escape.h"
#include "report/place.h"
#include "text/position.h"

using namespace twosource::test;

TEST_CASE("lines and columns of long lines and of characters that take two UTF-16 units") {
    using twosource::ColumnUnit;
    const std::string text = "é𝔑x\r\nsecond\rthird\n" + std::string(3000, 'a') + "𝔑b";
    const twosource::LineIndex index(text);
    const std::size_t x = text.find('x'), b = text.find('b');
    CHECK(index.at(x, ColumnUnit::utf16) == twosource::Position{1, 4});
    CHECK(index.at(x, ColumnUnit::code_point) == twosource::Position{1, 3});
    CHECK(index.at(b, ColumnUnit::utf16) == twosource::Position{4, 3003});
    CHECK(index.at(b, ColumnUnit::code_point) == twosource::Position{4, 3002});
    CHECK(index.at(b, ColumnUnit::byte) == twosource::Position{4, 3005});
    CHECK(index.code_points(x) == 2);
    CHECK(index.code_points(b) == index.code_points(text.find("aaa")) + 3001);
    CHECK(twosource::LineIndex("").code_points(0) == 0);
}

TEST_CASE("a path becomes a URI reference") {
    CHECK(twosource::uri_of_path("a/b-1.txt") == "a/b-1.txt");
    CHECK(twosource::uri_of_path("a b/c#d?é.md") == "a%20b/c%23d%3F%C3%A9.md");
    CHECK(twosource::uri_of_path("C:x") == "C%3Ax");
    CHECK(twosource::uri_of_path("/x/y") == "file:///x/y");
}

TEST_CASE("cells hold what they are given, and no formula") {
    using twosource::csv_cell;
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("say \"yes\"") == "\"say \"\"yes\"\"\"");
    CHECK(csv_cell("=1+1") == "'=1+1");
    CHECK(csv_cell("@sum(a)") == "'@sum(a)");
    CHECK(csv_cell("-cmd") == "'-cmd");
    CHECK(csv_cell("-12.5") == "-12.5");
    CHECK(csv_cell("=a,\"b\"") == "\"'=a,\"\"b\"\"\"");
    CHECK(csv_cell("＝1") == "'＝1");
}

TEST_CASE("markup and what XML cannot hold are escaped") {
    using twosource::escape_xml;
    CHECK(escape_xml("a<b> & \"c\" 'd'") == "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
    CHECK(escape_xml("x\x1B[0m\u202Ey\uFFFE\tz") == "x\uFFFD[0m\uFFFDy\uFFFD\tz");
    CHECK(escape_xml("\xff") == "\uFFFD");
}

TEST_CASE("a fingerprint knows values and sources, not lines") {
    const auto prints = [](const std::string& first, const std::string& second) {
        const Folder folder;
        folder.write("a.md", first);
        folder.write("b.md", second);
        std::vector<std::string> found;
        const auto log = nlohmann::json::parse(folder.run("check a.md b.md --format sarif").out);
        for (const auto& result : log.at("runs").at(0).at("results"))
            found.push_back(result.at("partialFingerprints").at("twosource/v1"));
        return found;
    };
    const std::string a = "The Gotthard Base Tunnel cost 12.2 billion francs.\n";
    const std::string b = "The Gotthard Base Tunnel cost 12.2 million francs.\n";
    const auto before = prints(a, b);
    REQUIRE(!before.empty());
    CHECK(prints("# Tunnel\n\n\n" + a, b) == before);
    const auto swapped = prints(b, a);
    REQUIRE(!swapped.empty());
    for (const auto& print : swapped) CHECK(std::count(before.begin(), before.end(), print) == 0);
}
