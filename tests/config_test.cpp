// The project file: what it sets, where it is found, and how its errors are told.
#include <doctest/doctest.h>

#include "program.h"

using namespace twosource::test;

namespace {

struct Desk : Folder {
    Desk() {
        write("sources/a.txt", kEnglish);
        write("drafts/d.md",
              "# Tunnel\n\nThe Gotthard Base Tunnel was opened on 1 June 2016. It cost 12.2 million "
              "francs.\n");
    }
};

}  // namespace

TEST_CASE("the project file is found above the draft and sets sources and classes") {
    const Desk desk;
    desk.write(".twosource.toml", "sources = [\"sources\"]\n[review]\nshow = \"one-source\"\nfail-on = \"none\"\n");
    const Ran ran = desk.run("review drafts/d.md");
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    CHECK(ran.out.find("ONE SOURCE") != std::string::npos);
    CHECK(ran.out.find("CONTRADICTED") == std::string::npos);
    CHECK(desk.run("review drafts/d.md --fail-on contradicted --show contradicted").code == 1);
    CHECK(desk.run("review drafts/d.md --project none").code == 2);
}

TEST_CASE("check takes its classes from the project file") {
    const Desk desk;
    desk.write(".twosource.toml", "[check]\nfail-on = \"none\"\n");
    CHECK(desk.run("check sources drafts").code == 0);
    CHECK(desk.run("check sources drafts --fail-on conflict").code == 1);
    desk.write(".twosource.toml", "[check]\nfail-on = \"never\"\n");
    CHECK(desk.run("check sources drafts").code == 2);
}

TEST_CASE("an extra folder of facts names entities of one's own") {
    const Desk desk;
    desk.write("ours/entities/ours.json", R"([{"name": "Gotthard Base Tunnel", "id": "our-tunnel", "type": "place"}])");
    desk.write(".twosource.toml", "facts = [\"ours\"]\n");
    CHECK(desk.check("sources drafts").dump().find("our-tunnel") != std::string::npos);
    CHECK(desk.check("sources drafts --project none").dump().find("our-tunnel") == std::string::npos);
    desk.write(".twosource.toml", "facts = [\"nowhere\"]\n");
    CHECK(desk.run("check sources").code == 2);
}

TEST_CASE("errors of the project file name file, line and column") {
    const Desk desk;
    const auto error_of = [&](const std::string& toml) {
        desk.write(".twosource.toml", toml);
        const Ran ran = desk.run("review drafts/d.md --against sources");
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(count_of(ran.err, "\n") == 1);
        return ran.err;
    };
    CHECK(error_of("sources = [\"a\"]\nsorces = [\"b\"]\n")
              .starts_with("twosource: .twosource.toml:2:1: unknown key sorces"));
    CHECK(
        error_of("[review]\nfail_on = \"none\"\n").starts_with("twosource: .twosource.toml:2:1: unknown key fail_on"));
    CHECK(error_of("sources = \"a\"\n").starts_with("twosource: .twosource.toml:1:"));
    CHECK(error_of("sources = [\n").starts_with("twosource: .twosource.toml:"));
    CHECK(error_of("[review]\nshow = \"grave\"\n").find("grave") != std::string::npos);
}
