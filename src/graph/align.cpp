#include "graph/align.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "text/skeleton.h"
#include "text/token.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr int kRounds = 3;
constexpr double kNeeds = 0.3;          // score from which two rows are one attribute
constexpr double kOwnValue = 0.6;       // weight of how alike the values of the two rows are
constexpr double kLabelValues = 0.8;    // of how alike values under these labels are in all tables
constexpr double kLabelMatches = 0.8;   // of how often rows of these labels were matched in the round before
constexpr double kLabelWords = 0.7;     // of what the labels themselves share
constexpr double kDoubt = 1;            // label pairs are rated as if seen so often more without agreement
constexpr std::size_t kMostRows = 600;  // rows of an entity; beyond, its tables are left as they are
constexpr std::size_t kLeastSkeleton = 3;

// What a value says, with weights: numbers and words as skeletons, in order of key.
using Bag = std::vector<std::pair<std::uint64_t, double>>;

// A row of a table: the claims of a cluster that one source states.
struct Row {
    std::size_t cluster = 0;
    std::size_t source = 0;
    std::uint32_t language = 0;
    std::uint32_t label = 0;
    Bag bag;
};

std::vector<std::uint64_t> keys_of(std::string_view text) {
    std::vector<std::uint64_t> keys;
    std::string number;
    const auto close = [&] {
        if (!number.empty()) keys.push_back(key_of(number));
        number.clear();
    };
    for (const Token& token : tokenize(text)) {
        if (token.kind == TokenKind::digits) {
            if (token.space_before) close();
            for (std::size_t pos = token.start; pos < token.end;)
                number += static_cast<char>('0' + std::max(0, digit_value(next_code_point(text, pos))));
            continue;
        }
        const bool inside = token.kind == TokenKind::symbol && !token.space_before && !number.empty();
        if (!inside) close();  // "94,987" and "94.987" are one number
        if (token.kind != TokenKind::word) continue;
        const std::string ascii = to_ascii(token.of(text));
        const std::string skeleton = name_skeleton(ascii);
        if (skeleton.size() >= kLeastSkeleton)
            keys.push_back(key_of(skeleton));
        else if (token.syllabic)
            keys.push_back(token.key);
    }
    close();
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

double total(const Bag& bag) {
    return std::accumulate(bag.begin(), bag.end(), 0.0, [](double sum, const auto& one) { return sum + one.second; });
}

// Weight of what both say, against the smaller and a part of what the larger says beyond it.
double similarity(const Bag& a, const Bag& b) {
    double shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->first < j->first) {
            ++i;
        } else if (j->first < i->first) {
            ++j;
        } else {
            shared += i->second;
            ++i, ++j;
        }
    }
    if (shared == 0) return 0;
    const double x = total(a), y = total(b);
    return shared / (std::min(x, y) + 0.3 * std::abs(x - y));
}

struct LabelPair {
    double seen = 0;
    double alike = 0;
    double matched = 0;
    double words = 0;
};

class Aligner {
  public:
    Aligner(std::vector<std::vector<int>> clusters, const std::vector<Claim>& claims)
        : clusters_(std::move(clusters)), claims_(claims) {
        make_rows();
        weigh_bags();
    }

    std::vector<std::vector<int>> run() {
        find_pairs();
        for (int round = 0; round < kRounds; ++round) match();
        return joined();
    }

  private:
    struct Pair {
        std::size_t a = 0, b = 0;
        double alike = 0;
        LabelPair* labels = nullptr;
    };

    const Claim& claim(int id) const { return claims_[static_cast<std::size_t>(id)]; }

    void make_rows() {
        std::map<std::string, std::uint32_t> languages;
        std::map<std::pair<std::string, std::string>, std::uint32_t> labels;
        for (std::size_t c = 0; c < clusters_.size(); ++c) {
            std::map<std::size_t, std::size_t> by_source;
            for (const int id : clusters_[c]) {
                const Claim& one = claim(id);
                const auto [at, fresh] = by_source.emplace(one.source, rows_.size());
                if (fresh) {
                    Row row;
                    row.cluster = c;
                    row.source = one.source;
                    row.language = languages.emplace(one.language, languages.size()).first->second;
                    row.label = labels.emplace(std::pair(one.language, one.attribute), labels.size()).first->second;
                    if (row.label == label_features_.size()) label_features_.push_back(features_of(one));
                    entities_[one.entity].push_back(rows_.size());
                    rows_.push_back(std::move(row));
                }
                for (const auto key : keys_of(one.text)) rows_[at->second].bag.emplace_back(key, 0);
            }
        }
        several_languages_ = languages.size() > 1;
    }

