// Places of values, exact to the byte, in every fixture article and in what encodings, keyboards and web pages make of
// one: other line ends, a byte order mark, decomposed accents, full-width digits, emoji, damaged bytes.
#include <algorithm>
#include <doctest/doctest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "support.h"
#include "text/encoding.h"
#include "text/sentence.h"
#include "text/token.h"
#include "text/unicode.h"
#include "text/wrap.h"

using namespace twosource;
using namespace twosource::test;

namespace {

std::vector<Source> fixture_articles() {
    ReadOptions options;
    options.facts = facts();
    Input input = read_paths({(facts() / "corpus").string()}, options);
    return std::move(input.sources);
}

// Spans lie in the text on borders of characters, ascend and do not overlap; the words are those of the tokens.
void check_spans(const std::string& text, const std::vector<Span>& parts, const std::string& language) {
    std::size_t end = 0;
    for (const auto& mention : read_values(text, parts, languages().pack(language), units())) {
        const auto words = std::string(mention.span.of(text));
        CAPTURE(words);
        CHECK(mention.span.start >= end);
        CHECK(mention.span.start < mention.span.end);
        CHECK(mention.span.end <= text.size());
        CHECK(valid_utf8_prefix(words) == words.size());
        CHECK(std::any_of(parts.begin(), parts.end(), [&](Span part) { return part.start <= mention.span.start; }));
        end = mention.span.end;
    }
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

std::string decomposed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
}

std::string full_width(const std::string& text) {
    std::string out;
    for (char c : text)
        if (c >= '0' && c <= '9')
            append_utf8(out, static_cast<char32_t>(0xFF10 + (c - '0')));
        else
            out += c;
    return out;
}

std::string with_emoji(const std::string& text) { return replaced(text, " ", " 👩‍🚀 "); }
std::string damaged(const std::string& text) { return decode_lossy(replaced(text, "a", "\xC3"), "utf-8"); }

std::vector<std::string> texts_of(const std::string& text, const std::string& language) {
    std::vector<std::string> found;
    for (const auto& mention : values_in(text, language)) found.emplace_back(mention.span.of(text));
    return found;
}

}  // namespace

TEST_CASE("the words of every claim are the bytes of its span") {
    auto sources = fixture_articles();
    CHECK(sources.size() > 50);
    for (const auto& source : sources) {
        CAPTURE(source.id);
        check_spans(source.text, source.body, source.language);
    }
    for (const Claim& claim : extract_claims(sources, {}, languages())) {
        CAPTURE(claim.text);
        CHECK(claim.text == claim.span.of(sources[claim.source].text));
    }
}

TEST_CASE("the same of changed texts") {
    for (const auto& source : fixture_articles()) {
        CAPTURE(source.id);
        for (const std::string& text :
             {decomposed(source.text), replaced(source.text, "\n", "\r\n"), "\xEF\xBB\xBF" + source.text,
              full_width(source.text), with_emoji(source.text), damaged(source.text)})
            check_spans(text, {{0, text.size()}}, source.language);
    }
}

TEST_CASE("line ends and a byte order mark change no value") {
    for (const auto& source : fixture_articles()) {
        CAPTURE(source.id);
        const auto as_is = texts_of(source.text, source.language);
        const auto windows = texts_of(replaced(source.text, "\n", "\r\n"), source.language);
        CHECK(windows.size() == as_is.size());
        CHECK(texts_of("\xEF\xBB\xBF" + source.text, source.language).size() == as_is.size());
    }
}

TEST_CASE("accents in two characters change no value") {
    for (const auto& source : fixture_articles()) {
        if (source.language == "hi" || source.language == "ar") continue;  // marks are letters there
        CAPTURE(source.id);
        CHECK(texts_of(decomposed(source.text), source.language).size() ==
              texts_of(source.text, source.language).size());
    }
}

TEST_CASE("folding") {
    const std::vector<std::pair<std::string, std::string>> alike = {{"ÉTÉ", "été"},
                                                                    {"e\u0301te\u0301", "été"},
                                                                    {"STRASSE", "straße"},
                                                                    {"ＡＢＣ１２", "abc12"},
                                                                    {"co\u00ADoperate", "cooperate"},
                                                                    {"İSTANBUL", "istanbul"},
                                                                    {"ёлка", "елка"},
                                                                    {"إيران", "ايران"},
                                                                    {"don’t", "don't"}};
    for (const auto& [a, b] : alike) {
        CAPTURE(a);
        CHECK(fold(a) == fold(b));
        CHECK(tokenize(a).front().key == tokenize(b).front().key);
    }
    CHECK(fold("año") != fold("ano"));
    CHECK(strip_accents("Société") == "Societe");
    CHECK(to_ascii("Мюнхен") == "munhen");
    CHECK(without_controls("a\x1B[31mb\u202E") == "a [31mb ");
}

TEST_CASE("tokens cover all but white space, in order") {
    const std::string text = "G42 paid $1.4m — 据路透社 “1,400” deaths";
    std::size_t end = 0;
    std::string all;
    for (const Token& token : tokenize(text)) {
        CHECK(token.start >= end);
        end = token.end;
        all += token.of(text);
    }
    CHECK(all == replaced(text, " ", ""));
}

namespace {

// The words of each sentence, without the breaks around and within them.
std::vector<std::string> sentences_in(const std::string& text) {
    std::vector<std::string> sentences;
    for (const Span span : split_sentences(text, {0, text.size()}, "en")) {
        std::string words(span.of(text));
        std::replace(words.begin(), words.end(), '\n', ' ');
        const auto end = words.find_last_not_of(' ');
        if (end != std::string::npos) sentences.push_back(words.substr(0, end + 1));
    }
    return sentences;
}

}  // namespace

TEST_CASE("a line break that only wraps parts neither values nor sentences") {
    const std::string wrapped =
        "Port approves wind farm\n\nThe farm off the coast of the island will reach a capacity of 480\nmegawatts once "
        "all of its turbines stand, said the port's\nspokeswoman on Monday of this past week. Building it costs "
        "1.9\nbillion euros.\n";
    const auto sentences = sentences_in(wrapped);
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0] == "Port approves wind farm");
    CHECK(sentences[1].ends_with("spokeswoman on Monday of this past week."));
    CHECK(sentences[2] == "Building it costs 1.9 billion euros.");
    const auto breaks = find_soft_breaks(wrapped, {0, wrapped.size()});
    CHECK(breaks.size() == 3);
    for (const Token& token : tokenize(wrapped))
        if (token.of(wrapped) == "megawatts") CHECK_FALSE(token.line_before);

    // A paragraph a line, a list, a table of short lines: each break stands.
    for (const std::string text : {"Turbines: 32\nCapacity: 480\nMegawatts are a measure of power\nCost: 1.9\n",
                                   "The first item of a list that is rather long\n- 480\n- the second item of this "
                                   "list, as long\n- 12\n"})
        CHECK(find_soft_breaks(text, {0, text.size()}).empty());
}
