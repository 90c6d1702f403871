// `check` from sources to facts: one fixture story, and hundreds and thousands of articles made from templates.
#include <array>
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "articles.h"

using namespace twosource;

namespace {

void one_story(benchmark::State& state) {
    const auto sources = bench::read_all(bench::facts() / "corpus" / "gulf-datacentre");
    for (auto _ : state) benchmark::DoNotOptimize(bench::check(sources).facts.size());
}
BENCHMARK(one_story)->Unit(benchmark::kMillisecond);

// Ten sources a story, each story with a place and figures of its own; one source in ten loses a scale word.
Source article(int number) {
    static const std::array<const char*, 10> places = {"Halden", "Norvik", "Kesparra", "Dorvik", "Zelmar",
                                                       "Orlo",   "Tavish", "Belvar",   "Quill",  "Marrow"};
    const int story = number / 10, source = number % 10;
    const std::string place = places[static_cast<std::size_t>(story % 10)] + std::string("by") + std::to_string(story);
    const std::string dead = std::to_string(100 + story % 800), cost = std::to_string(2 + story % 90);
    const std::string day = std::to_string(1 + story % 28);
    Source out;
    out.id = "article-" + std::to_string(100000 + number);
    out.language = source % 2 ? "de" : "en";
    if (source % 2)
        out.text = "Brand in " + place + "\n\nBei dem Brand in " + place + " am " + day + ". Mai 2025 starben " + dead +
                   " Menschen. Der Schaden liegt bei " + cost + " Millionen Euro, sagte Sprecher " +
                   std::to_string(source) + ".\n";
    else
        out.text = "Fire in " + place + "\n\nThe fire in " + place + " killed " + dead + " people on " + day +
                   " May 2025. The damage is " + cost + (source == 8 ? " billion" : " million") + " euros, witness " +
                   std::to_string(source) + " said.\n";
    out.body = {{0, out.text.size()}};
    return out;
}

void many_articles(benchmark::State& state) {
    std::vector<Source> sources;
    for (int i = 0; i < state.range(0); ++i) sources.push_back(article(i));
    std::size_t facts = 0;
    for (auto _ : state) facts = bench::check(sources).facts.size();
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    state.counters["facts"] = static_cast<double>(facts);
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;  // of all so far
    state.SetItemsProcessed(state.range(0) * state.iterations());
}
BENCHMARK(many_articles)->Arg(100)->Arg(1000)->Arg(10000)->Iterations(1)->Unit(benchmark::kMillisecond);

}  // namespace
