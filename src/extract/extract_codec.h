// What an article yields as bytes and back, exactly: for the cache. The form is the program's own and changes with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/extracted.h"

namespace twosource {

std::string encode(const Extracted& found);

// Nothing where the bytes are not what `encode` makes: no length is believed that the bytes cannot hold.
std::optional<Extracted> decode(std::string_view bytes);

}  // namespace twosource
