// Values whose kind is told before the number: "$1.4 trillion", "EUR 3m", "%18", "yüzde 10", 百分之三十, "kilomita 15".
#pragma once

#include <optional>

#include "extract/value_scan.h"

namespace twosource {

// At token `at`, as all readers of values.
std::optional<ValueMention> read_money_prefix(const ValueScan& scan, std::size_t at);
std::optional<ValueMention> read_percent_prefix(const ValueScan& scan, std::size_t at);
std::optional<ValueMention> read_unit_prefix(const ValueScan& scan, std::size_t at);

}  // namespace twosource
