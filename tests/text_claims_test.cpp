// Names and words as values: who bought, was appointed, won; where something took place; what caused it.
#include <algorithm>
#include <array>
#include <doctest/doctest.h>

#include "claims.h"

using namespace twosource;
using namespace twosource::test;

namespace {

// The values of one attribute, parted by "; ".
std::string values_of(const std::string& text, const std::string& language, const std::string& attribute) {
    std::string values;
    for (const Claim& claim : claims_in(text, language))
        if (claim.attribute == attribute && claim.value.kind == Kind::text)
            values += (values.empty() ? "" : "; ") + claim.value.text;
    return values;
}

using Row = std::array<const char*, 4>;  // language, text, attribute, value

void check_rows(const std::vector<Row>& rows) {
    for (const auto& [language, text, attribute, value] : rows) {
        CAPTURE(std::string(text));
        CHECK(values_of(text, language, attribute) == value);
    }
}

}  // namespace

TEST_CASE("the buyer is the buyer, whether it stands before or behind") {
    check_rows({
        {"en", "On Monday Halden bought the start-up Norvik for 300 million euros.", "acquirer", "Halden"},
        {"en", "The start-up Norvik was bought by Halden for 300 million euros.", "acquirer", "Halden"},
        {"en", "The start-up Norvik was bought by the engine maker Halden.", "acquired-company", "Norvik"},
        {"de", "Am Montag hat Halden Brix das Start-up Norvik Orsk für 300 Millionen Euro gekauft.", "acquirer",
         "Halden Brix"},
        {"de", "Das Start-up Norvik Orsk wurde von Halden Brix gekauft.", "acquirer", "Halden Brix"},
        {"fr", "La start-up Norvik a été rachetée par Halden.", "acquirer", "Halden"},
        {"es", "La empresa Norvik fue comprada por Halden.", "acquirer", "Halden"},
        {"it", "La startup Norvik è stata acquistata da Halden.", "acquirer", "Halden"},
        {"pt", "A empresa Norvik foi comprada pela Halden.", "acquirer", "Halden"},
        {"nl", "Het bedrijf Norvik is door Halden gekocht.", "acquirer", "Halden"},
        {"sv", "I går köptes bolaget Norvik av Halden.", "acquirer", "Halden"},
        {"id", "Kemarin perusahaan Norvik diakuisisi oleh Halden.", "acquirer", "Halden"},
        {"tr", "Dün teknoloji şirketi Norvik, Halden tarafından satın alındı.", "acquirer", "Halden"},
        {"pl", "Wczoraj firma Norvik została kupiona przez Halden.", "acquirer", "Halden"},
        {"ru", "Стартап Norvik был куплен компанией Halden.", "acquirer", "Halden"},
    });
}

TEST_CASE("who is appointed is a person, wherever the name stands") {
    check_rows({
        {"en", "Halden appointed Jane Roe as chief executive.", "appointed-chief-executive", "Jane Roe"},
        {"en", "Jane Roe was appointed chief executive of Halden.", "appointed-chief-executive", "Jane Roe"},
        {"de", "Am Montag wurde Jane Roe zur Geschäftsführerin von Halden ernannt.", "appointed-chief-executive",
         "Jane Roe"},
        {"fr", "Jane Roe a été nommée directrice générale de Halden.", "appointed-chief-executive", "Jane Roe"},
        {"es", "Halden nombró a Jane Roe directora ejecutiva.", "appointed-chief-executive", "Jane Roe"},
        {"id", "Halden menunjuk Jane Roe sebagai direktur utama.", "appointed-chief-executive", "Jane Roe"},
        {"ru", "Гендиректором Halden назначена Анна Белова.", "appointed-chief-executive", "Анна Белова"},
    });
}

TEST_CASE("a place is a place that a preposition makes one") {
    check_rows({
        {"en", "The epicentre was near Lower Orsk, at a depth of 12 km.", "epicentre-place", "Lower Orsk"},
        {"de", "Das Epizentrum lag bei Ober Velmar.", "epicentre-place", "Ober Velmar"},
        {"fr", "L'épicentre se situait près de Velmar.", "epicentre-place", "Velmar"},
        {"es", "El epicentro se situó cerca de Velmar.", "epicentre-place", "Velmar"},
        {"id", "Pusat gempa berada di dekat Velmar.", "epicentre-place", "Velmar"},
        {"pl", "Epicentrum znajdowało się w pobliżu Velmar.", "epicentre-place", "Velmar"},
    });
}

TEST_CASE("a cause is told in one word for all languages") {
    check_rows({
        {"en", "The fire in the depot was caused by a short circuit.", "disaster-cause", "short-circuit"},
        {"de", "Der Brand im Lager wurde durch einen Kurzschluss verursacht.", "disaster-cause", "short-circuit"},
        {"fr", "L'incendie du dépôt a été provoqué par un court-circuit.", "disaster-cause", "short-circuit"},
        {"es", "El incendio fue causado por un cortocircuito.", "disaster-cause", "short-circuit"},
        {"nl", "De brand werd veroorzaakt door kortsluiting.", "disaster-cause", "short-circuit"},
    });
}

TEST_CASE("a buyer is one fact in three languages, and in both voices") {
    const FactGraph graph = graph_of(
        {{"a.txt", "On 3 May 2024 Halden bought the start-up Norvik for 300 million euros.\n"},
         {"b.txt", "El 3 de mayo de 2024 la empresa Norvik fue comprada por Halden por 300 millones de euros.\n"},
         {"c.txt", "Le 3 mai 2024, la start-up Norvik a été rachetée par Halden pour 300 millions d'euros.\n"}});
    const auto found = std::find_if(graph.facts.begin(), graph.facts.end(),
                                    [](const Fact& fact) { return fact.attribute == "acquirer"; });
    REQUIRE(found != graph.facts.end());
    CHECK(found->entity == "norvik");
    CHECK(found->verdict == Verdict::agreement);
    CHECK(found->independent_sources == 3);
}
