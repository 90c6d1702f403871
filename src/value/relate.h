// The value algebra: whether two values can both be said of one fact, and if not, how they probably went apart.
// Symmetric and reflexive: relate(a, b) is relate(b, a), relate(a, a) is `same`.
#pragma once

#include <optional>
#include <string>

#include "value/unit.h"
#include "value/value.h"

namespace twosource {

enum class Relation : std::uint8_t {
    same,        // one value, perhaps in other units
    compatible,  // one refines, bounds or rounds the other
    conflict,
    incomparable,  // of different kinds or dimensions, or in currencies whose rate nobody knows
};

struct Related {
    Relation relation = Relation::incomparable;
    Diagnosis diagnosis = Diagnosis::none;  // of a conflict, where a cause can be told
};

Related relate(const Value& a, const Value& b, const UnitTable& units);

// What a value measures, so that only values of one dimension are compared: "count", "money", "power", "date", …
std::string dimension_of(const Value& value, const UnitTable& units);

// Equal for equal figures of one dimension, whatever their unit; dates by month and day or year.
std::string figure_key(const Value& value, const UnitTable& units);

// `number` of unit `from` in unit `to`, where that is a finite decimal; nothing where the dimensions differ.
std::optional<Decimal> convert(const Decimal& number, const std::string& from, const std::string& to,
                               const UnitTable& units);

// Sign of the difference of two plain values of one dimension, in base units.
int compare_in_base(const Value& a, const Value& b, const UnitTable& units);

}  // namespace twosource
