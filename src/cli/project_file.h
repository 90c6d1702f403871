// The project file, .twosource.toml: what a team would otherwise type on every run.
//
//     sources = ["sources/"]                 # what `review` reads a draft against
//     language = "de"                        # of articles that declare none
//     facts = ["our-facts/"]                 # the newsroom's own names and attributes, beside the program's
//     baseline = "twosource-baseline.toml"
//
//     [review]
//     show = "contradicted,no-source"
//     fail-on = "contradicted,no-source:money"
//
//     [check]
//     show = "conflict"
//     fail-on = "conflict"
//
// What stands on the command line wins. Paths are seen from the folder of the file.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace twosource::cli {

struct ProjectCommand {
    std::string show;
    std::string fail_on;
};

struct Project {
    std::filesystem::path folder;      // of the file; where there is none, the current folder
    std::vector<std::string> sources;  // as seen from the current folder, as the paths below
    std::vector<std::string> facts;
    std::string baseline;
    std::string language;
    ProjectCommand check;
    ProjectCommand review;
};

void add_project_option(CLI::App& command, std::string& file);

// `file` names one, or is empty: then it is looked for in the folder of `start` and those above it; "none" does
// without. Throws Failure "FILE:LINE:COLUMN: what" where it is malformed or has a key that nobody knows.
Project find_project(const std::string& file, const std::filesystem::path& start);

}  // namespace twosource::cli
