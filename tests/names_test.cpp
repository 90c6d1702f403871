// Names: their boundaries in text, spellings across languages and scripts, and which of them are one.
#include <algorithm>
#include <doctest/doctest.h>

#include "extract/same_names.h"
#include "extract/terms.h"
#include "support.h"
#include "text/skeleton.h"
#include "text/unicode.h"

using namespace twosource;
using namespace twosource::test;

namespace {

const Knowledge& knowledge() {
    static const Knowledge known(facts(), {"en", "de", "fr", "nl", "ru", "ja", "zh", "ar", "pl", "fi", "sv", "ko"},
                                 false, false);
    return known;
}

Article article_of(std::string_view text, const std::string& language) {
    Article article;
    article.text = text;
    article.tokens = tokenize(text);
    article.terms = find_terms(text, article.tokens, languages().pack(language), knowledge());
    return article;
}

std::vector<std::string> names_in(std::string_view text, const std::string& language = "en") {
    std::vector<std::string> names;
    for (const auto& term : article_of(text, language).terms)
        if (term.kind == FeatureKind::name && term.category.empty()) names.push_back(term.label);
    return names;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The id that each name gets among these articles.
std::vector<std::map<std::string, std::string>> matched(
    const std::vector<std::pair<std::string, std::string>>& texts_and_languages) {
    std::vector<ArticleNames> names;
    for (const auto& [text, language] : texts_and_languages)
        names.push_back(names_of(article_of(text, language), knowledge().names(), language));
    return match_names(names).ids;
}

}  // namespace

TEST_CASE("small words, initials and hyphens stand inside a name") {
    CHECK(names_in("Yesterday Pieter van der Molen met J. P. Quint.") ==
          std::vector<std::string>{"Pieter van der Molen", "J. P. Quint"});
    CHECK(has(names_in("We saw Anne-Laure Delvaux and Karim al-Haddad there."), "Anne-Laure Delvaux"));
    CHECK(has(names_in("We saw Anne-Laure Delvaux and Karim al-Haddad there."), "Karim al-Haddad"));
    CHECK(has(names_in("She teaches at the University of Tarnholm now."), "University of Tarnholm"));
    CHECK(has(names_in("Gestern sprach Gesine von der Aue mit ihr.", "de"), "Gesine von der Aue"));
}

TEST_CASE("a name of several words means what its words mean") {
    const Article article = article_of("They met the Civic Coalition there.", "en");
    CHECK(std::any_of(article.terms.begin(), article.terms.end(),
                      [](const Term& term) { return term.kind == FeatureKind::term && term.id == "coalition"; }));
    CHECK(has(names_in("They met the Civic Coalition there."), "Civic Coalition"));
}

TEST_CASE("a title is no part of a name") {
    CHECK(names_in("They met President Orla Brandvik.") == std::vector<std::string>{"Orla Brandvik"});
    CHECK(names_in("They met Zelmar chief executive Orla Brandvik.") ==
          std::vector<std::string>{"Zelmar", "Orla Brandvik"});
}

TEST_CASE("capitals of headlines and of German nouns make no names") {
    const std::string text =
        "Harbour Bridge Closed After Storm\nThe harbour bridge near Zelmar was closed after the storm.";
    CHECK(names_in(text) == std::vector<std::string>{"Zelmar"});
    CHECK(names_in("Die Brücke über den Fluss kostet Geld.", "de").empty());
    CHECK(names_in("Die Brücke baute Orla Brandvik.", "de") == std::vector<std::string>{"Orla Brandvik"});
}

TEST_CASE("names in scripts without capitals") {
    CHECK(has(names_in("会談にはオルラ・ブランドヴィクが出席した。", "ja"), "オルラ・ブランドヴィク"));
    CHECK(has(names_in("昨日、山野辺誠氏が発表した。", "ja"), "山野辺誠"));
    CHECK(has(names_in("公司由斯特兰德维克创立。", "zh"), "斯特兰德维克"));
    CHECK(has(names_in("استثمرت Quorvex في المشروع.", "ar"), "Quorvex"));
}

TEST_CASE("a skeleton is that of a name in every spelling") {
    for (const char* spelling : {"Lukaschenko", "Łukaszenko", "Lukašenka", "Лукашенко", "لوكاشينكو"})
        CHECK(name_skeleton(to_ascii(spelling)) == name_skeleton("lukashenko"));
    CHECK(same_name_word("hasan", "hassan"));
    CHECK_FALSE(same_name_word("brandvik", "lindqvist"));
    CHECK_FALSE(same_name_word("lee", "loy"));
}

TEST_CASE("a surname stands for the full name of its article, then of another") {
    const auto ids = matched({{"Yesterday Orla Brandvik paid. Later Brandvik left.", "en"},
                              {"Gestern sprach nur Brandvik, sagte Brandvik.", "fr"}});
    CHECK(ids[0].at("brandvik") == "orla-brandvik");
    CHECK(ids[1].at("brandvik") == "orla-brandvik");
}

TEST_CASE("two persons of one surname stay apart, and the surname alone is neither") {
    const auto ids = matched({{"We saw Orla Brandvik and Nils Brandvik. Later we saw Brandvik.", "en"}});
    CHECK(ids[0].at("orla-brandvik") != ids[0].at("nils-brandvik"));
    CHECK(ids[0].at("brandvik") == "brandvik");
}

TEST_CASE("spellings of other languages and scripts are one name") {
    const auto ids = matched({{"We saw Vadim Kuroshenko there.", "en"},
                              {"Gestern kam Wadim Kuroschenko an.", "de"},
                              {"Вчера приехал Вадим Курошенко.", "ru"}});
    CHECK(ids[1].at("wadim-kuroschenko") == ids[0].at("vadim-kuroshenko"));
    REQUIRE(ids[2].size() == 1);
    CHECK(ids[2].begin()->second == ids[0].at("vadim-kuroshenko"));
}

TEST_CASE("names in the cases of a language are those that other articles have") {
    const auto ids = matched({{"Yesterday Orla Brandvik left Zelmar. Later Brandvik came back.", "en"},
                              {"Wczoraj rozmawiano z Orlą Brandvikiem, a Brandvikowi podziękowano w Zelmarze.", "pl"},
                              {"Eilen puhuttiin Brandvikista ja Zelmarista.", "fi"}});
    CHECK(ids[1].at("orla-brandvikiem") == "orla-brandvik");
    CHECK(ids[1].at("brandvikowi") == "orla-brandvik");
    CHECK(ids[1].at("zelmarze") == "zelmar");
    CHECK(ids[2].at("brandvikista") == "orla-brandvik");
    CHECK(ids[2].at("zelmarista") == "zelmar");
}

TEST_CASE("what no other article names is no form of a name") {
    const auto ids = matched({{"Yesterday Orla Brandvik came.", "en"}, {"Eilen puhuttiin Lindqvistista.", "fi"}});
    CHECK(ids[1].at("lindqvistista") == "lindqvistista");
}

TEST_CASE("an acronym in parentheses is the name before it") {
    const auto ids = matched({{"The report of the Zelmar Harbour Authority (ZHA) came late, the ZHA said.", "en"}});
    CHECK(ids[0].at("zha") == ids[0].at("zelmar-harbour-authority"));
}

TEST_CASE("a word whose writing does not show it is the name that another article has") {
    const std::pair<const char*, const char*> texts[] = {{"en", "Orla Kantelo paid 5 million dollars in Zelmar."},
                                                         {"ar", "دفع كانتيلو 5 ملايين دولار."},
                                                         {"ar", "مبلغ 5 ملايين دولار لكانتيلو."},
                                                         {"ko", "칸텔로는 500만 달러를 냈다."},
                                                         {"sv", "Kantelos bot: 5 miljoner dollar."}};
    std::vector<Source> sources;
    for (const auto& [language, text] : texts) {
        Source& source = sources.emplace_back();
        source.id = std::to_string(sources.size());
        source.language = language;
        source.text = text;
        source.body = {{0, source.text.size()}};
    }
    std::vector<std::vector<std::string>> names(sources.size());
    for (const auto& claim : extract_claims(sources, {}, languages()))
        for (const auto& feature : claim.features)
            if (feature.kind == FeatureKind::name) names[claim.source].push_back(feature.id);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(texts[i].second);
        CHECK(has(names[i], "name:orla-kantelo"));
    }
}
