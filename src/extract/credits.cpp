#include "extract/credits.h"

#include <algorithm>
#include <set>
#include <string>

#include "source/fold.h"

namespace twosource {
namespace {

constexpr std::size_t kLookAround = 120;  // bytes; no phrase is longer

std::string_view trimmed(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    while (text.starts_with(' ')) text.remove_prefix(1);
    return text;
}

bool contains(const std::vector<std::string>& sorted, std::string_view cue) {
    return std::binary_search(sorted.begin(), sorted.end(), cue);
}

bool ends_with_cue(std::string_view text, const std::vector<std::string>& cues) {
    return std::any_of(cues.begin(), cues.end(), [&](const std::string& cue) {
        return text.ends_with(cue) && is_word_edge(text, text.size() - cue.size());
    });
}

bool starts_with_cue(std::string_view text, const std::vector<std::string>& cues) {
    return std::any_of(cues.begin(), cues.end(),
                       [&](const std::string& cue) { return text.starts_with(cue) && is_word_edge(text, cue.size()); });
}

// The text without its last word, and without the kind of a medium before that: "told the newspaper".
std::string_view without_determiner(std::string_view text, const PageKnowledge& cues) {
    std::string_view word = text.substr(text.rfind(' ') + 1);
    text = trimmed(text.substr(0, text.size() - word.size()));
    if (!contains(cues.medium, word)) return text;
    word = text.substr(text.rfind(' ') + 1);
    return ends_with_cue(text, cues.before) ? text : trimmed(text.substr(0, text.size() - word.size()));
}

bool is_credited(std::string_view text, Span name, bool medium, const PageKnowledge& cues) {
    const std::size_t from = name.start - std::min(name.start, kLookAround);
    const std::string folded = fold_phrase(text.substr(from, name.start - from));
    const std::string_view before = trimmed(folded);
    if (ends_with_cue(before, cues.before) || ends_with_cue(without_determiner(before, cues), cues.before)) return true;
    // "Reuters reported": of others, what they say is mostly about themselves.
    return medium && starts_with_cue(trimmed(fold_phrase(text.substr(name.end, kLookAround))), cues.after);
}

}  // namespace

void set_credits_apart(Article& article, const PageKnowledge& cues) {
    std::set<std::string_view> credited, others;
    for (const auto& term : article.terms) {
        if (term.kind != FeatureKind::name || term.category == "place") continue;
        const Span span{article.tokens[term.begin].start, article.tokens[term.end - 1].end};
        (is_credited(article.text, span, term.category == "media", cues) ? credited : others).insert(term.id);
    }
    for (auto& term : article.terms)
        if (term.kind == FeatureKind::name && credited.contains(term.id) && !others.contains(term.id))
            term.kind = FeatureKind::word;
}

}  // namespace twosource
