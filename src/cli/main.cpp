// The program: parses the command line, runs one command, and turns errors into one line and exit code 2.
#include <csignal>
#include <iostream>

#include "cli/command.h"
#include "text/unicode.h"

namespace {

using namespace twosource::cli;

constexpr const char* kFooter = R"(Exit codes:
  0  nothing found at or above --fail-on
  1  something found at or above --fail-on
  2  wrong usage or unreadable input; standard error says what and where

Example:
  twosource check article-1.txt article-2.html more-articles/

"twosource COMMAND --help" has the options of a command.)";

void set_up(CLI::App& app, Global& global) {
    app.set_version_flag("--version", std::string("twosource ") + TWOSOURCE_VERSION, "Print the version");
    app.set_help_flag("-h,--help", "Print this help");
    app.get_formatter()->column_width(28);
    app.require_subcommand(1);
    app.footer(kFooter);
    app.add_option("--facts", global.facts, "Folder of facts (default: TWOSOURCE_FACTS, then beside the program)")
        ->option_text("FOLDER");
    add_check(app, global);
    add_review(app, global);
    add_values(app, global);
    add_text(app, global);
    add_explain(app, global);
    add_graph(app, global);
    add_regress(app, global);
    add_help(app, global);
    add_completion(app, global);
}

// One line: what is wrong, and where help is.
std::string usage_error(const CLI::App& app, const CLI::ParseError& error) {
    std::string command = "twosource", message = error.what();
    for (const CLI::App* used : app.get_subcommands()) command += " " + used->get_name();
    const bool no_command = app.get_subcommands().empty();
    const auto extra = app.remaining(true);
    if (!extra.empty()) {
        const bool option = extra.front().starts_with("-");
        message = (option       ? "unknown option "
                   : no_command ? "unknown command "
                                : "unexpected argument ") +
                  extra.front();
    }
    return command + ": " + message + " (" + command + " --help)";
}

int fail(const std::string& line) {
    std::cerr << twosource::without_controls(line) << '\n';
    return kBadInput;
}

int run(int argc, char** argv) {
    CLI::App app{"Finds where articles in many languages agree and conflict on figures, dates and names.", "twosource"};
    Global global;
    set_up(app, global);
    if (argc == 1) {
        std::cout << app.help();
        return kDone;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return error.get_exit_code() == 0 ? app.exit(error) : fail(usage_error(app, error));
    }
    return global.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    std::signal(SIGPIPE, SIG_IGN);  // a reader that stops early ends the output, not the run
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        return fail(std::string("twosource: ") + error.what());
    }
}
