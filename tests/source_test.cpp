// Reading: formats, spans, errors, standard input, language and body.
#include <algorithm>
#include <atomic>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

#include "places.h"
#include "source/detect_language.h"
#include "source/formats.h"
#include "source/near_languages.h"
#include "source/read.h"

using namespace twosource;
namespace fs = std::filesystem;

namespace {

// A folder of its own for each test, gone afterwards.
class Folder {
  public:
    Folder() {
        static std::atomic<int> count = 0;
        path_ = fs::temp_directory_path() /
                ("twosource-source-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code code;
        fs::remove_all(path_, code);
    }
    std::string write(const std::string& name, const std::string& bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

ReadOptions with_facts() {
    ReadOptions options;
    options.facts = fs::path(twosource::test::kRoot) / "facts";
    return options;
}

Input read_one(const std::string& name, const std::string& bytes, const ReadOptions& options = with_facts()) {
    Folder folder;
    return read_paths({folder.write(name, bytes)}, options);
}

Source only(const Input& input) {
    for (const auto& error : input.errors) MESSAGE(error.place << " " << error.message);
    REQUIRE(input.errors.empty());
    REQUIRE(input.sources.size() == 1);
    return input.sources.front();
}

InputError only_error(const Input& input) {
    REQUIRE(input.sources.empty());
    REQUIRE(input.errors.size() == 1);
    return input.errors.front();
}

std::string body_of(const Source& source) {
    std::string body;
    for (Span part : source.body) (body += part.of(source.text)) += "\n";
    return body;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

Input read_input(const std::string& bytes, const std::string& language = "") {
    std::istringstream stream(bytes);
    ReadOptions options = with_facts();
    options.standard_input = &stream;
    options.language = language;
    return read_paths({"-"}, options);
}

const std::string english =
    "Stargate UAE will start with 200 megawatts in 2026, its builders said on Thursday. The campus in Abu Dhabi should "
    "grow to 5 gigawatts, which is more than any other site outside the United States has today.\n";

}  // namespace

TEST_CASE("plain text keeps the file's own bytes") {
    Source source = only(read_one("a.txt", english));
    CHECK(source.text == english);
    CHECK(source.language == "en");
    REQUIRE(source.body.size() == 1);
    CHECK(source.body[0].start == 0);
}

TEST_CASE("a byte order mark counts as bytes but not as text") {
    Source source = only(read_one("a.txt", "\xEF\xBB\xBF" + english));
    CHECK(source.text == "\xEF\xBB\xBF" + english);
    REQUIRE(source.body.size() == 1);
    CHECK(source.body[0].start == 3);
}

TEST_CASE("other encodings are converted") {
    CHECK(holds(
        only(read_one("a.txt", "Le pr\xE9sident a annonc\xE9 1 400 m\xE8tres \xE0 Paris, c'est l'\xE9t\xE9.")).text,
        "président"));
    CHECK(only(read_one("a.txt", std::string("\xFF\xFE"
                                             "1\0 \0G\0W\0",
                                             10)))
              .text == "1 GW");
    // "В порту погиб 121 человек, сообщили власти Ливана." in windows-1251
    std::string cyrillic =
        "\xC2 \xEF\xEE\xF0\xF2\xF3 \xEF\xEE\xE3\xE8\xE1 121 \xF7\xE5\xEB\xEE\xE2\xE5\xEA, "
        "\xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE8 \xE2\xEB\xE0\xF1\xF2\xE8 \xCB\xE8\xE2\xE0\xED\xE0.";
    Source russian = only(read_one("a.txt", cyrillic));
    CHECK(russian.text == "В порту погиб 121 человек, сообщили власти Ливана.");
    CHECK(russian.language == "ru");
}

TEST_CASE("what is no text is an error with its place") {
    CHECK(only_error(read_one("a.txt", "Tot 12\xC3\xA9 \xC3\xB6 \xFF und weiter")).place == "byte 12");
    CHECK(only_error(read_one("a.txt", std::string("GIF\0abc", 7))).place == "byte 3");
    CHECK(only_error(read_one("a.txt", "abc \xFF\xFE def")).place == "byte 4");
    CHECK(only_error(read_one("a.txt", "")).message == "empty");
    CHECK(only_error(read_one("a.txt", " \n\t\n")).message == "empty");
    CHECK(only_error(read_one("a.txt", "")).named);
}

TEST_CASE("an article larger than the bound is an error") {
    ReadOptions options = with_facts();
    options.max_file_bytes = 100;
    CHECK(holds(only_error(read_one("a.txt", english, options)).message, "larger than 100 bytes"));
}

TEST_CASE("Markdown: front matter is metadata, spans count the file's bytes") {
    std::string text =
        "---\ntitle: \"200 MW: the start\"\nurl: https://example.org/a\npublisher: The Daily\npublished: 2025-05-22\n"
        "language: en_gb\n---\n# A plant of **200 MW**\n\nIt cost [$2 billion](https://example.org/2019/77) to build "
        "`3 GW`.\n\n```\ncode 12345\n```\n\n<!-- note 678 -->\n\n1. first of 90 items\n";
    Source source = only(read_one("a.md", text));
    CHECK(source.text == text);
    CHECK(source.title == "200 MW: the start");
    CHECK(source.url == "https://example.org/a");
    CHECK(source.publisher == "The Daily");
    CHECK(source.published == "2025-05-22");
    CHECK(source.language == "en-GB");
    std::string body = body_of(source);
    CHECK(holds(body, "plant of **200 MW"));
    CHECK(holds(body, "$2 billion"));
    CHECK(holds(body, "3 GW"));
    CHECK(holds(body, "first of 90 items"));
    for (auto gone : {"2025-05-22", "2019/77", "12345", "678"}) CHECK_FALSE(holds(body, gone));
}

TEST_CASE("Markdown: broken front matter names its line, a rule is no front matter") {
    CHECK(only_error(read_one("a.md", "---\ntitle: a\nurl: [b\n---\nText 5\n")).place.starts_with("line "));
    CHECK(only(read_one("a.md", "---\nJust some prose.\n---\nText of 5 words here.\n")).title.empty());
    std::string bomb = "---\na: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'z'; ++c) {
        bomb += std::string(1, c) + ": &" + c + " [";
        for (int i = 0; i < 9; ++i) bomb += std::string(i ? "," : "") + "*" + static_cast<char>(c - 1);
        bomb += "]\n";
    }
    CHECK(only(read_one("a.md", bomb + "title: T\n---\nText 5 here.\n")).title == "T");
    CHECK_FALSE(only_error(read_one("a.md", "---\na: " + std::string(50000, '[') + "\n---\nText\n")).message.empty());
}

TEST_CASE("HTML: main text, headline, lists, tables and metadata") {
    std::string page =
        "<!doctype html><html lang=\"pt_br\"><head><title>Site</title><meta property=\"og:site_name\" "
        "content=\"Diário\">"
        "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Explosão deixa "
        "135 mortos\","
        "\"datePublished\":\"2020-08-05T10:00:00Z\",\"url\":\"https://example.org/b\"}]}</script></head><body>"
        "<nav><a href=/>Início 2020</a></nav><h1>Explosão deixa 135 mortos</h1><div class=story>"
        "<p>A explosão matou 135 pessoas, disseram as autoridades, e feriu 5.000 &amp; mais.</p>"
        "<ul><li>Primeiro item, com 12 casos.</li><li>Segundo item, com 13 casos.</li></ul>"
        "<table><tr><th>Cidade</th><th>Mortos</th></tr><tr><td>Beirute</td><td>135</td></tr></table>"
        "<p>Os danos chegam a US$ 3 bilhões, segundo o governador, que falou na quarta-feira.</p></div>"
        "<aside>Mais lidas 99</aside><footer>Tel. 12345678</footer><script>var x = 777;</script></body></html>";
    Source source = only(read_one("a.html", page));
    CHECK(
        source.text ==
        "Explosão deixa 135 mortos\n\nA explosão matou 135 pessoas, disseram as autoridades, e feriu 5.000 & mais.\n\n"
        "Primeiro item, com 12 casos.\nSegundo item, com 13 casos.\n\nCidade | Mortos\nBeirute | 135\n\n"
        "Os danos chegam a US$ 3 bilhões, segundo o governador, que falou na quarta-feira.");
    CHECK(source.language == "pt-BR");
    CHECK(source.title == "Explosão deixa 135 mortos");
    CHECK(source.url == "https://example.org/b");
    CHECK(source.publisher == "Diário");
    CHECK(source.published == "2020-08-05T10:00:00Z");
    CHECK(holds(body_of(source), "Beirute | 135"));
}

TEST_CASE("HTML: charset of the page, and depth without end") {
    std::string page =
        "<html><head><meta charset=iso-8859-1></head><body><p>Caf\xE9 society, it is said, costs 12 "
        "francs.</p></body></html>";
    CHECK(holds(only(read_one("a.htm", page)).text, "Café society"));
    std::string deep = "<p>Some text, with 12 words in it, is here for all to read.</p>";
    for (int i = 0; i < 100000; ++i) deep += "<div>";
    CHECK(holds(only(read_one("a.html", deep)).text, "12 words"));
}

TEST_CASE("NDJSON: articles and claims, numbers as written") {
    Input input =
        read_one("a.ndjson",
                 "{\"id\":\"one\",\"text\":\"Ein Werk mit 200 MW.\",\"language\":\"de\",\"extra\":{\"text\":[1]}}\n\n"
                 "{\"source\":\"s\",\"entity\":\"e\",\"attribute\":\"a\",\"value\":1.40}\r\n"
                 "{\"source\":\"s\",\"entity\":\"e\",\"attribute\":\"a\",\"value\":12345678901234567890123}\n"
                 "{\"source\":\"s\",\"entity\":\"e\",\"attribute\":\"b\",\"value\":\"$1.4 trillion\"}\n"
                 "{\"text\":\"No name, 5 words.\",\"language\":\"en\"}");
    CHECK(input.errors.empty());
    REQUIRE(input.records.size() == 3);
    CHECK(input.records[0].record == 3);
    CHECK(input.records[0].value == "1.40");
    CHECK(input.records[0].number);
    CHECK(input.records[1].value == "12345678901234567890123");
    CHECK(input.records[2].value == "$1.4 trillion");
    CHECK_FALSE(input.records[2].number);
    REQUIRE(input.sources.size() == 2);
    CHECK(input.sources[0].id.ends_with("a.ndjson:6"));
    CHECK(input.sources[1].id == "one");
    CHECK(input.sources[1].language == "de");
}

TEST_CASE("NDJSON: a bad line is an error with its number, the rest is read") {
    Input input = read_one("a.jsonl",
                           "{\"id\":\"a\",\"text\":\"Five dead.\"}\n{\"id\":\"b\",\"te\n[1]\n{\"id\":\"c\"}\n"
                           "{\"source\":\"s\",\"entity\":\"e\",\"attribute\":\"a\"}\n{\"id\":\"d\",\"text\":\"\"}\n" +
                               ("{\"a\":" + std::string(100000, '[')) + "\n{\"id\":\"e\",\"text\":\"\xFF\"}\n");
    CHECK(input.sources.size() == 1);
    REQUIRE(input.errors.size() == 7);
    for (std::size_t i = 0; i < input.errors.size(); ++i) {
        CHECK(input.errors[i].place == "line " + std::to_string(i + 2));
        CHECK(input.errors[i].named);
    }
    CHECK(input.errors[0].message == "the JSON object is cut short");
}

TEST_CASE("NDJSON: a line longer than the bound is skipped") {
    ReadOptions options = with_facts();
    options.max_file_bytes = 1000;
    Input input =
        read_one("a.ndjson", std::string(300000, 'x') + "\n{\"id\":\"a\",\"text\":\"Five dead.\"}\n", options);
    CHECK(input.sources.size() == 1);
    REQUIRE(input.errors.size() == 1);
    CHECK(input.errors[0].place == "line 1");
}

TEST_CASE("standard input is NDJSON or one plain text") {
    CHECK(only(read_input("\n{\"id\":\"x\",\"text\":\"Five dead.\"}\n")).id == "x");
    Source text = only(read_input("\n" + english));
    CHECK(text.id == "-");
    CHECK(text.text == "\n" + english);
    CHECK(only_error(read_input("")).message == "empty");
    CHECK(only_error(read_input("{\"id\":\"x\", \"text\":\n")).place == "line 1");
}

TEST_CASE("read_each hands on each line as it comes") {
    std::istringstream stream("{\"id\":\"a\",\"text\":\"Five dead.\"}\n{\n{\"id\":\"a\",\"text\":\"Six dead.\"}\n");
    ReadOptions options;
    options.standard_input = &stream;
    std::string seen;
    read_each(
        {"-"}, options, [&](Source&& source) { seen += source.id + ":" + source.text + ";"; },
        [&](InputError&& error) { seen += error.place + ";"; });
    CHECK(seen == "a:Five dead.;line 2;a:Six dead.;");
}

TEST_CASE("folders are read in name order, hidden and other files skipped") {
    Folder folder;
    folder.write("b.txt", english);
    folder.write("a/z.md", english);
    folder.write("a/.hidden.txt", english);
    folder.write(".git/x.txt", english);
    folder.write("c.csv", "1,2");
    folder.write("bad.txt", std::string("\0", 1));
    Input input = read_paths({folder.path()}, with_facts());
    REQUIRE(input.sources.size() == 2);
    CHECK(input.sources[0].id == folder.path() + "/a/z.md");
    CHECK(input.sources[1].id == folder.path() + "/b.txt");
    REQUIRE(input.errors.size() == 1);
    CHECK_FALSE(input.errors[0].named);
}

TEST_CASE("missing paths, empty folders and unknown types are named errors") {
    Folder folder;
    for (const auto& path : {folder.path() + "/none.txt", folder.path(), folder.write("a.csv", "1")}) {
        InputError error = only_error(read_paths({path}, with_facts()));
        CHECK(error.file == path);
        CHECK(error.named);
    }
}

TEST_CASE("the order of the paths does not matter, and ids are unique") {
    Folder folder;
    auto a =
        folder.write("a.ndjson", "{\"id\":\"x\",\"text\":\"Seven dead.\"}\n{\"id\":\"x\",\"text\":\"Five dead.\"}\n");
    auto b =
        folder.write("b.ndjson", "{\"id\":\"x\",\"text\":\"Six dead.\"}\n{\"id\":\"w\",\"text\":\"Nine dead.\"}\n");
    auto c = folder.write("c.txt", english);
    std::vector<std::string> paths = {a, b, c, c, folder.path()};
    std::string first;
    do {
        std::string seen;
        for (const auto& source : read_paths(paths, with_facts()).sources) seen += source.id + "=" + source.text + "\n";
        if (first.empty()) first = seen;
        CHECK(seen == first);
    } while (std::next_permutation(paths.begin(), paths.end()));
    CHECK(holds(first, "w=Nine dead.\nx=Five dead.\nx#2=Seven dead.\nx#3=Six dead.\n"));
    CHECK(std::count(first.begin(), first.end(), '\n') == 6);
}

TEST_CASE("languages: declared before asked for before detected") {
    CHECK(only(read_input(english, "de")).language == "de");
    CHECK(only(read_input("{\"id\":\"a\",\"text\":\"x\",\"language\":\"iw\"}", "de")).language == "he");
    CHECK(normalise_language("pt_br") == "pt-BR");
    CHECK(normalise_language("ZH-hant-tw") == "zh-Hant-TW");
    CHECK(normalise_language("und").empty());
    CHECK(normalise_language("not a language").empty());
    CHECK(detect_language("ロイターによると、135人が死亡した。") == "ja");
    CHECK(detect_language("据路透社报道，有135人死亡。") == "zh");
    CHECK(detect_language("В Бейруте погиб 121 человек.") == "ru");
    CHECK(detect_language("बेरूत में 135 लोगों की मौत") == "hi");
    CHECK(detect_language("مقتل 135 شخصا في بيروت") == "ar");
    CHECK(detect_language("12345 67") == "und");
}

TEST_CASE("Indonesian and Malay are told apart by the words that differ") {
    const auto language = [](const std::string& text) {
        std::vector<InputError> errors;
        const auto near = load_near_languages(fs::path(twosource::test::kRoot) / "facts", errors);
        CHECK(errors.empty());
        return settle_near(near, text, detect_language(text));
    };
    CHECK(language("Lebih dari 150 orang meninggal karena ledakan di pelabuhan Beirut, kata pejabat pada Senin. "
                   "Menteri menyebutkan bahwa kerugian mencapai 15 miliar dolar dan rumah sakit penuh.") == "id");
    CHECK(language("Seramai 150 orang terkorban kerana letupan di pelabuhan Beirut, kata pegawai pada Isnin. "
                   "Menteri berkata bahawa kerugian mencecah 15 bilion dolar dan hospital sudah penuh.") == "ms");
    CHECK(settle_near({{{"id", {"miliar"}}, {"ms", {"bilion"}}}}, "15 bilion", "id") == "ms");
    CHECK(settle_near({{{"id", {"miliar"}}, {"ms", {"bilion"}}}}, "sebilion", "id") == "id");
    CHECK(settle_near({}, "15 bilion", "id") == "id");
}

TEST_CASE("a passage that stands earlier in the same text is left out, its headline is not") {
    std::string passage =
        "The plant starts with 200 megawatts. It will grow to one gigawatt later on, said the builders.\n";
    std::string text = passage + "View original\n© 2024 The Daily\nA plant of 1.5 gigawatts\n" + passage;
    Source source = only(read_one("a.txt", text));
    std::string body = body_of(source);
    CHECK(holds(body, "A plant of 1.5 gigawatts"));
    CHECK_FALSE(holds(body, "2024"));
    CHECK(body.find("200 megawatts") == body.rfind("200 megawatts"));
    // A figure that differs makes another sentence: it may contradict the first.
    std::string other = passage + "\n" + passage;
    other.replace(other.rfind("200"), 3, "300");
    CHECK(holds(body_of(only(read_one("a.txt", other))), "300 megawatts"));
}

TEST_CASE("boilerplate is left out, the news is not") {
    std::string news = "At least 135 people died, the ministry said on Wednesday, and 5,000 were hurt in the blast.\n";
    auto body = [&](const std::string& line) {
        return body_of(only(read_one("a.txt", "Blast kills 135\n" + news + line + "\n")));
    };
    for (auto line :
         {"© 2003–2025 The Daily", "Tel. +49 30 1234567", "Contact us: news@example.org",
          "Read also: 9 phones under $200", "12 comments", "The Daily | Log in | 5 articles left", "Help: 250-555-0141",
          "Newsroom 0221 55 50 12", "Read also:\n- Ten phones under 200\n- 5 lakes to see",
          "All rights reserved 1998-2025", "3 min read", "Home | World | 20 Minutes", "5 August 2020 | 11:37",
          "This page may contain third-party content, which is provided for information only and is not financial "
          "advice (2025).",
          "Leave a reply\nYour name\n200 characters left"}) {
        CAPTURE(line);
        CHECK(body(line) == "Blast kills 135\n" + news.substr(0, news.size()));
    }
    for (auto line : {"Share prices fell 5% after the blast", "Toll rises to 135, says ministry",
                      "Beirut | 135 | 5,000\nTripoli | 3 | 12", "Print shops lost $3 million",
                      "By our count, 135 people died in the blast that day", "On 06-08-2020 the toll stood at 135",
                      "The talks lasted from 06-08-2020 - 09-10-2020", "Damage: $3 billion to $5 billion"}) {
        CAPTURE(line);
        CHECK(holds(body(line), line));
    }
}

TEST_CASE("a cue within the article does not take the rest away") {
    std::string news;
    for (int i = 0; i < 8; ++i) {
        news += "Number " + std::to_string(i) + " of the sentences says that " + std::to_string(100 + i) +
                " people came to the place, which is new.\n";
        if (i == 4) news += "Related articles\n";
    }
    CHECK(holds(body_of(only(read_one("a.txt", news))), "107 people"));
}

TEST_CASE("hostile texts end in time") {
    CHECK(read_one("a.txt",
                   [] {
                       std::string s;
                       for (int i = 0; i < 300000; ++i) s += "comments\n";
                       return s;
                   }())
              .errors.empty());
    CHECK(read_one("a.md",
                   [] {
                       std::string s;
                       for (int i = 0; i < 100000; ++i) s += "[a](b ";
                       return s;
                   }())
              .errors.empty());
}
