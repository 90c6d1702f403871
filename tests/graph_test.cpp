// Facts out of short articles: what is linked and what is kept apart, verdicts, who counts as independent.
#include <algorithm>
#include <doctest/doctest.h>
#include <set>

#include "support.h"

using namespace twosource;
using namespace twosource::test;

namespace {

std::string text_of(const FactGraph& graph, int claim) { return graph.claims[static_cast<std::size_t>(claim)].text; }

const std::string& source_of(const FactGraph& graph, int claim) {
    return graph.sources[graph.claims[static_cast<std::size_t>(claim)].source].id;
}

std::vector<int> claims_of(const Fact& fact) {
    std::vector<int> claims;
    for (const auto& entry : fact.values) claims.insert(claims.end(), entry.claims.begin(), entry.claims.end());
    return claims;
}

// The fact that holds the claim of these words in this source; fails where there is none.
const Fact& fact_of(const FactGraph& graph, const std::string& source, const std::string& text) {
    for (const Fact& fact : graph.facts)
        for (int claim : claims_of(fact))
            if (source_of(graph, claim) == source && text_of(graph, claim) == text) return fact;
    FAIL("no claim \"" << text << "\" in " << source);
    return graph.facts.front();
}

bool has_conflict(const Fact& fact, Diagnosis diagnosis) {
    return std::any_of(fact.relations.begin(), fact.relations.end(), [&](const ValueRelation& relation) {
        return relation.relation == EntryRelation::conflict && relation.diagnosis == diagnosis;
    });
}

const std::string english =
    "Norvik approves data centre\n\n"
    "The government of Norvik approved the data centre on 22 May 2025. The builder, Halden, may import 500,000 chips a "
    "year. The first phase of the campus will have a capacity of 200 MW; when complete it will reach 1 GW. Halden "
    "promised to invest $1.4 trillion in Ostrelia over ten years.\n";

const std::string german =
    "Norvik genehmigt Rechenzentrum\n\n"
    "Die Regierung von Norvik hat das Rechenzentrum am 22. Mai 2025 genehmigt. Der Betreiber Halden darf 500.000 Chips "
    "pro Jahr einführen. Die erste Phase des Campus hat eine Leistung von 200 MW, am Ende soll es 1 GW sein. Halden "
    "will 1,4 Milliarden US-Dollar in Ostrelia investieren.\n";

const std::string french =
    "Norvik approuve le centre de données\n\n"
    "Le gouvernement de Norvik a approuvé le centre de données le 22 mai 2025. Le groupe Halden pourra importer 500 "
    "000 "
    "puces par an. La première phase du campus aura une puissance de 200 MW, avant d'atteindre 1 GW. Halden promet "
    "d'investir 1 400 milliards de dollars en Ostrelia.\n";

const FactGraph& three_languages() {
    static const FactGraph graph = graph_of({{"a.txt", english}, {"b.txt", german}, {"c.txt", french}});
    return graph;
}

}  // namespace

TEST_CASE("one fact in three languages") {
    const FactGraph& graph = three_languages();
    REQUIRE(graph.sources.size() == 3);
    const Fact& chips = fact_of(graph, "a.txt", "500,000");
    CHECK(&chips == &fact_of(graph, "b.txt", "500.000"));
    CHECK(&chips == &fact_of(graph, "c.txt", "500 000"));
    CHECK(chips.verdict == Verdict::agreement);
    CHECK(chips.independent_sources == 3);
    const Fact& date = fact_of(graph, "a.txt", "22 May 2025");
    CHECK(&date == &fact_of(graph, "b.txt", "22. Mai 2025"));
    CHECK(&date == &fact_of(graph, "c.txt", "22 mai 2025"));
    CHECK(date.verdict == Verdict::agreement);
}

TEST_CASE("a lost scale word is a conflict across languages, and the majority is best") {
    const FactGraph& graph = three_languages();
    const Fact& money = fact_of(graph, "a.txt", "$1.4 trillion");
    CHECK(&money == &fact_of(graph, "b.txt", "1,4 Milliarden US-Dollar"));
    CHECK(&money == &fact_of(graph, "c.txt", "1 400 milliards de dollars"));
    CHECK(money.verdict == Verdict::conflict);
    CHECK(has_conflict(money, Diagnosis::scale_word));
    REQUIRE(money.best);
    const auto& best = money.values[static_cast<std::size_t>(money.best->value_id)];
    CHECK(graph.claims[static_cast<std::size_t>(best.claims[0])].value.low == Decimal(1'400'000'000'000));
}

