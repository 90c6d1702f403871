// Living with findings: the baseline, comments in the text, and what they never hide.
#include "report/baseline.h"

#include <doctest/doctest.h>

#include "desk.h"
#include "report/ignore.h"

using namespace twosource;
using namespace twosource::test;

namespace {

using Json = nlohmann::json;

const std::string kDraft =
    "# The bridge\n\nOn 4 April 2019 the Ostra Bridge was opened.\n\nThe bridge cost 2.6 million "
    "euros to build.\n";

struct BaselineDesk : Desk {
    explicit BaselineDesk(const std::string& draft = kDraft) : Desk(draft) {}
    Ran review(const std::string& more = "") const { return Desk::review(more, "SOURCE_DATE_EPOCH=1772323200"); }
    void start(const std::string& more = "") const {
        REQUIRE(review("--baseline base.toml --write-baseline --reason 'The builder says so.' --by Ada " + more).code ==
                0);
    }
    void change_draft(const std::string& from, const std::string& to) const {
        std::string text = read("draft.md");
        text.replace(text.find(from), from.size(), to);
        write("draft.md", text);
    }
};

std::string message_of(const std::string& toml) {
    try {
        parse_baseline(toml, "base.toml");
    } catch (const std::exception& error) {
        return error.what();
    }
    return "";
}

}  // namespace

TEST_CASE("an accepted finding fails no run and is shown in every format") {
    const BaselineDesk desk;
    CHECK(desk.review().code == 1);
    desk.start("--expires 2026-09-01");
    CHECK(desk.read("base.toml").find("date = 2026-03-01\nexpires = 2026-09-01\n") != std::string::npos);
    const std::string words = "Accepted by Ada on 2026-03-01, until 2026-09-01: The builder says so.";
    for (const std::string format : {"terminal", "github"}) {
        const Ran ran = desk.review("--baseline base.toml --format " + format);
        CHECK(ran.code == 0);
        CHECK(ran.out.find(format == "github" ? "::notice file=draft.md,line=5" : "CONTRADICTED") != std::string::npos);
        if (format == "github") CHECK(ran.out.find(words) != std::string::npos);
        if (format == "terminal") CHECK(ran.out.find("Accepted by Ada") != std::string::npos);
    }
    const Json json = Json::parse(desk.review("--baseline base.toml --format json").out);
    CHECK(json["counts"]["accepted"] == 1);
    CHECK(json["counts"]["contradicted"] == 0);
    std::size_t marked = 0;
    for (const auto& finding : json["findings"])
        if (!finding["accepted"].is_null()) marked += finding["accepted"]["reason"] == "The builder says so.";
    CHECK(marked == 1);
}

TEST_CASE("an accepted finding stays when lines move and comes back when its value changes") {
    const BaselineDesk desk;
    desk.start();
    desk.change_draft("On 4 April", "A paragraph more.\n\nOn 4 April");
    CHECK(desk.review("--baseline base.toml").code == 0);
    desk.change_draft("2.6 million", "2.6 thousand");
    const Ran ran = desk.review("--baseline base.toml");
    CHECK(ran.code == 1);
    CHECK(ran.out.find("base.toml:3: stale") != std::string::npos);
}

TEST_CASE("the baseline is the same from any folder below the project file") {
    const BaselineDesk desk;
    desk.write(".twosource.toml", "sources = [\"sources\"]\nbaseline = \"base.toml\"\n");
    REQUIRE(desk.run("review draft.md --write-baseline --reason why").code == 0);
    desk.write("below/empty", "");
    const Ran ran = desk.run("review ../draft.md", "env --chdir=below");
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
}

TEST_CASE("an expired entry accepts nothing and is told of") {
    const BaselineDesk desk;
    desk.start("--expires 2026-03-15");
    const Ran ran = desk.run("review draft.md --against sources --baseline base.toml", "SOURCE_DATE_EPOCH=1775001600");
    CHECK(ran.code == 1);
    CHECK(ran.out.find("expired on 2026-03-15") != std::string::npos);
}

TEST_CASE("the baseline grows only when it is told to") {
    const BaselineDesk desk;
    desk.start();
    CHECK(desk.review("--baseline base.toml --write-baseline --reason again").code == 2);
    desk.change_draft("2.6 million", "2.6 thousand");
    const std::string before = desk.read("base.toml");
    const Ran refused = desk.review("--baseline base.toml --update-baseline --reason more");
    CHECK(refused.code == 2);
    CHECK(count_of(refused.err, "\n") == 1);
    CHECK(desk.read("base.toml") == before);
    CHECK(desk.review("--baseline base.toml --update-baseline --allow-growth").code == 2);  // no reason
    CHECK(desk.review("--baseline base.toml --update-baseline --allow-growth --reason more").code == 0);
    CHECK(count_of(desk.read("base.toml"), "[[accepted]]") == 1);
    desk.change_draft("2.6 thousand", "2.6 billion");
    CHECK(desk.review("--baseline base.toml --update-baseline").code == 0);
    CHECK(count_of(desk.read("base.toml"), "[[accepted]]") == 0);
}

