// twosource regress: a small corpus with its expectations, met and not met, open and renewed.
#include <doctest/doctest.h>

#include "program.h"
#include "report/story.h"

using namespace twosource::test;
using nlohmann::json;

namespace {

json length(const char* source, const char* quote, const char* text, const char* km) {
    return {{"source", source},
            {"quote", quote},
            {"text", text},
            {"value", {{"kind", "quantity"}, {"low", km}, {"high", km}, {"modifier", "exact"}, {"unit", "km"}}}};
}

json story() {
    const json english = length("a.txt", "which is 57 kilometres long", "57 kilometres", "57");
    const json german = length("b.txt", "Der 57 Kilometer lange", "57 Kilometer", "57");
    return {{"story", "tunnel"},
            {"facts",
             {{{"key", "tunnel/length"}, {"what", "length"}, {"verdict", "agreement"}, {"claims", {english, german}}}}},
            {"copies", json::array()},
            {"origins", json::object()},
            {"traps", json::array()}};
}

void write_articles(const Folder& folder) {
    folder.write("corpus/tunnel/a.txt", kEnglish);
    folder.write("corpus/tunnel/b.txt", kGerman);
}

}  // namespace

TEST_CASE("a story is read and written in one form") {
    const std::string text = twosource::print_story(twosource::parse_story(story().dump()));
    CHECK(json::parse(text).at("facts") == story().at("facts"));
    CHECK(twosource::print_story(twosource::parse_story(text)) == text);
}

TEST_CASE("what is no expected.json is refused by one kind of error") {
    for (const char* text :
         {"", "[]", "{\"facts\": 1}", "{\"traps\": [{}]}", "{\"copies\": [1]}", "{\"facts\": [{}]}"}) {
        CAPTURE(std::string(text));
        CHECK_THROWS_AS(twosource::parse_story(text), std::runtime_error);
    }
}

TEST_CASE("expectations that are met") {
    const Folder folder;
    write_articles(folder);
    folder.write("corpus/tunnel/expected.json", story().dump());
    const Ran ran = folder.run("regress corpus");
    CAPTURE(ran.out);
    CHECK(ran.code == 0);
    CHECK(ran.out.starts_with("tunnel: 2 of 2 claims, 1 of 1 agreeing pair, 0 of 0 conflicts, 0 false"));
    const auto score = json::parse(folder.run("regress --score corpus").out);
    CHECK(score.at("total").at("claims") == json({2, 2}));
}

TEST_CASE("expectations that are not met") {
    const Folder folder;
    write_articles(folder);
    json wanted = story();
    wanted["facts"][0]["claims"][1]["value"]["low"] = "75";
    wanted["facts"][0]["claims"][1]["value"]["high"] = "75";
    wanted["copies"] = json::array({json::array({"a.txt", "b.txt"})});
    wanted["origins"]["a.txt"] = json::array({"Reuters"});

    SUBCASE("fail the run and are shown with their quotes") {
        folder.write("corpus/tunnel/expected.json", wanted.dump());
        const Ran ran = folder.run("regress corpus");
        CHECK(ran.code == 1);
        CHECK(ran.out.find("read as 57 km, not 75 km\n      b.txt: Der [57 Kilometer] lange") != std::string::npos);
        CHECK(ran.out.find("copies missed\n      a.txt, b.txt") != std::string::npos);
        CHECK(ran.out.find("origin none, not Reuters\n      a.txt") != std::string::npos);
    }
    SUBCASE("are failed cases in JUnit XML, and skipped ones when they are open") {
        folder.write("corpus/tunnel/expected.json", wanted.dump());
        const Ran ran = folder.run("regress corpus --format junit -o out.xml");
        CHECK(ran.code == 1);
        CHECK(ran.out.empty());
        const std::string xml = folder.read("out.xml");
        CHECK(xml.find("tests=\"2\" failures=\"2\"") != std::string::npos);
        CHECK(xml.find("<testcase classname=\"tunnel\" name=\"tunnel/length\">\n<failure") != std::string::npos);
        wanted["facts"][0]["claims"][1]["open"] = "a slip of the pen";
        folder.write("corpus/tunnel/expected.json", wanted.dump());
        const std::string open = folder.run("regress corpus --format junit").out;
        CHECK(open.find("failures=\"1\" errors=\"0\" skipped=\"1\"") != std::string::npos);
        CHECK(open.find("<skipped message=\"open: a slip of the pen\"/>") != std::string::npos);
    }
    SUBCASE("do not when they are open, and are told when they can be closed") {
        wanted["facts"][0]["claims"][1]["open"] = "a slip of the pen";
        wanted["facts"][0]["claims"][0]["open"] = "long done";
        wanted["open"] = {{"copies", "translations"}, {"origins", "no name is there"}};
        folder.write("corpus/tunnel/expected.json", wanted.dump());
        const Ran ran = folder.run("regress corpus");
        CHECK(ran.code == 0);
        CHECK(ran.out.find("open: a slip of the pen") != std::string::npos);
        CHECK(ran.out.find("can be closed: ") != std::string::npos);
        CHECK(ran.out.find("long done") != std::string::npos);
        CHECK(ran.out.find("3 open") != std::string::npos);
    }
}

TEST_CASE("a quote that no source holds, and a broken file") {
    const Folder folder;
    write_articles(folder);
    json wanted = story();
    wanted["facts"][0]["claims"].push_back(length("a.txt", "it is 99 km long", "99 km", "99"));
    folder.write("corpus/tunnel/expected.json", wanted.dump());
    CHECK(folder.run("regress corpus").out.find("no such quote") != std::string::npos);
    folder.write("corpus/tunnel/expected.json", "{\"facts\": [{\"key\": \"x\", \"claims\": [{}]}]}");
    const Ran ran = folder.run("regress corpus");
    CHECK(ran.code == 2);
    CHECK(ran.err.starts_with("twosource: corpus/tunnel/expected.json: fact x"));
    CHECK(count_of(ran.err, "\n") == 1);
}

TEST_CASE("--update writes what is found, and is then met") {
    const Folder folder;
    write_articles(folder);
    json wanted = story();
    wanted["facts"][0]["claims"].erase(1);
    wanted["origins"]["a.txt"] = json::array({"Reuters"});
    folder.write("corpus/tunnel/expected.json", wanted.dump());
    CHECK(folder.run("regress corpus --update").code == 0);
    const auto renewed = json::parse(folder.read("corpus/tunnel/expected.json"));
    CHECK(renewed.at("facts").at(0).at("key") == "tunnel/length");
    CHECK(renewed.at("facts").at(0).at("claims").size() == 2);
    CHECK(renewed.at("origins").empty());
    const Ran ran = folder.run("regress corpus");
    CAPTURE(ran.out);
    CHECK(ran.code == 0);
    const std::string once = folder.read("corpus/tunnel/expected.json");
    folder.run("regress corpus --update");
    CHECK(folder.read("corpus/tunnel/expected.json") == once);
}
