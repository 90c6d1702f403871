// `review` of one draft against a thousand articles in files, as it is run: without a cache, and with one that knows
// the articles.
#include <benchmark/benchmark.h>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

// Twenty articles of about 3 KB on each of fifty stories, in their own words as far as templates go.
std::string article(int number) {
    static const char* const places[] = {"Halden", "Norvik", "Kesparra", "Dorvik", "Zelmar"};
    static const char* const asides[] = {
        "Residents gathered near the old market to hear what the council had decided about the works.",
        "The road to the valley stayed closed for most of the week, and buses took the long way round.",
        "Nobody from the ministry answered questions about the delay, although letters had been sent.",
        "Shopkeepers said that the festival would go ahead, with fewer stalls than in other years."};
    const int story = number / 20;
    const std::string place = places[story % 5] + std::string("by") + std::to_string(story);
    std::string text = "Fire in " + place + "\n\nThe fire in " + place + " killed " + std::to_string(100 + story * 7) +
                       " people on " + std::to_string(1 + story % 28) + " May 2025. The damage is " +
                       std::to_string(2 + story) + " million euros, said witness " + std::to_string(number) + ".\n\n";
    for (int i = 0; i < 20; ++i) {
        text += asides[(number + i) % 4];
        if (i % 3 == 0)
            text += " Some " + std::to_string(17 + (number * 7 + i * 13) % 900) +
                    " households were without power for " + std::to_string(2 + (number + i) % 9) + " days.";
        text += "\n\n";
    }
    return text;
}

class Desk {
  public:
    Desk() : folder_(fs::temp_directory_path() / ("twosource-bench-" + std::to_string(getpid()))) {
        fs::create_directories(folder_ / "sources");
        for (int i = 0; i < 1000; ++i)
            std::ofstream(folder_ / "sources" / ("a" + std::to_string(1000 + i) + ".txt")) << article(i);
        std::ofstream(folder_ / "draft.md") << "# Fire\n\nThe fire in Dorvikby13 killed 191 people on 14 May 2025. The "
                                               "damage is 15 billion euros.\n\nThe fire in Zelmarby24 killed 268 "
                                               "people on 25 May 2025.\n";
    }
    ~Desk() { fs::remove_all(folder_); }

    bool review(const std::string& more) const {
        const std::string command =
            "cd '" + folder_.string() +
            "' && '" TWOSOURCE_PROGRAM "' --facts '" TWOSOURCE_ROOT
            "/facts' review draft.md --against sources --fail-on none --format json -o out.json ";
        return std::system((command + more).c_str()) == 0;
    }
    void forget() const { fs::remove_all(folder_ / "cache"); }

  private:
    fs::path folder_;
};

void run(benchmark::State& state, bool warm) {
    const Desk desk;
    if (warm && !desk.review("--cache cache")) state.SkipWithError("the program failed");
    for (auto _ : state) {
        state.PauseTiming();
        if (!warm) desk.forget();
        state.ResumeTiming();
        if (!desk.review("--cache cache")) state.SkipWithError("the program failed");
    }
}

void review_cold(benchmark::State& state) { run(state, false); }
BENCHMARK(review_cold)->Iterations(1)->UseRealTime()->Unit(benchmark::kMillisecond);

void review_warm(benchmark::State& state) { run(state, true); }
BENCHMARK(review_warm)->Iterations(3)->UseRealTime()->Unit(benchmark::kMillisecond);

}  // namespace