TEST_CASE("two figures of one article stay two facts") {
    const FactGraph& graph = three_languages();
    const Fact& first = fact_of(graph, "a.txt", "200 MW");
    const Fact& last = fact_of(graph, "a.txt", "1 GW");
    CHECK(&first != &last);
    CHECK(first.verdict == Verdict::agreement);
    CHECK(last.verdict == Verdict::agreement);
    CHECK(&last == &fact_of(graph, "c.txt", "1 GW"));
}

TEST_CASE("a title that contradicts its own article") {
    const FactGraph graph = graph_of({{"a.txt",
                                       "Norvik may import 500 AI chips a year\n\nUnder the terms, Norvik may import "
                                       "500,000 AI chips each year, the ministry said on Monday.\n"}});
    const Fact& chips = fact_of(graph, "a.txt", "500");
    CHECK(&chips == &fact_of(graph, "a.txt", "500,000"));
    CHECK(chips.verdict == Verdict::conflict);
    CHECK(chips.independent_sources == 1);
    CHECK(has_conflict(chips, Diagnosis::scale_word));
}

TEST_CASE("bounds of a toll that grows are of different moments") {
    const FactGraph graph = graph_of({
        {"a.md", "---\nlanguage: en\n---\nThe fire in Halden killed more than 70 people.\n"},
        {"b.md", "---\nlanguage: de\n---\nBei dem Brand in Halden starben mindestens 113 Menschen.\n"},
        {"c.md", "---\nlanguage: fr\n---\nL'incendie de Halden a tué plus de 110 personnes.\n"},
    });
    const Fact& deaths = fact_of(graph, "a.md", "70");
    CHECK(&deaths == &fact_of(graph, "b.md", "113"));
    CHECK(&deaths == &fact_of(graph, "c.md", "110"));
    REQUIRE(deaths.relations.size() == 3);
    CHECK(deaths.relations[0].relation == EntryRelation::update);      // 70 and 113
    CHECK(deaths.relations[1].relation == EntryRelation::update);      // 70 and 110
    CHECK(deaths.relations[2].relation == EntryRelation::compatible);  // one rounds the other
}

TEST_CASE("a toll that falls is a conflict, for whoever reports days later") {
    const auto fire = [](const char* day, const char* dead) {
        return std::string("---\nlanguage: en\npublished: ") + day + "\n---\nThe fire in Halden killed " + dead +
               " people.\n";
    };
    const auto relation = [&](const char* first, const char* last) {
        const FactGraph graph = graph_of({{"a.md", fire("2021-08-04", first)}, {"b.md", fire("2021-08-15", last)}});
        const Fact& deaths = fact_of(graph, "a.md", first);
        REQUIRE(&deaths == &fact_of(graph, "b.md", last));
        REQUIRE(deaths.relations.size() == 1);
        return deaths.relations[0].relation;
    };
    CHECK(relation("121", "178") == EntryRelation::update);
    CHECK(relation("178", "121") == EntryRelation::conflict);
}

TEST_CASE("the days of two counts of a toll do not contradict each other") {
    const FactGraph graph = graph_of(
        {{"a.md", "---\nlanguage: en\n---\nThe explosion in Halden killed 135 people, as of 6 August 2020.\n"},
         {"b.md", "---\nlanguage: en\n---\nThe explosion in Halden killed 178 people, as of 15 August 2020.\n"}});
    CHECK(std::none_of(graph.facts.begin(), graph.facts.end(),
                       [](const Fact& fact) { return fact.verdict == Verdict::conflict; }));
}

TEST_CASE("who looks back at a toll and states less contradicts the reports of the day") {
    const std::string report = "---\nlanguage: en\n---\nThe fire in Halden on Sunday killed 178 people.\n";
    const auto relation = [&](const std::string& other) {
        const FactGraph graph = graph_of({{"a.md", report}, {"b.md", "---\nlanguage: en\n---\n" + other}});
        const Fact& deaths = fact_of(graph, "b.md", "121");
        REQUIRE(&deaths == &fact_of(graph, "a.md", "178"));
        return deaths.relations.at(0).relation;
    };
    CHECK(relation("The fire in Halden on 2 May 2021 killed 121 people.\n") == EntryRelation::conflict);
    CHECK(relation("The fire in Halden on Sunday killed 121 people.\n") == EntryRelation::update);
}

