// A parsed HTML page and what its readers share. libxml2 builds the tree; nothing outside html*.cpp sees it.
#pragma once

#include <libxml/tree.h>
#include <memory>
#include <string>
#include <string_view>

#include "source/source.h"

namespace twosource {

struct HtmlCloser {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using HtmlDocument = std::unique_ptr<xmlDoc, HtmlCloser>;

inline bool is_element(const xmlNode* node) { return node->type == XML_ELEMENT_NODE; }
inline bool is_text(const xmlNode* node) { return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE; }
inline std::string_view name_of(const xmlNode* node) {
    return node->name ? reinterpret_cast<const char*>(node->name) : std::string_view();
}
inline std::string_view content_of(const xmlNode* node) {
    return node->content ? reinterpret_cast<const char*>(node->content) : std::string_view();
}
// The value of an attribute; empty where there is none.
std::string_view attribute_of(const xmlNode* node, std::string_view name);

// The element after `node` in document order within `root`, or null; `into` says whether to enter `node` itself.
const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into = true);

// All text below, as written.
std::string text_below(const xmlNode* node);

// Title, address, publisher, date and language, from JSON-LD, Open Graph and the like; `article_body` is the text that
// JSON-LD gives, if it does.
struct HtmlMetadata {
    Source source;
    std::string article_body;
};
HtmlMetadata read_html_metadata(const xmlNode* root);

// The main text: paragraphs parted by blank lines; list items and table rows a line each, cells parted by " | ".
std::string extract_main_text(const xmlNode* root);

}  // namespace twosource
