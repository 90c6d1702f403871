#include "report/view.h"

#include <algorithm>
#include <set>

namespace twosource {
namespace {

bool shows_all(const Verdicts& shown) {
    return std::all_of(shown.has.begin(), shown.has.end(), [](bool flag) { return flag; });
}

// The claims of the shown facts, and their sources.
void keep_needed(View& view) {
    const FactGraph& graph = *view.graph;
    std::vector<bool> claims(graph.claims.size()), sources(graph.sources.size());
    for (const Fact* fact : view.facts)
        for (const auto& entry : fact->values)
            for (int id : entry.claims) claims[static_cast<std::size_t>(id)] = true;
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (claims[i]) sources[graph.claims[i].source] = true;
    const bool all = shows_all(view.shown) && !Focus(graph).is_set();
    for (std::size_t i = 0; i < claims.size(); ++i)
        if (all || claims[i]) view.claims.push_back(&graph.claims[i]);
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (all || sources[i]) view.sources.push_back(i);
}

}  // namespace

View make_view(const FactGraph& graph, const Verdicts& shown, std::vector<std::string> names) {
    View view;
    view.graph = &graph;
    view.shown = shown;
    const Focus focus(graph);
    for (const auto& fact : graph.facts) {
        if (!focus.holds(fact)) continue;
        ++view.count[static_cast<std::size_t>(fact.verdict)];
        if (shown[fact.verdict]) view.facts.push_back(&fact);
    }
    keep_needed(view);
    view.names = std::move(names);
    if (view.names.empty())
        for (const auto& source : graph.sources) view.names.push_back(source.id);
    view.findings = find_conflicts(graph, view.names);
    std::erase_if(view.findings, [&](const Finding& finding) { return !focus.holds(graph.facts[finding.fact]); });
    for (auto& finding : view.findings) finding.shown = shown[Verdict::conflict];
    std::set<int> groups;
    std::set<std::string> languages;
    for (const auto& source : graph.sources) {
        groups.insert(source.independence);
        if (!source.language.empty() && source.language != "und") languages.insert(source.language);
    }
    view.independent = groups.size();
    view.languages.assign(languages.begin(), languages.end());
    return view;
}

}  // namespace twosource