TEST_CASE("days of the week differ less surely than dates") {
    const auto conflict = [](const std::string& first, const std::string& second) {
        const auto article = [](const std::string& day) {
            return "---\nlanguage: en\npublished: 2021-08-07\n---\nThe minister opened the ferry harbour of Halden "
                   "on " +
                   day + ".\n";
        };
        const FactGraph graph = graph_of({{"a.md", article(first)}, {"b.md", article(second)}});
        return std::any_of(graph.facts.begin(), graph.facts.end(),
                           [](const Fact& fact) { return fact.verdict == Verdict::conflict; });
    };
    CHECK(conflict("4 August", "5 August"));
    CHECK_FALSE(conflict("Wednesday", "Thursday"));
}

TEST_CASE("two camps of sources, none of which states both values, speak of one fact") {
    const auto one_fact = [](std::size_t in_each) {
        std::vector<std::pair<std::string, std::string>> files;
        for (std::size_t i = 0; i < 2 * in_each; ++i) {
            const std::string mass = i < in_each ? "146 tons" : "138 tons";
            const std::string rest = "\n\nA hospital treated " + std::to_string(1301 + 97 * i) + " students.\n";
            files.emplace_back(std::to_string(i) + ".md",
                               "---\nlanguage: en\n---\nSmoke of Halden: " + mass + " a month." + rest);
        }
        const FactGraph graph = graph_of(files);
        return &fact_of(graph, files.front().first, "146 tons") == &fact_of(graph, files.back().first, "138 tons");
    };
    CHECK_FALSE(one_fact(1));
    CHECK(one_fact(5));
}

TEST_CASE("a link is explained by what its claims say, not by what their fact is called") {
    const FactGraph graph =
        graph_of({{"a.md", "---\nlanguage: en\n---\nThe bridge of Halden cost 73.6 million euros.\n"},
                  {"b.md", "---\nlanguage: en\n---\nBridge of Halden: 73.6 million euros.\n"}});
    REQUIRE(graph.claims.size() == 2);
    CHECK(fact_of(graph, "b.md", "73.6 million euros").attribute == "cost");
    CHECK(graph.claims[1].attribute != "cost");
    for (const auto& piece : explain_link(graph, 0, 1, units()).evidence)
        CHECK(piece.reason.find("attribute") == std::string::npos);
}

TEST_CASE("figures of two years are two facts") {
    const auto one_fact = [](const std::string& first, const std::string& second) {
        const std::string rest = " last year was sold, said the owner.\n\nA hospital treated 37 students of Halden.\n";
        const FactGraph graph = graph_of({{"a.md", "---\nlanguage: en\n---\n" + first + rest},
                                          {"b.md", "---\nlanguage: en\n---\n" + second + rest}});
        return &fact_of(graph, "a.md", "4,100") == &fact_of(graph, "b.md", "4,150");
    };
    CHECK(one_fact("The harvest of apricots in Halden was 4,100 crates.",
                   "The harvest of apricots in Halden was 4,150 crates."));
    CHECK_FALSE(one_fact("In 2009 the harvest of apricots in Halden was 4,100 crates.",
                         "In 2017 the harvest of apricots in Halden was 4,150 crates."));
}

TEST_CASE("a slip alone makes no conflict of two figures in different words") {
    const FactGraph graph = graph_of({
        {"a.md",
         "---\nlanguage: en\n---\nThe fair of Halden drew 12,450 visitors on 4 May 2021.\n\nMayor Olga Brandt opened "
         "it in "
         "the rain.\n\nNobody went home before the evening.\n\nThe choir got $100 million from a widow.\n"},
        {"b.md",
         "---\nlanguage: de\n---\nDie Messe von Halden zog am 4. Mai 2021 12.450 Besucher an.\n\nBürgermeisterin Olga "
         "Brandt eröffnete sie im Regen.\n\nDas Wetter blieb so.\n\nDas Netz soll 100 Milliarden Dollar "
         "verschlingen.\n"},
    });
    CHECK(&fact_of(graph, "a.md", "12,450") == &fact_of(graph, "b.md", "12.450"));
    CHECK(&fact_of(graph, "a.md", "$100 million") != &fact_of(graph, "b.md", "100 Milliarden Dollar"));
}

