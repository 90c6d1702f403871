// Main text of a page. Three steps: leave out what names itself as furniture (navigation, comments, sharing, adverts);
// measure for every element how much prose stands below it, as links and short labels are none; go down from the body
// as long as one child holds nearly all of it. What is found is written out block by block, link lists left out.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "source/formats.h"
#include "source/html_page.h"

namespace twosource {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 27> dropped_elements = {
    "script", "style",  "noscript", "nav",      "footer",   "aside", "iframe", "object", "embed",
    "svg",    "canvas", "button",   "select",   "textarea", "input", "option", "label",  "template",
    "head",   "audio",  "video",    "fieldset", "dialog",   "menu",  "map",    "math",   "amp-ad"};

constexpr std::array<std::string_view, 38> block_elements = {
    "p",     "div",     "section", "article", "main", "header",  "h1",      "h2",         "h3",     "h4",
    "h5",    "h6",      "ul",      "ol",      "li",   "dl",      "dt",      "dd",         "table",  "tbody",
    "thead", "tfoot",   "tr",      "td",      "th",   "caption", "pre",     "blockquote", "figure", "figcaption",
    "form",  "address", "hr",      "center",  "body", "html",    "details", "summary"};

// Parts of class and id names by which sites mark what is not the article.
constexpr std::array<std::string_view, 53> furniture_marks = {
    "comment",   "disqus",   "sidebar",  "side-bar",   "related",    "recommend", "promo",        "newsletter",
    "subscri",   "share",    "sharing",  "social",     "breadcrumb", "cookie",    "consent",      "advert",
    "sponsor",   "outbrain", "taboola",  "navbar",     "navigation", "nav-",      "-nav",         "footer",
    "popup",     "modal",    "masthead", "byline",     "author-bio", "authorbio", "about-author", "author-box",
    "tag-list",  "taglist",  "tags",     "pagination", "more-from",  "morefrom",  "read-more",    "readmore",
    "most-read", "mostread", "trending", "popular",    "widget",     "toolbar",   "print-only",   "skip-link",
    "paywall",   "signup",   "sign-up",  "disclaimer", "copyright"};

constexpr std::array<std::string_view, 10> article_marks = {
    "article-body", "articlebody",   "article_body",    "story-body",    "storybody",
    "post-content", "entry-content", "article-content", "article__body", "main-content"};

std::string marks_of(const xmlNode* node) {
    std::string marks;
    for (auto name : {"class", "id", "role", "data-component"}) (marks += attribute_of(node, name)) += ' ';
    std::transform(marks.begin(), marks.end(), marks.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return marks;
}

template <std::size_t N>
bool has_mark(std::string_view marks, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(), [&](auto mark) { return marks.find(mark) != marks.npos; });
}

bool is_hidden(const xmlNode* node) {
    auto style = attribute_of(node, "style");
    return attribute_of(node, "aria-hidden") == "true" || style.find("display:none") != style.npos ||
           style.find("display: none") != style.npos || style.find("visibility:hidden") != style.npos;
}

// Elements that never hold the article, whatever the page calls them.
bool is_dropped(const xmlNode* node) { return is_one_of(name_of(node), dropped_elements); }

bool is_furniture(const xmlNode* node) {
    auto name = name_of(node);
    if (name == "html" || name == "body" || name == "article" || name == "main") return false;
    if (is_hidden(node)) return true;
    auto role = attribute_of(node, "role");
    if (role == "navigation" || role == "complementary" || role == "contentinfo" || role == "search") return true;
    std::string marks = marks_of(node);
    return marks.size() > 4 && has_mark(marks, furniture_marks) && !has_mark(marks, article_marks);
}

bool is_block(const xmlNode* node) { return is_element(node) && is_one_of(name_of(node), block_elements); }

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

// Collapses white space but keeps no-break spaces: they group the digits of numbers.
void append_collapsed(std::string& text, std::string_view more) {
    for (char c : more) {
        if (!is_space(c))
            text += c;
        else if (!text.empty() && text.back() != ' ' && text.back() != '\n')
            text += ' ';
    }
}

struct Weight {
    std::size_t prose = 0;  // characters of running text below
    std::size_t text = 0;
    std::size_t links = 0;  // of which in links
};

class MainText {
  public:
    explicit MainText(const xmlNode* root) : root_(root) {}

