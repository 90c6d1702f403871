#include "text/sentence.h"

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

namespace twosource {

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
    return sentences;
}

}  // namespace twosource
