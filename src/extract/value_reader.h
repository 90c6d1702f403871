// All values of a text, in order of place: numbers with their currency, unit or percent sign, dates, durations, shares,
// with the words that bound or approximate them, as ranges and changes where two figures belong together. What is
// printed with digits but is no figure (product names, phone numbers, URLs, scores, times of day) is left out.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "language/pack.h"
#include "text/span.h"
#include "text/token.h"
#include "value/date.h"
#include "value/value.h"

namespace twosource {

struct ValueMention {
    Span span;  // the value with its unit or currency, without bounding words
    Value value;
    std::size_t begin = 0;  // tokens, half-open
    std::size_t end = 0;
    std::size_t cue_begin = 0;  // from the first bounding word before …
    std::size_t cue_end = 0;    // … to the last one behind
    bool spelled = false;       // written in words
};

struct ValueOptions {
    std::optional<Date> published;  // the article's own date, for "yesterday"
};

// Values in the tokens of `text`. Linear in the number of tokens.
std::vector<ValueMention> read_values(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack,
                                      const UnitTable& units, const ValueOptions& options = {});

// The same from a text; `parts` are the spans to read, ascending.
std::vector<ValueMention> read_values(std::string_view text, const std::vector<Span>& parts, const LanguagePack& pack,
                                      const UnitTable& units, const ValueOptions& options = {});

}  // namespace twosource
