// md4c hands out text as pointers into its input, so the prose keeps the file's own byte offsets; what it makes up
// itself (a soft line break) points elsewhere and is left out.
#include <cstdint>
#include <functional>
#include <md4c.h>

#include "source/formats.h"
#include "text/encoding.h"

namespace twosource {
namespace {

constexpr std::size_t max_markdown_bytes = std::size_t{16} << 20;  // some markup takes more than linear time

struct Collector {
    std::string_view text;
    std::vector<Span> pieces;
    std::vector<Span> html;  // lines of raw HTML, whose text is picked out afterwards
    int code_blocks = 0;
    int links = 0;
};

bool is_address(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.") ||
           text.starts_with("mailto:") || (text.find('@') != text.npos && text.find(' ') == text.npos);
}

int enter_block(MD_BLOCKTYPE type, void*, void* data) {
    if (type == MD_BLOCK_CODE) ++static_cast<Collector*>(data)->code_blocks;
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* data) {
    if (type == MD_BLOCK_CODE) --static_cast<Collector*>(data)->code_blocks;
    return 0;
}

int enter_span(MD_SPANTYPE type, void*, void* data) {
    if (type == MD_SPAN_A) ++static_cast<Collector*>(data)->links;
    return 0;
}

int leave_span(MD_SPANTYPE type, void*, void* data) {
    if (type == MD_SPAN_A) --static_cast<Collector*>(data)->links;
    return 0;
}

int take_text(MD_TEXTTYPE type, const MD_CHAR* start, MD_SIZE size, void* data) {
    auto& collector = *static_cast<Collector*>(data);
    // std::less orders pointers into different objects too.
    const char* first = collector.text.data();
    const char* last = first + collector.text.size();
    if (size == 0 || collector.code_blocks > 0) return 0;
    if (std::less<>()(start, first) || std::less<>()(last, start + size)) return 0;
    auto offset = static_cast<std::size_t>(start - first);
    if (type == MD_TEXT_HTML) {
        collector.html.push_back({offset, offset + size});
    } else if (collector.links == 0 || !is_address({start, size})) {
        collector.pieces.push_back({offset, offset + size});
    }
    return 0;
}

std::size_t after(std::string_view text, std::string_view end, std::size_t from) {
    auto found = text.find(end, from);
    return found == std::string_view::npos ? text.size() : found + end.size();
}

// Text between the tags of raw HTML; comments, scripts and styles are skipped.
void pick_html_text(std::string_view text, Span block, std::vector<Span>& pieces) {
    std::string_view view = text.substr(0, block.end);
    std::size_t place = block.start;
    while (place < block.end) {
        std::size_t tag = std::min(view.find('<', place), block.end);
        if (tag > place) pieces.push_back({place, tag});
        auto rest = view.substr(tag);
        if (rest.starts_with("<!--"))
            place = after(view, "-->", tag);
        else if (rest.starts_with("<script"))
            place = after(view, "</script>", tag);
        else if (rest.starts_with("<style"))
            place = after(view, "</style>", tag);
        else
            place = after(view, ">", tag);
    }
}

// Lines of one block come one by one; joined, so that a comment over several lines is seen whole.
std::vector<Span> join_lines(std::string_view text, const std::vector<Span>& lines) {
    std::vector<Span> blocks;
    for (Span line : lines) {
        bool follows = !blocks.empty() && blocks.back().end <= line.start &&
                       is_blank(text.substr(blocks.back().end, line.start - blocks.back().end));
        if (follows)
            blocks.back().end = line.end;
        else
            blocks.push_back(line);
    }
    return blocks;
}

// Markup between two runs of text ("**", "\n> ", " | ") does not part them; a link target or a list number does.
bool is_markup_only(std::string_view gap) {
    return gap.size() <= 16 && gap.find_first_not_of(" \t\r\n*_~[|\\`>#-+!\"") == std::string_view::npos;
}

std::vector<Span> merge_pieces(std::string_view text, std::vector<Span> pieces) {
    std::sort(pieces.begin(), pieces.end());
    std::vector<Span> merged;
    for (Span piece : pieces) {
        if (!merged.empty() && piece.start < merged.back().end) continue;
        bool joins = !merged.empty() && is_markup_only(text.substr(merged.back().end, piece.start - merged.back().end));
        if (joins)
            merged.back().end = piece.end;
        else
            merged.push_back(piece);
    }
    return merged;
}

std::vector<Span> find_prose(std::string_view text, std::size_t start) {
    Collector collector;
    collector.text = text;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = take_text;
    md_parse(text.data() + start, static_cast<MD_SIZE>(text.size() - start), &parser, &collector);
    for (Span block : join_lines(text, collector.html)) pick_html_text(text, block, collector.pieces);
    return merge_pieces(text, std::move(collector.pieces));
}

}  // namespace

ArticleResult read_markdown(std::string bytes) {
    if (bytes.size() > max_markdown_bytes) {
        return InputError{"", "", "Markdown larger than " + std::to_string(max_markdown_bytes) + " bytes", false};
    }
    ArticleResult plain = read_plain_text(std::move(bytes));
    auto* article = std::get_if<ParsedArticle>(&plain);
    if (!article) return plain;
    Source& source = article->source;
    FrontMatter front = read_front_matter(source.text, source);
    if (!front.error.empty()) return InputError{"", "line " + std::to_string(front.error_line), front.error, false};
    std::size_t start = front.end > 0 ? front.end : byte_order_mark(source.text);
    if (is_blank(std::string_view(source.text).substr(start))) return InputError{"", "", "empty", false};
    article->prose = find_prose(source.text, start);
    return plain;
}

}  // namespace twosource
