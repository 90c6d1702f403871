// Values and reports as JSON, as the project's interface has them. Keys keep their order, so that bytes are stable.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "text/span.h"
#include "value/value.h"

namespace twosource {

using OrderedJson = nlohmann::ordered_json;

OrderedJson to_json(const Value& value);
OrderedJson to_json(Span span);

// One line, malformed UTF-8 replaced rather than refused.
std::string dump_line(const OrderedJson& json);

}  // namespace twosource
