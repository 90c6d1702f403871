// Who holds an office, as the articles say it in their languages.
#include <algorithm>
#include <array>
#include <doctest/doctest.h>

#include "claims.h"

using namespace twosource;
using namespace twosource::test;

namespace {

// The holders of all offices that a text names: "office of body: holder", parted by "; ".
std::string holders(const std::string& text, const std::string& language) {
    std::string out;
    for (const Claim& claim : claims_in(text, language))
        if (claim.value.kind == Kind::text)
            out += (out.empty() ? "" : "; ") + claim.attribute + " of " + claim.entity + ": " + claim.value.text;
    return out;
}

using Row = std::array<const char*, 3>;  // language, text, holders

void check_rows(const std::vector<Row>& rows) {
    for (const auto& [language, text, expected] : rows) {
        CAPTURE(std::string(text));
        CHECK(holders(text, language) == expected);
    }
}

const Fact* fact_about(const FactGraph& graph, const std::string& attribute) {
    const auto found = std::find_if(graph.facts.begin(), graph.facts.end(),
                                    [&](const Fact& fact) { return fact.attribute == attribute; });
    return found == graph.facts.end() ? nullptr : &*found;
}

bool has_conflict(const FactGraph& graph) {
    return std::any_of(graph.facts.begin(), graph.facts.end(),
                       [](const Fact& fact) { return fact.verdict == Verdict::conflict; });
}

}  // namespace

TEST_CASE("the body whose head it is stands before or behind the office") {
    check_rows({
        {"en", "The plan came from Mark Tully, head of Halden, on Monday.", "head of halden: Mark Tully"},
        {"en", "The plan came from Mark Tully, who heads Halden.", "head of halden: Mark Tully"},
        {"en", "On Monday Halden's chief executive Mark Tully praised the plan.", "head of halden: Mark Tully"},
        {"de", "Halden-Chef Karl Tully lobte den Plan.", "head of halden: Karl Tully"},
        {"fr", "Le patron était là. Le chef de Halden, Mark Tully, a salué le projet.", "head of halden: Mark Tully"},
        {"es", "El jefe de Halden, Mark Tully, elogió el plan.", "head of halden: Mark Tully"},
        {"ru", "Глава Halden Марк Талли похвалил проект.", "head of halden: Марк Талли"},
        {"pl", "Rozmawiał o tym premier Szwecji Anna Lindal.", "prime-minister of territory:SE: Anna Lindal"},
        {"en", "The Danish prime minister, Anna Lindal, was there.", "prime-minister of territory:DK: Anna Lindal"},
    });
}

TEST_CASE("an office without a body is its holder's alone") {
    check_rows({
        {"en", "Mayor Anna Lindal spoke first.", "mayor of anna-lindal: Anna Lindal"},
        {"en", "The mayor spoke first, and later Anna Lindal.", ""},
        {"en", "The president and Anna Lindal left early.", ""},
    });
}

TEST_CASE("an office without a body is that of the country which the article is about") {
    CHECK(holders("Norway closed the port. Prime Minister Anna Lindal said Norway would wait.", "en") ==
          "prime-minister of territory:NO: Anna Lindal");
    // A Swedish paper's prime minister may be Sweden's.
    CHECK(holders("Norge stänger hamnen, och Norge väntar. Norge svarar inte. Sverige tvekar. Statsminister Anna "
                  "Lindal tiger.",
                  "sv") == "prime-minister of anna-lindal: Anna Lindal");
}

TEST_CASE("who held an office, deputises or stands for it does not hold it") {
    check_rows({
        {"en", "The former president Mark Tully agreed.", "former-leader of mark-tully: Mark Tully"},
        {"en", "Ex-mayor Mark Tully agreed.", "former-mayor of mark-tully: Mark Tully"},
        {"en", "The vice president, Mark Tully, agreed.", "vice-president of mark-tully: Mark Tully"},
        {"en", "Acting mayor Mark Tully agreed.", "acting-mayor of mark-tully: Mark Tully"},
        {"en", "Later President Mark Tully, the finance minister and others left.",
         "president of mark-tully: Mark Tully"},
        {"en", "A foreign ministry spokesman, Mark Tully, agreed.", "spokesperson of mark-tully: Mark Tully"},
        {"de", "Der frühere Präsident Karl Tully stimmte zu.", "former-president of karl-tully: Karl Tully"},
    });
}

TEST_CASE("given names with a hyphen are whole, and words with one are no names") {
    check_rows({
        {"en", "Mayor Park Seo-yeon spoke first.", "mayor of park-seo-yeon: Park Seo-yeon"},
        {"fr", "Le maire de Velmar, Kim Do-hyun, a parlé.", "mayor of velmar: Kim Do-hyun"},
    });
}

TEST_CASE("an office tells a name in scripts without capitals") {
    check_rows({
        {"ko", "강덕수 국무총리는 현장을 찾았다.", "prime-minister of gangdeogsu: 강덕수"},
        {"zh", "市长吴大明昨天到场。", "mayor of wu-da-ming: 吴大明"},
        {"hi", "प्रधानमंत्री समीर रमेशन ने कहा कि काम जारी है।", "prime-minister of samira-ramesana: समीर रमेशन"},
        {"ar", "وقال رئيس الوزراء ميشيل بلقزيز إن العمل مستمر.", "prime-minister of myshyl-blqzyz: ميشيل بلقزيز"},
        {"hi", "प्रधानमंत्री ने कहा कि काम जारी है।", ""},
        {"zh", "市长昨天到场。", ""},
    });
}

TEST_CASE("prime ministers of two countries do not contradict each other") {
    const FactGraph graph = graph_of(
        {{"a.txt", "On 3 May 2024 Prime Minister Anna Lindal opened the bridge between Denmark and Sweden.\n"},
         {"b.txt", "On 3 May 2024 Prime Minister Mark Tully opened the bridge between Denmark and Sweden.\n"}});
    CHECK_FALSE(has_conflict(graph));
}

TEST_CASE("what one article tells of the body holds for the holder in the others") {
    const FactGraph graph =
        graph_of({{"a.txt", "On 3 May 2024 the head of Halden, Mark Tully, opened the new plant in Velmar.\n"},
                  {"b.txt", "On 3 May 2024 chief executive Mark Tully opened the new plant in Velmar.\n"}});
    const Fact* fact = fact_about(graph, "head");
    REQUIRE(fact);
    CHECK(fact->entity == "halden");
    CHECK(fact->verdict == Verdict::agreement);
}
