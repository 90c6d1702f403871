// A number that is read is written and read again without loss; arithmetic undoes itself.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "value/decimal.h"

using namespace twosource;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string_view head = text.substr(0, text.find(' '));
    const auto a = Decimal::parse(head);
    if (!a) return 0;
    // Written out in full it may have more digits than are read.
    if (a->to_string().size() <= Decimal::kMaxDigits) require(Decimal::parse(a->to_string()) == a);
    const auto b = Decimal::parse(text.substr(head.size() < size ? head.size() + 1 : size));
    if (!b) return 0;
    require(*a + *b - *b == *a);
    require(*a * *b == *b * *a);
    require((*a < *b) == (*a - *b < Decimal(0)));
    return 0;
}
