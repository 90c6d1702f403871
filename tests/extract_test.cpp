// Articles to claims: entity, attribute and words of each, and files of claims.
#include "extract/extract.h"

#include <algorithm>
#include <doctest/doctest.h>

#include "claims.h"

using namespace twosource;
using namespace twosource::test;

namespace {

Claim claim_of(const std::vector<Claim>& claims, const std::string& text) {
    for (const Claim& claim : claims)
        if (claim.text == text) return claim;
    FAIL("no claim \"" << text << "\"");
    return {};
}

}  // namespace

TEST_CASE("a death toll is one in every language") {
    const std::vector<std::array<const char*, 3>> rows = {
        {"en", "The earthquake in Turkey killed 121 people.", "121"},
        {"de", "Bei dem Erdbeben in der Türkei starben 121 Menschen.", "121"},
        {"fr", "Le séisme en Turquie a tué 121 personnes.", "121"},
        {"es", "El terremoto de Turquía causó 121 muertos.", "121"},
    };
    for (const auto& [language, text, words] : rows) {
        CAPTURE(std::string(language));
        const Claim claim = claim_of(claims_in(text, language), words);
        CHECK(claim.attribute == "deaths");
        CHECK(claim.grows);
        CHECK(claim.entity == "territory:TR");
    }
}

TEST_CASE("whom a sentence credits is not what it is about") {
    const std::vector<std::array<const char*, 3>> rows = {
        {"en", "The plant will cost 1.9 billion euros, the mayor told the Harbour Post.", "1.9 billion euros"},
        {"en", "The plant will cost 1.9 billion euros, according to the newspaper Harbour Post.", "1.9 billion euros"},
        {"en", "Reuters reported that the plant will cost 1.9 billion euros.", "1.9 billion euros"},
        {"de", "Laut Hafenbote kostet das Werk 1,9 Milliarden Euro.", "1,9 Milliarden Euro"},
        {"de", "Nach Angaben von Hafenbote kostet das Werk 1,9 Milliarden Euro.", "1,9 Milliarden Euro"},
        {"fr", "Selon Le Messager du Port, l'usine coûtera 1,9 milliard d'euros.", "1,9 milliard d'euros"},
        {"es", "Según El Heraldo, la planta costará 1.900 millones de euros.", "1.900 millones de euros"},
        {"id", "Biaya pabrik itu 1,9 miliar euro, menurut Harbour Post.", "1,9 miliar euro"},
        {"nl", "Volgens Havenbode kost de fabriek 1,9 miljard euro.", "1,9 miljard euro"},
        {"ru", "По данным Reuters, завод обойдётся в 1,9 миллиарда евро.", "1,9 миллиарда евро"},
        {"ja", "ロイターによると、工場の費用は19億ユーロだ。", "19億ユーロ"},
        {"zh", "据路透社报道，工厂耗资19亿欧元。", "19亿欧元"},
    };
    for (const auto& [language, text, words] : rows) {
        CAPTURE(std::string(text));
        const Claim claim = claim_of(claims_in(text, language), words);
        CHECK(claim.entity == "");
        CHECK(std::none_of(claim.features.begin(), claim.features.end(),
                           [](const Feature& feature) { return feature.kind == FeatureKind::name; }));
    }
}

TEST_CASE("whoever is credited once and acts elsewhere stays a subject") {
    const auto claims = claims_in(
        "Zelmar Motors cut 1,200 jobs. According to Zelmar Motors, the plant cost 40 million euros. Reuters fired 300 "
        "people, Reuters reported.",
        "en");
    CHECK(claim_of(claims, "40 million euros").entity == "zelmar-motors");
    CHECK(claim_of(claims, "300").entity == "reuters");
}

TEST_CASE("a story that no file knows still has claims") {
    ExtractOptions bare;
    bare.attributes = bare.entities = false;
    const auto claims = claims_in("The Quorvex glider of Zelmar flew 4,300 km.", "en", bare);
    const Claim claim = claim_of(claims, "4,300 km");
    CHECK(!claim.entity.empty());
    CHECK(!claim.attribute.empty());
    CHECK(claim.value.unit == "km");
}

TEST_CASE("claims come in order of place, with ids from 0") {
    const auto claims = claims_in("On 22 May 2025 Zelmar sold 12 ships for $3 million, 5 more than in 2024.", "en");
    REQUIRE(claims.size() >= 4);
    for (std::size_t i = 0; i < claims.size(); ++i) {
        CHECK(claims[i].id == static_cast<int>(i));
        if (i > 0) CHECK(claims[i - 1].span.start <= claims[i].span.start);
    }
}

TEST_CASE("lines of a claims file are claims of the source that they name") {
    std::vector<Source> sources;
    const std::vector<ClaimRecord> records = {{3, "table", "Jane Doe", "Birth date", "22 May 1980", false, "en", ""},
                                              {4, "table", "Jane Doe", "Employer", "Acme Corp", false, "en", ""},
                                              {5, "press", "Jane Doe", "Salary", "120000.50", true, "", ""}};
    const auto claims = extract_claims(sources, records, languages());
    REQUIRE(claims.size() == 3);
    REQUIRE(sources.size() == 2);
    CHECK(claims[0].value.edtf == "1980-05-22");
    CHECK(claims[0].record == 3);
    CHECK(claims[0].entity == "jane-doe");
    CHECK(claims[0].attribute == "birth-date");
    CHECK(claims[1].value.kind == Kind::text);
    CHECK(claims[2].value.low == Decimal::parse("120000.5"));
    CHECK(claims[2].text == "120000.50");
}

