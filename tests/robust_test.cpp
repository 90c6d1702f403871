// Hostile input: texts made to be slow. Every one must be read in time that grows with its length alone, so the sizes
// here are such that anything quadratic runs into CTest's own time limit.
#include <doctest/doctest.h>
#include <sstream>

#include "extract/extract.h"
#include "report/formats.h"
#include "source/read.h"
#include "support.h"
#include "text/token.h"

using namespace twosource;
using namespace twosource::test;

namespace {

constexpr std::size_t kMegabyte = 1 << 20;

std::string repeated(std::string_view piece, std::size_t bytes = kMegabyte) {
    std::string text;
    while (text.size() < bytes) text += piece;
    return text;
}

// From the bytes of a file to claims, as `check` does.
std::vector<Claim> claims_in(const std::string& text, const std::string& language) {
    Folder folder;
    ReadOptions options;
    options.facts = facts();
    options.language = language;
    Input input = read_paths({folder.write("a.txt", text)}, options);
    if (input.sources.empty()) return {};  // refused, with an error
    return extract_claims(input.sources, {}, languages());
}

struct Hostile {
    const char* what;
    std::string text;
    const char* language = "en";
};

const std::vector<Hostile>& hostile_texts() {
    static const std::vector<Hostile> texts = {
        {"digits", repeated("1234567890")},
        {"brackets", repeated("(((((((((")},
        {"groups", repeated("1,1,1,1,1,")},
        {"groups of three", repeated("1 234 567 890 "), "fr"},
        {"points", repeated("1.2.3.4.5.")},
        {"combining marks", "a" + repeated("\u0301\u0323\u0308")},
        {"one endless word", repeated("unpronounceable")},
        {"one endless German number", repeated("hunderttausend"), "de"},
        {"capitals", repeated("AbCdEfGh")},
        {"names", repeated("Jane Doe Smith Jones ")},
        {"scripts", repeated("aбחن日अ1"), "und"},
        {"Han digits", repeated("一二三四五万亿"), "zh"},
        {"one Han digit", repeated("一"), "zh"},
        {"marked years", repeated("1年"), "zh"},
        {"ordinals", repeated("1st second ")},
        {"quarters", repeated("Q1 ")},
        {"vulgar fractions", repeated("1½")},
        {"scale words", repeated("million billion trillion ")},
        {"points between words", repeated("fifty point ")},
        {"number words", repeated("one hundred and twenty ")},
        {"currency signs", repeated("$€£¥$")},
        {"amounts", repeated("$1 ")},
        {"at signs", repeated("a@b:c://")},
        {"plus signs", repeated("+1-")},
        {"times", repeated("1:2:3:")},
        {"dashes", repeated("1-2-3-")},
        {"slashes", repeated("1/2/3/")},
        {"bounds", repeated("more than about at least ")},
        {"ranges", repeated("from 1 to between 2 and ")},
        {"quotes", repeated("\"'“”„«»")},
        {"line ends", repeated("\n\r\n1\n")},
        {"full stops", repeated(". . 1. ")},
    };
    return texts;
}

}  // namespace

TEST_CASE("texts made to be slow are read") {
    for (const Hostile& hostile : hostile_texts()) {
        CAPTURE(hostile.what);
        CHECK_NOTHROW(values_in(hostile.text, hostile.language));
    }
}

TEST_CASE("claims of texts made to be slow") {
    for (const Hostile& hostile : hostile_texts()) {
        CAPTURE(hostile.what);
        CHECK_NOTHROW(claims_in(hostile.text.substr(0, kMegabyte / 4), hostile.language));
    }
}

TEST_CASE("10,000 dates in one sentence are 10,000 dates") {
    std::string text = "They met on";
    for (int i = 0; i < 10000; ++i)
        text += " " + std::to_string(1 + i % 28) + " May " + std::to_string(1900 + i % 120) + ",";
    text += " and never again.\n";
    CHECK(values_in(text).size() == 10000);
    CHECK(claims_in(text, "en").size() == 10000);
}

TEST_CASE("50,000 values in one line are 50,000 values") {
    std::string text;
    for (int i = 0; i < 50000; ++i) text += "the plant made " + std::to_string(100 + i) + " tonnes; ";
    CHECK(values_in(text).size() == 50000);
    CHECK(claims_in(text, "en").size() == 50000);
}

TEST_CASE("many verbs and names in one sentence") {
    CHECK_NOTHROW(claims_in(
        repeated("G42 chose OpenAI as its partner and President Joe Biden left Nvidia, ", kMegabyte / 2), "en"));
}

TEST_CASE("reports quote a part of an endless sentence") {
    const std::string text = repeated("the plant made 12 tonnes; ", kMegabyte / 2);
    const FactGraph graph = graph_of({{"a.txt", text}});
    REQUIRE(graph.claims.size() > 20000);
    const View view = make_view(graph);
    const Review review = make_review(graph, {0});
    const std::size_t enough = graph.claims.size() * 5000;
    for (const auto& format : report_formats()) {
        CAPTURE(std::string(format.name));
        std::ostringstream checked, reviewed;
        if (format.write) format.write(view, {}, checked);
        if (format.write_review) format.write_review(review, {}, reviewed);
        CHECK(checked.str().size() < enough);
        CHECK(reviewed.str().size() < enough);
    }
}
