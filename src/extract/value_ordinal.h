// Ordinals as values: "the third", "4. kez", 第二百五十, 12日.
#pragma once

#include <optional>

#include "extract/value_scan.h"

namespace twosource {

std::optional<ValueMention> read_ordinal(const ValueScan& scan, std::size_t at);

}  // namespace twosource
