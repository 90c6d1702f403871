// The fixture corpus through the program: what its editors expect, and that no outcome hangs on the names in a story,
// on the names and order of its files, or on the number of threads.
#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "support.h"

using namespace twosource;
using namespace twosource::test;
using nlohmann::json;

namespace {

using Names = std::vector<std::pair<std::string, std::string>>;

const fs::path corpus = facts() / "corpus";

// Every name of the gulf-datacentre story, long ones first, and one that nobody has heard of. Currencies, units and
// months stay: they are the language's own words.
const Names invented = {
    {"The Wall Street Journal", "The Corvane Ledger"},
    {"Wall Street Journal", "Corvane Ledger"},
    {"Uni Emirat Arab", "Belvaria"},
    {"Émirats arabes unis", "Belvaria"},
    {"United Arab Emirates", "Belvaria"},
    {"Amerika Serikat", "Ostrelia"},
    {"Stati Uniti", "Ostrelia"},
    {"États-Unis", "Ostrelia"},
    {"Estados Unidos", "Ostrelia"},
    {"United States", "Ostrelia"},
    {"White House", "Quillon Palace"},
    {"Maison-Blanche", "Quillon"},
    {"Casa Blanca", "Quillon"},
    {"Washington", "Quillon"},
    {"Donald Trump", "Tavish Orlo"},
    {"Trump", "Orlo"},
    {"Elon Musk", "Brenn Haskett"},
    {"Musk", "Haskett"},
    {"Sam Altman", "Lio Marchetti"},
    {"Altman", "Marchetti"},
    {"Stargate UAE", "Lumenhold Bel"},
    {"Stargate", "Lumenhold"},
    {"Abou Dhabi", "Kesparra"},
    {"Abu Dhabi", "Kesparra"},
    {"Abu Dabi", "Kesparra"},
    {"Abilene", "Dorvik"},
    {"Texas", "Marrowin"},
    {"OpenAI", "VelkaMind"},
    {"ChatGPT", "ChatVELK"},
    {"xAI", "qMind"},
    {"G42", "Zelmar"},
    {"Nvidia", "Torvex"},
    {"Microsoft", "Pellucid"},
    {"Emirati", "Belvari"},
    {"Emirates", "Belvari"},
    {"Emirate", "Belvari"},
    {"Emirat", "Belvari"},
    {"Emiratos", "Belvari"},
    {"emiratí", "belvarí"},
    {"UAE", "BVR"},
};

std::string replaced(std::string text, const Names& names) {
    for (const auto& [from, to] : names)
        for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
            text.replace(at, from.size(), to);
    return text;
}

std::vector<fs::path> articles_of(const fs::path& story) {
    std::vector<fs::path> articles;
    for (const auto& entry : fs::directory_iterator(story))
        if (entry.path().filename() != "expected.json") articles.push_back(entry.path());
    std::sort(articles.begin(), articles.end());
    return articles;
}

json check(const Folder& folder, const std::string& options = "") {
    const Ran ran = run_program(folder.path(), "check . --format json " + options);
    REQUIRE(ran.code <= 1);
    return json::parse(ran.out);
}

// Lower bounds of a fact's entries, with those of bounds from above.
std::set<std::string> numbers_of(const json& report, const json& fact) {
    std::set<std::string> numbers;
    for (const auto& claim : report["claims"])
        for (const auto& entry : fact["values"])
            if (entry["claims"][0] == claim["id"] && claim["value"].contains("low")) {
                const auto& value = claim["value"];
                const auto& number = value["low"].is_null() ? value["high"] : value["low"];
                numbers.insert(number.get<std::string>() + " " +
                               (value.contains("unit") && value["kind"] != "count" && value["unit"].is_string()
                                    ? value["unit"].get<std::string>()
                                    : std::string()));
            }
    return numbers;
}

const json* fact_with(const json& report, const std::string& number) {
    const json* best = nullptr;
    std::size_t most = 0;
    for (const auto& fact : report["facts"]) {
        if (!numbers_of(report, fact).count(number)) continue;
        std::size_t claims = 0;
        for (const auto& entry : fact["values"]) claims += entry["claims"].size();
        if (claims > most) best = &fact, most = claims;
    }
    return best;
}

bool has_diagnosis(const json& fact, const std::string& diagnosis) {
    return std::any_of(fact["relations"].begin(), fact["relations"].end(), [&](const json& relation) {
        return relation["relation"] == "conflict" && relation["diagnosis"] == diagnosis;
    });
}

// The facts of a report with nothing in them that hangs on the names or the order of files: each as its verdict, its
// entries as places in the original files, and the relations between these.
std::multiset<std::string> facts_by_place(const json& report, const std::map<std::string, std::string>& original) {
    std::map<int, std::string> place;
    for (const auto& claim : report["claims"])
        place[claim["id"]] = original.at(claim["source"]) + ":" + claim["span"].dump();
    std::multiset<std::string> facts;
    for (const auto& fact : report["facts"]) {
        std::map<int, std::string> entries;
        for (const auto& entry : fact["values"]) {
            std::set<std::string> places;
            for (int id : entry["claims"]) places.insert(place.at(id));
            entries[entry["id"]] = json(places).dump();
        }
        std::multiset<std::string> told;
        for (const auto& [id, entry] : entries) told.insert(entry);
        for (const auto& relation : fact["relations"]) {
            const auto ends = std::minmax(entries.at(relation["a"]), entries.at(relation["b"]));
            told.insert(ends.first + " " + ends.second + relation["relation"].dump() + relation["diagnosis"].dump());
        }
        facts.insert(fact["verdict"].dump() + json(told).dump());
    }
    return facts;
}

}  // namespace

