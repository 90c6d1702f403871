// The data files of facts/: shape and sense of the lexicon, of attributes and of entities.
#include "extract/lexicon.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "extract/attributes.h"
#include "extract/near_concepts.h"
#include "support.h"
#include "text/unicode.h"

using namespace twosource;
using namespace twosource::test;
using nlohmann::json;

namespace {

std::vector<fs::path> files_in(const fs::path& folder, const std::string& extension) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == extension) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> split(const std::string& line, char separator) {
    std::vector<std::string> cells{""};
    for (char c : line) {
        if (c == separator)
            cells.emplace_back();
        else
            cells.back() += c;
    }
    return cells;
}

}  // namespace

TEST_CASE("rows of the lexicon have all columns, no empty cell and an id of their own") {
    const std::set<std::string> kinds = {"people", "thing",    "place", "organisation", "event",
                                         "action", "property", "time",  "sum"};
    std::map<std::string, std::string> ids;
    std::string header;
    for (const auto& file : files_in(facts() / "lexicon", ".tsv")) {
        std::istringstream lines(read_file(file));
        std::string line;
        for (int number = 1; std::getline(lines, line); ++number) {
            const std::string place = file.filename().string() + ":" + std::to_string(number);
            CAPTURE(place);
            if (number == 1) {
                if (header.empty()) header = line;
                CHECK(line == header);
                continue;
            }
            const auto cells = split(line, '\t');
            CHECK(cells.size() == split(header, '\t').size());
            CHECK(std::none_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); }));
            if (cells.size() > 1) CHECK(kinds.count(cells[1]) == 1);
            const auto [known, fresh] = ids.emplace(cells[0], place);
            CHECK_MESSAGE(fresh, "the id of " << known->second);
        }
    }
    CHECK(ids.size() >= 1500);
}

TEST_CASE("attributes name concepts that the lexicon has") {
    const auto table = ConceptTable::load(facts() / "lexicon");
    std::set<std::string> ids;
    for (const Attribute& attribute : load_attributes(facts() / "attributes")) {
        CAPTURE(attribute.id);
        CHECK(ids.insert(attribute.id).second);
        std::vector<std::string> named;
        for (const auto& cues : attribute.cues) named.insert(named.end(), cues.begin(), cues.end());
        for (const auto* list : {&attribute.never, &attribute.verbs, &attribute.roles, &attribute.titles})
            named.insert(named.end(), list->begin(), list->end());
        for (const auto& [id, value] : attribute.manners) named.push_back(id);
        for (const auto& id : named) {
            CAPTURE(id);
            CHECK(table.find(id) != nullptr);
        }
    }
}

TEST_CASE("groups of near concepts are of concepts that the lexicon has, each once") {
    const ConceptTable table = ConceptTable::load(facts() / "lexicon");
    std::ifstream in(facts() / "lexicon" / "near.txt");
    std::set<std::set<std::string>> groups;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#') continue;
        CAPTURE(line);
        const auto ids = split(line, ' ');
        const std::set<std::string> group(ids.begin(), ids.end());
        CHECK(group.size() == ids.size());
        CHECK(group.size() > 1);
        CHECK(groups.insert(group).second);
        for (const auto& id : ids) CHECK(table.find(id));
    }
    CHECK(groups.size() > 1000);
}

TEST_CASE("a group of near concepts that is none is told with its line") {
    const Folder folder;
    const std::string near = folder.write("near.txt", "# ships\nship vessel\nboat\n");
    const auto complaint = [](const fs::path& file) -> std::string {
        try {
            NearConcepts::load(file);
            return "";
        } catch (const std::runtime_error& error) {
            return error.what();
        }
    };
    CHECK(complaint(near).find("near.txt: line 3") != std::string::npos);
    CHECK(complaint(near + ".none").find("near.txt.none") != std::string::npos);
}

TEST_CASE("a word means the same in every language") {
    const auto table = ConceptTable::load(facts() / "lexicon");
    const std::map<std::string, std::string> words = {{"en", "imported"},  {"de", "einführen"}, {"fr", "importées"},
                                                      {"it", "importare"}, {"es", "importar"},  {"id", "impor"}};
    for (const auto& [language, word] : words) {
        CAPTURE(language);
        CAPTURE(word);
        const Lexicon lexicon(table, language);
        Stemmer stemmer(language);
        const auto tokens = tokenize(word);
        const auto match = lexicon.longest(tokens, {key_of(stemmer(fold(word)))}, 0);
        REQUIRE(match.hits);
        CHECK(std::any_of(match.hits->begin(), match.hits->end(),
                          [&](const auto& hit) { return table.concepts()[hit.concept_index].id == "import"; }));
    }
}

TEST_CASE("entities have names, and no name is of two") {
    const std::set<std::string> types = {"place", "organisation", "person", "product", "event", "media"};
    std::map<std::string, std::string> owner;
    for (const auto& file : files_in(facts() / "entities", ".json")) {
        for (const json& entity : json::parse(read_file(file))) {
            CAPTURE(file.filename().string());
            const std::string name = entity.at("name");
            CAPTURE(name);
            if (file.filename() != "media.json") CHECK(types.count(entity.at("type")) == 1);
            if (entity.contains("qid")) CHECK(entity["qid"].get<std::string>().starts_with("Q"));
            std::set<std::string> own = {name};
            for (const json& alias : entity.value("aliases", json::array())) own.insert(alias.get<std::string>());
            for (const std::string& alias : own) {
                CAPTURE(alias);
                CHECK(!alias.empty());
                const auto [known, fresh] = owner.emplace(alias, name);
                CHECK_MESSAGE((fresh || known->second == name), "also a name of " << known->second);
            }
        }
    }
    CHECK(owner.size() > 500);
}