    std::string extract();

  private:
    struct Own {
        std::size_t text = 0;
        std::size_t links = 0;
        std::size_t stops = 0;  // marks that sentences have and labels lack
    };

    bool is_left_out(const xmlNode* node);
    void find_furniture();
    Weight weigh(const xmlNode* node, Own& own, bool in_link);
    const xmlNode* find_main();
    const xmlNode* descend(const xmlNode* node);
    void write(const xmlNode* node);
    void write_inline(const xmlNode* node);
    void write_table(const xmlNode* table);
    bool is_data_table(const xmlNode* table);
    bool is_link_list(const xmlNode* node);
    void close_block(std::string_view separator);

    const xmlNode* root_;
    std::unordered_map<const xmlNode*, Weight> weights_;
    std::unordered_set<const xmlNode*> furniture_;
    std::string text_;
    std::string block_;
};

bool MainText::is_left_out(const xmlNode* node) {
    return is_element(node) && (is_dropped(node) || furniture_.count(node) > 0);
}

// Wrappers of the whole page carry such names too ("with-sidebar"): what holds much of the prose is no furniture.
void MainText::find_furniture() {
    std::size_t all = weights_[root_].prose;
    for (const xmlNode* node = root_; node; node = next_node(node, root_, !is_left_out(node))) {
        if (!is_element(node) || is_dropped(node) || !is_furniture(node)) continue;
        auto weight = weights_.find(node);
        bool heavy = weight != weights_.end() && weight->second.prose * 100 >= all * 40 && weight->second.prose > 200;
        if (!heavy) furniture_.insert(node);
    }
    weights_.clear();
}

// Prose is the text of a block that is long enough, holds sentence marks and is not mostly links.
std::size_t prose_of(std::size_t text, std::size_t links, std::size_t stops) {
    bool prose = text >= 40 && links * 2 < text && (stops > 0 || text >= 120);
    return prose ? text - links : 0;
}

Weight MainText::weigh(const xmlNode* node, Own& own, bool in_link) {
    Weight weight;
    if (is_text(node)) {
        auto content = content_of(node);
        for (std::size_t i = 0; i < content.size(); ++i) {
            if (is_space(content[i])) continue;
            ++weight.text;
            own.stops += std::string_view(".,;:!?").find(content[i]) != std::string_view::npos ||
                         (static_cast<unsigned char>(content[i]) == 0xE3 && i + 2 < content.size() &&
                          (content.substr(i, 3) == "。" || content.substr(i, 3) == "、"));
        }
        if (in_link) weight.links = weight.text;
        own.text += weight.text;
        own.links += weight.links;
        return weight;
    }
    if (!is_element(node) || is_left_out(node)) return weight;
    bool block = is_block(node);
    Own mine;
    Own& into = block ? mine : own;
    for (const xmlNode* child = node->children; child; child = child->next) {
        Weight below = weigh(child, into, in_link || name_of(node) == "a");
        weight.prose += below.prose;
        weight.text += below.text;
        weight.links += below.links;
    }
    if (block) weight.prose += prose_of(mine.text, mine.links, mine.stops);
    weights_[node] = weight;
    return weight;
}

// One child with nearly all the prose is a wrapper; where several share it, this is the article.
const xmlNode* MainText::descend(const xmlNode* node) {
    for (;;) {
        const xmlNode* heaviest = nullptr;
        for (const xmlNode* child = node->children; child; child = child->next) {
            if (!is_element(child) || !weights_.count(child)) continue;
            if (!heaviest || weights_[child].prose > weights_[heaviest].prose) heaviest = child;
        }
        if (!heaviest || !is_block(heaviest) || weights_[heaviest].prose * 100 < weights_[node].prose * 72) return node;
        if (name_of(heaviest) == "p" || name_of(heaviest) == "td") return node;
        node = heaviest;
    }
}

const xmlNode* MainText::find_main() {
    std::size_t all = weights_[root_].prose;
    const xmlNode* best = nullptr;
    for (const xmlNode* node = root_; node; node = next_node(node, root_)) {
        if (!is_element(node) || !weights_.count(node)) continue;
        std::string marks = marks_of(node);
        bool marked = attribute_of(node, "itemprop") == "articleBody" || has_mark(marks, article_marks) ||
                      name_of(node) == "article" || name_of(node) == "main" || attribute_of(node, "role") == "main";
        if (!marked || weights_[node].prose * 100 < all * 35 || weights_[node].prose < 200) continue;
        if (!best || weights_[node].prose * 100 >= weights_[best].prose * 70) best = node;  // a later one lies within
    }
    return descend(best ? best : root_);
}

void MainText::close_block(std::string_view separator) {
    while (!block_.empty() && is_space(block_.back())) block_.pop_back();
    std::size_t start = 0;
    while (start < block_.size() && is_space(block_[start])) ++start;
    if (start < block_.size()) {
        if (!text_.empty()) text_ += separator;
        text_.append(block_, start);
    }
    block_.clear();
}

bool MainText::is_link_list(const xmlNode* node) {
    const Weight& weight = weights_[node];
    auto name = name_of(node);
    if (weight.text == 0) return true;
    bool heading = name.size() == 2 && name[0] == 'h';
    if (heading || name == "p" || name == "td" || name == "tr")
        return weight.links == weight.text && name == "p" && weight.text < 60;
    return weight.links * 10 > weight.text * 6 && weight.prose < 300;
}

bool MainText::is_data_table(const xmlNode* table) {
    std::size_t rows = 0, cells = 0, longest = 0;
    for (const xmlNode* node = table; node; node = next_node(node, table, !is_left_out(node))) {
        if (!is_element(node)) continue;
        auto name = name_of(node);
        if (name == "table" && node != table) return false;
        rows += name == "tr";
        if (name != "td" && name != "th") continue;
        ++cells;
        longest = std::max(longest, weights_.count(node) ? weights_[node].text : 0);
    }
    return rows > 0 && cells > rows && longest <= 200;
}

void MainText::write_table(const xmlNode* table) {
    std::string_view separator = "\n\n";
    bool first = true;
    for (const xmlNode* node = table; node; node = next_node(node, table, !is_left_out(node))) {
        if (!is_element(node) || is_left_out(node)) continue;
        if (name_of(node) == "tr") {
            close_block(separator);
            if (!first) separator = "\n";
            first = false;
        } else if (name_of(node) == "td" || name_of(node) == "th") {
            if (!block_.empty()) block_ += " | ";
            append_collapsed(block_, clean_line(text_below(node)));
        } else if (name_of(node) == "caption") {
            append_collapsed(block_, text_below(node));
            close_block("\n\n");
        }
    }
    close_block(separator);
}

void MainText::write_inline(const xmlNode* node) {
    for (const xmlNode* child = node->children; child; child = child->next) write(child);
}

void MainText::write(const xmlNode* node) {
    if (is_text(node)) return append_collapsed(block_, content_of(node));
    if (!is_element(node) || is_left_out(node)) return;
    auto name = name_of(node);
    if (name == "br") {
        if (!block_.empty()) block_ += '\n';
        return;
    }
    if (!is_block(node)) return write_inline(node);
    bool item = name == "li" || name == "dd" || name == "tr";
    close_block("\n\n");
    if (is_link_list(node)) return;
    if (name == "table" && is_data_table(node)) return write_table(node);
    write_inline(node);
    bool follows = item && node->prev && text_.size() > 0;
    close_block(follows ? "\n" : "\n\n");
}

std::string MainText::extract() {
    Own own;
    weigh(root_, own, false);
    find_furniture();
    weigh(root_, own, false);
    write(find_main());
    close_block("\n\n");
    return std::move(text_);
}

}  // namespace

std::string extract_main_text(const xmlNode* root) { return MainText(root).extract(); }

}  // namespace twosource
