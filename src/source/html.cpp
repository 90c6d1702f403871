#include <algorithm>
#include <libxml/HTMLparser.h>

#include "source/fold.h"
#include "source/formats.h"
#include "source/html_page.h"
#include "text/encoding.h"

namespace twosource {
namespace {

constexpr std::size_t max_page_bytes = std::size_t{16} << 20;  // the tree takes ten times as much memory

// The charset that a page declares about itself, within the first bytes as browsers look for it.
std::string declared_charset(std::string_view bytes) {
    std::string head(bytes.substr(0, 4096));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (auto at = head.find("charset"); at != head.npos; at = head.find("charset", at + 7)) {
        auto start = head.find_first_not_of(" =\"'", at + 7);
        if (start == head.npos || head.find('=', at) > start) continue;
        auto end = head.find_first_of(" \"';>/", start);
        if (end != head.npos && end > start && end - start < 40) return head.substr(start, end - start);
    }
    return "";
}

// A tree of at most 256 levels: libxml2 drops what is nested deeper, so walking it by recursion is safe.
HtmlDocument parse_page(std::string text) {
    std::replace(text.begin(), text.end(), '\0', ' ');
    int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    return HtmlDocument(htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options));
}

// The headline often stands outside the element that holds the article, yet it carries figures. An <h1> that the
// metadata's title confirms is taken; others are site names.
std::string find_headline(const xmlNode* root, const std::string& title) {
    std::string wanted = fold_phrase(title);
    for (const xmlNode* node = root; node; node = next_node(node, root)) {
        if (!is_element(node) || name_of(node) != "h1") continue;
        std::string headline = clean_line(text_below(node));
        std::string folded = fold_phrase(headline);
        bool confirmed =
            folded.size() >= 15 && (wanted.find(folded) != wanted.npos || folded.find(wanted) != folded.npos);
        if (confirmed && !wanted.empty() && headline.size() <= 400) return headline;
    }
    return "";
}

void add_headline(Source& source, const std::string& headline) {
    if (headline.empty() || is_blank(source.text)) return;
    std::string start = fold_phrase(std::string_view(source.text).substr(0, 4 * headline.size() + 400));
    if (start.find(fold_phrase(headline)) == start.npos) source.text.insert(0, headline + "\n\n");
}

std::size_t count_letters(std::string_view text) {
    return text.size() - static_cast<std::size_t>(
                             std::count_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }));
}

}  // namespace

std::string_view attribute_of(const xmlNode* node, std::string_view name) {
    if (!is_element(node)) return {};
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        if (reinterpret_cast<const char*>(attribute->name) == name) {
            return attribute->children && attribute->children->content
                       ? reinterpret_cast<const char*>(attribute->children->content)
                       : std::string_view();
        }
    }
    return {};
}

const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into) {
    if (into && is_element(node) && node->children) return node->children;
    while (node != root && !node->next) node = node->parent;
    return node == root ? nullptr : node->next;
}

std::string text_below(const xmlNode* root) {
    std::string text;
    for (const xmlNode* node = root; node; node = next_node(node, root)) {
        if (is_text(node))
            text += content_of(node);
        else if (is_element(node))
            text += ' ';
    }
    return text;
}

ArticleResult read_html(std::string_view bytes) {
    if (is_blank(bytes)) return InputError{"", "", "empty", false};
    if (bytes.size() > max_page_bytes) {
        return InputError{"", "", "an HTML page larger than " + std::to_string(max_page_bytes) + " bytes", false};
    }
    HtmlDocument document = parse_page(decode_lossy(bytes, declared_charset(bytes)));
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (!root) return InputError{"", "", "no HTML", false};
    HtmlMetadata metadata = read_html_metadata(root);
    ParsedArticle article;
    article.source = std::move(metadata.source);
    article.source.text = extract_main_text(root);
    // Pages that scripts build carry their text in the metadata alone.
    if (count_letters(metadata.article_body) > 2 * count_letters(article.source.text)) {
        article.source.text = std::move(metadata.article_body);
    }
    add_headline(article.source, find_headline(root, article.source.title));
    if (is_blank(article.source.text)) return InputError{"", "", "no text in this page", false};
    article.prose.push_back({0, article.source.text.size()});
    return article;
}

}  // namespace twosource
