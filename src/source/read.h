// Files, folders and streams to Sources. Formats are recognised as interface.md of the project's documentation says:
// .txt, .md, .html, NDJSON with a "text" field (articles) or an "attribute" field (claims); "-" is standard input.
// One bad file or line is an InputError; the rest is still read. A named file may also have no extension (a pipe, say):
// it is read as standard input is, as NDJSON where its first line opens a JSON object, else as one plain text.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>
#include <vector>

#include "source/source.h"

namespace twosource {

struct ReadOptions {
    std::string language;         // for sources that do not declare one; empty: detect
    std::filesystem::path facts;  // folder with languages/<tag>/page.json; empty: boilerplate by structure alone
    std::istream* standard_input = nullptr;              // read for the path "-"
    std::vector<std::string> drafts;                     // read, too, and marked as Source::draft
    std::vector<std::string> focus;                      // read, too, and marked as Source::focus
    std::size_t max_file_bytes = std::size_t{64} << 20;  // a larger article or line is an error, not a hang
};

// Reads all paths, folders recursively in name order, hidden files skipped. Sources come back sorted by id;
// an id that occurs twice gets "#2", "#3" … appended, in order of text. A file that two paths lead to is read once.
Input read_paths(const std::vector<std::string>& paths, const ReadOptions& options);

// The same one source at a time, in order of place, for streams of any length: memory holds one line at a time for
// NDJSON. `take` is called for each article, `fail` for each error, `take_record` (where given) for each claim record.
// Ids that occur twice stay as they are.
void read_each(const std::vector<std::string>& paths, const ReadOptions& options,
               const std::function<void(Source&&)>& take, const std::function<void(InputError&&)>& fail,
               const std::function<void(ClaimRecord&&)>& take_record = {});

}  // namespace twosource
