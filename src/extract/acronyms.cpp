#include "extract/acronyms.h"

#include <algorithm>
#include <optional>

#include "extract/entities.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kMostLetters = 8;
constexpr std::size_t kWordsPerLetter = 3;
constexpr std::size_t kSmallWord = 5;  // bytes of a word that an acronym may leave out: "of", "della"

std::string initial(const Article& article, const Token& token) {
    const std::string ascii = to_ascii(token.of(article.text));
    return ascii.substr(0, 1);
}

// First of the tokens before `open` whose initials spell the acronym; small words between them may be left out.
std::optional<std::size_t> spelled_by(const Article& article, std::size_t open, const std::string& acronym) {
    std::size_t left = acronym.size(), i = open;
    const std::size_t last = open - std::min(open, kWordsPerLetter * acronym.size());
    while (left > 0 && i > last) {
        const Token& token = article.tokens[--i];
        if (token.kind != TokenKind::word || token.syllabic) return std::nullopt;
        if (initial(article, token) == acronym.substr(left - 1, 1))
            --left;
        else if (left == acronym.size() || token.capital || token.span().size() > kSmallWord)
            return std::nullopt;
        if (left > 0 && token.line_before) return std::nullopt;
    }
    return left == 0 ? std::optional(i) : std::nullopt;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> find_acronyms(const Article& article) {
    std::vector<std::pair<std::string, std::string>> found;
    for (std::size_t i = 1; i + 2 < article.tokens.size(); ++i) {
        if (article.tokens[i].of(article.text) != "(" || article.tokens[i + 2].of(article.text) != ")") continue;
        const Token& inside = article.tokens[i + 1];
        if (inside.kind != TokenKind::word || inside.syllabic || !inside.capital) continue;
        const std::string acronym = to_ascii(inside.of(article.text));
        if (acronym.size() < kFewestLetters || acronym.size() > kMostLetters) continue;
        const auto from = spelled_by(article, i, acronym);
        if (!from) continue;
        const Span span{article.tokens[*from].start, article.tokens[i - 1].end};
        found.emplace_back(acronym, slug(span.of(article.text)));
    }
    return found;
}

}  // namespace twosource