TEST_CASE("a language whose words nobody listed is not held to sharing them") {
    const auto linked = [](const std::string& language, const std::string& text) {
        const FactGraph graph =
            graph_of({{"a.md",
                       "---\nlanguage: en\n---\nThe company opened a factory for cars in 1958. Workers closed it by a "
                       "strike in 1963. A fire destroyed the building in 1971.\n"},
                      {"b.md", "---\nlanguage: " + language + "\n---\n" + text}});
        return &fact_of(graph, "a.md", "1958") == &fact_of(graph, "b.md", "1958");
    };
    CHECK(linked("sw", "Kinu kilianza mwaka 1958. Kilifungwa mwaka 1963. Moto ulikiteketeza mwaka 1971.\n"));
    CHECK_FALSE(linked("de",
                       "Die Regierung wählte 1958 einen Minister für Schulen und Krankenhäuser. Die Polizei "
                       "verhaftete 1963 Studenten und Lehrer. Das Gericht verurteilte 1971 einen Arzt und einen "
                       "Richter.\n"));
}

TEST_CASE("a decimal point that moved joins two figures of one thing") {
    const FactGraph graph = graph_of({
        {"a.md", "---\nlanguage: en\n---\nThe probe brought back 5.4 grams of dust from the asteroid Zarn.\n"},
        {"b.md", "---\nlanguage: en\n---\nThe probe has brought 54 grams of dust back from the asteroid Zarn.\n"},
    });
    const Fact& dust = fact_of(graph, "a.md", "5.4 grams");
    CHECK(&dust == &fact_of(graph, "b.md", "54 grams"));
    CHECK(dust.verdict == Verdict::conflict);
}

TEST_CASE("what stands beside the same facts is linked where no word is known") {
    const FactGraph together = graph_of(
        {{"a.md",
          "---\nlanguage: en\n---\nLater 7 zwirls came off the ship, 214 metres long and worth $83.5 million.\n"},
         {"b.md",
          "---\nlanguage: de\n---\nMan sah 7 Knurpel an dem 214 Meter langen, 83,5 Millionen Dollar teuren "
          "Schiff.\n"}});
    CHECK(&fact_of(together, "a.md", "7") == &fact_of(together, "b.md", "7"));
    const FactGraph apart = graph_of({{"a.md", "---\nlanguage: en\n---\nLater 7 zwirls came off.\n"},
                                      {"b.md", "---\nlanguage: de\n---\nMan sah 7 Knurpel.\n"}});
    CHECK(&fact_of(apart, "a.md", "7") != &fact_of(apart, "b.md", "7"));
}

TEST_CASE("a figure and the same in another unit are one statement") {
    const FactGraph graph =
        graph_of({{"a.md", "---\nlanguage: en\n---\nThe dam of Halden lies 240 km (190 miles) from the border.\n"}});
    const Fact& distance = fact_of(graph, "a.md", "240 km");
    CHECK(&distance == &fact_of(graph, "a.md", "190 miles"));
    CHECK(distance.verdict == Verdict::conflict);  // the conversion went wrong
}

TEST_CASE("articles that plainly state one figure differ where one of them converts it wrongly") {
    const auto article = [](const std::string& miles) {
        return "---\nlanguage: en\n---\nThe earthquake was felt in Halden, an island some 240 km (" + miles +
               ") from the harbour.\n\nA hospital treated 37 students. Repairs cost 4 million euros.\n\n"
               "The Brandvik bridge is 900 metres long, and 52 trains a day cross it.\n";
    };
    const FactGraph graph = graph_of({{"a.md", article("150 miles")}, {"b.md", article("180 miles")}});
    CHECK(&fact_of(graph, "a.md", "150 miles") == &fact_of(graph, "b.md", "180 miles"));
    CHECK(fact_of(graph, "a.md", "150 miles").verdict == Verdict::conflict);
}

TEST_CASE("concepts that are said of one thing link its figures, others part them") {
    const auto one_fact = [](const std::string& things) {
        const std::string rest = "\n\nA hospital treated 37 students. Repairs cost 4 million euros.\n";
        const FactGraph graph =
            graph_of({{"a.md", "---\nlanguage: en\n---\nHalden may import 7,300 chips a month." + rest},
                      {"b.md", "---\nlanguage: en\n---\nHalden may import 7,900 " + things + " a month." + rest}});
        return &fact_of(graph, "a.md", "7,300") == &fact_of(graph, "b.md", "7,900");
    };
    CHECK(one_fact("processors"));
    CHECK_FALSE(one_fact("bicycles"));
}

