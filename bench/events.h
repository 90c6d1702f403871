// Articles made from templates on many invented events, and which of their figures state one fact: what linking many
// articles is measured with. Ten articles an event, in four languages, each with some of its facts in words and an
// order of its own; one figure in thirty is wrong.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "source/source.h"

namespace twosource::bench {

// A figure of an article and the fact that it states.
struct Told {
    Span span;
    std::string fact;
    bool wrong = false;
};

struct EventArticle {
    Source source;
    std::vector<Told> told;
};

class EventMaker {
  public:
    explicit EventMaker(const std::filesystem::path& templates, int articles_of_event = kArticlesOfEvent)
        : data_(nlohmann::json::parse(std::ifstream(templates))), articles_of_event_(articles_of_event) {}

    static constexpr int kArticlesOfEvent = 10;

    EventArticle article(int number) {
        const int event = number / articles_of_event_;
        const auto& kind = data_["kinds"][static_cast<std::size_t>(event) % data_["kinds"].size()];
        seed_ = static_cast<std::uint64_t>(event) + 1;
        std::map<std::string, std::string> names;
        for (const char* role : {"place", "firm", "other"}) names[role] = name();
        std::map<std::string, std::uint64_t> values;
        for (const auto& [fact, range] : kind["facts"].items())
            values[fact] = range.is_array() ? between(range[0], range[1]) : between(11, 990);

        seed_ = static_cast<std::uint64_t>(number) + 1'000'003;
        const char* const language = kLanguages[below(kLanguages.size())];
        const auto& words = kind[language];
        std::vector<std::string> sentences;
        for (const auto& ways : words["sentences"])
            if (below(5) > 0) sentences.push_back(ways[below(ways.size())]);
        for (int i = 0; i < 3; ++i) {
            const auto& asides = data_["asides"][language];
            sentences.push_back(asides[below(asides.size())]);
        }
        shuffle(sentences);

        EventArticle article;
        article.source.id = "article-" + std::to_string(1'000'000 + number);
        article.source.language = language;
        std::string& text = article.source.text;
        add(words["title"][below(words["title"].size())], event, names, values, language, article);
        text += "\n\n";
        for (const auto& sentence : sentences) add(sentence + " ", event, names, values, language, article);
        text.back() = '\n';
        article.source.body = {{0, text.size()}};
        return article;
    }

  private:
    static constexpr std::array<const char*, 4> kLanguages = {"en", "de", "fr", "es"};

    // Numbers that are the same everywhere (splitmix64).
    std::uint64_t next() {
        std::uint64_t z = seed_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
    std::uint64_t between(std::uint64_t low, std::uint64_t high) { return low + next() % (high - low + 1); }
    void shuffle(std::vector<std::string>& list) {
        for (std::size_t i = list.size(); i > 1; --i) std::swap(list[i - 1], list[below(i)]);
    }

    std::string name() {
        static constexpr std::array<const char*, 24> first = {
            "Bar", "Cor",  "Dal", "Fen", "Gor", "Hal", "Jor", "Kes", "Lun", "Mar", "Nor",  "Oss",
            "Pel", "Quil", "Rav", "Sel", "Tor", "Ulm", "Ver", "Wes", "Yar", "Zel", "Bryn", "Stav"};
        static constexpr std::array<const char*, 12> middle = {"a",  "o",  "i",  "en", "ar", "un",
                                                               "el", "is", "am", "ot", "ur", "ek"};
        static constexpr std::array<const char*, 16> last = {"vik",   "den",  "mund", "sted", "parra", "rova",
                                                             "lund",  "gar",  "tish", "bek",  "mora",  "dak",
                                                             "field", "wick", "nas",  "holt"};
        const std::size_t a = below(first.size()), b = below(middle.size()), c = below(middle.size()),
                          d = below(last.size());
        return std::string(first[a]) + middle[b] + "r" + middle[c] + last[d];
    }

    std::string written(const std::string& fact, std::uint64_t value, bool wrong, const std::string& language) {
        const char* const point = language == "en" ? "." : ",";
        const std::string& group = language == "en" ? "," : language == "fr" ? "\u00a0" : ".";
        if (fact == "day") {
            const std::uint64_t day = 1 + (value + wrong) % 28, month = value / 28 % 12;
            std::string date = data_["dates"][language];
            date.replace(date.find('D'), 1, std::to_string(day));
            date.replace(date.find('Y'), 1, "2025");
            return date.replace(date.find('M'), 1, data_["months"][language][month].get<std::string>());
        }
        if (fact == "cost" || fact == "sales")
            return std::to_string(value / 10) + (value % 10 ? point + std::to_string(value % 10) : "") + " " +
                   data_[wrong ? "billions" : "millions"][language].get<std::string>();
        std::string digits = std::to_string(value);
        if (wrong) std::swap(digits[0], digits[1]);
        if (wrong && digits[0] == '0') digits[0] = '9';
        return digits.size() > 3 ? digits.insert(digits.size() - 3, group) : digits;
    }

    // A sentence with its names and figures filled in.
    void add(const std::string& sentence, int event, const std::map<std::string, std::string>& names,
             const std::map<std::string, std::uint64_t>& values, const std::string& language, EventArticle& article) {
        std::string& text = article.source.text;
        for (std::size_t at = 0; at < sentence.size();) {
            const std::size_t open = std::min(sentence.find('{', at), sentence.size());
            text += sentence.substr(at, open - at);
            if (open == sentence.size()) break;
            const std::size_t close = sentence.find('}', open);
            const std::string slot = sentence.substr(open + 1, close - open - 1);
            at = close + 1;
            if (const auto name = names.find(slot); name != names.end()) {
                text += name->second;
                continue;
            }
            const bool wrong = below(30) == 0;
            const std::string figure = written(slot, values.at(slot), wrong, language);
            article.told.push_back(
                {{text.size(), text.size() + figure.size()}, std::to_string(event) + "/" + slot, wrong});
            text += figure;
        }
    }

    nlohmann::json data_;
    int articles_of_event_;
    std::uint64_t seed_ = 0;
};

}  // namespace twosource::bench
