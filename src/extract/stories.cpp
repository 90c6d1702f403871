#include "extract/stories.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <queue>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "text/skeleton.h"
#include "value/relate.h"

namespace twosource {
namespace {

constexpr std::string_view kNamePrefix = "name:";  // as same_names.h has it

// Who, where and how many tell events apart; words and concepts are shared by all events of a kind.
constexpr double kNameWeight = 1;
constexpr double kNameHalf = 0.7;  // of which two make one, as the sides of a square make its diagonal
constexpr double kFigureWeight = 0.7;
constexpr double kTermWeight = 0.3;
constexpr double kWordWeight = 0.2;

constexpr double kOneStory = 0.17;         // cosine of two groups of articles that are of one story
constexpr std::size_t kManyArticles = 30;  // whoever compares fewer most likely means one story
constexpr int kFew = 3;                    // articles unlike all others
constexpr double kFewAlike = 0.03;         // which go with the group that they are most like,
constexpr double kClearlyMost = 1.5;       // and so much more like than the next
constexpr std::size_t kNearest = 16;       // articles that an article may be joined through
constexpr std::size_t kLookedAt = 4000;    // entries of the index, rarest features first, to find them

using Vector = std::unordered_map<std::uint32_t, double>;  // feature -> weight

double dot(const Vector& a, const Vector& b) {
    if (b.size() < a.size()) return dot(b, a);
    double sum = 0;
    for (const auto& [feature, weight] : a)
        if (const auto at = b.find(feature); at != b.end()) sum += weight * at->second;
    return sum;
}

// Places of the sources when ordered by what they say, so that names of files decide nothing.
std::vector<std::size_t> order_by_text(const std::vector<Source>& sources) {
    std::vector<std::size_t> order(sources.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return sources[a].text < sources[b].text; });
    return order;
}

// What an article names, counts and speaks of, each with the weight of its kind. Here nobody knows yet who is who: a
// name counts by its last word, half as it is written and half in any spelling.
std::map<std::string, double> features_of(const Extracted& article, const UnitTable& units) {
    std::map<std::string, double> features;
    const auto add_name = [&](const std::string& word) {
        features.emplace("name=" + word, kNameHalf);
        features.emplace("name~" + name_skeleton(word), kNameHalf);
    };
    for (const auto& name : article.names.names) {
        if (name.known)
            features.emplace("name:" + name.id, kNameWeight);
        else if (!name.words.empty())
            add_name(name.words.back());
    }
    for (const auto& claim : article.claims) {
        features.emplace(figure_key(claim.value, units), kFigureWeight);
        for (const auto& feature : claim.features) {
            if (feature.kind == FeatureKind::word && feature.id.starts_with(kNamePrefix))
                add_name(feature.id.substr(kNamePrefix.size()));  // a German noun, or a name
            else if (feature.kind != FeatureKind::name && feature.kind != FeatureKind::sense)
                features.emplace(feature.id, feature.kind == FeatureKind::word ? kWordWeight : kTermWeight);
        }
    }
    return features;
}

// Vectors of length 1; what many articles have in common weighs less.
std::vector<Vector> vectors_of(const std::vector<std::size_t>& order, const std::vector<Extracted>& articles,
                               const UnitTable& units) {
    std::unordered_map<std::string, std::uint32_t> ids;
    std::vector<double> holding;  // articles by feature
    std::vector<Vector> vectors;
    for (const std::size_t article : order) {
        Vector& vector = vectors.emplace_back();
        for (const auto& [feature, weight] : features_of(articles[article], units)) {
            const auto id = ids.emplace(feature, static_cast<std::uint32_t>(ids.size())).first->second;
            if (id == holding.size()) holding.push_back(0);
            ++holding[id];
            vector.emplace(id, weight);
        }
    }
    for (auto& vector : vectors) {
        double square = 0;
        for (auto& [id, weight] : vector) {
            weight *= std::log(1 + static_cast<double>(articles.size()) / holding[id]);
            square += weight * weight;
        }
        for (auto& [id, weight] : vector) weight /= std::sqrt(square);
    }
    return vectors;
}

using ArticlePair = std::pair<int, int>;

// Each article with those most like it, as far as the rare things that they share show; in order, each pair once.
std::vector<ArticlePair> nearest_pairs(const std::vector<Vector>& vectors) {
    std::unordered_map<std::uint32_t, std::vector<std::pair<int, double>>> index;  // articles, each with its weight
    for (std::size_t i = 0; i < vectors.size(); ++i)
        for (const auto& [feature, weight] : vectors[i]) index[feature].emplace_back(static_cast<int>(i), weight);
    std::vector<ArticlePair> pairs;
    std::vector<double> shared(vectors.size());
    for (std::size_t i = 0; i < vectors.size(); ++i) {
        std::vector<std::pair<double, std::uint32_t>> features;  // those of the shortest lists first
        for (const auto& [feature, weight] : vectors[i])
            features.emplace_back(static_cast<double>(index.at(feature).size()), feature);
        std::sort(features.begin(), features.end());
        std::vector<int> met;
        std::size_t left = kLookedAt;
        for (const auto& [length, feature] : features) {
            const auto& list = index.at(feature);
            const std::size_t taken = std::min(list.size(), left);
            // Of a list too long, the articles after this one, and on from the first.
            auto at = taken < list.size()
                          ? std::lower_bound(list.begin(), list.end(), std::pair(static_cast<int>(i), 0.0))
                          : list.begin();
            const double weight = vectors[i].at(feature);
            for (std::size_t k = 0; k < taken; ++k, ++at) {
                if (at == list.end()) at = list.begin();
                double& sum = shared[static_cast<std::size_t>(at->first)];
                if (sum == 0) met.push_back(at->first);
                sum += weight * at->second;
            }
            left -= taken;
        }
        std::vector<std::pair<double, int>> ranked;
        for (const int other : met) {
            if (other != static_cast<int>(i)) ranked.emplace_back(-shared[static_cast<std::size_t>(other)], other);
            shared[static_cast<std::size_t>(other)] = 0;
        }
        const auto kept = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(kNearest, ranked.size()));
        std::partial_sort(ranked.begin(), kept, ranked.end());
        for (auto one = ranked.begin(); one != kept; ++one)
            pairs.emplace_back(std::minmax(static_cast<int>(i), one->second));
    }
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

// Groups of articles, each with the sum of its vectors.
class Groups {
  public:
    explicit Groups(std::vector<Vector> vectors)
        : of_(vectors.size()), size_(vectors.size(), 1), square_(vectors.size(), 1), sum_(std::move(vectors)) {
        std::iota(of_.begin(), of_.end(), 0);
        needed_ = kOneStory * std::min(1.0, static_cast<double>(of_.size()) / kManyArticles);
    }

