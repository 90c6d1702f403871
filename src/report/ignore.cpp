#include "report/ignore.h"

#include <algorithm>

#include "text/position.h"

namespace twosource {
namespace {

constexpr std::string_view kOpen = "<!--", kClose = "-->", kWord = "twosource-ignore";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// Runs of lines that are not blank; fenced code is left out.
std::vector<Span> paragraphs_of(std::string_view text) {
    std::vector<Span> paragraphs;
    const LineIndex lines(text);
    bool open = false;
    std::string_view fence;
    for (std::size_t n = 1; n <= lines.lines(); ++n) {
        const Span line = lines.line(n);
        const std::string_view words = trimmed(line.of(text));
        const bool mark = words.starts_with("```") || words.starts_with("~~~");
        if (!fence.empty() || mark) {
            if (mark) fence = fence.empty() ? words.substr(0, 3) : words.starts_with(fence) ? "" : fence;
            open = false;
        } else if (words.empty()) {
            open = false;
        } else if (open) {
            paragraphs.back().end = line.end;
        } else {
            paragraphs.push_back(line);
            open = true;
        }
    }
    return paragraphs;
}

// Nothing but comments.
bool is_comment_alone(std::string_view paragraph) {
    for (paragraph = trimmed(paragraph); paragraph.starts_with(kOpen); paragraph = trimmed(paragraph)) {
        const std::size_t end = paragraph.find(kClose);
        if (end == std::string_view::npos) return false;
        paragraph.remove_prefix(end + kClose.size());
    }
    return paragraph.empty();
}

}  // namespace

std::vector<IgnoreComment> find_ignores(std::string_view text) {
    std::vector<IgnoreComment> found;
    if (text.find(kWord) == std::string_view::npos) return found;
    const auto paragraphs = paragraphs_of(text);
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Span paragraph = paragraphs[i];
        std::size_t next = i;
        while (next < paragraphs.size() && is_comment_alone(paragraphs[next].of(text))) ++next;
        for (std::size_t at = paragraph.start; (at = text.find(kOpen, at)) < paragraph.end;) {
            const std::size_t close = text.find(kClose, at);
            if (close == std::string_view::npos || close > paragraph.end) break;
            const Span comment{at, close + kClose.size()};
            at = comment.end;
            std::string_view inside = trimmed(Span{comment.start + kOpen.size(), close}.of(text));
            if (!inside.starts_with(kWord)) continue;
            inside = trimmed(inside.substr(kWord.size()));
            if (inside.starts_with(':')) inside = trimmed(inside.substr(1));
            found.push_back({comment, next < paragraphs.size() ? paragraphs[next] : Span{}, std::string(inside)});
        }
    }
    return found;
}

std::vector<Notice> accept_ignored(std::vector<Finding>& findings, const FactGraph& graph,
                                   const std::vector<std::size_t>& sources, const std::vector<std::string>& names) {
    std::vector<Notice> notices;
    for (const std::size_t index : sources) {
        const Source& source = graph.sources[index];
        if (!source.verbatim) continue;
        const LineIndex lines(source.text);
        for (const auto& ignore : find_ignores(source.text)) {
            const std::size_t line = lines.line_of(ignore.comment.start);
            if (ignore.reason.empty()) {
                notices.push_back({Severity::error, names[index], line,
                                   "a comment that ignores findings needs a reason: <!-- twosource-ignore: why -->"});
                continue;
            }
            bool used = false;
            for (auto& finding : findings) {
                const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
                if (claim.source != index || !ignore.paragraph.contains(claim.span)) continue;
                if (finding.kind == FindingClass::confirmed && !finding.disputed) continue;
                used = true;
                finding.accepted = Acceptance{ignore.reason, "", "", "", true};
            }
            if (!used)
                notices.push_back({Severity::warning, names[index], line, "this comment ignores nothing: remove it"});
        }
    }
    return notices;
}

}  // namespace twosource
