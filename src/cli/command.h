// What every command shares: where the facts are, how errors are told, exit codes.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <stdexcept>
#include <string>

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

void add_values(CLI::App& app, Global& global);

}  // namespace twosource::cli
