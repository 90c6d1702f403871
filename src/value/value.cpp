#include "value/value.h"

#include <array>

namespace twosource {
namespace {

constexpr std::array<std::string_view, 8> kKinds = {"count",   "money", "quantity", "percent",
                                                    "ordinal", "date",  "duration", "text"};
constexpr std::array<std::string_view, 8> kModifiers = {"exact",   "approximate", "at_least", "more_than",
                                                        "at_most", "less_than",   "range",    "change"};
constexpr std::array<std::string_view, 10> kDiagnoses = {
    "",         "scale_word",          "long_short_scale", "thousands_separator", "unit",
    "currency", "digit_transposition", "day_month_swap",   "off_by_one_year",     "rounding"};

}  // namespace

std::string_view name_of(Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Modifier modifier) { return kModifiers[static_cast<std::size_t>(modifier)]; }
std::string_view name_of(Diagnosis diagnosis) { return kDiagnoses[static_cast<std::size_t>(diagnosis)]; }

std::optional<Kind> kind_named(std::string_view name) {
    for (std::size_t i = 0; i < kKinds.size(); ++i)
        if (kKinds[i] == name) return static_cast<Kind>(i);
    return std::nullopt;
}

std::optional<Decimal> Value::number() const {
    if (modifier == Modifier::range || modifier == Modifier::change) return std::nullopt;
    return low ? low : high;
}

}  // namespace twosource
