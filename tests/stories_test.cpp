// Articles on several events in one run: each event's facts are what they would be without the others.
#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <utility>
#include <vector>

#include "../bench/linking_score.h"
#include "support.h"

using namespace twosource;
using namespace twosource::test;

namespace {

FactGraph graph_of_folders(const std::vector<std::string>& names) {
    std::vector<std::string> paths;
    for (const auto& name : names) paths.push_back((facts() / "corpus" / name).string());
    ReadOptions options;
    options.facts = facts();
    Input input = read_paths(paths, options);
    find_origins(input.sources, facts());
    find_copies(input.sources);
    auto claims = extract_claims(input.sources, input.records, languages());
    return build_graph(std::move(input.sources), std::move(claims), units());
}

struct Made {
    std::vector<Source> sources;
    std::vector<std::vector<bench::Told>> told;
};

Made make_articles(int first, int last, int articles_of_event = bench::EventMaker::kArticlesOfEvent) {
    bench::EventMaker maker(root() / "bench" / "events.json", articles_of_event);
    Made made;
    for (int i = first; i < last; ++i) {
        auto article = maker.article(i);
        made.sources.push_back(std::move(article.source));
        made.told.push_back(std::move(article.told));
    }
    return made;
}

FactGraph graph_of_sources(std::vector<Source> sources) {
    find_copies(sources);
    auto claims = extract_claims(sources, {}, languages());
    return build_graph(std::move(sources), std::move(claims), units());
}

using Place = std::pair<std::string, Span>;  // of a claim
using Facts = std::set<std::set<Place>>;

// The facts that more than one claim states, as the places of their claims.
Facts facts_of(const FactGraph& graph) {
    Facts facts;
    for (const auto& fact : graph.facts) {
        std::set<Place> places;
        for (const auto& entry : fact.values)
            for (const int id : entry.claims) {
                const Claim& claim = graph.claims[static_cast<std::size_t>(id)];
                places.emplace(graph.sources[claim.source].id, claim.span);
            }
        if (places.size() > 1) facts.insert(std::move(places));
    }
    return facts;
}

}  // namespace

TEST_CASE("stories checked together give the facts that each gives alone") {
    const std::vector<std::string> names = {"gotthard-tunnel-2016", "neymar-transfer-2017", "hurricane-helene-2024",
                                            "hayabusa2-return"};
    Facts alone;
    for (const auto& name : names) alone.merge(facts_of(graph_of_folders({name})));
    const Facts together = facts_of(graph_of_folders(names));
    std::size_t kept = 0;
    for (const auto& fact : alone) kept += together.count(fact);
    CHECK(alone.size() > 60);
    CHECK(static_cast<double>(kept) > 0.97 * static_cast<double>(alone.size()));
    CHECK(together.size() < alone.size() + alone.size() / 20);
}

TEST_CASE("an article in a language of its own stays with the only story there is") {
    const FactGraph graph =
        graph_of({{"a.txt",
                   "Bridge closed in Halden\n\nThe bridge in Halden was closed on 4 March 2025. Some "
                   "12,400 cars a day must take the road by Norvik.\n"},
                  {"b.txt",
                   "Halden: Brücke gesperrt\n\nDie Brücke in Halden ist seit dem 4. März 2025 "
                   "gesperrt. Täglich nahmen sie 12.400 Autos.\n"},
                  {"c.txt", "Halden: pont daħal\n\nIl-pont ta' Halden ingħalaq fl-4 ta' Marzu 2025.\n"}});
    for (const Source& source : graph.sources) CHECK(source.story == 0);
}

TEST_CASE("why two claims of different events are apart is told") {
    const FactGraph graph = graph_of_folders({"gotthard-tunnel-2016", "neymar-transfer-2017"});
    const auto is_of = [&](std::size_t i, const char* name) {
        return graph.sources[graph.claims[i].source].id.find(name) != std::string::npos;
    };
    int tunnel = -1, transfer = -1;
    for (std::size_t i = 0; i < graph.claims.size(); ++i) {
        if (is_of(i, "gotthard")) tunnel = static_cast<int>(i);
        if (is_of(i, "neymar")) transfer = static_cast<int>(i);
    }
    REQUIRE(tunnel >= 0);
    REQUIRE(transfer >= 0);
    CHECK_FALSE(explain_link(graph, tunnel, transfer, units()).one_story);
    CHECK(explain_link(graph, tunnel, tunnel, units()).one_story);
}

TEST_CASE("thirty invented events give the facts that they were made from") {
    const Made made = make_articles(0, 30 * bench::EventMaker::kArticlesOfEvent);
    const auto score = bench::score_linking(graph_of_sources(made.sources), made.told);
    CHECK(score.precision > 0.97);
    CHECK(score.recall > 0.97);
    CHECK(static_cast<double>(score.facts_found) > 0.95 * static_cast<double>(score.facts_made));
    CHECK(static_cast<double>(score.facts_found) < 1.1 * static_cast<double>(score.facts_made));
}

TEST_CASE("an event among others gives the facts that it gives alone") {
    constexpr int kTen = bench::EventMaker::kArticlesOfEvent;
    const Facts among = facts_of(graph_of_sources(make_articles(0, 12 * kTen).sources));
    for (int event = 0; event < 12; ++event)
        for (const auto& fact : facts_of(graph_of_sources(make_articles(event * kTen, (event + 1) * kTen).sources)))
            CHECK(among.count(fact) == 1);
}

TEST_CASE("the sources of a draft are not parted by event") {
    Made made = make_articles(0, 60);
    const FactGraph parted = graph_of_sources(made.sources);
    made.sources.front().draft = true;
    const FactGraph whole = graph_of_sources(made.sources);
    const auto is_first = [](const Source& source) { return source.story == 0; };
    CHECK_FALSE(std::all_of(parted.sources.begin(), parted.sources.end(), is_first));
    CHECK(std::all_of(whole.sources.begin(), whole.sources.end(), is_first));
}

TEST_CASE("an event that hundreds of articles tell of gives hardly more facts than one that ten do") {
    const Made made = make_articles(0, 560, 560);
    const auto score = bench::score_linking(graph_of_sources(made.sources), made.told);
    CHECK(score.facts_found <= score.facts_made + 2);  // a slip that several make may stay apart
    CHECK(score.precision == 1);
    CHECK(score.recall > 0.95);
}
