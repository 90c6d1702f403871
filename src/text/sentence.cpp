#include "text/sentence.h"

#include <algorithm>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include "text/wrap.h"

namespace twosource {
namespace {

// Whether the words end a sentence: a full stop or its like, perhaps with quotation marks or brackets behind it.
bool is_finished(std::string_view words) {
    auto at = static_cast<std::int32_t>(words.size());
    while (at > 0) {
        UChar32 c = 0;
        U8_PREV_OR_FFFD(words.data(), 0, at, c);
        const auto type = u_charType(c);
        const bool closes = type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == '"' || c == '\'';
        if (!closes && !u_isUWhiteSpace(c)) return u_hasBinaryProperty(c, UCHAR_S_TERM) || c == 0x2026;
    }
    return true;
}

// ICU ends a sentence at each line feed; where the text only wraps, it goes on.
std::vector<Span> join_wrapped(std::string_view text, Span part, const std::vector<Span>& sentences) {
    const auto soft = find_soft_breaks(text, part);
    if (soft.empty()) return sentences;
    std::vector<Span> joined;
    for (const Span sentence : sentences) {
        const bool wraps = !joined.empty() && std::binary_search(soft.begin(), soft.end(), sentence.start - 1);
        if (wraps && !is_finished(joined.back().of(text)))
            joined.back().end = sentence.end;
        else
            joined.push_back(sentence);
    }
    return joined;
}

}  // namespace

std::vector<Span> split_sentences(std::string_view text, Span part, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale((language + "@ss=standard").c_str());
    const std::unique_ptr<icu::BreakIterator> breaks(icu::BreakIterator::createSentenceInstance(locale, status));
    const auto piece = part.of(text);
    UText* utext = utext_openUTF8(nullptr, piece.data(), static_cast<std::int64_t>(piece.size()), &status);
    std::vector<Span> sentences;
    if (U_SUCCESS(status)) {
        breaks->setText(utext, status);
        std::size_t start = 0;
        for (std::int32_t end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
            sentences.push_back({part.start + start, part.start + static_cast<std::size_t>(end)});
            start = static_cast<std::size_t>(end);
        }
    }
    utext_close(utext);
    if (sentences.empty() && !part.empty()) sentences.push_back(part);
    return join_wrapped(text, part, sentences);
}

}  // namespace twosource
