// twosource regress: what is found in fixture stories against what their expected.json files want.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>

#include "cli/output.h"
#include "cli/pipeline.h"
#include "report/comparison.h"
#include "report/renew.h"
#include "source/page_knowledge.h"

namespace twosource::cli {
namespace {

namespace fs = std::filesystem;

struct Options {
    PipelineOptions pipeline;
    std::string folder;
    std::string format = "terminal";
    std::string file;
    bool update = false;
    bool score = false;
};

std::string expectation_file(const std::string& folder) { return folder + "/expected.json"; }

// The folder itself or those below it that hold an expected.json, in name order.
std::vector<std::string> find_stories(std::string folder) {
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    std::error_code code;
    if (!fs::is_directory(folder, code)) throw Failure(folder + ": no such folder");
    std::vector<std::string> stories;
    if (fs::exists(expectation_file(folder), code)) stories.push_back(folder);
    for (fs::recursive_directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code))
        if (entry->is_directory(code) && fs::exists(expectation_file(entry->path().string()), code))
            stories.push_back(entry->path().string());
    if (stories.empty()) throw Failure(folder + ": no expected.json in this folder or below");
    std::sort(stories.begin(), stories.end());
    return stories;
}

Story load_story(const std::string& folder) {
    const std::string file = expectation_file(folder);
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Failure(file + ": cannot be opened");
    const std::string json{std::istreambuf_iterator<char>(stream), {}};
    try {
        return parse_story(json);
    } catch (const std::exception& error) {
        throw Failure(file + ": " + error.what());
    }
}

void renew(const std::string& folder, const Story& story, const FactGraph& graph, const UnitTable& units) {
    Output output(expectation_file(folder));
    output.stream() << print_story(renew_story(story, graph, folder, units));
    output.commit();
}

bool fails(const Comparison& comparison) {
    return std::any_of(comparison.differences.begin(), comparison.differences.end(),
                       [](const Difference& difference) { return difference.open.empty(); });
}

void write_scores(const std::vector<std::pair<std::string, Score>>& scores, std::ostream& out) {
    OrderedJson json;
    Score total;
    for (const auto& [name, score] : scores) {
        json["stories"][name] = to_json(score);
        total += score;
    }
    json["total"] = to_json(total);
    out << json.dump(1) << '\n';
}

void write_total(const std::vector<std::pair<std::string, Score>>& scores, std::ostream& out) {
    if (scores.size() < 2) return;
    Score total;
    for (const auto& [name, score] : scores) total += score;
    out << '\n' << summary_of("all " + std::to_string(scores.size()) + " stories", total) << '\n';
}

struct Results {
    std::vector<std::pair<std::string, Score>> scores;
    std::vector<JunitCase> cases;
    bool differs = false;
};

void write_results(const Options& options, const Results& results, std::ostream& out) {
    if (options.score) return write_scores(results.scores, out);
    if (options.format == "junit") return write_junit_suite("corpus", results.cases, out);
    write_total(results.scores, out);
}

int run(Options options, const Global& global) {
    const Languages languages(find_facts(global));
    std::vector<InputError> errors;
    const auto media = load_page_knowledge(languages.facts(), "en", errors).media;
    Output output(options.file);
    Results results;
    bool failed = false;
    for (const auto& folder : find_stories(options.folder)) {
        Story story = load_story(folder);
        if (story.name.empty()) story.name = fs::path(folder).filename().string();
        options.pipeline.paths = {folder};
        const Outcome outcome = run_pipeline(options.pipeline, languages);
        failed |= outcome.failed;
        const Comparison comparison = compare(story, outcome.graph, folder, languages.units(), *media);
        results.differs |= fails(comparison);
        results.scores.emplace_back(story.name, comparison.score);
        for (auto& made : cases_of(story, comparison)) results.cases.push_back(std::move(made));
        if (!options.score && options.format == "terminal") write_comparison(story.name, comparison, output.stream());
        if (options.update) renew(folder, story, outcome.graph, languages.units());
    }
    write_results(options, results, output.stream());
    output.commit();
    return failed ? kBadInput : results.differs && !options.update ? kFindings : kDone;
}

}  // namespace

void add_regress(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "regress", "Compare what is found in a corpus with what its expected.json files want",
                    "twosource regress facts/corpus\n"
                    "  twosource regress my-corpus --format junit -o regress.xml\n\n"
                    "Exit codes: 0 all as expected, or marked \"open\"; 1 differences; 2 unreadable input");
    command->add_option("DIR", options->folder, "A story's folder, or one with such folders below")
        ->required()
        ->option_text(" ");
    command
        ->add_option("--format", options->format,
                     "terminal (default) or junit: a test case a fact, for continuous integration")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"terminal", "junit"}));
    command->add_option("-o,--output", options->file, "Write to FILE, whole or not at all")->option_text("FILE");
    command->add_flag("--update", options->update,
                      "Rewrite each expected.json from what is found now; read the changes before you keep them");
    command->add_flag("--score", options->score, "Print the counts alone, as JSON: [good, all]");
    add_pipeline_options(*command, options->pipeline);
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