TEST_CASE("a figure whose unit is left out has that of the figures around it") {
    const std::vector<std::array<const char*, 4>> rows = {
        {"en", "Norvik took in $5.1 billion last year and made a loss of 221 million.", "221 million", "USD"},
        {"es", "El campeón cobra 42 millones de euros y el finalista, 30 millones.", "30 millones", "EUR"},
        {"fr", "Norvik a vendu pour 8 milliards d'euros. Le bénéfice atteint 1,2 milliard.", "1,2 milliard", "EUR"},
        {"de", "Der Umsatz stieg auf 7,4 Milliarden Euro. Der Verlust betrug 2,8 Milliarden.", "2,8 Milliarden", "EUR"},
        {"en", "Turnout reached 72.9 percent, up from 61.7 in the last election.", "61.7", "%"},
        {"en", "Ana Diaz (35) scored twice.", "35", "a"},
    };
    for (const auto& [language, text, words, unit] : rows) {
        CAPTURE(std::string(text));
        CHECK(claim_of(claims_in(text, language), words).value.unit == unit);
    }
}

TEST_CASE("a figure that counts something keeps to itself beside money") {
    const std::vector<std::array<const char*, 2>> rows = {
        {"Norvik paid $3 billion for the network and its 45 million users.", "45 million"},
        {"The country of 45 million got a loan of $3 billion.", "45 million"},
        {"The match earned $3 billion, and 45 million watched it.", "45 million"},
        {"Turnout was 72.9 percent; the index closed at 40,003.6 points.", "40,003.6"},
    };
    for (const auto& [text, words] : rows) {
        CAPTURE(std::string(text));
        CHECK(claim_of(claims_in(text, "en"), words).value.kind == Kind::count);
    }
}

TEST_CASE("degrees on a scale of earthquakes are no temperature") {
    for (const auto& [language, text, words] : std::vector<std::array<const char*, 3>>{
             {"it", "Una scossa di 4,5 gradi Richter ha svegliato la città.", "4,5 gradi"},
             {"es", "Un sismo de 4,5 grados en la escala de Richter despertó a la ciudad.", "4,5 grados"},
             {"fr", "Une secousse de 4,5 degrés sur l'échelle de Richter a réveillé la ville.", "4,5 degrés"}}) {
        CAPTURE(std::string(text));
        const Claim claim = claim_of(claims_in(text, language), words);
        CHECK(claim.value.kind == Kind::count);
        CHECK(claim.attribute == "magnitude");
    }
    CHECK(claim_of(claims_in("La temperatura è salita a 42 gradi.", "it"), "42 gradi").value.unit == "deg");
}

TEST_CASE("an article without metadata tells its day in a line of its own") {
    const auto published = [](const std::string& text, const std::string& language) {
        std::vector<Source> sources{source_of(text, language)};
        extract_claims(sources, {}, languages());
        return sources[0].published;
    };
    const std::string body = "The fire killed 12 people on 2 May 2021, the mayor said.\n";
    CHECK(published("Fire in Halden\n04 Aug 2021 | World\n" + body, "en") == "2021-08-04");
    CHECK(published("Kebakaran di Halden\nKoran | 09 Agustus 2021 11:37 UTC\n", "id") == "2021-08-09");
    CHECK(published("Incendie à Halden\nPublié le 9 août 2021\n", "fr") == "2021-08-09");
    CHECK(published("Fire in Halden\nHALDEN, 4 August 2021 (Ostwire) – The fire killed 12 people on 2 May 2021.\n",
                    "en") == "2021-08-04");
    CHECK(published("Feuer in Halden\nHalden, 9. August 2021. Zwölf Menschen starben am 2. Mai 2021.\n", "de") ==
          "2021-08-09");
    CHECK(published("Fire in Halden\nIn Halden, 4 August 2021 was a dark day.\n", "en") == "");
    CHECK(published("The fire of 4 May 2021\n" + body, "en") == "");
    CHECK(published("Fire in Halden\n" + body, "en") == "");
}

TEST_CASE("an undated article that gives the year of a day, and no day of the week, looks back") {
    const auto looks_back = [](const std::string& text) {
        std::vector<Source> sources{source_of(text, "en")};
        extract_claims(sources, {}, languages());
        return sources[0].looks_back;
    };
    CHECK(looks_back("The fire of Halden\nOn 2 May 2021 the theatre of Halden burnt down.\n"));
    CHECK_FALSE(looks_back("The fire of Halden\nOn Sunday, 2 May 2021, the theatre of Halden burnt down.\n"));
    CHECK_FALSE(looks_back("The fire of Halden\nOn 2 May the theatre of Halden burnt down.\n"));
    CHECK_FALSE(
        looks_back("The fire of Halden\n04 May 2021 | World\nOn 2 May 2021 the theatre of Halden burnt down.\n"));
}
