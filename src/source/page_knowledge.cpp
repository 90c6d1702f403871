#include "source/page_knowledge.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <unicode/uchar.h>

#include "source/fold.h"
#include "text/unicode.h"

namespace twosource {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

std::string place_of(const std::string& text, std::size_t byte) {
    auto end = text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size()));
    return "line " + std::to_string(1 + std::count(text.begin(), end, '\n'));
}

std::optional<Json> load_json(const fs::path& path, std::vector<InputError>& errors) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        errors.push_back({path.generic_string(), place_of(text, error.byte), "not valid JSON", true});
        return std::nullopt;
    }
}

// Reads a list of strings; anything else is an error that names its place in the file.
std::vector<std::string> read_list(const Json& object, const char* key, const fs::path& path,
                                   std::vector<InputError>& errors) {
    std::vector<std::string> list;
    if (!object.is_object() || !object.contains(key)) return list;
    const Json& array = object.at(key);
    bool strings =
        array.is_array() && std::all_of(array.begin(), array.end(), [](const Json& j) { return j.is_string(); });
    if (!strings) {
        errors.push_back({path.generic_string(), "", "\"" + std::string(key) + "\" must be a list of strings", true});
        return list;
    }
    for (const Json& entry : array) {
        if (!entry.get_ref<const std::string&>().empty()) list.push_back(entry);
    }
    return list;
}

void append(std::vector<std::string>& to, const std::vector<std::string>& cues) {
    for (const auto& cue : cues) to.push_back(fold_phrase(cue));
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
}

// "pt-BR" → {"pt-BR", "pt"}
std::vector<std::string> fallbacks(std::string tag) {
    std::vector<std::string> tags;
    while (!tag.empty()) {
        tags.push_back(tag);
        auto dash = tag.rfind('-');
        tag = dash == std::string::npos ? "" : tag.substr(0, dash);
    }
    return tags;
}

bool is_safe_tag(const std::string& tag) {
    return std::all_of(tag.begin(), tag.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void add_language(PageKnowledge& knowledge, const fs::path& facts, const std::string& tag,
                  std::vector<InputError>& errors) {
    if (!is_safe_tag(tag)) return;
    for (const auto& name : fallbacks(tag)) {
        fs::path path = facts / "languages" / name / "page.json";
        std::error_code code;
        if (!fs::exists(path, code)) continue;
        auto json = load_json(path, errors);
        if (!json) return;
        const Json none = Json::object();
        const Json& boilerplate = json->contains("boilerplate") ? json->at("boilerplate") : none;
        const Json& attribution = json->contains("attribution") ? json->at("attribution") : none;
        append(knowledge.line, read_list(boilerplate, "line", path, errors));
        append(knowledge.rest, read_list(boilerplate, "rest", path, errors));
        append(knowledge.before, read_list(attribution, "before", path, errors));
        append(knowledge.after, read_list(attribution, "after", path, errors));
        append(knowledge.medium, read_list(attribution, "medium", path, errors));
        return;
    }
}

MediumAlias make_alias(const std::string& written, std::size_t medium) {
    MediumAlias alias{fold_phrase(written), medium, true, false};
    for (std::size_t i = 0; i < written.size();) {
        bool first = i == 0;
        auto c = static_cast<UChar32>(next_code_point(written, i));
        if (first) alias.capitalised = u_isupper(c);
        if (u_isalpha(c) && !u_isupper(c)) alias.capitals = false;
    }
    return alias;
}

void add_aliases(MediaNames& names, const Medium& medium) {
    std::vector<std::string> spellings = medium.aliases;
    spellings.push_back(medium.name);
    for (const auto& written : spellings) {
        MediumAlias alias = make_alias(written, names.media.size());
        names.by_start[alias.folded.substr(0, alias_key_bytes)].push_back(std::move(alias));
    }
}

std::shared_ptr<const MediaNames> load_media(const fs::path& facts, std::vector<InputError>& errors) {
    auto names = std::make_shared<MediaNames>();
    if (facts.empty()) return names;
    fs::path path = facts / "entities" / "media.json";
    auto json = load_json(path, errors);
    if (!json) return names;
    if (!json->is_array()) {
        errors.push_back({path.generic_string(), "", "must be a list of media", true});
        return names;
    }
    for (const Json& entry : *json) {
        if (!entry.is_object() || !entry.contains("name") || !entry.at("name").is_string()) {
            errors.push_back({path.generic_string(), "",
                              "entry " + std::to_string(names->media.size() + 1) + " has no \"name\"", true});
            return names;
        }
        Medium medium;
        medium.name = entry.at("name");
        if (entry.contains("qid") && entry.at("qid").is_string()) medium.qid = entry.at("qid");
        medium.aliases = read_list(entry, "aliases", path, errors);
        add_aliases(*names, medium);
        names->media.push_back(std::move(medium));
    }
    for (auto& [start, aliases] : names->by_start) {
        std::stable_sort(aliases.begin(), aliases.end(),
                         [](const auto& a, const auto& b) { return a.folded.size() > b.folded.size(); });
    }
    return names;
}

}  // namespace

PageKnowledge load_page_cues(const fs::path& facts, const std::string& language, std::vector<InputError>& errors) {
    PageKnowledge knowledge;
    knowledge.language = language;
    knowledge.media = std::make_shared<const MediaNames>();
    if (facts.empty()) return knowledge;
    add_language(knowledge, facts, language, errors);
    if (language != "en" && !language.starts_with("en-")) add_language(knowledge, facts, "en", errors);
    return knowledge;
}

PageKnowledge load_page_knowledge(const fs::path& facts, const std::string& language, std::vector<InputError>& errors) {
    PageKnowledge knowledge = load_page_cues(facts, language, errors);
    knowledge.media = load_media(facts, errors);
    return knowledge;
}

const PageKnowledge& PageLibrary::get(const std::string& language) {
    auto found = loaded_.find(language);
    if (found != loaded_.end()) return found->second;
    // Languages are few, but tags come from articles: a flood of made-up ones must not fill the memory.
    if (loaded_.size() > 500) loaded_.clear();
    if (!media_) media_ = load_media(facts_, errors_);
    PageKnowledge knowledge = load_page_cues(facts_, language, errors_);
    knowledge.media = media_;
    return loaded_.emplace(language, std::move(knowledge)).first->second;
}

const NearLanguages& PageLibrary::near() {
    if (!near_) near_ = load_near_languages(facts_, errors_);
    return *near_;
}

std::vector<InputError> PageLibrary::take_errors() {
    std::sort(errors_.begin(), errors_.end(), [](const auto& a, const auto& b) {
        return std::tie(a.file, a.place, a.message) < std::tie(b.file, b.place, b.message);
    });
    auto same = [](const auto& a, const auto& b) {
        return a.file == b.file && a.place == b.place && a.message == b.message;
    };
    errors_.erase(std::unique(errors_.begin(), errors_.end(), same), errors_.end());
    return std::exchange(errors_, {});
}

}  // namespace twosource
