// twosource review: a draft against its sources, statement by statement.
#include <array>
#include <memory>
#include <stdexcept>

#include "cli/acceptance.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/project_file.h"
#include "cli/report_formats.h"
#include "cli/screen.h"
#include "report/formats.h"
#include "report/selection.h"

namespace twosource::cli {
namespace {

struct Options {
    PipelineOptions pipeline;
    std::string format = "terminal";
    std::string file;
    std::string show;
    std::string fail_on;
    std::string color = "auto";
    std::string project;
    BaselineOptions baseline;
};

Selection selection_of(const std::string& option, const std::string& text) {
    std::array<std::string_view, kFindingClasses> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = name_of(static_cast<FindingClass>(i));
    try {
        return parse_selection(text, names);
    } catch (const std::invalid_argument& error) {
        throw Failure(option + ": " + error.what());
    }
}

bool selects(const Selection& selection, const Finding& finding, const FactGraph& graph) {
    const Kind kind = graph.claims[static_cast<std::size_t>(finding.claim)].value.kind;
    return selection.has(static_cast<std::size_t>(finding.kind), kind);
}

std::vector<std::size_t> drafts_in(const FactGraph& graph) {
    std::vector<std::size_t> drafts;
    for (std::size_t i = 0; i < graph.sources.size(); ++i)
        if (graph.sources[i].draft) drafts.push_back(i);
    return drafts;
}

// Listed or not: what is shown and what fails a run are two settings.
bool has_failures(const Review& review, const Selection& fail_on) {
    bool any = false;
    for (std::size_t i = 0; i < kFindingClasses; ++i) any |= fail_on.has_any(i);
    for (const auto& notice : review.notices)
        if (any && notice.severity == Severity::error) return true;
    for (const auto& finding : review.findings)
        if (!finding.accepted && selects(fail_on, finding, *review.graph)) return true;
    return false;
}

// What the command line says, then what the project says, then the default.
std::string first_of(const std::string& here, const std::string& project, const std::string& otherwise) {
    return !here.empty() ? here : !project.empty() ? project : otherwise;
}

PipelineOptions pipeline_of(const Options& options, const Project& project) {
    PipelineOptions pipeline = options.pipeline;
    if (pipeline.paths.empty()) pipeline.paths = project.sources;
    if (pipeline.paths.empty()) throw Failure("against which sources? --against PATH, or sources in .twosource.toml");
    if (pipeline.language.empty()) pipeline.language = project.language;
    pipeline.extract.more_facts.assign(project.facts.begin(), project.facts.end());
    return pipeline;
}

int run(const Options& options, const Global& global) {
    const ReportFormat& format = *find_format(options.format);
    const Project project = find_project(options.project, options.pipeline.drafts.front());
    const std::string listed = format.name == "json" ? "all" : "contradicted,no-source,one-origin,one-source";
    const Selection show = selection_of("--show", first_of(options.show, project.review.show, listed));
    const Selection fail_on =
        selection_of("--fail-on", first_of(options.fail_on, project.review.fail_on, "contradicted"));
    Output output(options.file);
    const Languages languages(find_facts(global));
    const PipelineOptions pipeline = pipeline_of(options, project);
    const Outcome outcome = run_pipeline(pipeline, languages);
    const FactGraph& graph = outcome.graph;
    const auto drafts = drafts_in(graph);
    if (drafts.empty()) {
        if (outcome.failed) return kBadInput;  // the errors say it all
        throw Failure("no draft: an article is wanted, not a file of claims");
    }
    Review review = make_review(graph, drafts, stable_names(graph, project.folder));
    const auto fails = [&](const Finding& finding) { return selects(fail_on, finding, graph); };
    review.notices = accept_known({review.findings, graph, review.names, drafts, fails, pipeline.focus.empty()},
                                  options.baseline, project.baseline);
    count_findings(review);
    for (auto& finding : review.findings) finding.shown = selects(show, finding, graph);
    format.write_review(review, layout_of(options.color, output.is_file()), output.stream());
    output.commit();
    if (outcome.failed) return kBadInput;
    return has_failures(review, fail_on) ? kFindings : kDone;
}

}  // namespace

void add_review(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "review", "Check a draft against its sources, statement by statement",
                    "twosource review draft.md --against sources/\n"
                    "  twosource review draft.md --against sources/ --fail-on contradicted,no-source:money");
    command->add_option("DRAFT", options->pipeline.drafts, "Drafts to review: files or folders")
        ->required()
        ->option_text("...");
    command
        ->add_option("--against", options->pipeline.paths,
                     "The sources: files, folders, or - for standard input (default: sources of the project file)")
        ->option_text("PATH ...");
    const auto formats = format_names([](const ReportFormat& format) { return format.write_review != nullptr; });
    command->add_option("--format", options->format, joined(formats) + " (default: terminal)")
        ->option_text("FORMAT")
        ->check(CLI::IsMember(formats));
    command->add_option("-o,--output", options->file, "Write to FILE, whole or not at all")->option_text("FILE");
    command
        ->add_option("--show", options->show,
                     "Findings to list: contradicted, no-source, one-origin, one-source, confirmed or all, parted by "
                     "commas, each with kinds of value where wanted: no-source:money+date (default: all in json; all "
                     "but confirmed elsewhere)")
        ->option_text("LIST");
    command
        ->add_option("--fail-on", options->fail_on,
                     "Exit with 1 on these, listed or not; as --show, or none (default: contradicted)")
        ->option_text("LIST");
    command->add_option("--color", options->color, "auto (default), always, never; NO_COLOR and FORCE_COLOR count")
        ->option_text("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    add_baseline_options(*command, options->baseline);
    add_project_option(*command, options->project);
    add_pipeline_options(*command, options->pipeline);
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
