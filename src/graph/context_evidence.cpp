#include "graph/context_evidence.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <tuple>

#include "extract/near_concepts.h"

namespace twosource {
namespace {

constexpr double kNameWeight = 0.3;
constexpr double kWordWeight = 0.4;
constexpr double kTermWeight = 1.1;
constexpr double kNounWeight = 0.15;  // on top of the term that the noun is as well
constexpr double kSenseWeight = 0.4;
constexpr double kTelling = 0.1;  // weight of a shared word from which it tells one fact from another
constexpr double kNounsDiffer = -1.6;
constexpr double kYearsDiffer = -4.0;
constexpr double kOneYearDiffers = -0.5;  // from that of the story
constexpr double kYearSame = 0.5;         // and not that of the story
constexpr double kAttributeSame = 1.2;
constexpr double kAttributesDiffer = -2.0;
constexpr double kDatesOfAttributesDiffer = -0.5;  // what a date is the date of is told in many ways
constexpr double kOnlyNames = -1.35;
constexpr double kNothingShared = -1.4;
constexpr double kAcrossLanguages = 0.7;
constexpr double kOtherSubject = -0.4;
constexpr double kNearestName = 0.22;
constexpr double kMostContext = 5.2;

std::string shown(const std::string& id) {
    const auto colon = id.rfind(':');
    return colon == std::string::npos ? id : id.substr(colon + 1);
}

double weight_of_kind(FeatureKind kind) {
    switch (kind) {
        case FeatureKind::noun:
            return kNounWeight;
        case FeatureKind::term:
            return kTermWeight;
        case FeatureKind::name:
            return kNameWeight;
        case FeatureKind::word:
            return kWordWeight;
        case FeatureKind::sense:  // see add_near
            return 0;
    }
    return 0;
}

std::string reason_for(const Feature& feature) {
    const std::string word = "“" + shown(feature.id) + "”";
    switch (feature.kind) {
        case FeatureKind::noun:
            return "both measure or count " + word;
        case FeatureKind::term:
            return "both speak of " + word;
        case FeatureKind::name:
            return "both name " + word;
        case FeatureKind::word:
            return "both use the word " + word;
        case FeatureKind::sense:
            break;
    }
    return word;
}

std::span<const Feature> senses_of(const Claim& claim) {
    const auto first = std::partition_point(claim.features.begin(), claim.features.end(),
                                            [](const Feature& f) { return f.kind < FeatureKind::sense; });
    return {first, claim.features.end()};
}

// Those of the group that the first of them belongs to.
std::span<const Feature> first_group(std::span<const Feature> senses) {
    std::size_t n = 1;
    while (n < senses.size() && group_of_sense(senses[n].id) == group_of_sense(senses[0].id)) ++n;
    return senses.first(n);
}

// Calls `found` with the strongest concept of each claim for each group that both mention, unless both mention the same
// concept of it.
template <typename Found>
void each_near(const Claim& a, const Claim& b, Found found) {
    auto x = senses_of(a), y = senses_of(b);
    while (!x.empty() && !y.empty()) {
        const auto own = first_group(x), other = first_group(y);
        const auto order = group_of_sense(own[0].id).compare(group_of_sense(other[0].id));
        if (order <= 0) x = x.subspan(own.size());
        if (order >= 0) y = y.subspan(other.size());
        if (order != 0) continue;
        const bool same = std::any_of(own.begin(), own.end(), [&](const Feature& f) {
            return std::any_of(other.begin(), other.end(), [&](const Feature& g) { return f.id == g.id; });
        });
        const auto lighter = [](const Feature& f, const Feature& g) { return f.weight < g.weight; };
        if (!same)
            found(*std::max_element(own.begin(), own.end(), lighter),
                  *std::max_element(other.begin(), other.end(), lighter));
    }
}

// Concepts that are put in one another's place; true where they stand near enough to tell something.
bool add_near(const Claim& a, const Claim& b, const Rarity& rarity, Sum& sum) {
    bool telling = false;
    each_near(a, b, [&](const Feature& x, const Feature& y) {
        const std::string own(concept_of_sense(x.id)), other(concept_of_sense(y.id));
        const double near = std::sqrt(x.weight * y.weight);
        sum.add(kSenseWeight * near * std::min(rarity.of(own), rarity.of(other)),
                "“" + own + "” and “" + other + "” may be said of one thing");
        telling |= near > kTelling;
    });
    return telling;
}

// What the concepts of a word have added: a word of several near concepts counts once, as the strongest of them.
class CountedWords {
  public:
    // What is left to add of `weight` for the word that the feature was read from.
    double more(const Feature& feature, double weight) {
        if (feature.kind != FeatureKind::term) return weight;
        for (auto& [span, counted] : words_) {
            if (span != feature.span) continue;
            const double left = std::max(0.0, weight - counted);
            counted = std::max(counted, weight);
            return left;
        }
        words_.emplace_back(feature.span, weight);
        return weight;
    }

