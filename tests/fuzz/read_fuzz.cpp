// Any bytes on standard input: no crash, valid spans, and the same sources each time.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "source/read.h"

using namespace twosource;

namespace {

Input read_bytes(const std::string& bytes) {
    std::istringstream stream(bytes);
    ReadOptions options;
    options.standard_input = &stream;
    return read_paths({"-"}, options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const Input input = read_bytes(bytes);
    for (const Source& source : input.sources) {
        std::size_t end = 0;
        for (Span span : source.body) {
            if (span.start < end || span.end < span.start || span.end > source.text.size()) std::abort();
            end = span.end;
        }
    }
    if (read_bytes(bytes).sources.size() != input.sources.size()) std::abort();
    return 0;
}
