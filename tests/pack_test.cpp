// Reading values, language by language: facts/languages/<tag>/values.ndjson holds phrases and the values that a reader
// finds in them, {"text": …, "expect": [{"text": …, "value": {…}}]}; an empty list for a phrase that holds none. An
// editor adds a case by adding a line. Of a value only the fields that the line gives are compared.
#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "report/json.h"
#include "support.h"

using namespace twosource;
using namespace twosource::test;
using nlohmann::json;

namespace {

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(facts() / "languages"))
        if (fs::exists(entry.path() / "values.ndjson")) files.push_back(entry.path() / "values.ndjson");
    std::sort(files.begin(), files.end());
    return files;
}

// What was found, with no more fields of a value than `expected` has.
json found_in(const std::string& text, const std::string& language, const json& expected) {
    json list = json::array();
    for (const auto& mention : values_in(text, language)) {
        const json all = json::parse(dump_line(to_json(mention.value)));
        json value = all;
        if (list.size() < expected.size()) {
            value = json::object();
            for (const auto& [key, unused] : expected[list.size()]["value"].items())
                if (all.contains(key)) value[key] = all[key];
        }
        list.push_back({{"text", mention.span.of(text)}, {"value", value}});
    }
    return list;
}

}  // namespace

TEST_CASE("every language reads its own phrases") {
    const auto files = case_files();
    CHECK(files.size() >= 19);
    for (const auto& file : files) {
        const std::string language = file.parent_path().filename().string();
        std::istringstream lines(read_file(file));
        std::string line;
        for (int number = 1; std::getline(lines, line); ++number) {
            if (line.empty()) continue;
            INFO(language << " line " << number << ": " << line);
            const json row = json::parse(line);
            CHECK(found_in(row.at("text"), language, row.at("expect")).dump() == row.at("expect").dump());
        }
    }
}

TEST_CASE("what is printed with digits and is no figure is none in any language") {
    for (const char* language : {"en", "de", "fr", "it", "es", "pt", "nl", "id", "ms", "sv", "tr", "ru", "pl", "fi"})
        for (const char* text : {"G42", "Nvidia GB300", "Boeing 737", "+49 30 1234567", "https://x.org/2024/05",
                                 "14:30", "2:1", "© 2003–2025", "info@example.org", "F-16", "COVID-19"}) {
            CAPTURE(std::string(language));
            CAPTURE(std::string(text));
            CHECK(values_in(text, language).empty());
        }
}

TEST_CASE("a pack says what is wrong with it") {
    const auto message = [](const std::string& pack) -> std::string {
        Folder folder;
        folder.write("units.json", read_file(facts() / "units.json"));
        folder.write("languages/xx/pack.json", pack);
        try {
            Languages(folder.path()).pack("xx");
        } catch (const std::exception& error) {
            return error.what();
        }
        return "";
    };
    CHECK(message(R"({"numbers": {"1": ["one"]}})").empty());
    CHECK(message(R"({"numbers": {"1": ["one"], "1": ["a"]}})").find("'1' stands twice") != std::string::npos);
    CHECK(message(R"({"numbers": {}, "units": {}, "numbers": {}})").find("'numbers' stands twice") !=
          std::string::npos);
    CHECK(message(R"({"nombres": {}})").find("languages/xx/pack.json: unknown section 'nombres'") != std::string::npos);
}

TEST_CASE("a pack that is like another reads that one's words, too") {
    Folder folder;
    folder.write("units.json", read_file(facts() / "units.json"));
    folder.write("languages/xx/pack.json", R"({"numbers": {"7": ["sju"]}, "currencies": {"NOK": ["daler"]}})");
    folder.write("languages/xy/pack.json", R"({"like": "xx", "numbers": {"8": ["otte"]}})");
    const Languages own(folder.path());
    const std::string text = "sju daler og otte daler";
    const auto found = read_values(text, {Span{0, text.size()}}, own.pack("xy"), own.units());
    REQUIRE(found.size() == 2);
    CHECK(found[0].span.of(text) == "sju daler");
    CHECK(found[1].span.of(text) == "otte daler");
}
