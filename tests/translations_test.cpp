// Translations count as one source; reports of their own do not, however many figures they share.
#include <doctest/doctest.h>

#include "support.h"

using namespace twosource;
using namespace twosource::test;

namespace {

const std::string english =
    "Storm Lorna floods the Velmar valley\n\n"
    "The river Velmar broke its banks on 14 March 2023 and flooded 340 houses in six villages. Rescue teams brought "
    "1,250 people to safety, the district of Harnstein said. The gauge at Lower Orsk stood at 7.4 metres, the highest "
    "mark since 1954.\n\n"
    "At least 9 people were killed and 61 were injured. Around 18,500 households were without electricity for 36 "
    "hours. The bridge near Tarn, which had cost 12 million euros, was swept away.\n\n"
    "The government promised 85 million euros in aid. The railway between Harnstein and Orsk, 42 kilometres long, "
    "will stay closed until 2 May 2023.\n";

// Sentence for sentence; the river's record is left out.
const std::string german =
    "Sturm Lorna überflutet das Velmartal\n\n"
    "Der Fluss Velmar trat am 14. März 2023 über die Ufer und überschwemmte 340 Häuser in sechs Dörfern. "
    "Rettungskräfte brachten 1250 Menschen in Sicherheit, teilte der Kreis Harnstein mit. Der Pegel in Unterorsk "
    "stand bei 7,4 Metern.\n\n"
    "Mindestens 9 Menschen kamen ums Leben, 61 wurden verletzt. Rund 18.500 Haushalte waren 36 Stunden lang ohne "
    "Strom. Die Brücke bei Tarn, die 12 Millionen Euro gekostet hatte, wurde weggerissen.\n\n"
    "Die Regierung versprach 85 Millionen Euro Hilfe. Die 42 Kilometer lange Bahnstrecke zwischen Harnstein und Orsk "
    "bleibt bis zum 2. Mai 2023 gesperrt.\n";

// Another reporter, who had the same figures from the same district, and others of her own.
const std::string french =
    "Inondations dans la vallée du Velmar : 9 morts\n\n"
    "Au moins 9 personnes ont péri et 61 ont été blessées dans les inondations du 14 mars 2023. Le gouvernement a "
    "promis 85 millions d'euros. Selon notre correspondante, 27 écoles resteront fermées pendant 10 jours.\n\n"
    "Le pont de Tarn, construit en 1998 pour 12 millions d'euros, a été emporté, et 18 500 foyers ont été privés "
    "d'électricité pendant 36 heures. La ligne de chemin de fer, longue de 42 kilomètres, sera fermée jusqu'au 2 mai "
    "2023. Les secours ont évacué 1 250 habitants de 340 maisons ; le Velmar a atteint 7,4 mètres à Orsk.\n";

std::vector<int> groups_of(const FactGraph& graph) {
    std::vector<int> groups;
    for (const auto& source : graph.sources) groups.push_back(source.independence);
    return groups;
}

int independent_for(const FactGraph& graph, const std::string& text) {
    for (const auto& fact : graph.facts)
        for (const auto& entry : fact.values)
            for (const int id : entry.claims)
                if (graph.claims[static_cast<std::size_t>(id)].text == text) return fact.independent_sources;
    return 0;
}

}  // namespace

TEST_CASE("a translation is no second source") {
    const FactGraph graph = graph_of({{"a.txt", english}, {"b.txt", german}});
    CHECK(groups_of(graph) == std::vector{0, 0});
    CHECK(independent_for(graph, "85 million euros") == 1);
}

TEST_CASE("the same figures in another order, with others between them, are a report of its own") {
    const FactGraph graph = graph_of({{"a.txt", english}, {"b.txt", french}, {"c.txt", german}});
    CHECK(groups_of(graph) == std::vector{0, 1, 0});
    CHECK(independent_for(graph, "85 million euros") == 2);
}

TEST_CASE("a short report that gives the main figures of a long one in their order is not its translation") {
    const std::string spanish =
        "El río Velmar se desbordó el 14 de marzo de 2023 e inundó 340 casas. Murieron 9 personas y 61 resultaron "
        "heridas. El gobierno prometió 85 millones de euros.\n";
    CHECK(groups_of(graph_of({{"a.txt", english}, {"b.txt", spanish}})) == std::vector{0, 1});
}

TEST_CASE("a list in the same order does not make translations of the articles around it") {
    const std::string table = "\n\nVelmar: 340\n\nHarnstein: 1,250\n\nOrsk: 61\n\nTarn: 42\n\nLumen: 36\n";
    const std::string one =
        "Damage by district was listed on 3 April 2023. The insurers expect 85 million euros in claims, after 12 "
        "million euros in 2019; 18,500 households wait for money." +
        table;
    const std::string other =
        "Am 5. April 2023 nannte das Amt die Schäden. 27 Schulen und 9 Brücken sind darunter, die Versicherer rechnen "
        "mit 90 Millionen Euro." +
        table;
    CHECK(groups_of(graph_of({{"a.txt", one}, {"b.txt", other}})) == std::vector{0, 1});
}
