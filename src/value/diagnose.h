// How two figures of one fact probably went apart: a lost scale word, a separator misread, day and month swapped.
#pragma once

#include <optional>

#include "value/date.h"
#include "value/rational.h"
#include "value/value.h"

namespace twosource {

// `x`, `y`: the plain numbers of `a` and `b` in base units, where they have one.
Diagnosis diagnose_numbers(const Value& a, const Value& b, const std::optional<Rational>& x,
                           const std::optional<Rational>& y);

Diagnosis diagnose_dates(const DateSpan& a, const DateSpan& b);

}  // namespace twosource
