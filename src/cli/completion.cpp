// Completion for three shells: commands first, then the options of the command, their allowed words, and files.
#include <algorithm>
#include <ostream>
#include <string_view>

#include "cli/manual.h"

namespace twosource::cli {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

std::vector<std::string> names_of(const CommandEntry& command) {
    std::vector<std::string> names;
    for (const auto& option : command.options)
        if (!option.positional) names.insert(names.end(), option.names.begin(), option.names.end());
    return names;
}

const OptionEntry* positional_choice(const CommandEntry& command) {
    for (const auto& option : command.options)
        if (option.positional && !option.choices.empty()) return &option;
    return nullptr;
}

bool takes_path(const OptionEntry& option) {
    return option.positional || option.argument == "FILE" || option.argument == "FOLDER" || option.argument == "PATH";
}

// `text` inside single quotes of a shell; in fish a backslash does what closing and opening does elsewhere.
std::string in_quotes(std::string_view text, std::string_view quote = "'\\''") {
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string(quote) : std::string(1, c);
    return out + "'";
}

void write_bash_choices(const CommandEntry& command, std::ostream& out) {
    for (const auto& option : command.options) {
        if (option.positional || option.choices.empty()) continue;
        std::string pattern;
        for (const auto& name : option.names)
            pattern += (pattern.empty() ? "'" : "|'") + command.name + " " + name + "'";
        out << "        " << pattern << ") COMPREPLY=($(compgen -W " << in_quotes(joined(option.choices, " "))
            << " -- \"$word\")); return ;;\n";
    }
}

// In zsh's _arguments brackets and colons have a meaning of their own.
std::string zsh_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '[' || c == ']' || c == ':') out += '\\';
        out += c;
    }
    return out;
}

// What may follow: one of the allowed words, a path, or a word that nobody can guess.
std::string zsh_action(const OptionEntry& option) {
    if (!option.choices.empty()) return "(" + joined(option.choices, " ") + ")";
    if (option.argument == "FOLDER") return "_files -/";
    return takes_path(option) ? "_files" : " ";
}

void write_zsh_option(const OptionEntry& option, std::ostream& out) {
    std::string spec;
    if (option.positional) {
        spec = "*:" + zsh_text(option.help) + ":" + zsh_action(option);
        out << " \\\n            " << in_quotes(spec);
        return;
    }
    for (const auto& name : option.names) {
        spec = name + "[" + zsh_text(option.help) + "]";
        if (!option.argument.empty()) spec += ":" + zsh_text(option.argument) + ":" + zsh_action(option);
        out << " \\\n            " << in_quotes(spec);
    }
}

void write_fish_option(const OptionEntry& option, const std::string& condition, std::ostream& out) {
    out << "complete -c twosource -n " << in_quotes(condition);
    for (const auto& name : option.names) {
        if (name.starts_with("--"))
            out << " -l " << name.substr(2);
        else if (name.starts_with("-"))
            out << " -s " << name.substr(1);
    }
    if (!option.choices.empty())
        out << (option.positional ? " -f" : " -x") << " -a " << in_quotes(joined(option.choices, " "));
    else if (!option.argument.empty())
        out << (takes_path(option) ? " -r -F" : " -x");
    out << " -d " << in_quotes(option.help, "\\'") << '\n';
}

}  // namespace

void write_bash_completion(const Manual& manual, std::ostream& out) {
    std::vector<std::string> commands;
    for (const auto& command : manual.commands) commands.push_back(command.name);
    out << "# bash completion for twosource, written by \"twosource completion bash\"\n"
        << "_twosource() {\n"
        << "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= i\n"
        << "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        << "        case ${COMP_WORDS[i]} in " << joined(commands, "|") << ") command=${COMP_WORDS[i]}; break ;; esac\n"
        << "    done\n"
        << "    COMPREPLY=()\n"
        << "    case \"$command $before\" in\n";
    for (const auto& command : manual.commands) write_bash_choices(command, out);
    out << "    esac\n"
        << "    case $command in\n"
        << "        '') COMPREPLY=($(compgen -W "
        << in_quotes(joined(commands, " ") + " " + joined(names_of(manual.program), " ")) << " -- \"$word\")) ;;\n";
    for (const auto& command : manual.commands) {
        out << "        " << command.name << ")\n"
            << "            if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "
            << in_quotes(joined(names_of(command), " ")) << " -- \"$word\"))\n";
        if (const auto* choice = positional_choice(command))
            out << "            else COMPREPLY=($(compgen -W " << in_quotes(joined(choice->choices, " "))
                << " -- \"$word\"))\n";
        out << "            fi ;;\n";
    }
    out << "    esac\n}\ncomplete -o default -F _twosource twosource\n";
}

void write_zsh_completion(const Manual& manual, std::ostream& out) {
    out << "#compdef twosource\n# zsh completion for twosource, written by \"twosource completion zsh\"\n"
        << "_twosource() {\n"
        << "    local -a commands=(\n";
    for (const auto& command : manual.commands)
        out << "        " << in_quotes(command.name + ":" + zsh_text(command.summary)) << '\n';
    out << "    )\n"
        << "    local command=${words[(r)(";
    for (std::size_t i = 0; i < manual.commands.size(); ++i) out << (i > 0 ? "|" : "") << manual.commands[i].name;
    out << ")]}\n"
        << "    case $command in\n";
    for (const auto& command : manual.commands) {
        out << "        " << command.name << ") shift words; (( CURRENT-- )); _arguments -s";
        for (const auto& option : command.options) write_zsh_option(option, out);
        out << " ;;\n";
    }
    out << "        *) _arguments";
    for (const auto& option : manual.program.options) write_zsh_option(option, out);
    out << " \\\n            '1:command:{_describe command commands}' ;;\n"
        << "    esac\n}\n_twosource \"$@\"\n";
}

void write_fish_completion(const Manual& manual, std::ostream& out) {
    out << "# fish completion for twosource, written by \"twosource completion fish\"\n";
    for (const auto& option : manual.program.options) write_fish_option(option, "__fish_use_subcommand", out);
    for (const auto& command : manual.commands)
        out << "complete -c twosource -n __fish_use_subcommand -f -a " << command.name << " -d "
            << in_quotes(command.summary, "\\'") << '\n';
    for (const auto& command : manual.commands)
        for (const auto& option : command.options)
            if (!option.positional || !option.choices.empty())
                write_fish_option(option, "__fish_seen_subcommand_from " + command.name, out);
}

}  // namespace twosource::cli
