#include "graph/translations.h"

#include <algorithm>
#include <boost/pending/disjoint_sets.hpp>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

#include "value/relate.h"

namespace twosource {
namespace {

constexpr std::size_t kMostAnchors = 400;  // of one article
constexpr std::size_t kLeastAligned = 8;   // fewer prove nothing
constexpr std::size_t kCommon = 40;        // what stands in more articles than this tells nothing
constexpr std::size_t kLeastShared = 4;    // neighbouring pairs of anchors, for two articles to be compared at all

// Translators leave out and readers misread a few; a shortened translation lacks more of the longer text.
constexpr double kOfShorter = 0.8;
constexpr double kOfLonger = 0.6;
// The share of text that stands between other anchors here than there: up to a tenth in close translations, more where
// a passage is left out.
constexpr double kMostUneven = 0.2;

struct Anchor {
    std::size_t value = 0;  // hash of what is stated
    std::size_t place = 0;  // offset in the text
    bool operator==(const Anchor& other) const { return value == other.value; }
};
using Anchors = std::vector<Anchor>;
using SourcePair = std::pair<std::size_t, std::size_t>;

// What a translation keeps: the figure in base units without the words that bound it, the day without its year, which
// one text may leave to the reader.
std::string key_of(const Value& value, const UnitTable& units) {
    std::string key = dimension_of(value, units);
    if (value.kind == Kind::date) {
        const bool has_day = value.edtf.size() == 10 && value.edtf[4] == '-';
        return key + (has_day ? value.edtf.substr(5) : value.edtf);
    }
    if (value.kind == Kind::money) key += value.unit;
    Unit unit;
    if (value.kind == Kind::quantity || value.kind == Kind::duration) units.resolve(value.unit, unit);
    const auto add = [&](const std::optional<Decimal>& end) {
        const double base = end ? unit.factor.to_double() * (*end + unit.offset).to_double() : 0;
        char digits[32];
        std::snprintf(digits, sizeof digits, " %.6g", base);
        key += digits;
    };
    add(value.low ? value.low : value.high);
    add(value.high ? value.high : value.low);
    return key;
}

std::vector<Anchors> anchors_of(const std::vector<Source>& sources, const std::vector<Claim>& claims,
                                const UnitTable& units) {
    std::vector<Anchors> anchors(sources.size());
    for (const auto& claim : claims) {
        const bool kept = claim.record == 0 && claim.restates.empty() && claim.value.kind != Kind::text;
        Anchors& own = anchors[claim.source];
        if (!kept || own.size() == kMostAnchors || sources[claim.source].draft) continue;
        own.push_back({std::hash<std::string>()(key_of(claim.value, units)), claim.span.start});
    }
    return anchors;
}

std::string_view primary_language(const Source& source) {
    return std::string_view(source.language).substr(0, source.language.find('-'));
}

bool may_be_translations(const Source& a, const Source& b) {
    const auto x = primary_language(a), y = primary_language(b);
    return a.independence != b.independence && x != y && x != "und" && y != "und";
}

// Articles that share several pairs of neighbouring anchors, in order.
std::vector<SourcePair> find_candidates(const std::vector<Source>& sources, const std::vector<Anchors>& anchors) {
    std::unordered_map<std::size_t, std::vector<std::size_t>> having;  // sources, by a pair of anchors
    for (std::size_t source = 0; source < anchors.size(); ++source) {
        for (std::size_t i = 1; i < anchors[source].size(); ++i) {
            auto& list = having[anchors[source][i - 1].value * 31 + anchors[source][i].value];
            if (list.empty() || list.back() != source) list.push_back(source);
        }
    }
    std::map<SourcePair, std::size_t> shared;
    for (const auto& [pair, list] : having) {
        if (list.size() > kCommon) continue;
        for (std::size_t b = 1; b < list.size(); ++b)
            for (std::size_t a = 0; a < b; ++a)
                if (may_be_translations(sources[list[a]], sources[list[b]])) ++shared[{list[a], list[b]}];
    }
    std::vector<SourcePair> candidates;
    for (const auto& [pair, count] : shared)
        if (count >= kLeastShared) candidates.push_back(pair);
    return candidates;
}

// A longest common subsequence, as pairs of indices.
std::vector<std::pair<std::size_t, std::size_t>> align(const Anchors& a, const Anchors& b) {
    const std::size_t width = b.size() + 1;
    std::vector<std::uint16_t> longest((a.size() + 1) * width);  // of what follows (i, j)
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            longest[i * width + j] = a[i] == b[j] ? static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1)
                                                  : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    std::vector<std::pair<std::size_t, std::size_t>> aligned;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j])
            aligned.emplace_back(i++, j++);
        else
            longest[(i + 1) * width + j] >= longest[i * width + j + 1] ? ++i : ++j;
    }
    return aligned;
}

// How much of the text between the first and the last aligned anchor stands between others of them: from 0 to 1.
double unevenness(const Anchors& a, const Anchors& b, const std::vector<std::pair<std::size_t, std::size_t>>& aligned) {
    const auto length = [](const Anchors& anchors, std::size_t from, std::size_t to) {
        return static_cast<double>(anchors[to].place - anchors[from].place);
    };
    const auto [first_a, first_b] = aligned.front();
    const auto [last_a, last_b] = aligned.back();
    const double all_a = length(a, first_a, last_a), all_b = length(b, first_b, last_b);
    double differing = 0;
    for (std::size_t k = 1; k < aligned.size(); ++k)
        differing += std::abs(length(a, aligned[k - 1].first, aligned[k].first) / all_a -
                              length(b, aligned[k - 1].second, aligned[k].second) / all_b);
    return differing / 2;
}

bool are_translations(const Anchors& a, const Anchors& b) {
    const auto aligned = align(a, b);
    if (aligned.size() < kLeastAligned) return false;
    const auto covers = [&](double share, std::size_t all) {
        return static_cast<double>(aligned.size()) >= share * static_cast<double>(all);
    };
    return covers(kOfShorter, std::min(a.size(), b.size())) && covers(kOfLonger, std::max(a.size(), b.size())) &&
           unevenness(a, b, aligned) <= kMostUneven;
}

}  // namespace

void join_translations(std::vector<Source>& sources, const std::vector<Claim>& claims, const UnitTable& units) {
    std::vector<std::size_t> rank(sources.size()), parent(sources.size());
    boost::disjoint_sets groups(rank.data(), parent.data());
    for (std::size_t i = 0; i < sources.size(); ++i) groups.make_set(i);
    std::map<int, std::size_t> first;  // member of a group of copies
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i].independence >= 0) groups.union_set(first.emplace(sources[i].independence, i).first->second, i);
    const auto anchors = anchors_of(sources, claims, units);
    for (const auto& [a, b] : find_candidates(sources, anchors))
        if (are_translations(anchors[a], anchors[b])) groups.union_set(a, b);
    std::map<std::size_t, int> numbers;
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (sources[i].independence >= 0)
            sources[i].independence =
                numbers.emplace(groups.find_set(i), static_cast<int>(numbers.size())).first->second;
}

}  // namespace twosource
