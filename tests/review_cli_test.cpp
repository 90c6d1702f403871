// `review` and --focus as they are run: what is printed, in which form, and with which exit code.
#include <doctest/doctest.h>

#include "desk.h"

using namespace twosource::test;

namespace {

using Json = nlohmann::json;

const std::string kDraft =
    "# The bridge\n\nOn 4 April 2019 the Ostra Bridge was opened.\n\nThe bridge cost\t2.6 million euros to build.\n\n"
    "It has 77 lamps.\n";

struct ReviewDesk : Desk {
    explicit ReviewDesk(const std::string& draft = kDraft) : Desk(draft) {}
    Json json(const std::string& more = "") const { return Json::parse(review("--format json " + more).out); }
};

}  // namespace

TEST_CASE("review shows the draft's line with a marker under the words") {
    const ReviewDesk desk;
    const Ran ran = desk.review("", "COLUMNS=100");
    CHECK(ran.code == 1);
    CHECK(ran.err.empty());
    CHECK(ran.out.find("CONTRADICTED  draft.md:5:17") != std::string::npos);
    CHECK(ran.out.find("  5 | The bridge cost 2.6 million euros to build.\n"
                       "    |                 ^^^^^^^^^^^^^^^^^\n") != std::string::npos);
    CHECK(ran.out.find("Two independent sources say 2.6 billion EUR; the draft says 2.6 million EUR") !=
          std::string::npos);
    CHECK(ran.out.find("[2,6 milliards d'euros]") != std::string::npos);
    CHECK(ran.out.find("NO SOURCE  draft.md:7:8") != std::string::npos);
    CHECK(ran.out.find("Not listed: 1 confirmed") != std::string::npos);
}

TEST_CASE("what is shown and what fails are two settings, by class and by kind of value") {
    const ReviewDesk desk;
    CHECK(desk.review("--fail-on none").code == 0);
    CHECK(desk.review("--fail-on contradicted:money").code == 1);
    CHECK(desk.review("--fail-on contradicted:date+count").code == 0);
    CHECK(desk.review("--fail-on no-source:count").code == 1);
    CHECK(desk.review("--fail-on no-source:money").code == 0);
    CHECK(desk.review("--show confirmed").code == 1);
    const auto shown = [&](const std::string& list) { return desk.json("--show " + list)["findings"].size(); };
    CHECK(shown("contradicted") == 1);
    CHECK(shown("contradicted:date") == 0);
    CHECK(shown("contradicted:money,no-source") == 2);
    CHECK(shown("all:date") == 1);
    CHECK(desk.json("--show none")["counts"]["contradicted"] == 1);
}

TEST_CASE("findings as JSON have exact places") {
    const ReviewDesk desk(
        "# Die Brücke 𝄞\n\nEs 𝄞 kostete die Ostra-Brücke 2,6 Millionen Euro, als sie am 4. April 2019 "
        "eröffnet wurde.\n");
    const auto review = desk.json();
    REQUIRE(!review["findings"].empty());
    for (const auto& finding : review["findings"]) {
        const std::string text = desk.read("draft.md");
        const std::size_t start = finding["span"]["start"], end = finding["span"]["end"];
        CHECK(text.substr(start, end - start) == finding["text"]);
        CHECK(finding["start"]["line"] == 3);
        if (finding["text"] == "2,6 Millionen Euro") CHECK(finding["start"]["column"] == 32);  // UTF-16 units
    }
    CHECK(review["schema"] == "twosource-review/1");
}

TEST_CASE("workflow annotations escape what would end a property or a command") {
    const ReviewDesk desk;
    desk.write("odd, 100%:draft.md", kDraft);
    const Ran ran = desk.run("review 'odd, 100%:draft.md' --against sources --format github");
    CHECK(ran.code == 1);
    CHECK(ran.out.find("::error file=odd%2C 100%25%3Adraft.md,line=5,col=17,endLine=5,endColumn=34,title=contradicted"
                       "%3A ") != std::string::npos);
    CHECK(ran.out.find("::warning file=odd%2C 100%25%3Adraft.md,line=7") != std::string::npos);
    CHECK(count_of(ran.out, "\n") == count_of(ran.out, " file="));
}

TEST_CASE("control characters of a draft reach no terminal") {
    const ReviewDesk desk("# The bridge\n\nThe bridge cost 2.6 million euros, \x1b[31mthey say\x07.\n");
    const Ran ran = desk.review("--color never");
    CHECK(ran.out.find("CONTRADICTED") != std::string::npos);
    CHECK(ran.out.find('\x1b') == std::string::npos);
    CHECK(ran.out.find('\x07') == std::string::npos);
}

TEST_CASE("wide characters take two columns in the marker") {
    const ReviewDesk desk("# 橋\n\n橋橋橋 The Ostra Bridge cost 2.6 million euros.\n");
    CHECK(desk.review("", "COLUMNS=100")
              .out.find("  3 | 橋橋橋 The Ostra Bridge cost 2.6 million euros.\n"
                        "    |                              ^^^^^^^^^^^^^^^^^\n") != std::string::npos);
}

TEST_CASE("a draft that lies among the sources bears itself out no more") {
    const ReviewDesk desk;
    const Json apart = desk.json();
    const Ran among = desk.run("review ./draft.md --against . --format json --progress never");
    const Json within = Json::parse(among.out);
    CHECK(within["drafts"] == Json::array({"./draft.md"}));
    CHECK(within["counts"] == apart["counts"]);
}

TEST_CASE("several drafts are no sources for each other") {
    const ReviewDesk desk;
    desk.write("other.md", "# Lamps\n\nThe Ostra Bridge has 77 lamps, all of them red.\n");
    const Json both = Json::parse(desk.run("review draft.md other.md --against sources --format json").out);
    CHECK(both["drafts"].size() == 2);
    for (const auto& finding : both["findings"])
        if (finding["text"] == "77") CHECK(finding["class"] == "no-source");
    CHECK(both["counts"]["no-source"] == 2);
}

TEST_CASE("--focus reads all and reports the facts that touch these") {
    const ReviewDesk desk;
    desk.write("sources/lake.txt", "Lake\n\nThe Mirel Lake covers 310 hectares. It is 42 metres deep.\n");
    const Json all = desk.check("sources"), some = desk.check("sources --focus sources/pont.txt");
    CHECK(all["facts"].size() > some["facts"].size());
    bool agreement = false;
    for (const auto& fact : some["facts"]) {
        bool touches = false;
        for (const auto& entry : fact["values"])
            for (const int id : entry["claims"])
                for (const auto& claim : some["claims"])
                    touches |= claim["id"] == id && claim["source"] == "sources/pont.txt";
        CHECK(touches);
        agreement |= fact["verdict"] == "agreement";
    }
    CHECK(agreement);
    CHECK(desk.json("--focus sources/lake.txt")["findings"].empty());
    CHECK(desk.review("--focus sources/lake.txt").code == 0);
}

TEST_CASE("wrong usage of review is one line and exit code 2") {
    const ReviewDesk desk;
    for (const char* arguments :
         {"review draft.md", "review --against sources", "review nothing.md --against sources",
          "review draft.md --against nowhere", "review draft.md --against sources --show contradicted:colour",
          "review draft.md --against sources --fail-on grave", "review draft.md --against sources --format yaml"}) {
        CAPTURE(arguments);
        const Ran ran = desk.run(arguments);
        CHECK(ran.code == 2);
        CHECK(count_of(ran.err, "\n") == 1);
        CHECK(ran.err.starts_with("twosource"));
    }
}
