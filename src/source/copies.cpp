// Near copies by shared shingles. Comparing all pairs would be quadratic; instead every shingle names as candidates the
// source before it and the first one that has it, which links the members of any group of copies in linear time. Only
// candidates are compared in full.
#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "source/independence.h"
#include "source/shingles.h"

namespace twosource {
namespace {

constexpr std::size_t most_shingles = 4000;        // of one source
constexpr std::size_t most_in_memory = 8'000'000;  // of all sources; beyond, each gives fewer
constexpr std::size_t least_shared = 12;           // two short notes about one event share a phrase or two

// Edited copies keep a good third of all shingles they have together; a paragraph quoted by both is less.
constexpr double copy_resemblance = 0.33;
// A shortened copy lies almost wholly within a text that is clearly longer.
constexpr double part_containment = 0.7;
constexpr double part_size = 0.85;

using Shingles = std::vector<std::uint64_t>;

struct Pair {
    std::uint32_t a = 0, b = 0;  // a < b
    auto operator<=>(const Pair&) const = default;
};

struct Match {
    Pair pair;
    std::size_t shared = 0;
    bool is_part = false;  // one of the other; else they resemble each other
};

std::vector<Shingles> shingle_all(const std::vector<Source>& sources) {
    std::size_t most = most_shingles;
    if (!sources.empty()) most = std::clamp(most_in_memory / sources.size(), std::size_t{64}, most_shingles);
    std::vector<Shingles> all;
    all.reserve(sources.size());
    for (const auto& source : sources) all.push_back(find_shingles(source.text, source.body, most));
    return all;
}

// Pairs that share enough shingles by the count of their being neighbours, in order.
std::vector<Pair> find_candidates(const std::vector<Shingles>& all) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> postings;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (auto shingle : all[i]) postings.emplace_back(shingle, static_cast<std::uint32_t>(i));
    }
    std::sort(postings.begin(), postings.end());
    std::vector<Pair> neighbours;
    std::size_t first = 0;
    for (std::size_t i = 1; i < postings.size(); ++i) {
        if (postings[i].first != postings[i - 1].first) {
            first = i;
            continue;
        }
        neighbours.push_back({postings[i - 1].second, postings[i].second});
        if (i - first > 1) neighbours.push_back({postings[first].second, postings[i].second});
    }
    std::sort(neighbours.begin(), neighbours.end());
    std::vector<Pair> candidates;
    for (std::size_t i = 0, end = 0; i < neighbours.size(); i = end) {
        while (end < neighbours.size() && neighbours[end] == neighbours[i]) ++end;
        if (end - i >= least_shared / 2) candidates.push_back(neighbours[i]);
    }
    return candidates;
}

std::vector<Match> find_matches(const std::vector<Shingles>& all) {
    std::vector<Match> matches;
    for (Pair pair : find_candidates(all)) {
        const auto &a = all[pair.a], &b = all[pair.b];
        std::size_t shared = count_shared(a, b);
        if (shared < least_shared) continue;
        auto in_common = static_cast<double>(shared);
        bool resembles = in_common >= copy_resemblance * static_cast<double>(a.size() + b.size() - shared);
        auto smaller = static_cast<double>(std::min(a.size(), b.size()));
        auto larger = static_cast<double>(std::max(a.size(), b.size()));
        bool part = in_common >= part_containment * smaller && smaller < part_size * larger;
        if (resembles || part) matches.push_back({pair, shared, part});
    }
    return matches;
}

struct Groups {
    std::vector<std::size_t> parent;

    explicit Groups(std::size_t count) : parent(count) { std::iota(parent.begin(), parent.end(), 0); }
    std::size_t find(std::size_t member) {
        while (parent[member] != member) member = parent[member] = parent[parent[member]];
        return member;
    }
    void join(std::size_t a, std::size_t b) { parent[std::max(find(a), find(b))] = std::min(find(a), find(b)); }
};

// A digest that holds several articles must not make copies of them: it joins the one it shares most with, and others
// only where they share with that one too.
void join_parts(std::vector<Match> parts, const std::vector<Shingles>& all, Groups& groups) {
    std::stable_sort(parts.begin(), parts.end(), [](const Match& a, const Match& b) { return a.shared > b.shared; });
    std::map<std::uint32_t, std::uint32_t> first_part;
    for (const auto& match : parts) {
        auto [a, b] = match.pair;
        auto whole = all[a].size() >= all[b].size() ? a : b;
        auto part = whole == a ? b : a;
        auto [place, fresh] = first_part.emplace(whole, part);
        bool alike = fresh || count_shared(all[place->second], all[part]) * 5 > all[part].size();
        if (alike) groups.join(a, b);
    }
}

}  // namespace

void find_copies(std::vector<Source>& sources) {
    std::vector<Shingles> all = shingle_all(sources);
    Groups groups(sources.size());
    std::vector<Match> parts;
    for (const auto& match : find_matches(all)) {
        if (match.is_part)
            parts.push_back(match);
        else
            groups.join(match.pair.a, match.pair.b);
    }
    join_parts(std::move(parts), all, groups);
    std::map<std::size_t, int> numbers;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        sources[i].independence = numbers.emplace(groups.find(i), static_cast<int>(numbers.size())).first->second;
    }
}

}  // namespace twosource
