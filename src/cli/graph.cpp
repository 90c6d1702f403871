// twosource graph: sources, entities, facts, values and claims for a graph program.
#include <memory>

#include "cli/output.h"
#include "cli/pipeline.h"
#include "report/graph_formats.h"

namespace twosource::cli {
namespace {

struct Options {
    PipelineOptions pipeline;
    std::string format = "dot";
    std::string file;
};

int run(const Options& options, const Global& global) {
    Output output(options.file);
    const Languages languages(find_facts(global));
    const Outcome outcome = run_pipeline(options.pipeline, languages);
    (options.format == "dot" ? write_dot : write_graphml)(outcome.graph, output.stream());
    output.commit();
    return outcome.failed ? kBadInput : kDone;
}

}  // namespace

void add_graph(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command = add_command(app, "graph", "Write sources, entities, facts, values and claims as a graph",
                                "twosource graph articles/ | dot -Tsvg > facts.svg");
    add_paths(*command, options->pipeline.paths);
    command->add_option("--format", options->format, "dot (default, for Graphviz) or graphml")
        ->option_text("FORMAT")
        ->check(CLI::IsMember({"dot", "graphml"}));
    command->add_option("-o,--output", options->file, "Write to FILE, whole or not at all")->option_text("FILE");
    add_pipeline_options(*command, options->pipeline);
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
