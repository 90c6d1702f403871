#include "cli/manual.h"

#include <sstream>

namespace twosource::cli {
namespace {

// The parser names the allowed words of an option in its type: "TEXT:{auto,never}".
std::vector<std::string> choices_of(const CLI::Option& option) {
    const std::string type = option.get_type_name();
    const auto open = type.find('{'), close = type.rfind('}');
    std::vector<std::string> choices;
    if (open == std::string::npos || close == std::string::npos || close < open) return choices;
    std::istringstream words(type.substr(open + 1, close - open - 1));
    for (std::string word; std::getline(words, word, ',');) choices.push_back(word);
    return choices;
}

OptionEntry describe(const CLI::Option& option) {
    OptionEntry entry;
    entry.positional = option.get_positional();
    entry.required = option.get_required();
    entry.help = option.get_description();
    entry.choices = choices_of(option);
    if (entry.positional) {
        entry.names.push_back(option.get_name(true));
    } else {
        for (const auto& name : option.get_snames()) entry.names.push_back("-" + name);
        for (const auto& name : option.get_lnames()) entry.names.push_back("--" + name);
    }
    if (option.get_items_expected_max() > 0) entry.argument = option.get_option_text();
    return entry;
}

CommandEntry describe_command(const CLI::App& app) {
    CommandEntry entry{app.get_name(), app.get_description(), app.get_footer(), {}};
    for (const CLI::Option* option : app.get_options()) entry.options.push_back(describe(*option));
    return entry;
}

}  // namespace

Manual describe(const CLI::App& app) {
    Manual manual{describe_command(app), {}};
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        manual.commands.push_back(describe_command(*command));
    return manual;
}

}  // namespace twosource::cli
