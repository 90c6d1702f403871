// Numbers in words, written by ICU in every language that it can spell and read back.
#include <doctest/doctest.h>
#include <unicode/rbnf.h>

#include "support.h"

using namespace twosource;
using namespace twosource::test;

namespace {

std::vector<std::int64_t> sample() {
    std::vector<std::int64_t> numbers;
    for (std::int64_t n = 0; n <= 100; ++n) numbers.push_back(n);
    for (std::int64_t n = 101; n < 10000; n += 97) numbers.push_back(n);
    for (std::int64_t n : {10000, 20000, 45678, 100000, 250000, 1000000, 2000000, 12000000}) numbers.push_back(n);
    return numbers;
}

// How many of the sample come back as another number, or as more than one; -1 for a language that ICU cannot spell.
int misread(const std::string& language, std::string& example) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
    if (U_FAILURE(status)) return -1;
    if (language != format.getLocale(ULOC_ACTUAL_LOCALE, status).getLanguage()) return -1;
    int wrong = 0;
    for (const std::int64_t n : sample()) {
        icu::UnicodeString words;
        std::string text;
        format.format(n, words).toUTF8String(text);
        const auto found = values_in(text, language);
        if (found.size() == 1 && found[0].value.low == Decimal(n) && found[0].value.high == Decimal(n)) continue;
        ++wrong;
        example = text;
    }
    return wrong;
}

}  // namespace

TEST_CASE("languages read the numbers that they spell") {
    constexpr int kTolerated = 4;  // words of other meanings ("〇", "million" and no number before it)
    for (const char* language :
         {"af", "ar", "az", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "fa", "fi",
          "fr", "he", "hi", "hr", "hu", "hy", "id", "is", "ja", "km", "ko", "ky", "lt", "mk", "ms", "my", "nb",
          "ne", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "th", "tr", "uk", "vi", "zh"}) {
        CAPTURE(language);
        std::string example;
        const int wrong = misread(language, example);
        CAPTURE(example);
        CHECK(wrong >= 0);
        CHECK(wrong <= kTolerated);
    }
}
