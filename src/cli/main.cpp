#include <iostream>

#include "cli/command.h"
#include "text/unicode.h"

int main(int argc, char** argv) {
    using namespace twosource::cli;
    std::ios::sync_with_stdio(false);
    CLI::App app{"Finds where articles in many languages agree and conflict on figures, dates and names.", "twosource"};
    app.set_version_flag("--version", std::string("twosource ") + TWOSOURCE_VERSION);
    app.require_subcommand(1);
    Global global;
    app.add_option("--facts", global.facts, "Folder of facts (default: TWOSOURCE_FACTS, then beside the program)");
    add_values(app, global);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? app.exit(error) : (app.exit(error), kBadInput);
    } catch (const std::exception& error) {
        std::cerr << twosource::without_controls(std::string("twosource: ") + error.what()) << '\n';
        return kBadInput;
    }
    return global.exit_code;
}