TEST_CASE("entries of drafts that were not read are kept and not called stale") {
    const BaselineDesk desk;
    desk.start();
    desk.write("other.md", "# Other\n\nOn 4 April 2019 the Ostra Bridge was opened.\n");
    const Ran ran = desk.run("review other.md --against sources --baseline base.toml --update-baseline");
    CHECK(ran.code == 0);
    CHECK(ran.out.find("stale") == std::string::npos);
    CHECK(count_of(desk.read("base.toml"), "[[accepted]]") == 1);
}

TEST_CASE("a broken baseline is exit code 2 with file and line") {
    const BaselineDesk desk;
    desk.write("base.toml", "[[accepted]]\nfingerprint = \"ab\"\nreason = \"x\"\n[[accepted]\n");
    const Ran ran = desk.review("--baseline base.toml");
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.starts_with("twosource: base.toml:4:"));
    CHECK(desk.review("--baseline missing.toml").code == 2);
}

TEST_CASE("entries need a fingerprint, a reason and known keys") {
    CHECK(message_of("[[accepted]]\nreason = \"x\"\n").starts_with("base.toml:1:"));
    CHECK(message_of("[[accepted]]\nfingerprint = \"a\"\nreason = \" \"\n").find("reason") != std::string::npos);
    CHECK(message_of("[[accepted]]\nfingerprint = \"a\"\nreason = \"x\"\nwhy = 1\n").starts_with("base.toml:4:1:"));
    CHECK(message_of("[[accepted]]\nfingerprint = \"a\"\nreason = \"x\"\nexpires = \"soon\"\n").find("date") !=
          std::string::npos);
    const std::string one = "[[accepted]]\nfingerprint = \"a\"\nreason = \"x\"\n";
    CHECK(message_of(one + one).find("once more") != std::string::npos);
    CHECK(message_of(one).empty());
}

TEST_CASE("what is written can be read again") {
    Baseline baseline;
    baseline.file = "base.toml";
    baseline.entries.push_back(
        {"00ff", "a \"b\"\\c.md", "dam/cost", "2,6 Mio. €", {"because \"so\"", "Ada", "2026-03-01", "", false}, 0});
    const Baseline again = parse_baseline(to_toml(baseline), "base.toml");
    REQUIRE(again.entries.size() == 1);
    CHECK(again.entries[0].source == baseline.entries[0].source);
    CHECK(again.entries[0].text == baseline.entries[0].text);
    CHECK(again.entries[0].accepted.reason == baseline.entries[0].accepted.reason);
    CHECK(again.entries[0].accepted.date == "2026-03-01");
    CHECK(again.entries[0].accepted.expires.empty());
}

TEST_CASE("a comment ignores the findings of its paragraph, or of the next") {
    const std::string comment = "<!-- twosource-ignore: the builder's own figure -->";
    for (const std::string& draft : {"# B\n\n" + comment + "\n\nThe Ostra Bridge cost 2.6 million euros to build.\n",
                                     "# B\n\n" + comment + "\nThe Ostra Bridge cost 2.6 million euros to build.\n",
                                     "# B\n\nThe Ostra Bridge cost 2.6 million euros to build. " + comment + "\n"}) {
        const BaselineDesk desk(draft);
        const Ran ran = desk.review();
        CHECK(ran.code == 0);
        CHECK(ran.out.find("Accepted in the text: the builder's own figure") != std::string::npos);
    }
    const BaselineDesk late("# B\n\nThe Ostra Bridge cost 2.6 million euros to build.\n\n" + comment + "\n");
    CHECK(late.review().code == 1);
    CHECK(late.review().out.find("ignores nothing") != std::string::npos);
}

TEST_CASE("a comment without a reason is an error and ignores nothing") {
    const BaselineDesk desk("# B\n\n<!-- twosource-ignore -->\nOn 4 April 2019 the Ostra Bridge was opened.\n");
    const Ran ran = desk.review();
    CHECK(ran.code == 1);
    CHECK(ran.out.find("error draft.md:3: a comment that ignores findings needs a reason") != std::string::npos);
    CHECK(desk.review("--fail-on none").code == 0);
    CHECK(find_ignores("```\n<!-- twosource-ignore -->\n```\n").empty());
    CHECK(find_ignores("<!-- another remark -->\n\nText.\n").empty());
}

TEST_CASE("check takes the same baseline") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    CHECK(folder.run("check claims.ndjson").code == 1);
    REQUIRE(folder.run("check claims.ndjson --baseline base.toml --write-baseline --reason 'a misprint'").code == 0);
    const Ran ran = folder.run("check claims.ndjson --baseline base.toml");
    CHECK(ran.code == 0);
    CHECK(ran.out.find("CONFLICT") != std::string::npos);
    CHECK(ran.out.find(": a misprint") != std::string::npos);
    const Json json = folder.check("claims.ndjson --baseline base.toml");
    for (const auto& fact : json["facts"]) CHECK(fact.contains("accepted") == (fact["verdict"] == "conflict"));
    std::string changed = kClaims;
    changed.replace(changed.find("$1.4 billion"), 12, "$1.4 million");
    folder.write("claims.ndjson", changed);
    CHECK(folder.run("check claims.ndjson --baseline base.toml").code == 1);
}
