// Texts to measure with: the fixture corpus by language; and what `check` does with them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "graph/build.h"
#include "language/pack.h"
#include "source/independence.h"
#include "source/origins.h"
#include "source/read.h"

namespace twosource::bench {

inline std::filesystem::path root() { return TWOSOURCE_ROOT; }
inline std::filesystem::path facts() { return root() / "facts"; }

inline const Languages& languages() {
    static const Languages all(facts());
    return all;
}

inline std::vector<Source> read_all(const std::filesystem::path& folder) {
    ReadOptions options;
    options.facts = facts();
    return read_paths({folder.string()}, options).sources;
}

// All fixture articles of a language, again and again, at least `bytes` long.
inline std::string running_text(const std::string& language, std::size_t bytes) {
    std::string once;
    for (const Source& source : read_all(facts() / "corpus"))
        if (source.language == language) once += source.text + "\n\n";
    std::string text;
    while (!once.empty() && text.size() < bytes) text += once;
    return text;
}

// Read sources to facts, as `check` does.
inline FactGraph check(std::vector<Source> sources) {
    find_origins(sources, facts());
    find_copies(sources);
    auto claims = extract_claims(sources, {}, languages());
    return build_graph(std::move(sources), std::move(claims), languages().units());
}

}  // namespace twosource::bench
