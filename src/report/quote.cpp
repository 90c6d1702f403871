#include "report/quote.h"

#include <algorithm>
#include <unicode/utf8.h>

#include "text/unicode.h"

namespace twosource {
namespace {

bool is_blank(char c) { return c == ' '; }

// A byte of UTF-8 that is not the first of its character.

// Cuts to the last `room` bytes, at a blank where there is one near, else between characters. `more`: there was more of
// it already.
std::string keep_end(std::string text, std::size_t room, bool more) {
    if (text.size() <= room && !more) return text;
    std::size_t cut = text.size() - std::min(text.size(), room);
    const std::size_t blank = text.find(' ', cut);
    if (blank != std::string::npos && blank < cut + 24)
        cut = blank + 1;
    else
        while (cut < text.size() && U8_IS_TRAIL(text[cut])) ++cut;
    return "… " + text.substr(cut);
}

std::string keep_start(std::string text, std::size_t room, bool more) {
    if (text.size() <= room && !more) return text;
    std::size_t cut = std::min(room, text.size());
    const std::size_t blank = text.rfind(' ', cut);
    if (blank != std::string::npos && blank + 24 > cut)
        cut = blank;
    else
        while (cut > 0 && cut < text.size() && U8_IS_TRAIL(text[cut])) --cut;
    return text.substr(0, cut) + " …";
}

}  // namespace

std::string one_line(std::string_view text) {
    std::string clean = without_controls(text);
    clean.erase(std::unique(clean.begin(), clean.end(), [](char a, char b) { return is_blank(a) && is_blank(b); }),
                clean.end());
    return clean;
}

Quote quote_of(const Claim& claim, const FactGraph& graph, std::size_t room) {
    const std::string& text = graph.sources[claim.source].text;
    Quote quote;
    quote.value = one_line(claim.text);
    if (claim.record > 0 || claim.sentence.empty() || !claim.sentence.contains(claim.span)) return quote;
    // No more of a sentence is looked at than can be shown: it may be as long as the article.
    const std::size_t reach = 8 * room;
    Span near{claim.span.start - std::min(claim.span.start - claim.sentence.start, reach),
              std::min(claim.sentence.end, claim.span.end + reach)};
    while (near.start > claim.sentence.start && U8_IS_TRAIL(text[near.start])) --near.start;
    while (near.end < claim.sentence.end && U8_IS_TRAIL(text[near.end])) ++near.end;
    quote.before = one_line(Span{near.start, claim.span.start}.of(text));
    quote.after = one_line(Span{claim.span.end, near.end}.of(text));
    while (quote.before.starts_with(' ')) quote.before.erase(0, 1);
    while (quote.after.ends_with(' ')) quote.after.pop_back();
    quote.before = keep_end(std::move(quote.before), room, near.start > claim.sentence.start);
    quote.after = keep_start(std::move(quote.after), room, near.end < claim.sentence.end);
    return quote;
}

std::string bracketed(const Quote& quote) { return quote.before + "[" + quote.value + "]" + quote.after; }

}  // namespace twosource
