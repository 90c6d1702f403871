// Any text in any language: values lie in the text, in order, a value is the same as itself, and a date is one.
#include <cstdint>
#include <cstdlib>

#include "extract/value_reader.h"
#include "languages.h"
#include "text/encoding.h"
#include "value/date.h"
#include "value/relate.h"

using namespace twosource;

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

// The first byte chooses the language.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& pack = languages().pack(pack_tags()[data[0] % pack_tags().size()]);
    const std::string text = decode_lossy({reinterpret_cast<const char*>(data) + 1, size - 1}, "utf-8");
    ValueOptions options;  // against this day, relative dates are read
    options.published = parse_edtf("2024-02-29")->from;
    std::size_t end = 0;
    for (const auto& mention : read_values(text, {Span{0, text.size()}}, pack, languages().units(), options)) {
        require(mention.span.start >= end && mention.span.start < mention.span.end && mention.span.end <= text.size());
        require(relate(mention.value, mention.value, languages().units()).relation == Relation::same);
        if (mention.value.kind == Kind::date) require(parse_edtf(mention.value.edtf).has_value());
        end = mention.span.end;
    }
    return 0;
}
