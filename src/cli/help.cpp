// twosource help and twosource completion: what the parser knows, for people and for shells.
#include <memory>

#include "cli/command.h"
#include "cli/manual.h"
#include "cli/output.h"

namespace twosource::cli {
namespace {

struct Options {
    std::string command;
    bool man = false;
};

int help(const Options& options, const CLI::App& app) {
    Output output("");
    if (options.man) {
        write_man_page(describe(app), output.stream());
    } else if (options.command.empty()) {
        // App::help() would give the help of the command that was parsed: this one.
        output.stream() << app.get_formatter()->make_help(&app, "", CLI::AppFormatMode::Normal);
    } else {
        const auto found = app.get_subcommands([&](const CLI::App* one) { return one->get_name() == options.command; });
        if (found.empty()) throw Failure("no command " + options.command + " (twosource help lists them)");
        output.stream() << found.front()->help("twosource");
    }
    output.commit();
    return kDone;
}

int complete(const std::string& shell, const CLI::App& app) {
    Output output("");
    const auto write = shell == "bash"  ? write_bash_completion
                       : shell == "zsh" ? write_zsh_completion
                                        : write_fish_completion;
    write(describe(app), output.stream());
    output.commit();
    return kDone;
}

}  // namespace

void add_help(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "help", "Print help on a command, or the whole as a man page",
                                "twosource help check\n"
                                "  twosource help --man | man -l -");
    command->add_option("COMMAND", options->command, "A command")->option_text(" ");
    command->add_flag("--man", options->man, "Write the man page, twosource(1)");
    command->callback([options, &app, &global] { global.exit_code = help(*options, app); });
}

void add_completion(CLI::App& app, Global& global) {
    auto shell = std::make_shared<std::string>();
    auto* command = add_command(app, "completion", "Print the completion of commands and options for a shell",
                                "twosource completion bash > ~/.local/share/bash-completion/completions/twosource");
    command->add_option("SHELL", *shell, "bash, zsh or fish")
        ->required()
        ->option_text(" ")
        ->check(CLI::IsMember({"bash", "zsh", "fish"}));
    command->callback([shell, &app, &global] { global.exit_code = complete(*shell, app); });
}

}  // namespace twosource::cli
