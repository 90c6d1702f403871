// twosource check: the facts of several sources, where they agree and where they differ.
#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <sstream>

#include "cli/acceptance.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/project_file.h"
#include "cli/report_formats.h"
#include "cli/screen.h"
#include "report/formats.h"

namespace twosource::cli {
namespace {

const std::vector<std::string> kShow = {"conflict", "agreement", "single_source", "all"};
const std::vector<std::string> kFailOn = {"conflict", "single_source", "none"};

struct Options {
    PipelineOptions pipeline;
    std::string format = "terminal";
    std::string file;
    std::vector<std::string> show;
    std::string fail_on;
    std::string color = "auto";
    std::string project;
    BaselineOptions baseline;
};

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
    return single || std::any_of(view.findings.begin(), view.findings.end(),
                                 [](const Finding& finding) { return !finding.accepted; });
}

// The project's settings are checked as the command line's are.
std::vector<std::string> checked_names(const std::string& setting, const std::string& text,
                                       const std::vector<std::string>& known) {
    std::vector<std::string> names;
    std::istringstream words(text);
    for (std::string name; std::getline(words, name, ',');) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw Failure("the project file: " + setting + ": \"" + name + "\" is none of " + joined(known));
        names.push_back(name);
    }
    return names;
}

struct Settings {
    std::vector<std::string> show;
    std::string fail_on = "conflict";
};

Settings settings_of(const Options& options, const Project& project) {
    Settings settings;
    settings.show = checked_names("show", project.check.show, kShow);
    for (const auto& level : checked_names("fail-on", project.check.fail_on, kFailOn)) settings.fail_on = level;
    if (!options.show.empty()) settings.show = options.show;
    if (!options.fail_on.empty()) settings.fail_on = options.fail_on;
    return settings;
}

int run(const Options& options, const Global& global) {
    Output output(options.file);
    const Project project = find_project(options.project, "");
    const Settings settings = settings_of(options, project);
    const Languages languages(find_facts(global));
    PipelineOptions pipeline = options.pipeline;
    if (pipeline.language.empty()) pipeline.language = project.language;
    pipeline.extract.more_facts.assign(project.facts.begin(), project.facts.end());
    const Outcome outcome = run_pipeline(pipeline, languages);
    const FactGraph& graph = outcome.graph;
    if (outcome.failed && graph.sources.empty()) return kBadInput;  // the errors say it all
    const ReportFormat& format = *find_format(options.format);
    View view = make_view(graph, settings.show.empty() ? format.shown : verdicts_of(settings.show),
                          stable_names(graph, project.folder));
    view.units = &languages.units();
    std::vector<std::size_t> all(graph.sources.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto fails = [&](const Finding&) { return settings.fail_on != "none"; };
    view.notices = accept_known({view.findings, graph, view.names, all, fails, pipeline.focus.empty()},
                                options.baseline, project.baseline);
    format.write(view, layout_of(options.color, output.is_file()), output.stream());
    output.commit();
    if (outcome.failed) return kBadInput;
    return has_findings(view, settings.fail_on) ? kFindings : kDone;
}

}  // namespace

void add_check(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "check", "Compare sources: where they agree, where they differ, and why",
                                "twosource check draft.md sources/ --format markdown -o report.md");
    add_paths(*command, options->pipeline.paths);
    const auto formats = format_names([](const ReportFormat& format) { return format.write != nullptr; });
    command->add_option("--format", options->format, joined(formats) + " (default: terminal)")
        ->option_text("FORMAT")
        ->check(CLI::IsMember(formats));
    command->add_option("-o,--output", options->file, "Write to FILE, whole or not at all")->option_text("FILE");
    command
        ->add_option("--show", options->show,
                     "Verdicts to list: conflict, agreement, single_source or all, parted by commas "
                     "(default: conflict in sarif; conflict,agreement for people; else all)")
        ->option_text("LIST")
        ->delimiter(',')
        ->check(CLI::IsMember(kShow));
    command
        ->add_option("--fail-on", options->fail_on,
                     "Exit with 1 on: conflict (default); single_source (or a conflict); none")
        ->option_text("LEVEL")
        ->check(CLI::IsMember(kFailOn));
    command->add_option("--color", options->color, "auto (default), always, never; NO_COLOR and FORCE_COLOR count")
        ->option_text("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    add_baseline_options(*command, options->baseline);
    add_project_option(*command, options->project);
    add_pipeline_options(*command, options->pipeline);
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
