#include "graph/build.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <tuple>

#include "graph/cluster.h"
#include "graph/evidence.h"
#include "graph/neighbours.h"
#include "graph/record_facts.h"
#include "graph/translations.h"
#include "graph/verdict.h"

namespace twosource {
namespace {

std::string without_prefix(const std::string& id) {
    const auto colon = id.find(':');
    return colon == std::string::npos ? id : id.substr(colon + 1);
}

// The id with the greatest sum of weights over the claims; ties go to the first in order.
std::string heaviest(const std::map<std::string, double>& weights) {
    std::string best;
    double most = 0;
    for (const auto& [id, weight] : weights)
        if (weight > most) best = id, most = weight;
    return best;
}

std::string entity_of(const std::vector<int>& cluster, const std::vector<Claim>& claims) {
    std::map<std::string, double> weights;
    for (const int id : cluster) {
        const Claim& claim = claims[static_cast<std::size_t>(id)];
        if (claim.record > 0 || claim.value.kind == Kind::text) weights[claim.entity] += 10;
        if (claim.record > 0) continue;
        for (const auto& feature : claim.features)
            if (feature.kind == FeatureKind::name) weights[without_prefix(feature.id)] += feature.weight;
    }
    const std::string best = heaviest(weights);
    return best.empty() ? "story" : best;
}

std::string attribute_of(const std::vector<int>& cluster, const std::vector<Claim>& claims) {
    std::map<std::string, double> named, made;
    for (const int id : cluster) {
        const Claim& claim = claims[static_cast<std::size_t>(id)];
        (claim.named ? named : made)[claim.attribute] += 1;
    }
    return named.empty() ? heaviest(made) : heaviest(named);
}

// Places of the sources when ordered by what they say, so that names of files decide nothing.
std::vector<std::size_t> ranks_by_text(const std::vector<Source>& sources) {
    std::vector<std::size_t> order(sources.size()), ranks(sources.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sources[a].text < sources[b].text; });
    for (std::size_t i = 0; i < order.size(); ++i) ranks[order[i]] = i;
    return ranks;
}

// Claims of articles story by story, each in the order of what its sources say; their ids are still those of the run.
std::vector<std::vector<Claim>> by_story(const std::vector<Source>& sources, const std::vector<Claim>& claims) {
    const auto ranks = ranks_by_text(sources);
    std::vector<std::vector<Claim>> stories;
    for (const auto& claim : claims) {
        if (claim.record > 0) continue;
        const auto story = static_cast<std::size_t>(std::max(sources[claim.source].story, 0));
        if (story >= stories.size()) stories.resize(story + 1);
        stories[story].push_back(claim);
        stories[story].back().source = ranks[claim.source];
    }
    for (auto& story : stories)
        std::stable_sort(story.begin(), story.end(), [](const Claim& a, const Claim& b) {
            return std::tie(a.source, a.span, a.attribute) < std::tie(b.source, b.span, b.attribute);
        });
    return stories;
}

// Clusters of the claims of a story that are to be linked; the ids that the clusterer numbers anew are put back.
std::vector<std::vector<int>> clusters_of_story(std::vector<Claim> story, const UnitTable& units,
                                                const std::vector<bool>& linked) {
    const Rarity rarity(story, units);
    if (!linked.empty())
        std::erase_if(story, [&](const Claim& claim) { return !linked[static_cast<std::size_t>(claim.id)]; });
    std::vector<int> ids;
    for (auto& claim : story) {
        ids.push_back(claim.id);
        claim.id = static_cast<int>(ids.size() - 1);
    }
    auto clusters = cluster_claims(story, rarity, units);
    for (auto& cluster : clusters) {
        for (int& id : cluster) id = ids[static_cast<std::size_t>(id)];
        std::sort(cluster.begin(), cluster.end());
    }
    return clusters;
}

// The claims of one story, and their facts.
struct Story {
    std::vector<Claim> claims;
    std::vector<int> fact_of;        // of each claim, an index into `facts`
    std::vector<std::size_t> facts;  // indices into the graph's
    std::map<int, int> place;        // id of a claim -> its place here
};

Story story_with(const FactGraph& graph, int claim) {
    Story story;
    const auto number_of = [&](int id) {
        return graph.sources[graph.claims[static_cast<std::size_t>(id)].source].story;
    };
    const int number = number_of(claim);
    for (const auto& one : graph.claims) {
        if (number_of(one.id) != number) continue;
        story.place.emplace(one.id, static_cast<int>(story.claims.size()));
        story.claims.push_back(one);
    }
    story.fact_of.resize(story.claims.size());
    for (std::size_t i = 0; i < graph.facts.size(); ++i) {
        const int first = graph.facts[i].values.front().claims.front();
        if (number_of(first) != number) continue;
        for (const auto& entry : graph.facts[i].values)
            for (const int id : entry.claims)
                story.fact_of[static_cast<std::size_t>(story.place.at(id))] = static_cast<int>(story.facts.size());
        story.facts.push_back(i);
    }
    return story;
}

// Adds what both claims stand beside, as one piece of evidence; returns its weight.
double add_neighbours(const FactGraph& graph, const Story& story, int a, int b, std::vector<Evidence>& evidence) {
    Neighbours neighbours(story.claims);
    neighbours.assign(story.fact_of);
    std::string words;
    for (const auto& beside : neighbours.in_common(story.place.at(a), story.place.at(b)))
        words += (words.empty() ? "" : ", ") + graph.facts[story.facts[static_cast<std::size_t>(beside.cluster)]].id;
    if (words.empty()) return 0;
    const double weight = neighbours.shared(story.place.at(a), story.place.at(b));
    const auto stronger = [&](const Evidence& one) { return std::abs(one.weight) >= weight; };
    evidence.insert(std::partition_point(evidence.begin(), evidence.end(), stronger),
                    {"both stand beside the same other facts: " + words, weight});
    return weight;
}

void number_facts(std::vector<Fact>& facts) {
    std::map<std::string, int> seen;
    for (auto& fact : facts) {
        fact.id = fact.entity + "/" + fact.attribute;
        if (const int n = ++seen[fact.id]; n > 1) fact.id += "#" + std::to_string(n);
    }
}

}  // namespace