TEST_CASE("two figures of one sentence are two, also where both could be true") {
    const FactGraph graph = graph_of(
        {{"a.md",
          "---\nlanguage: en\n---\nIn Norvik those aged over 60 years and those aged over 65 years pay less.\n"},
         {"b.md",
          "---\nlanguage: en\n---\nIn Norvik those aged over 60 years and those aged over 65 years pay less "
          "tax.\n"}});
    CHECK(&fact_of(graph, "a.md", "60 years") == &fact_of(graph, "b.md", "60 years"));
    CHECK(&fact_of(graph, "a.md", "65 years") == &fact_of(graph, "b.md", "65 years"));
    CHECK(&fact_of(graph, "a.md", "60 years") != &fact_of(graph, "a.md", "65 years"));
}

TEST_CASE("sources that state a figure and a bound far from it know two facts") {
    const std::string rest = " Of those over eighty, at least 61% of the voters of Halden came.\n";
    const FactGraph graph =
        graph_of({{"a.md", "---\nlanguage: en\n---\nMore than 48% of the voters of Halden came on Sunday." + rest},
                  {"b.md", "---\nlanguage: en\n---\nOn Sunday more than 48% of the voters of Halden went." + rest}});
    CHECK(&fact_of(graph, "a.md", "48%") == &fact_of(graph, "b.md", "48%"));
    CHECK(&fact_of(graph, "a.md", "61%") == &fact_of(graph, "b.md", "61%"));
    CHECK(&fact_of(graph, "a.md", "48%") != &fact_of(graph, "a.md", "61%"));
}

TEST_CASE("reports of one origin count once") {
    const FactGraph graph = graph_of({
        {"a.md",
         "---\nlanguage: en\n---\nThe fire in Halden killed 121 people, according to The Wall Street Journal.\n"},
        {"b.md",
         "---\nlanguage: de\n---\nLaut The Wall Street Journal starben bei dem Brand in Halden 121 Menschen.\n"},
        {"c.md", "---\nlanguage: fr\n---\nSelon The Wall Street Journal, l'incendie de Halden a tué 121 personnes.\n"},
    });
    const Fact& dead = fact_of(graph, "a.md", "121");
    CHECK(claims_of(dead).size() == 3);
    CHECK(dead.independent_sources == 1);
}

TEST_CASE("copies count once") {
    const FactGraph graph = graph_of({{"a.txt", english}, {"b.txt", english}, {"c.txt", german}});
    CHECK(graph.sources[0].independence == graph.sources[1].independence);
    const Fact& chips = fact_of(graph, "a.txt", "500,000");
    CHECK(claims_of(chips).size() == 3);
    CHECK(chips.independent_sources == 2);
}

TEST_CASE("facts keep their order, ids are unique, every pair of entries has a relation") {
    for (const FactGraph* graph : {&three_languages()}) {
        std::set<std::string> ids;
        std::set<int> claims;
        int before = -1;
        for (const Fact& fact : graph->facts) {
            CAPTURE(fact.id);
            CHECK(ids.insert(fact.id).second);
            CHECK(!fact.entity.empty());
            CHECK(!fact.attribute.empty());
            CHECK(fact.relations.size() == fact.values.size() * (fact.values.size() - 1) / 2);
            for (const auto& relation : fact.relations) CHECK(relation.a < relation.b);
            const auto own = claims_of(fact);
            const int first = *std::min_element(own.begin(), own.end());
            CHECK(before < first);
            before = first;
            for (int claim : own) CHECK(claims.insert(claim).second);  // a claim is of one fact
        }
    }
}

TEST_CASE("lines of a claims file meet by entity and attribute") {
    const FactGraph graph =
        graph_of({{"claims.ndjson",
                   R"({"source":"table","entity":"Halden","attribute":"budget","value":"$1.4 trillion"}
{"source":"press","entity":"Halden","attribute":"budget","value":"$1.4 billion"}
{"source":"press","entity":"Halden","attribute":"opening","value":"22 May 2025"}
{"source":"table","entity":"Halden","attribute":"opening","value":"2025-05-22"}
{"source":"table","entity":"Norvik","attribute":"budget","value":1400}
)"}});
    REQUIRE(graph.claims.size() == 5);
    const Fact& budget = fact_of(graph, "table", "$1.4 trillion");
    CHECK(&budget == &fact_of(graph, "press", "$1.4 billion"));
    CHECK(budget.verdict == Verdict::conflict);
    CHECK(has_conflict(budget, Diagnosis::scale_word));
    CHECK(fact_of(graph, "press", "22 May 2025").verdict == Verdict::agreement);
    CHECK(fact_of(graph, "table", "1400").verdict == Verdict::single_source);
    std::set<std::size_t> records;
    for (const Claim& claim : graph.claims) records.insert(claim.record);
    CHECK(records == std::set<std::size_t>{1, 2, 3, 4, 5});
}
