// The commands and options as data, read off the parser itself, so that help, man page and completions cannot tell
// anything that the program does not do.
#pragma once

#include <CLI/CLI.hpp>
#include <iosfwd>
#include <string>
#include <vector>

namespace twosource::cli {

struct OptionEntry {
    std::vector<std::string> names;    // "-o", "--output"; a positional argument has its one name
    std::string argument;              // "FILE", "LL"; empty: takes none
    std::vector<std::string> choices;  // where only these are allowed
    std::string help;
    bool positional = false;
    bool required = false;
};

struct CommandEntry {
    std::string name;
    std::string summary;
    std::string footer;  // examples, exit codes
    std::vector<OptionEntry> options;
};

struct Manual {
    CommandEntry program;  // what stands before a command
    std::vector<CommandEntry> commands;
};

Manual describe(const CLI::App& app);

// twosource(1) in roff, man(7) macros.
void write_man_page(const Manual& manual, std::ostream& out);

void write_bash_completion(const Manual& manual, std::ostream& out);
void write_zsh_completion(const Manual& manual, std::ostream& out);
void write_fish_completion(const Manual& manual, std::ostream& out);

}  // namespace twosource::cli