FactGraph build_graph(std::vector<Source> sources, std::vector<Claim> claims, const UnitTable& units,
                      const std::vector<bool>& linked) {
    FactGraph graph;
    graph.sources = std::move(sources);
    graph.claims = std::move(claims);
    join_translations(graph.sources, graph.claims, units);
    std::vector<std::vector<int>> clusters;
    for (auto& story : by_story(graph.sources, graph.claims))
        for (auto& cluster : clusters_of_story(std::move(story), units, linked)) clusters.push_back(std::move(cluster));
    for (auto& cluster : clusters_of_records(graph.claims)) clusters.push_back(std::move(cluster));
    std::sort(clusters.begin(), clusters.end());
    graph.fact_of.assign(graph.claims.size(), -1);
    for (const auto& cluster : clusters) {
        Fact fact = make_fact(cluster, graph.claims, graph.sources, units);
        fact.entity = entity_of(cluster, graph.claims);
        fact.attribute = attribute_of(cluster, graph.claims);
        graph.facts.push_back(std::move(fact));
        for (const int id : cluster)
            graph.fact_of[static_cast<std::size_t>(id)] = static_cast<int>(graph.facts.size()) - 1;
    }
    number_facts(graph.facts);
    choose_best_records(graph);
    return graph;
}

LinkExplanation explain_link(const FactGraph& graph, int claim_a, int claim_b, const UnitTable& units) {
    LinkExplanation explanation;
    const Claim& a = graph.claims.at(static_cast<std::size_t>(claim_a));
    const Claim& b = graph.claims.at(static_cast<std::size_t>(claim_b));
    const Story story = story_with(graph, claim_a);
    explanation.one_story = story.place.count(claim_b) > 0;
    if (!explanation.one_story) return explanation;
    const PairScore score = score_pair(a, b, Rarity(story.claims, units), units, &explanation.evidence);
    explanation.comparable = score.related.relation != Relation::incomparable;
    explanation.total = score.total() + add_neighbours(graph, story, claim_a, claim_b, explanation.evidence);
    explanation.needed = kLinkNeeds;
    return explanation;
}

}  // namespace twosource
