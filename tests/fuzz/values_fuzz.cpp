// Any text in any language: values lie in the text, in order, and a value is the same as itself.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "extract/value_reader.h"
#include "text/encoding.h"
#include "value/relate.h"

using namespace twosource;

namespace {

constexpr std::array kLanguages = {"en", "de", "fr", "tr", "ru", "ja", "zh", "ar", "hi", "und"};

const Languages& languages() {
    static const Languages all(TWOSOURCE_ROOT "/facts");
    return all;
}

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

// The first byte chooses the language.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& pack = languages().pack(kLanguages[data[0] % kLanguages.size()]);
    const std::string text = decode_lossy({reinterpret_cast<const char*>(data) + 1, size - 1}, "utf-8");
    std::size_t end = 0;
    for (const auto& mention : read_values(text, {Span{0, text.size()}}, pack, languages().units())) {
        require(mention.span.start >= end && mention.span.start < mention.span.end && mention.span.end <= text.size());
        require(relate(mention.value, mention.value, languages().units()).relation == Relation::same);
        end = mention.span.end;
    }
    return 0;
}
