// `check` from sources to facts: one fixture story, and hundreds and thousands of articles made from templates.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "articles.h"
#include "events.h"
#include "linking_score.h"

using namespace twosource;

namespace {

void one_story(benchmark::State& state) {
    const auto sources = bench::read_all(bench::facts() / "corpus" / "gulf-datacentre");
    for (auto _ : state) benchmark::DoNotOptimize(bench::check(sources).facts.size());
}
BENCHMARK(one_story)->Unit(benchmark::kMillisecond);

void many_articles(benchmark::State& state) {
    bench::EventMaker maker(bench::root() / "bench" / "events.json");
    std::vector<Source> sources;
    std::vector<std::vector<bench::Told>> told;
    for (int i = 0; i < state.range(0); ++i) {
        auto article = maker.article(i);
        sources.push_back(std::move(article.source));
        told.push_back(std::move(article.told));
    }
    FactGraph graph;
    for (auto _ : state) graph = bench::check(sources);
    const auto score = bench::score_linking(graph, told);
    state.counters["facts"] = static_cast<double>(score.facts_found);
    state.counters["made"] = static_cast<double>(score.facts_made);
    state.counters["precision"] = score.precision;
    state.counters["recall"] = score.recall;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;  // of all so far
    state.SetItemsProcessed(state.range(0) * state.iterations());
}
BENCHMARK(many_articles)->Arg(100)->Arg(1000)->Arg(10000)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