TEST_CASE("the corpus reads as its editors expect, but for what is marked open") {
    CHECK(run_program(root().string(), "regress facts/corpus").code == 0);
}

TEST_CASE("a story of invented names yields its figures and their conflicts") {
    Folder folder;
    for (const auto& article : articles_of(corpus / "gulf-datacentre"))
        folder.write(article.filename().string(), replaced(read_file(article), invented));
    const json report = check(folder);

    const std::pair<const char*, const char*> conflicts[] = {
        {"500000 ", "scale_word"}, {"1400000000000 USD", "scale_word"}, {"2000000000 USD", "long_short_scale"}};
    for (const auto& [number, diagnosis] : conflicts) {
        CAPTURE(number);
        const json* fact = fact_with(report, number);
        REQUIRE(fact);
        CHECK((*fact)["verdict"] == "conflict");
        CHECK(has_diagnosis(*fact, diagnosis));
    }
    for (const char* number : {"200 MW", "5 GW", "6000000000 USD"}) {
        CAPTURE(number);
        const json* fact = fact_with(report, number);
        REQUIRE(fact);
        CHECK((*fact)["verdict"] == "agreement");
    }
    CHECK(numbers_of(report, *fact_with(report, "200 MW")).count("1 GW") == 0);
}

TEST_CASE("other file names in another order change no fact") {
    for (const char* story : {"gulf-datacentre", "kahramanmaras-2023"}) {
        CAPTURE(story);
        const Folder as_is, shuffled;
        std::map<std::string, std::string> same_names, new_names;
        std::vector<fs::path> articles = articles_of(corpus / story);
        for (std::size_t i = 0; i < articles.size(); ++i) {
            const std::string name = articles[i].filename().string();
            const std::string other =
                "article-" + std::to_string((i * 5 + 3) % articles.size()) + articles[i].extension().string();
            as_is.write(name, read_file(articles[i]));
            shuffled.write(other, read_file(articles[i]));
            for (const std::string prefix : {"", "./"}) same_names[prefix + name] = new_names[prefix + other] = name;
        }
        CHECK(facts_by_place(check(as_is), same_names) == facts_by_place(check(shuffled), new_names));
    }
}

TEST_CASE("one thread and two print the same bytes") {
    for (const char* story : {"gulf-datacentre", "hayabusa2-return"}) {
        CAPTURE(story);
        const std::string command = "check " + (corpus / story).string() + " --format json --threads ";
        const Ran one = run_program(root().string(), command + "1"), two = run_program(root().string(), command + "2");
        CHECK(!one.out.empty());
        CHECK(one.out == two.out);
        CHECK(run_program(root().string(), command + "2").out == two.out);
    }
}
