// Any bytes as an HTML page and as Markdown: no crash, and a body that lies in the text.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

#include "source/read.h"
#include "text/encoding.h"

using namespace twosource;
namespace fs = std::filesystem;

namespace {

// A file whose name says how to read it, since that is how the reader tells.
std::string scratch(const char* extension) {
    return (fs::temp_directory_path() / ("twosource-fuzz-" + std::to_string(getpid()) + extension)).string();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const char* extension : {".html", ".md"}) {
        static const std::string html = scratch(".html"), markdown = scratch(".md");
        const std::string& path = extension == std::string(".html") ? html : markdown;
        std::ofstream(path, std::ios::binary)
            .write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
        for (const Source& source : read_paths({path}, {}).sources) {
            if (valid_utf8_prefix(source.text) != source.text.size()) std::abort();
            std::size_t end = 0;
            for (const Span part : source.body) {
                if (part.start < end || part.end < part.start || part.end > source.text.size()) std::abort();
                end = part.end;
            }
        }
    }
    return 0;
}
