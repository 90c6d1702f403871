// Which value is most likely true: reliable sources, copiers, lists of names in several styles.
#include "graph/truth.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "support.h"

using namespace twosource;
using namespace twosource::test;

namespace {

FactGraph graph_of(const std::vector<std::array<std::string, 4>>& rows) {
    std::vector<ClaimRecord> records;
    for (const auto& [source, entity, attribute, value] : rows) {
        ClaimRecord record;
        record.record = records.size() + 1;
        record.source = source, record.entity = entity, record.attribute = attribute, record.value = value;
        record.language = "en";
        records.push_back(record);
    }
    std::vector<Source> sources;
    auto claims = extract_claims(sources, records, languages());
    find_copies(sources);
    return build_graph(std::move(sources), std::move(claims), units());
}

std::string best_text(const FactGraph& graph, const Fact& fact) {
    REQUIRE(fact.best.has_value());
    const int first = fact.values[static_cast<std::size_t>(fact.best->value_id)].claims.front();
    return graph.claims[static_cast<std::size_t>(first)].text;
}

const Fact& fact_of(const FactGraph& graph, const std::string& entity) {
    const auto at =
        std::find_if(graph.facts.begin(), graph.facts.end(), [&](const Fact& fact) { return fact.entity == entity; });
    REQUIRE(at != graph.facts.end());
    return *at;
}

}  // namespace

TEST_CASE("a source that is right elsewhere outweighs two that are not") {
    std::vector<Item> items;
    for (int i = 0; i < 40; ++i) {  // 0, 1 and 2 agree; 3 and 4 are wrong, each in its own way
        Item item;
        item.values = 3;
        item.votes = {{0, 0}, {1, 0}, {2, 0}, {3, 1}, {4, 2}};
        items.push_back(item);
    }
    items.push_back({{{0, 0}, {3, 1}, {4, 1}}, 2, {}});
    const auto truth = find_truth(items, 5);
    CHECK(truth.back()[0] > truth.back()[1]);
}

TEST_CASE("sources that share errors count less than their number") {
    std::vector<Item> items;
    for (int i = 0; i < 30; ++i) items.push_back({{{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 0}}, 1, {}});
    for (int i = 0; i < 10; ++i)  // 3, 4 and 5 repeat one error
        items.push_back({{{0, 0}, {1, 0}, {2, 0}, {6, 0}, {3, 1}, {4, 1}, {5, 1}}, 2, {}});
    items.push_back({{{0, 0}, {1, 0}, {3, 1}, {4, 1}, {5, 1}}, 2, {}});
    const auto truth = find_truth(items, 7);
    CHECK(truth.back()[0] > truth.back()[1]);
}

TEST_CASE("probabilities of an item leave room for a value that nobody states") {
    const auto truth = find_truth({{{{0, 0}, {1, 1}, {2, 1}}, 2, {}}, {{{0, 0}}, 1, {}}}, 3);
    CHECK(truth[0][0] + truth[0][1] < 1);
    CHECK(truth[0][1] > truth[0][0]);
    CHECK(truth[1][0] > 0.5);
    CHECK(truth[1][0] < 1);
}

TEST_CASE("one list of names in several styles is one value, and names cut off are no conflict") {
    const auto graph = graph_of({{"a", "Book one", "authors", "Brandvik, Orla; Quint, Jasper"},
                                 {"b", "Book one", "authors", "Jasper Quint and Orla Brandvik"},
                                 {"c", "Book one", "authors", "Quint, J. / Brandvik, O. (editor)"},
                                 {"d", "Book one", "authors", "Brandvik"},
                                 {"a", "Book two", "authors", "Marlow, Ines"},
                                 {"b", "Book two", "authors", "Ines Marlow"},
                                 {"c", "Book two", "authors", "Ines Mallow"}});
    const Fact& one = fact_of(graph, "book-one");
    REQUIRE(one.values.size() == 2);
    CHECK(one.values[0].claims.size() == 3);
    CHECK(one.relations[0].relation == EntryRelation::compatible);
    CHECK(best_text(graph, one) == "Brandvik, Orla; Quint, Jasper");
    CHECK(best_text(graph, fact_of(graph, "book-two")) == "Marlow, Ines");
}

TEST_CASE("moments of a table are times of day, and a minute apart they differ") {
    const auto graph = graph_of({{"a", "Train 7", "departure", "2024-05-03T14:05"},
                                 {"b", "Train 7", "departure", "2024-05-03T14:06"},
                                 {"c", "Train 7", "departure", "2024-05-03T14:05"}});
    const Fact& fact = fact_of(graph, "train-7");
    REQUIRE(fact.values.size() == 2);
    CHECK(fact.verdict == Verdict::conflict);
    CHECK(graph.claims[0].value.kind == Kind::date);
    CHECK(best_text(graph, fact) == "2024-05-03T14:05");
}

TEST_CASE("labels of two languages that hold the same values are one attribute") {
    std::vector<ClaimRecord> records;
    const auto add = [&](const std::string& source, const std::string& language, const std::string& entity,
                         const std::string& attribute, const std::string& value) {
        ClaimRecord record;
        record.record = records.size() + 1;
        record.source = source + "/" + entity, record.language = language;
        record.entity = entity, record.attribute = attribute, record.value = value;
        records.push_back(record);
    };
    for (int i = 0; i < 6; ++i) {
        const std::string entity = "Ort " + std::to_string(i);
        add("english", "en", entity, "Founded", std::to_string(1801 + 7 * i));
        add("english", "en", entity, "Inhabitants", std::to_string(52310 + 911 * i));
        add("deutsch", "de", entity, "Gegründet", std::to_string(1801 + 7 * i));
        add("deutsch", "de", entity, "Bewohner", std::to_string(52310 + 911 * i));
    }
    std::vector<Source> sources;
    auto claims = extract_claims(sources, records, languages());
    find_copies(sources);
    const auto graph = build_graph(std::move(sources), std::move(claims), units());
    REQUIRE(graph.facts.size() == 12);
    for (const auto& fact : graph.facts) {
        CHECK(fact.verdict == Verdict::agreement);
        CHECK(fact.values.size() == 1);
    }
}

TEST_CASE("tables of one language are not aligned, however alike their values") {
    const auto graph = graph_of({{"a", "Train 7", "planned departure", "2024-05-03T14:05"},
                                 {"b", "Train 7", "real departure", "2024-05-03T14:05"}});
    CHECK(graph.facts.size() == 2);
}
