#include <algorithm>
#include <nlohmann/json.hpp>

#include "source/formats.h"
#include "source/html_page.h"

namespace twosource {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_json_bytes = std::size_t{1} << 20;
constexpr std::size_t max_json_depth = 64;
constexpr std::size_t max_json_objects = 2000;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

void fill(std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
}

std::string string_at(const Json& object, const char* key) {
    auto found = object.find(key);
    if (found == object.end()) return "";
    if (found->is_string()) return clean_line(found->get_ref<const std::string&>());
    if (found->is_array() && !found->empty() && found->front().is_string()) {
        return clean_line(found->front().get_ref<const std::string&>());
    }
    if (found->is_object()) {
        for (const char* name : {"name", "@id"}) {
            auto inner = found->find(name);
            if (inner != found->end() && inner->is_string()) return clean_line(inner->get_ref<const std::string&>());
        }
    }
    return "";
}

bool is_article_type(const Json& type) {
    if (type.is_array()) return std::any_of(type.begin(), type.end(), is_article_type);
    if (!type.is_string()) return false;
    const auto& name = type.get_ref<const std::string&>();
    return name.ends_with("Article") || name.ends_with("BlogPosting") || name == "Report";
}

// schema.org wants plain text, yet some sites put markup there.
std::string plain_body(std::string body) {
    if (body.find("</") != body.npos || body.find("&lt;") != body.npos) return "";
    return body;
}

void read_article_object(const Json& object, HtmlMetadata& metadata) {
    Source& source = metadata.source;
    fill(source.title, string_at(object, "headline"));
    fill(source.url, string_at(object, "url"));
    fill(source.url, string_at(object, "mainEntityOfPage"));
    fill(source.publisher, string_at(object, "publisher"));
    fill(source.published, iso_date(string_at(object, "datePublished")));
    fill(source.language, string_at(object, "inLanguage"));
    auto body = object.find("articleBody");
    if (body != object.end() && body->is_string()) fill(metadata.article_body, plain_body(*body));
}

// Article objects may hide in lists and in "@graph"; the walk is bounded whatever the page holds.
void read_json_ld(const std::string& text, HtmlMetadata& metadata) {
    if (text.size() > max_json_bytes) return;
    auto keep = [](int depth, Json::parse_event_t, Json&) { return depth < static_cast<int>(max_json_depth); };
    const Json json = Json::parse(text, keep, false);
    std::vector<const Json*> queue{&json};
    for (std::size_t i = 0; i < queue.size() && i < max_json_objects; ++i) {
        const Json& value = *queue[i];
        if (value.is_array()) {
            for (const Json& entry : value) queue.push_back(&entry);
        } else if (value.is_object()) {
            if (value.contains("@type") && is_article_type(value.at("@type"))) read_article_object(value, metadata);
            if (value.contains("@graph")) queue.push_back(&value.at("@graph"));
        }
    }
}

void read_meta(const xmlNode* node, HtmlMetadata& open_graph) {
    std::string name = lower(attribute_of(node, "property"));
    if (name.empty()) name = lower(attribute_of(node, "name"));
    if (name.empty()) name = lower(attribute_of(node, "itemprop"));
    std::string content = clean_line(attribute_of(node, "content"));
    Source& source = open_graph.source;
    if (name == "og:title" || name == "twitter:title")
        fill(source.title, content);
    else if (name == "og:url")
        fill(source.url, content);
    else if (name == "og:site_name" || name == "application-name")
        fill(source.publisher, content);
    else if (name == "article:published_time" || name == "datepublished" || name == "date" || name == "dc.date.issued")
        fill(source.published, iso_date(content));
    else if (name == "og:locale" || lower(attribute_of(node, "http-equiv")) == "content-language")
        fill(source.language, content);
}

// What the page's own elements say where no metadata does.
void read_element(const xmlNode* node, HtmlMetadata& page) {
    auto name = name_of(node);
    if (name == "title")
        fill(page.source.title, clean_line(text_below(node)));
    else if (name == "link" && lower(attribute_of(node, "rel")) == "canonical")
        fill(page.source.url, clean_line(attribute_of(node, "href")));
    else if (name == "time" && !attribute_of(node, "datetime").empty())
        fill(page.source.published, iso_date(attribute_of(node, "datetime")));
}

}  // namespace

HtmlMetadata read_html_metadata(const xmlNode* root) {
    HtmlMetadata json_ld, open_graph, page;
    for (const xmlNode* node = root; node; node = next_node(node, root)) {
        if (!is_element(node)) continue;
        if (name_of(node) == "script" && lower(attribute_of(node, "type")) == "application/ld+json") {
            std::string text;
            for (const xmlNode* child = node->children; child; child = child->next) text += content_of(child);
            read_json_ld(text, json_ld);
        } else if (name_of(node) == "meta") {
            read_meta(node, open_graph);
        } else {
            read_element(node, page);
        }
    }
    // <html lang> is set by hand more often than the rest, which templates fill in.
    Source& source = json_ld.source;
    std::string declared = clean_line(attribute_of(root, "lang"));
    if (declared.empty()) declared = clean_line(attribute_of(root, "xml:lang"));
    if (!declared.empty()) source.language = declared;
    for (Source* other : {&open_graph.source, &page.source}) {
        fill(source.title, other->title);
        fill(source.url, other->url);
        fill(source.publisher, other->publisher);
        fill(source.published, other->published);
        fill(source.language, other->language);
    }
    return json_ld;
}

}  // namespace twosource
