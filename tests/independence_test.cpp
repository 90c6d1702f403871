// Independence: copies, and the media that articles credit.
#include "source/independence.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "places.h"
#include "source/origins.h"

using namespace twosource;

namespace {

Source make_source(const std::string& text, const std::string& language = "en") {
    Source source;
    source.text = text;
    source.language = language;
    source.body.push_back({0, text.size()});
    return source;
}

// Numbered words, so that no two runs are alike unless they are meant to be.
std::string words(int from, int count) {
    std::ostringstream text;
    for (int i = from; i < from + count; ++i) text << "word" << i << (i % 12 == 11 ? ". " : " ");
    return text.str();
}

std::vector<int> groups(const std::vector<std::string>& texts, const std::string& language = "en") {
    std::vector<Source> sources;
    for (const auto& text : texts) sources.push_back(make_source(text, language));
    find_copies(sources);
    std::vector<int> numbers;
    for (const auto& source : sources) numbers.push_back(source.independence);
    return numbers;
}

std::string edit_every(std::string text, std::size_t step) {
    std::istringstream in(text);
    std::ostringstream out;
    std::string word;
    for (std::size_t i = 0; in >> word; ++i) out << (i % step == step - 1 ? "edited" + std::to_string(i) : word) << ' ';
    return out.str();
}

using Names = std::vector<std::string>;

Names origins(const std::string& text, const std::string& language) {
    std::vector<Source> sources{make_source(text, language)};
    auto errors = find_origins(sources, std::filesystem::path(twosource::test::kRoot) / "facts");
    for (const auto& error : errors) FAIL_CHECK(error.file << " " << error.place << " " << error.message);
    return sources[0].origins;
}

const Names journal = {"The Wall Street Journal"};

}  // namespace

TEST_CASE("equal and lightly edited texts are copies, others are not") {
    CHECK(groups({words(0, 200), words(1000, 200), words(0, 200)}) == std::vector<int>{0, 1, 0});
    CHECK(groups({words(0, 200), edit_every(words(0, 200), 15)}) == std::vector<int>{0, 0});
    CHECK(groups({words(0, 200), "A new headline. " + words(60, 140)}) == std::vector<int>{0, 0});
    CHECK(groups({"", "Five dead.", "Five dead."}) == std::vector<int>{0, 1, 2});
    CHECK(groups({}).empty());
}

TEST_CASE("two articles that quote the same paragraph are no copies") {
    std::string quote = words(5000, 60);
    CHECK(groups({words(0, 140) + quote, quote + words(1000, 140)}) == std::vector<int>{0, 1});
}

TEST_CASE("a digest does not make copies of the articles in it") {
    auto numbers = groups({words(0, 200), words(1000, 200), words(0, 200) + words(1000, 200)});
    CHECK(numbers[0] != numbers[1]);
    CHECK((numbers[2] == numbers[0] || numbers[2] == numbers[1]));
}

TEST_CASE("copies in a script without spaces") {
    std::string text =
        "美国商务部在周四宣布，美国将同阿联酋合作兴建一座人工智能园区，数据中心总规模为5吉瓦，有望成为美国以外最大的同"
        "类园区。";
    std::string other =
        "园区占地10平方英里，由阿联酋企业负责建设，并同多家美国公司一道运营，第一阶段先建一座容量为1吉瓦的数据中心。";
    std::string edited = text;
    edited.replace(edited.find("周四"), std::string("周四").size(), "星期五");
    CHECK(groups({text, edited, other}, "zh") == std::vector<int>{0, 0, 1});
}

TEST_CASE("many articles, each tenth a copy") {
    std::vector<std::string> texts;
    for (int i = 0; i < 2000; ++i)
        texts.push_back(i % 10 == 9 ? edit_every(words((i - 9) * 1000, 100), 20) : words(i * 1000, 100));
    auto numbers = groups(texts);
    for (int i = 0; i < 2000; ++i) {
        std::size_t at = static_cast<std::size_t>(i);
        if (i % 10 == 9)
            CHECK(numbers[at] == numbers[at - 9]);
        else
            CHECK(numbers[at] == i - i / 10);
    }
}

