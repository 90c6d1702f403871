#include "cli/command.h"

#include <cstdlib>
#include <iostream>

#include "text/unicode.h"

namespace twosource::cli {
namespace {

bool holds_facts(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(folder / "units.json", ignored);
}

}  // namespace

std::filesystem::path find_facts(const Global& global) {
    namespace fs = std::filesystem;
    if (!global.facts.empty()) {
        if (!holds_facts(global.facts)) throw Failure(global.facts + ": no facts here (units.json is missing)");
        return global.facts;
    }
    if (const char* set = std::getenv("TWOSOURCE_FACTS"); set && *set) {
        if (!holds_facts(set))
            throw Failure(std::string("TWOSOURCE_FACTS=") + set + ": no facts here (units.json is missing)");
        return set;
    }
    std::error_code ignored;
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const fs::path& folder : {program / "../share/twosource/facts", program / "../facts", program / "../../facts"})
        if (holds_facts(folder)) return fs::weakly_canonical(folder, ignored);
    throw Failure("the facts folder was not found; name it with --facts or TWOSOURCE_FACTS");
}

void tell(const InputError& error) {
    std::string line = "twosource: " + error.file;
    if (!error.place.empty()) line += ": " + error.place;
    std::cerr << without_controls(line + ": " + error.message) << '\n';
}

CLI::App* add_command(CLI::App& app, const std::string& name, const std::string& summary, const std::string& example) {
    auto* command = app.add_subcommand(name, summary);
    command->fallthrough();  // --facts may stand behind the command, too
    command->footer("Example:\n  " + example);
    return command;
}

void add_paths(CLI::App& command, std::vector<std::string>& paths) {
    command.add_option("PATH", paths, "Articles and claims: files, folders, or - for standard input")
        ->required()
        ->option_text("...");
}

}  // namespace twosource::cli
