// twosource check: the facts of several sources, where they agree and where they differ.
#include <memory>
#include <optional>

#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/screen.h"
#include "report/formats.h"

namespace twosource::cli {
namespace {

struct Options {
    PipelineOptions pipeline;
    std::string format = "terminal";
    std::string file;
    std::vector<std::string> show;
    std::string fail_on = "conflict";
    std::string color = "auto";
};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const auto& format : report_formats()) names.emplace_back(format.name);
    return names;
}

std::string joined(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

Verdicts verdicts_of(const std::vector<std::string>& names) {
    Verdicts verdicts;
    for (const auto& name : names)
        if (const auto verdict = verdict_named(name))
            verdicts[*verdict] = true;
        else
            verdicts = kAllVerdicts;
    return verdicts;
}

// Counts all facts, shown or not: what is listed and what fails a run are two settings.
bool has_findings(const View& view, const std::string& fail_on) {
    if (fail_on == "none") return false;
    const bool single = fail_on == "single_source" && view.count_of(Verdict::single_source) > 0;
    return single || view.count_of(Verdict::conflict) > 0;
}

int run(const Options& options, const Global& global) {
    Output output(options.file);
    const Languages languages(find_facts(global));
    const Outcome outcome = run_pipeline(options.pipeline, languages);
    if (outcome.failed && outcome.graph.sources.empty()) return kBadInput;  // the errors say it all
    const ReportFormat& format = *find_format(options.format);
    View view = make_view(outcome.graph, options.show.empty() ? format.shown : verdicts_of(options.show));
    view.units = &languages.units();
    format.write(view, layout_of(options.color, output.is_file()), output.stream());
    output.commit();
    if (outcome.failed) return kBadInput;
    return has_findings(view, options.fail_on) ? kFindings : kDone;
}

}  // namespace

void add_check(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "check", "Compare sources: where they agree, where they differ, and why",
                                "twosource check draft.md sources/ --format markdown -o report.md");
    add_paths(*command, options->pipeline.paths);
    command->add_option("--format", options->format, joined(format_names()) + " (default: terminal)")
        ->option_text("FORMAT")
        ->check(CLI::IsMember(format_names()));
    command->add_option("-o,--output", options->file, "Write to FILE, whole or not at all")->option_text("FILE");
    command
        ->add_option("--show", options->show,
                     "Verdicts to list: conflict, agreement, single_source or all, parted by commas "
                     "(default: conflict in sarif; conflict,agreement for people; else all)")
        ->option_text("LIST")
        ->delimiter(',')
        ->check(CLI::IsMember({"conflict", "agreement", "single_source", "all"}));
    command
        ->add_option("--fail-on", options->fail_on,
                     "Exit with 1 on: conflict (default); single_source (or a conflict); none")
        ->option_text("LEVEL")
        ->check(CLI::IsMember({"conflict", "single_source", "none"}));
    command->add_option("--color", options->color, "auto (default), always, never; NO_COLOR and FORCE_COLOR count")
        ->option_text("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    add_pipeline_options(*command, options->pipeline);
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