TEST_CASE("an origin is the medium that an article credits, in any language") {
    CHECK(origins("Musk raged, according to The Wall Street Journal.", "en") == journal);
    CHECK(origins("Menurut sumber dari Wall Street Journal, pabrik itu tutup.", "id") == journal);
    CHECK(origins("Selon The Wall Street Journal, il a essayé. Le WSJ a rapporté aussi la suite.", "fr") == journal);
    CHECK(origins("Secondo un articolo del Wall Street Journal, la fabbrica chiude.", "it") == journal);
    CHECK(origins("Wie der Spiegel berichtet, kam es anders.", "de") == Names{"Der Spiegel"});
    CHECK(origins("Según informó la agencia EFE, hubo 12 muertos.", "es") == Names{"EFE"});
    CHECK(origins("De acordo com a Reuters, houve 12 mortos.", "pt") == Names{"Reuters"});
    CHECK(origins("Volgens persbureau Reuters vielen er 12 doden.", "nl") == Names{"Reuters"});
    CHECK(origins("Enligt nyhetsbyrån Reuters dog 12 personer.", "sv") == Names{"Reuters"});
    CHECK(origins("Reuters'ın haberine göre 12 kişi öldü.", "tr") == Names{"Reuters"});
    CHECK(origins("По данным Reuters, погибли 12 человек. Об этом сообщает ТАСС.", "ru") == Names{"Reuters", "TASS"});
    CHECK(origins("Jak podaje agencja Reuters, zginęło 12 osób.", "pl") == Names{"Reuters"});
    CHECK(origins("ロイターによると、12人が死亡した。", "ja") == Names{"Reuters"});
    CHECK(origins("据路透社报道，12人死亡。", "zh") == Names{"Reuters"});
    CHECK(origins("وفقا لرويترز، قتل 12 شخصا.", "ar") == Names{"Reuters"});
    CHECK(origins("रॉयटर्स के अनुसार 12 लोगों की मौत हुई।", "hi") == Names{"Reuters"});
    CHECK(origins("Menurut Bernama, 12 orang terkorban.", "ms") == Names{"Bernama"});
}

TEST_CASE("credits of datelines and headlines, and media that no list knows") {
    CHECK(origins("BEIRUT, Aug 5 (Reuters) - At least 135 people died.", "en") == Names{"Reuters"});
    CHECK(origins("Two bridges closed after the flood: AP\n", "en") == Names{"Associated Press"});
    CHECK(origins("Forty boats sank, the National News Agency (NNA) reported, citing the harbour master.", "en") ==
          Names{"National News Agency"});
    CHECK(origins("At least 135 died, the newspaper Al-Akhbar reported on Wednesday.", "en") == Names{"Al-Akhbar"});
}

TEST_CASE("persons, ministries and media that are merely named are no origins") {
    CHECK(origins("According to Health Minister Hamad Hassan, 135 died. The ministry reported 5,000 hurt.", "en")
              .empty());
    CHECK(origins("Shares of The New York Times rose 5% on Monday.", "en").empty());
    CHECK(origins("It takes time, according to police. An ap for the phone costs 5 dollars.", "en").empty());
    CHECK(origins("According to police, 12 died. Reuters has its seat in London.", "en").empty());
}

TEST_CASE("facts: missing files are no error, broken ones name file and line") {
    auto folder = std::filesystem::temp_directory_path() / "twosource-page-knowledge";
    std::filesystem::create_directories(folder / "languages" / "de");
    std::vector<InputError> errors;
    CHECK(load_page_knowledge(folder, "fr", errors).line.empty());
    CHECK(errors.empty());
    std::ofstream(folder / "languages" / "de" / "page.json") << "{\n \"boilerplate\": {\n  \"line\": [\"a\",]\n }\n}\n";
    load_page_knowledge(folder, "de-AT", errors);
    REQUIRE(errors.size() == 1);
    CHECK(errors[0].place == "line 3");
    CHECK(errors[0].file.ends_with("languages/de/page.json"));
    std::filesystem::remove_all(folder);
}
