// What two values say of whether one fact stands behind both: equal figures, a slip that would make them equal, or how
// far they lie apart.
#pragma once

#include "extract/claim.h"
#include "graph/evidence_sum.h"
#include "value/relate.h"

namespace twosource {

void add_value(const Claim& a, const Claim& b, const Related& related, const UnitTable& units, Sum& sum);

// 1 for equal figures, 0.5 where one is twice the other, towards 0 as they part.
double closeness(const Value& a, const Value& b, const UnitTable& units);

// Whether two figures differ by more than rounding once the words that bound them are left out.
bool figures_differ(Value a, Value b, const UnitTable& units);

bool same_digits(const Value& a, const Value& b);

// The same digits, once with a scale word and once bare: "500 billion dollars" and "500 dollars".
bool lost_scale(const Value& a, const Value& b);

// Two states of a figure that changes from day to day.
bool may_be_update(const Claim& a, const Claim& b);

// Of a date that names one; else 0.
int year_of(const Value& value);

}  // namespace twosource
