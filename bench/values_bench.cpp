// Values out of running text, with ICU's word breaking over the same text in the same run as the measure of what any
// reader of words must pay. The counter `of_icu` is how much of ICU's speed is reached.
#include <array>
#include <benchmark/benchmark.h>
#include <ctime>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "articles.h"
#include "extract/value_reader.h"

using namespace twosource;

namespace {

constexpr std::array kLanguages = {"en", "de", "fr", "ru", "zh"};
constexpr std::size_t kBytes = 1 << 20;

// Of the processor, so that other programs on the machine don't count.
double seconds_since(std::clock_t start) { return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

int count_words(const std::string& text, const char* language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createWordInstance(icu::Locale(language), status));
    UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(utext, status);
    int words = 0;
    while (breaks->next() != icu::BreakIterator::DONE) ++words;
    utext_close(utext);
    return words;
}

void values(benchmark::State& state) {
    const char* language = kLanguages[static_cast<std::size_t>(state.range(0))];
    const std::string text = bench::running_text(language, kBytes);
    const auto& pack = bench::languages().pack(language);
    double ours = 0, icu = 0;
    std::size_t found = 0;
    for (auto _ : state) {
        std::clock_t start = std::clock();
        found = read_values(text, {Span{0, text.size()}}, pack, bench::languages().units()).size();
        ours += seconds_since(start);
        state.PauseTiming();
        start = std::clock();
        benchmark::DoNotOptimize(count_words(text, language));
        icu += seconds_since(start);
        state.ResumeTiming();
    }
    state.SetLabel(language);
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
    state.counters["of_icu"] = ours > 0 ? icu / ours : 0;
    state.counters["values"] = static_cast<double>(found);
}
BENCHMARK(values)->DenseRange(0, kLanguages.size() - 1)->Unit(benchmark::kMillisecond);

}  // namespace
