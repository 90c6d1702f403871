// Living with findings, the same for `check` and `review`: the baseline's options, and what they do to a run.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "report/finding.h"

namespace twosource::cli {

struct BaselineOptions {
    std::string file;  // --baseline
    bool write = false;
    bool update = false;
    bool allow_growth = false;
    std::string reason;
    std::string by;
    std::string expires;
};

void add_baseline_options(CLI::App& command, BaselineOptions& options);

// Names of sources for fingerprints and links: paths as seen from `folder`, so that they are the same wherever the
// program was started.
std::vector<std::string> stable_names(const FactGraph& graph, const std::filesystem::path& folder);

// The findings of a run, and what was looked at.
struct Accepting {
    std::vector<Finding>& findings;
    const FactGraph& graph;
    const std::vector<std::string>& names;           // of all sources
    const std::vector<std::size_t>& sources;         // whose statements the findings are
    std::function<bool(const Finding&)> is_failure;  // what --fail-on counts
    bool all = true;                                 // false: with --focus, so that no entry is known to be stale
};

// Comments in the texts first, then the baseline. Writes or renews the baseline where that is asked for. Throws Failure
// where it is broken, or would grow.
std::vector<Notice> accept_known(const Accepting& run, const BaselineOptions& options, const std::string& default_file);

}  // namespace twosource::cli
