// What every command shares: its entry in the help, where the facts are, how errors are told, exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "source/source.h"

namespace twosource::cli {

inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kBadInput = 2;

// Ends the run with one line on standard error and exit code 2.
struct Failure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct Global {
    std::string facts;  // --facts; empty: find them
    int exit_code = kDone;
};

// The facts folder: --facts, then TWOSOURCE_FACTS, then beside the program. Throws Failure when there is none.
std::filesystem::path find_facts(const Global& global);

// "twosource: FILE: PLACE: message" on standard error, free of control characters.
void tell(const InputError& error);

// A command with its line in the help and an example below its options.
CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary, const std::string& example);
void add_paths(CLI::App& command, std::vector<std::string>& paths);

void add_check(CLI::App& app, Global& global);
void add_review(CLI::App& app, Global& global);
void add_values(CLI::App& app, Global& global);
void add_text(CLI::App& app, Global& global);
void add_explain(CLI::App& app, Global& global);
void add_graph(CLI::App& app, Global& global);
void add_regress(CLI::App& app, Global& global);
void add_help(CLI::App& app, Global& global);
void add_completion(CLI::App& app, Global& global);

}  // namespace twosource::cli
