// Two values out of any two lines: their relation does not hang on their order, and only a conflict has a cause.
#include <cstdint>
#include <cstdlib>

#include "extract/value_reader.h"
#include "text/encoding.h"
#include "value/relate.h"

using namespace twosource;

namespace {

const Languages& languages() {
    static const Languages all(TWOSOURCE_ROOT "/facts");
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = decode_lossy({reinterpret_cast<const char*>(data), size}, "utf-8");
    const auto& units = languages().units();
    const auto found = read_values(text, {Span{0, text.size()}}, languages().pack("en"), units);
    constexpr std::size_t kMost = 24;  // pairs grow with the square
    for (std::size_t i = 0; i < found.size() && i < kMost; ++i) {
        for (std::size_t k = 0; k <= i; ++k) {
            const Related one = relate(found[i].value, found[k].value, units);
            const Related other = relate(found[k].value, found[i].value, units);
            if (one.relation != other.relation || one.diagnosis != other.diagnosis) std::abort();
            if (one.relation != Relation::conflict && one.diagnosis != Diagnosis::none) std::abort();
        }
    }
    return 0;
}
