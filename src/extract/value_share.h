// Shares of a whole, as percentages: "half", "two thirds", "one in twenty"; and amounts that one word names:
// "half-year".
#pragma once

#include <optional>

#include "extract/value_scan.h"

namespace twosource {

std::optional<ValueMention> read_share(const ValueScan& scan, std::size_t at);
std::optional<ValueMention> read_unit_part(const ValueScan& scan, std::size_t at);
std::optional<ValueMention> read_amount(const ValueScan& scan, std::size_t at);

// "nine out of ten", where `part` is the number before the link.
std::optional<ValueMention> read_share_of(const ValueScan& scan, const NumberReading& part);

// "one tenth", where an ordinal behind `number` says how many parts make the whole.
std::optional<ValueMention> read_ordinal_part(const ValueScan& scan, const NumberReading& number);

// So many parts of `size` percent, rounded once: two of 33.3333 are 66.6667.
Decimal parts_in_percent(const Decimal& parts, const Decimal& size);

// Decides what a share in percent is a share of.
void finish_share(const ValueScan& scan, ValueMention& mention);

}  // namespace twosource
