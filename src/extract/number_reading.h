// A number as it stands in a text: where, its exact value, the precision as written, and what else is known of its
// form.
#pragma once

#include <optional>
#include <vector>

#include "value/value.h"

namespace twosource {

struct NumberReading {
    std::size_t begin = 0;  // tokens, half-open
    std::size_t end = 0;
    Decimal value;
    Decimal step = 1;               // one unit in the last place as written
    std::optional<Decimal> high;    // vague numbers: "thousands"
    std::vector<Reading> readings;  // others that the writing allows
    bool words = false;             // begins with a word, not with a digit
    bool plain = false;             // one run of digits, nothing else
    bool scaled = false;            // a scale word stands in it
    bool weak = false;              // an article or a word of other meanings: needs a unit or a scale behind it
    bool article = false;           // weak as the word is, not for being one
    Decimal linked = 0;             // the last part where a linking word stands before it: three, in "twenty and three"
    bool bare_scale = false;        // "million" with no number before it
    std::size_t digits = 0;         // length of the first run of digits
    Modifier bound = Modifier::exact;  // of a word inside the number: "500余万"
};

}  // namespace twosource
