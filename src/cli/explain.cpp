// twosource explain: why claims were joined to a fact or left apart, and how each was read.
#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>

#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/screen.h"
#include "report/explanation.h"

namespace twosource::cli {
namespace {

struct Options {
    PipelineOptions pipeline;
    std::string what;
    std::string color = "auto";
};

// A claim's number, or nothing for other words.
std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto end = text.data() + text.size();
    const auto [stop, code] = std::from_chars(text.data(), end, number);
    return code == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

int claim_numbered(int number, const FactGraph& graph) {
    if (number < 0 || static_cast<std::size_t>(number) >= graph.claims.size())
        throw Failure("no claim " + std::to_string(number) + ": there are " + std::to_string(graph.claims.size()) +
                      ", from 0; check --format json has their numbers");
    return number;
}

const Fact& fact_named(const std::string& id, const FactGraph& graph) {
    std::string near;
    for (const auto& fact : graph.facts) {
        if (fact.id == id) return fact;
        if (near.empty() && fact.id.find(id) != std::string::npos) near = fact.id;
    }
    throw Failure("no fact " + id + (near.empty() ? "" : "; perhaps " + near) + " (check --show all lists them)");
}

void explain(const std::string& what, const FactGraph& graph, const UnitTable& units, const Layout& layout,
             std::ostream& out) {
    const auto comma = what.find(',');
    const auto a = number_in(std::string_view(what).substr(0, comma));
    if (comma != std::string::npos) {
        const auto b = number_in(std::string_view(what).substr(comma + 1));
        if (a && b)
            return explain_claims(claim_numbered(*a, graph), claim_numbered(*b, graph), graph, units, layout, out);
    } else if (a) {
        const Fact* fact = fact_of_claim(claim_numbered(*a, graph), graph);
        if (fact) return explain_fact(*fact, graph, units, layout, out);
        throw Failure("claim " + what + " is in no fact");
    }
    explain_fact(fact_named(what, graph), graph, units, layout, out);
}

int run(const Options& options, const Global& global) {
    const Languages languages(find_facts(global));
    const Outcome outcome = run_pipeline(options.pipeline, languages);
    Output output("");
    explain(options.what, outcome.graph, languages.units(), layout_of(options.color, false), output.stream());
    output.commit();
    return outcome.failed ? kBadInput : kDone;
}

}  // namespace

void add_explain(CLI::App& app, Global& global) {
    auto options = std::make_shared<Options>();
    auto* command =
        add_command(app, "explain", "Show why claims were joined to one fact or left apart",
                    "twosource explain uae/chips articles/     a fact, as check names it\n"
                    "  twosource explain 12,31 articles/         two claims, by their numbers in the JSON report");
    command->add_option("WHAT", options->what, "A fact's id, a claim's number, or two claims: 12,31")
        ->required()
        ->option_text(" ");
    add_paths(*command, options->pipeline.paths);
    command->add_option("--color", options->color, "auto (default), always, never; NO_COLOR and FORCE_COLOR count")
        ->option_text("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    add_pipeline_options(*command, options->pipeline);
    command->callback([options, &global] { global.exit_code = run(*options, global); });
}

}  // namespace twosource::cli
