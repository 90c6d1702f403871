// Numbers with what stands behind them: "1.4 billion dollars", "12 %", "-5 °C", "40 people".
#pragma once

#include <optional>

#include "extract/value_scan.h"

namespace twosource {

std::optional<ValueMention> read_number(const ValueScan& scan, std::size_t at);

}  // namespace twosource
