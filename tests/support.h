// What several tests share: the project's own knowledge, folders that vanish, values out of a phrase, the program run.
#pragma once

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "extract/extract.h"
#include "extract/value_reader.h"
#include "graph/build.h"
#include "language/pack.h"
#include "places.h"
#include "source/independence.h"
#include "source/origins.h"
#include "source/read.h"

namespace twosource::test {

namespace fs = std::filesystem;

inline fs::path root() { return kRoot; }
inline fs::path facts() { return root() / "facts"; }

// Packs take a while to make, so all tests of a run share them.
inline const Languages& languages() {
    static const Languages all(facts());
    return all;
}

inline const UnitTable& units() { return languages().units(); }

inline std::vector<ValueMention> values_in(std::string_view text, std::string_view language = "en") {
    return read_values(text, {Span{0, text.size()}}, languages().pack(language), units());
}

// The one value of a phrase; throws where there is none or more.
inline Value value_of(std::string_view text, std::string_view language = "en") {
    auto found = values_in(text, language);
    if (found.size() != 1)
        throw std::runtime_error(std::to_string(found.size()) + " values in \"" + std::string(text) + "\"");
    return found.front().value;
}

inline std::string read_file(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw std::runtime_error(path.string() + " cannot be read");
    return {std::istreambuf_iterator<char>(stream), {}};
}

// A folder of its own for each test, gone afterwards.
class Folder {
  public:
    Folder() {
        static std::atomic<int> count = 0;
        path_ = fs::temp_directory_path() / ("twosource-" + std::to_string(getpid()) + "-" + std::to_string(count++));
        fs::create_directories(path_);
    }
    ~Folder() {
        std::error_code code;
        fs::remove_all(path_, code);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string write(const std::string& name, std::string_view bytes) const {
        fs::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return (path_ / name).string();
    }
    std::string path() const { return path_.string(); }

  private:
    fs::path path_;
};

// What `check` makes of these files, by name and bytes; ids of sources are the names.
inline FactGraph graph_of(const std::vector<std::pair<std::string, std::string>>& files) {
    Folder folder;
    std::vector<std::string> paths;
    for (const auto& [name, bytes] : files) paths.push_back(folder.write(name, bytes));
    ReadOptions options;
    options.facts = facts();
    Input input = read_paths(paths, options);
    for (const auto& error : input.errors) throw std::runtime_error(error.file + ": " + error.message);
    for (auto& source : input.sources)
        if (source.id.starts_with(folder.path())) source.id.erase(0, folder.path().size() + 1);
    find_origins(input.sources, facts());
    find_copies(input.sources);
    auto claims = extract_claims(input.sources, input.records, languages());
    return build_graph(std::move(input.sources), std::move(claims), units());
}

struct Ran {
    int code = -1;
    std::string out;
};

// Runs the program in `folder`; standard error goes to the test's own.
inline Ran run_program(const std::string& folder, const std::string& arguments) {
    const std::string command = "cd '" + folder + "' && '" + kProgram + "' " + arguments;
    Ran ran;
    std::FILE* pipe = popen(command.c_str(), "r");
    if (!pipe) return ran;
    char buffer[1 << 16];
    for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) ran.out.append(buffer, got);
    const int status = pclose(pipe);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ran;
}

// Pseudo-random numbers that are the same on every machine (xorshift64*); the distributions of <random> are not.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        state_ ^= state_ >> 12;
        state_ ^= state_ << 25;
        state_ ^= state_ >> 27;
        return state_ * 0x2545F4914F6CDD1DULL;
    }
    int below(int limit) { return static_cast<int>((next() >> 33) % static_cast<std::uint64_t>(limit)); }
    bool one_in(int n) { return below(n) == 0; }
    template <typename List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(std::size(list))))];
    }

  private:
    std::uint64_t state_;
};

}  // namespace twosource::test
