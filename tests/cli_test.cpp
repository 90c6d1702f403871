// The program from outside: exit codes, errors in one line, options, and the rest of the input still read.
#include <doctest/doctest.h>

#include "program.h"

using namespace twosource::test;

namespace {

// One line on standard error that names the file.
void check_one_line(const Ran& ran, const std::string& file) {
    CHECK(count_of(ran.err, "\n") == 1);
    CHECK(ran.err.starts_with("twosource: " + file));
    CHECK(ran.err.ends_with("\n"));
}

}  // namespace

TEST_CASE("help for newcomers") {
    const Folder folder;
    const Ran alone = folder.run("");
    CHECK(alone.code == 0);
    CHECK(alone.err.empty());
    for (const char* command : {"check", "review", "values", "text", "explain", "graph", "regress"}) {
        CHECK(alone.out.find(std::string("\n  ") + command + " ") != std::string::npos);
        const Ran help = folder.run(std::string(command) + " --help");
        CHECK(help.code == 0);
        CHECK(help.out.find("Example:\n  twosource " + std::string(command)) != std::string::npos);
    }
    CHECK(alone.out.find("Exit codes:") != std::string::npos);
    CHECK(folder.run("--help").out == alone.out);
    CHECK(folder.run("--version").out.starts_with("twosource "));
}

TEST_CASE("wrong usage is one line and exit code 2") {
    const Folder folder;
    folder.write("a.txt", kEnglish);
    for (const char* arguments :
         {"chek a.txt", "check", "check --frmat json a.txt", "check --format yaml a.txt", "check --show all,none a.txt",
          "check --fail-on never a.txt", "values", "text", "explain x", "graph --format svg a.txt", "regress",
          "regress nowhere", "explain nothing a.txt", "explain 9999 a.txt", "explain 1,9999 a.txt",
          "check --facts nowhere a.txt"}) {
        CAPTURE(arguments);
        const Ran ran = folder.run(arguments);
        CHECK(ran.code == 2);
        CHECK(ran.out.empty());
        CHECK(count_of(ran.err, "\n") == 1);
        CHECK(ran.err.starts_with("twosource"));
    }
    CHECK(folder.run("check --frmat json a.txt").err.find("--frmat") != std::string::npos);
}

TEST_CASE("one bad input does not stop the others") {
    const Folder folder;
    folder.write("good.txt", kEnglish);
    folder.write(
        "bad/invalid.txt",
        "Die längste Röhre führt über 57 Kilometer von Erstfeld \xE2\x82 nach Bodio, größer ist keine für Züge.\n");
    folder.write("bad/binary.txt", std::string("PK\x03\x04\0\0\0\0\xFF\xFE\0\1\2\3", 14));
    folder.write("empty/nothing.md.bak", "");

    SUBCASE("a file that is not there") {
        const Ran ran = folder.run("check good.txt missing.txt --format json");
        CHECK(ran.code == 2);
        check_one_line(ran, "missing.txt: ");
        CHECK(nlohmann::json::parse(ran.out).at("sources").size() == 1);
    }
    SUBCASE("a folder without articles") {
        const Ran ran = folder.run("check good.txt empty --format json");
        CHECK(ran.code == 2);
        check_one_line(ran, "empty: ");
    }
    SUBCASE("damaged and binary files that were named") {
        for (const char* file : {"bad/invalid.txt", "bad/binary.txt"}) {
            const Ran ran = folder.run(std::string("check --format json good.txt ") + file);
            CHECK(ran.code == 2);
            check_one_line(ran, file);
            CHECK(nlohmann::json::parse(ran.out).at("sources").size() == 1);
        }
    }
    SUBCASE("the same below a folder: told, but no failure") {
        const Ran ran = folder.run("check --format json --fail-on none good.txt bad");
        CHECK(ran.code == 0);
        CHECK(count_of(ran.err, "\n") == 2);
    }
    SUBCASE("a JSON line cut short") {
        folder.write("claims.ndjson", std::string(kClaims) + "{\"source\": \"c\", \"entity\": \"ua");
        const Ran ran = folder.run("check claims.ndjson --format json");
        CHECK(ran.code == 2);
        check_one_line(ran, "claims.ndjson: line 6: ");
        CHECK(nlohmann::json::parse(ran.out).at("claims").size() == 5);
    }
    SUBCASE("an empty file") {
        folder.write("nothing.txt", "");
        const Ran ran = folder.run("check nothing.txt good.txt --format json");
        CHECK(ran.code != 1);
        CHECK(nlohmann::json::parse(ran.out).at("schema") == "twosource-report/1");
    }
    SUBCASE("nothing at all") { CHECK(folder.run("check -").code == 2); }
}

TEST_CASE("what is shown and what fails a run are two settings") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    CHECK(folder.run("check claims.ndjson").code == 1);
    CHECK(folder.run("check claims.ndjson --show agreement").code == 1);
    CHECK(folder.run("check claims.ndjson --fail-on none").code == 0);
    CHECK(folder.run("check claims.ndjson --fail-on single_source").code == 1);
    folder.write("one.ndjson", R"({"source": "b", "entity": "uae", "attribute": "staff", "value": 120})");
    CHECK(folder.run("check one.ndjson").code == 0);
    CHECK(folder.run("check one.ndjson --fail-on single_source").code == 1);

    const auto report = folder.check("claims.ndjson --show agreement");
    CHECK(report.at("facts").size() == 1);
    CHECK(report.at("claims").size() == 2);
    CHECK(folder.check("claims.ndjson --show single_source").at("sources").size() == 1);
}

