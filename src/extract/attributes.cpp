#include "extract/attributes.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "text/token.h"

namespace twosource {
namespace {

using Strings = std::vector<std::string>;

Rank rank_of(const nlohmann::json& item) {
    Rank rank{item.at("id").get<std::string>(), item.value("concepts", Strings{}), {}};
    for (const auto& word : item.value("words", Strings{}))
        for (const Token& token : tokenize(word)) rank.words.insert(token.key);
    return rank;
}

Attribute attribute_of(const nlohmann::json& item) {
    Attribute attribute;
    attribute.id = item.at("id").get<std::string>();
    const auto kind = kind_named(item.at("kind").get<std::string>());
    if (!kind) throw std::runtime_error("'" + attribute.id + "': unknown kind");
    attribute.kind = *kind;
    attribute.dimension = item.value("dimension", "");
    attribute.cues = item.value("cues", std::vector<Strings>{});
    attribute.beside = item.value("beside", false);
    attribute.never = item.value("never", Strings{});
    attribute.grows = item.value("grows", false);
    attribute.accumulates = item.value("accumulates", false);
    attribute.one = item.value("one", true);
    attribute.titles = item.value("titles", Strings{});
    attribute.title_as = item.value("title_as", std::map<std::string, std::string>{});
    attribute.bodied = item.value("bodied", Strings{});
    attribute.several = item.value("several", Strings{});
    attribute.of_state = item.value("of_state", Strings{});
    attribute.name_first = item.value("name_first", Strings{});
    attribute.body_first = item.value("body_first", Strings{});
    if (item.contains("ranks"))
        for (const auto& rank : item.at("ranks")) attribute.ranks.push_back(rank_of(rank));
    if (item.contains("pattern")) {
        const auto& pattern = item.at("pattern");
        attribute.verbs = pattern.value("verb", Strings{});
        attribute.roles = pattern.value("role", Strings{});
        attribute.value_role = pattern.value("value", "object");
        attribute.among = pattern.value("among", Strings{});
    }
    if (item.contains("values"))
        for (const auto& [value, concepts] : item.at("values").items())
            for (const auto& one : concepts) attribute.manners.emplace_back(one.get<std::string>(), value);
    return attribute;
}

}  // namespace

std::vector<Attribute> load_attributes(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Attribute> attributes;
    for (const auto& file : files) {
        try {
            std::ifstream in(file);
            for (const auto& item : nlohmann::json::parse(in)) attributes.push_back(attribute_of(item));
        } catch (const std::exception& error) {
            throw std::runtime_error(file.string() + ": " + error.what());
        }
    }
    return attributes;
}

}  // namespace twosource
