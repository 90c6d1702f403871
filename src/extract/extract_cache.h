// What was read from articles that have not changed, kept from run to run: reading is most of the work, and most
// articles of a folder are those of yesterday. An entry is a file named by a hash of all that it depends on: the
// article, the program, the facts, the options. It is written beside its place and renamed, so that runs at the same
// time see it whole or not at all; one that is damaged is removed, not believed. Whatever fails here, claims are read
// as without a cache.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "extract/extracted.h"
#include "source/source.h"

namespace twosource {

class ExtractCache {
  public:
    // `context` stands for all but the article: the program, the facts, the options, the languages of the run.
    ExtractCache(std::filesystem::path folder, std::string context);

    std::optional<Extracted> find(const Source& source) const;
    void keep(const Source& source, const Extracted& found) const;

    // Removes the oldest entries until the others take no more than `most` bytes.
    void trim(std::uintmax_t most = std::uintmax_t{256} << 20) const;

  private:
    std::filesystem::path place_of(const Source& source, std::string& key) const;

    std::filesystem::path folder_;
    std::string context_;
};

// A hash of the files in these folders, by name and bytes; folders named corpus are left out, for no claim depends on
// them.
std::string hash_of_folders(const std::vector<std::filesystem::path>& folders);

// A hash of one file's bytes; empty where it cannot be read.
std::string hash_of_file(const std::filesystem::path& file);

}  // namespace twosource