    void join_alike(const std::vector<ArticlePair>& pairs) {
        for (queue_all(pairs); !queue_.empty(); queue_all(pairs)) join_queued();
    }

    void join_few(const std::vector<ArticlePair>& pairs) {
        std::map<int, std::vector<std::pair<double, int>>> alike;  // of each group of a few: others
        for (const auto& [a, b] : groups_of(pairs)) {
            const double cosine = cosine_of(a, b);
            if (size(a) <= kFew) alike[a].emplace_back(-cosine, b);
            if (size(b) <= kFew) alike[b].emplace_back(-cosine, a);
        }
        for (auto& [few, others] : alike) {
            std::sort(others.begin(), others.end());
            const double best = -others[0].first, next = others.size() > 1 ? -others[1].first : 0;
            const int a = find(few), b = find(others[0].second);
            if (best > kFewAlike && best > kClearlyMost * next && a != b) join(a, b);
        }
    }

    int find(int article) {
        int& of = of_[static_cast<std::size_t>(article)];
        return of == article ? article : of = find(of);
    }

  private:
    struct Match {
        double cosine = 0;
        int a = 0, b = 0;
        int sizes = 0;                              // of both together, when this was computed
        bool operator<(const Match& other) const {  // the best one is on top
            return std::tuple(cosine, -a, -b) < std::tuple(other.cosine, -other.a, -other.b);
        }
    };

    int size(int group) const { return size_[static_cast<std::size_t>(group)]; }

    double cosine_of(int a, int b) const {
        const auto x = static_cast<std::size_t>(a), y = static_cast<std::size_t>(b);
        return dot(sum_[x], sum_[y]) / std::sqrt(square_[x] * square_[y]);
    }

    std::vector<ArticlePair> groups_of(const std::vector<ArticlePair>& pairs) {
        std::vector<ArticlePair> groups;
        for (const auto& [a, b] : pairs)
            if (find(a) != find(b)) groups.emplace_back(std::minmax(find(a), find(b)));
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        return groups;
    }

    void queue(int a, int b) {
        const double cosine = cosine_of(a, b);
        if (cosine > needed_) queue_.push({cosine, a, b, size(a) + size(b)});
    }

    void queue_all(const std::vector<ArticlePair>& pairs) {
        for (const auto& [a, b] : groups_of(pairs)) queue(a, b);
    }

    void join_queued() {
        while (!queue_.empty()) {
            const Match match = queue_.top();
            queue_.pop();
            const auto [a, b] = std::minmax({find(match.a), find(match.b)});
            if (a == b) continue;
            if (size(a) + size(b) == match.sizes)
                join(a, b);
            else
                queue(a, b);  // they have grown since
        }
    }

    void join(int a, int b) {
        const auto [into, from] = std::minmax(a, b);
        const auto x = static_cast<std::size_t>(into), y = static_cast<std::size_t>(from);
        square_[x] += square_[y] + 2 * dot(sum_[x], sum_[y]);
        if (sum_[x].size() < sum_[y].size()) std::swap(sum_[x], sum_[y]);
        for (const auto& [feature, weight] : sum_[y]) sum_[x][feature] += weight;
        sum_[y] = {};
        size_[x] += size_[y];
        of_[y] = into;
    }

    double needed_ = 0;
    std::vector<int> of_;
    std::vector<int> size_;       // articles
    std::vector<double> square_;  // length of the sum, squared
    std::vector<Vector> sum_;
    std::priority_queue<Match> queue_;
};

}  // namespace

void find_stories(std::vector<Source>& sources, const std::vector<Extracted>& articles, const UnitTable& units) {
    if (std::any_of(sources.begin(), sources.end(), [](const Source& source) { return source.draft; })) {
        for (auto& source : sources) source.story = 0;
        return;
    }
    const auto order = order_by_text(sources);
    auto vectors = vectors_of(order, articles, units);
    const auto pairs = nearest_pairs(vectors);
    Groups groups(std::move(vectors));
    groups.join_alike(pairs);
    groups.join_few(pairs);
    std::vector<int> group_of(sources.size());
    for (std::size_t k = 0; k < order.size(); ++k) group_of[order[k]] = groups.find(static_cast<int>(k));
    std::unordered_map<int, int> numbers;
    for (std::size_t i = 0; i < sources.size(); ++i)
        sources[i].story = numbers.emplace(group_of[i], static_cast<int>(numbers.size())).first->second;
}

}  // namespace twosource