    static std::vector<std::string> features_of(const Claim& claim) {
        std::vector<std::string> ids;
        for (const auto& feature : claim.features) ids.push_back(feature.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    // Rare words and numbers tell more.
    void weigh_bags() {
        std::unordered_map<std::uint64_t, double> counts;
        for (auto& row : rows_) {
            std::sort(row.bag.begin(), row.bag.end());
            row.bag.erase(std::unique(row.bag.begin(), row.bag.end()), row.bag.end());
            for (const auto& one : row.bag) ++counts[one.first];
        }
        for (auto& row : rows_)
            for (auto& [key, weight] : row.bag) weight = std::log(static_cast<double>(rows_.size() + 1) / counts[key]);
    }

    double label_similarity(std::uint32_t a, std::uint32_t b) const {
        const auto &x = label_features_[a], &y = label_features_[b];
        if (x.empty() || y.empty()) return 0;
        std::vector<std::string> shared;
        std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
        return static_cast<double>(shared.size()) / static_cast<double>(std::max(x.size(), y.size()));
    }

    void find_pairs() {
        if (!several_languages_) return;
        for (const auto& [entity, rows] : entities_) {
            if (rows.size() > kMostRows) continue;
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t j = i + 1; j < rows.size(); ++j) add_pair(rows[i], rows[j]);
        }
        for (auto& [key, pair] : labels_)
            pair.words = label_similarity(static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key));
    }

    void add_pair(std::size_t a, std::size_t b) {
        const Row &x = rows_[a], &y = rows_[b];
        if (x.language == y.language || x.cluster == y.cluster) return;
        const auto [low, high] = std::minmax(x.label, y.label);
        LabelPair& labels = labels_[(static_cast<std::uint64_t>(low) << 32) | high];
        const double alike = similarity(x.bag, y.bag);
        labels.seen += 1;
        labels.alike += alike;
        pairs_.push_back({a, b, alike, &labels});
    }

    static double score_of(const Pair& pair) {
        const LabelPair& labels = *pair.labels;
        return kOwnValue * pair.alike + kLabelValues * labels.alike / (labels.seen + kDoubt) +
               kLabelMatches * labels.matched / (labels.seen + kDoubt) + kLabelWords * labels.words;
    }

    // One round: best pairs first, a cluster has at most one row of each table.
    void match() {
        std::vector<std::pair<double, std::size_t>> order;
        for (std::size_t k = 0; k < pairs_.size(); ++k)
            if (const double score = score_of(pairs_[k]); score > kNeeds) order.emplace_back(-score, k);
        std::sort(order.begin(), order.end());
        parent_.resize(clusters_.size());
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
        sources_.assign(clusters_.size(), {});
        for (const auto& row : rows_) sources_[row.cluster].insert(row.source);
        std::vector<Pair*> matched;
        for (const auto& [score, k] : order)
            if (join(rows_[pairs_[k].a].cluster, rows_[pairs_[k].b].cluster)) matched.push_back(&pairs_[k]);
        for (auto& [key, labels] : labels_) labels.matched = 0;
        for (const Pair* pair : matched) pair->labels->matched += 1;
    }

    std::size_t group(std::size_t cluster) {
        while (parent_[cluster] != cluster) cluster = parent_[cluster] = parent_[parent_[cluster]];
        return cluster;
    }

    // Whether the two are one in the end.
    bool join(std::size_t a, std::size_t b) {
        a = group(a), b = group(b);
        if (a == b) return true;
        const auto shares = [&](std::size_t source) { return sources_[b].count(source) > 0; };
        if (std::any_of(sources_[a].begin(), sources_[a].end(), shares)) return false;
        const auto [low, high] = std::minmax(a, b);
        parent_[high] = low;
        sources_[low].insert(sources_[high].begin(), sources_[high].end());
        return true;
    }

    std::vector<std::vector<int>> joined() {
        if (parent_.empty()) return std::move(clusters_);
        std::map<std::size_t, std::vector<int>> groups;
        for (std::size_t c = 0; c < clusters_.size(); ++c) {
            auto& ids = groups[group(c)];
            ids.insert(ids.end(), clusters_[c].begin(), clusters_[c].end());
        }
        std::vector<std::vector<int>> out;
        for (auto& [first, ids] : groups) {
            std::sort(ids.begin(), ids.end());
            out.push_back(std::move(ids));
        }
        return out;
    }

    std::vector<std::vector<int>> clusters_;
    const std::vector<Claim>& claims_;
    std::vector<Row> rows_;
    std::map<std::string, std::vector<std::size_t>> entities_;  // -> rows
    std::vector<std::vector<std::string>> label_features_;      // by label
    bool several_languages_ = false;
    std::unordered_map<std::uint64_t, LabelPair> labels_;
    std::vector<Pair> pairs_;
    std::vector<std::size_t> parent_;             // by cluster
    std::vector<std::set<std::size_t>> sources_;  // by group of clusters
};

}  // namespace

std::vector<std::vector<int>> align_attributes(std::vector<std::vector<int>> clusters,
                                               const std::vector<Claim>& claims) {
    return Aligner(std::move(clusters), claims).run();
}

}  // namespace twosource