TEST_CASE("-o writes a file whole or not at all") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    const Ran ran = folder.run("check claims.ndjson --format json -o report.json");
    CHECK(ran.code == 1);
    CHECK(ran.out.empty());
    CHECK(folder.read("report.json") == folder.run("check claims.ndjson --format json").out);

    folder.write("kept.json", "old");
    CHECK(folder.run("check missing.txt --facts nowhere -o kept.json").code == 2);
    CHECK(folder.read("kept.json") == "old");
    CHECK(folder.run("check claims.ndjson -o no/such/folder.json").code == 2);
    CHECK(folder.run("check claims.ndjson -o .").code == 2);
    CHECK(folder.run("check claims.ndjson -o /dev/null").code == 1);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder.path())) ++files;
    CHECK(files == 3);  // no draft is left behind
}

TEST_CASE("output that finds no room") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    const Ran ran = folder.run("check claims.ndjson --format json -o /dev/full");
    CHECK(ran.code == 2);
    check_one_line(ran, "/dev/full: cannot be written");
}

TEST_CASE("the same bytes for any number of threads and order of paths") {
    const Folder folder;
    folder.write("a.txt", kEnglish);
    folder.write("b.txt", kGerman);
    folder.write("claims.ndjson", kClaims);
    for (const char* format : {"json", "terminal", "markdown"}) {
        const std::string command = std::string("check --format ") + format;
        const std::string once = folder.run(command + " a.txt b.txt claims.ndjson --threads 1").out;
        CHECK(!once.empty());
        CHECK(folder.run(command + " claims.ndjson b.txt a.txt --threads 2").out == once);
    }
}

TEST_CASE("text prints what the spans count") {
    const Folder folder;
    folder.write("page.html",
                 "<html lang=en><body><article><p>It is 57 km long, they say.</p></article></body></html>");
    folder.write("a.txt", kEnglish);
    const std::string alone = folder.run("text page.html").out;
    CHECK(alone.find("==>") == std::string::npos);
    CHECK(alone.find("57 km") != std::string::npos);
    CHECK(folder.run("text a.txt").out == kEnglish);
    const std::string both = folder.run("text a.txt page.html").out;
    CHECK(both.find("==> a.txt <==\n") == 0);
    CHECK(both.find("==> page.html <==\n") != std::string::npos);
    const auto value = nlohmann::json::parse(folder.run("values --language en page.html").out);
    const std::size_t start = value.at("span").at("start"), end = value.at("span").at("end");
    CHECK(alone.substr(start, end - start) == value.at("text"));
    CHECK(folder.run("text missing.txt a.txt").code == 2);
}

TEST_CASE("standard input") {
    const Folder folder;
    const Ran articles = folder.run("values -", "", R"({"id": "x", "language": "en", "text": "It is 57 km long."})");
    CHECK(articles.code == 0);
    CHECK(nlohmann::json::parse(articles.out).at("source") == "x");
    CHECK(folder.run("check - --format json", "", kClaims).code == 1);
}

TEST_CASE("colours are asked for") {
    const Folder folder;
    folder.write("claims.ndjson", kClaims);
    const std::string escape = "\033[";
    CHECK(folder.run("check claims.ndjson").out.find(escape) == std::string::npos);
    CHECK(folder.run("check claims.ndjson --color always").out.find(escape) != std::string::npos);
    CHECK(folder.run("check claims.ndjson", "FORCE_COLOR=1").out.find(escape) != std::string::npos);
    CHECK(folder.run("check claims.ndjson", "FORCE_COLOR=1 NO_COLOR=1").out.find(escape) == std::string::npos);
    CHECK(folder.run("check claims.ndjson --color never", "FORCE_COLOR=1").out.find(escape) == std::string::npos);
}

// Each line of README.md that starts with "    $ " is run in the top folder, and prints the lines below it.
TEST_CASE("the README's examples run as printed") {
    std::ifstream readme(kRoot + "/README.md");
    const std::string indent = "    ", program = "twosource ";
    std::string command, expected;
    std::size_t examples = 0;
    const auto compare = [&] {
        if (command.empty()) return;
        const Folder folder;
        const std::size_t at = command.find(program);
        REQUIRE(at != std::string::npos);
        command.replace(at, program.size(), "'" + kProgram + "' ");
        folder.write("script", "cd '" + kRoot + "'; export COLUMNS=100 TWOSOURCE_FACTS=facts XDG_CACHE_HOME='" +
                                   folder.path().string() + "'; " + command);
        std::system(
            ("sh '" + (folder.path() / "script").string() + "' > '" + (folder.path() / "out").string() + "'").c_str());
        CHECK(folder.read("out") == expected);
        ++examples;
    };
    for (std::string line; std::getline(readme, line);) {
        if (line.starts_with(indent + "$ ")) {
            command = line.substr(indent.size() + 2);
            expected.clear();
        } else if (line.starts_with(indent) || (line.empty() && !command.empty())) {
            if (!command.empty()) expected += (line.empty() ? "" : line.substr(indent.size())) + "\n";
        } else if (!command.empty()) {
            while (expected.ends_with("\n\n")) expected.pop_back();
            compare();
            command.clear();
        }
    }
    CHECK(examples == 2);
}
