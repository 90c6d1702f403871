// The way from paths to a FactGraph: the one place that names its stages in order, for every command that needs one.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/command.h"
#include "extract/extract.h"
#include "graph/fact_graph.h"
#include "language/pack.h"

namespace twosource::cli {

struct PipelineOptions {
    std::vector<std::string> paths;
    std::vector<std::string> drafts;  // read beside them, to be reviewed
    std::vector<std::string> focus;   // read beside them; only facts that touch these are reported
    std::string language;             // of articles that do not declare one; empty: detect
    ExtractOptions extract;
    std::string cache;  // folder of the cache; empty: the user's
    bool no_cache = false;
    std::string progress = "auto";  // or "never"
};

// --language, --threads and so on, the same in each command.
void add_pipeline_options(CLI::App& command, PipelineOptions& options);

struct Outcome {
    FactGraph graph;
    bool failed = false;  // an input named on the command line could not be read, or there was nothing to read
};

// Tells of each input that could not be read, and goes on with the rest.
Outcome run_pipeline(const PipelineOptions& options, const Languages& languages);

}  // namespace twosource::cli