  private:
    std::vector<std::pair<Span, double>> words_;
};

// Features of both claims, found by walking the two ordered lists side by side.
void add_shared(const Claim& a, const Claim& b, const Rarity& rarity, Sum& sum) {
    bool names = false, more_than_names = add_near(a, b, rarity, sum);
    CountedWords words;
    auto i = a.features.begin();
    auto j = b.features.begin();
    const auto key = [](const Feature& f) { return std::tie(f.kind, f.id); };
    while (i != a.features.end() && j != b.features.end()) {
        if (key(*i) < key(*j)) {
            ++i;
        } else if (key(*j) < key(*i)) {
            ++j;
        } else {
            const double near = std::sqrt(i->weight * j->weight);
            const double weight = weight_of_kind(i->kind) * near * rarity.of(i->id);
            const double more = words.more(*i, weight);
            if (more > 0) sum.add(more, reason_for(*i));
            (i->kind == FeatureKind::name ? names : more_than_names) |= near > kTelling;
            ++i, ++j;
        }
    }
    // In two languages, words that mean the same may simply not be known.
    const double telling = a.language == b.language ? 1
                                                    : kAcrossLanguages * std::min(rarity.words_known(a.language),
                                                                                  rarity.words_known(b.language));
    if (!more_than_names && names) sum.add(telling * kOnlyNames, "they share no more than names");
    if (!more_than_names && !names) sum.add(telling * kNothingShared, "they share no words");
}

// Figures of two years: each as its sentence dates it, else of the story's own year. True where both are dated, apart.
bool add_years(const Claim& a, const Claim& b, const Rarity& rarity, Sum& sum) {
    if (a.value.kind == Kind::date || b.value.kind == Kind::date || (a.year == 0 && b.year == 0)) return false;
    const int x = a.year != 0 ? a.year : rarity.year(), y = b.year != 0 ? b.year : rarity.year();
    const bool both = a.year != 0 && b.year != 0;
    if (x != y)
        sum.add(both ? kYearsDiffer : kOneYearDiffers,
                "one speaks of " + std::to_string(x) + ", the other of " + std::to_string(y));
    else if (both && x != rarity.year())
        sum.add(kYearSame, "both speak of " + std::to_string(x));
    return both && x != y;
}

// Concepts that one claim counts and the other does not even mention.
void add_noun_difference(const Claim& a, const Claim& b, Sum& sum) {
    const auto nouns = [](const Claim& claim) {
        std::set<std::string> ids;
        for (const auto& f : claim.features)
            if (f.kind == FeatureKind::noun && f.weight >= 0.6 && f.id.rfind("word:", 0) != 0) ids.insert(f.id);
        return ids;
    };
    const auto mentions = [](const Claim& claim, const std::set<std::string>& ids) {
        return std::any_of(claim.features.begin(), claim.features.end(),
                           [&](const Feature& f) { return f.weight >= 0.3 && ids.count(f.id) > 0; });
    };
    const auto x = nouns(a), y = nouns(b);
    if (x.empty() || y.empty() || mentions(a, y) || mentions(b, x)) return;
    bool near = false;
    each_near(a, b, [&](const Feature& f, const Feature& g) {
        near |= x.count(std::string(concept_of_sense(f.id))) + y.count(std::string(concept_of_sense(g.id))) > 0 &&
                std::min(f.weight, g.weight) >= 0.3;
    });
    if (near) return;
    sum.add(kNounsDiffer, "they measure different things: “" + *x.begin() + "” and “" + *y.begin() + "”");
}

// The nearest name of one claim, which the other's article knows and does not mention here: two subjects.
bool add_other_subject(const Claim& a, const Claim& b, const Rarity& rarity, Sum& sum) {
    const Feature* nearest = nullptr;
    for (const auto& f : a.features)
        if (f.kind == FeatureKind::name && f.weight >= kNearestName && (!nearest || f.weight > nearest->weight))
            nearest = &f;
    if (!nearest || !rarity.names(b.source, nearest->id)) return false;
    const bool mentioned =
        std::any_of(b.features.begin(), b.features.end(), [&](const Feature& f) { return f.id == nearest->id; });
    if (!mentioned) sum.add(kOtherSubject, "only one of them is about “" + shown(nearest->id) + "”");
    return !mentioned;
}

void add_attribute(const Claim& a, const Claim& b, Sum& sum) {
    if (!a.named || !b.named) return;
    if (a.attribute == b.attribute)
        sum.add(kAttributeSame, "both state the attribute “" + a.attribute + "”");
    else
        sum.add(a.value.kind == Kind::date ? kDatesOfAttributesDiffer : kAttributesDiffer,
                "they state different attributes: “" + a.attribute + "” and “" + b.attribute + "”");
}

}  // namespace

bool add_context(const Claim& a, const Claim& b, const Rarity& rarity, Sum& sum) {
    add_shared(a, b, rarity, sum);
    add_noun_difference(a, b, sum);
    add_attribute(a, b, sum);
    const bool two_years = add_years(a, b, rarity, sum);
    const bool only_a = add_other_subject(a, b, rarity, sum), only_b = add_other_subject(b, a, rarity, sum);
    if (sum.total > kMostContext) sum.add(kMostContext - sum.total, "more of the same words adds nothing");
    return only_a || only_b || two_years;
}

}  // namespace twosource
