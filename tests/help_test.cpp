// Help, man page and completions: all of them tell of every command and option, and the programs they are for take
// them.
#include <doctest/doctest.h>
#include <set>
#include <sstream>

#include "program.h"

using namespace twosource::test;

namespace {

bool is_here(const std::string& program) { return std::system(("command -v " + program + " >/dev/null").c_str()) == 0; }

// Runs a shell script in the folder; its standard output, or "failed: …".
std::string sh(const Folder& folder, const std::string& script) {
    folder.write("script", script);
    const std::string at = "cd '" + folder.path().string() + "' && ";
    const int status = std::system((at + "sh script >sh.out 2>sh.err").c_str());
    return status == 0 ? folder.read("sh.out") : "failed: " + folder.read("sh.out") + folder.read("sh.err");
}

std::set<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

// The commands, as the first words of the lines below "Subcommands:".
std::vector<std::string> commands_in(const std::string& help) {
    std::vector<std::string> commands;
    std::istringstream lines(help.substr(help.find("Subcommands:")));
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line) && line.starts_with("  ")) {
        if (line[2] == ' ') continue;  // a summary that goes on
        commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return commands;
}

std::set<std::string> options_in(const std::string& help) {
    std::set<std::string> options;
    std::istringstream lines(help);
    for (std::string line; std::getline(lines, line);) {
        const auto at = line.find("--");
        if (!line.starts_with("  -") || at == std::string::npos || at > 6) continue;
        options.insert(line.substr(at, line.find_first_of(" ,", at) - at));
    }
    return options;
}

// What bash completes behind these words, the last of which is being typed.
std::set<std::string> completed(const Folder& folder, const std::string& words) {
    return words_of(sh(folder, "bash -c 'source ./twosource.bash; COMP_WORDS=(" + words +
                                   "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _twosource; echo \"${COMPREPLY[@]}\"'"));
}

}  // namespace

TEST_CASE("every option is told of in the help, the man page and each completion") {
    const Folder folder;
    const std::string man = folder.run("help --man").out;
    const std::string shells[] = {folder.run("completion bash").out, folder.run("completion zsh").out};
    const std::string fish = folder.run("completion fish").out;
    const auto commands = commands_in(folder.run("help").out);
    CHECK(commands.size() >= 8);
    for (const auto& command : commands) {
        CAPTURE(command);
        const std::string help = folder.run(command + " --help").out;
        CHECK(folder.run("help " + command).out == help);
        CHECK(help.find("Example") != std::string::npos);
        CHECK(man.find(".SS twosource " + command + "\n") != std::string::npos);
        for (const auto& option : options_in(help)) {
            CAPTURE(option);
            std::string in_roff;
            for (const char c : option) in_roff += c == '-' ? "\\-" : std::string(1, c);
            CHECK(man.find("\\fB" + in_roff + "\\fR") != std::string::npos);
            for (const auto& shell : shells) CHECK(shell.find(option) != std::string::npos);
            CHECK(fish.find(" -l " + option.substr(2) + " ") != std::string::npos);
        }
    }
    CHECK(folder.run("help nothing").code == 2);
    CHECK(folder.run("completion tcsh").code == 2);
}

TEST_CASE("bash completes commands, options, their words, and leaves files to the shell") {
    const Folder folder;
    folder.write("twosource.bash", folder.run("completion bash").out);
    CHECK(completed(folder, "twosource ch") == std::set<std::string>{"check"});
    CHECK(completed(folder, "twosource check --fail-on sing") == std::set<std::string>{"single_source"});
    CHECK(completed(folder, "twosource check a.txt --thr") == std::set<std::string>{"--threads"});
    CHECK(completed(folder, "twosource completion f") == std::set<std::string>{"fish"});
    CHECK(completed(folder, "twosource check a").empty());
}

TEST_CASE("zsh, fish and mandoc take what is written for them") {
    const Folder folder;
    folder.write("twosource.1", folder.run("help --man").out);
    folder.write("_twosource", folder.run("completion zsh").out);
    folder.write("twosource.fish", folder.run("completion fish").out);
    if (is_here("zsh")) CHECK(sh(folder, "zsh -n _twosource").empty());
    if (is_here("fish")) {
        const std::string found = sh(folder, "fish -c 'source twosource.fish; complete -C \"twosource check --col\"'");
        CHECK(found.starts_with("--color\t"));
    }
    // The page bears no date, so that the same program writes the same page.
    if (is_here("mandoc"))
        CHECK(sh(folder, "mandoc -T lint -W warning twosource.1 | grep -v 'missing date' || true").empty());
    CHECK(folder.read("twosource.1").starts_with(".TH TWOSOURCE 1 "));
}
