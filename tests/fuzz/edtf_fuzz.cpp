// A date that is read is written and read again without loss.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "value/date.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto date = parse_edtf({reinterpret_cast<const char*>(data), size});
    if (!date) return 0;
    const auto again = parse_edtf(to_edtf(*date));
    if (!again || again->from != date->from || again->to != date->to || again->interval != date->interval) std::abort();
    return 0;
}
