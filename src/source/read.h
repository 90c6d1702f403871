// Files, folders and streams to Sources. Formats are recognised as interface.md of the project's documentation says:
// .txt, .md, .html, NDJSON with a "text" field (articles) or an "attribute" field (claims); "-" is standard input.
// One bad file or line is an InputError; the rest is still read.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "source/source.h"

namespace twosource {

struct ReadOptions {
    std::string language;            // for sources that do not declare one; empty: detect
    std::istream* standard_input = nullptr;
    std::size_t max_file_bytes = std::size_t{64} << 20;  // a larger single article is an error, not a hang
};

// Reads all paths, folders recursively in name order, hidden files skipped. Sources come back sorted by id;
// an id that occurs twice gets "#2", "#3" … appended.
Input read_paths(const std::vector<std::string>& paths, const ReadOptions& options);

// The same one source at a time, in order of place, for streams of any length: memory holds one line at a time for
// NDJSON. `take` is called for each article, `fail` for each error.
void read_each(const std::vector<std::string>& paths, const ReadOptions& options,
               const std::function<void(Source&&)>& take, const std::function<void(InputError&&)>& fail);

}  // namespace twosource
