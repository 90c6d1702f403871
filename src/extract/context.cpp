#include "extract/context.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace twosource {
namespace {

constexpr double kHalfDistance = 9;    // tokens at which a term's weight is halved
constexpr double kLeastWeight = 0.02;  // what weighs less is no feature
constexpr std::size_t kReach = 51;     // tokens behind which every weight is less: 0.5^(51/9) < 0.02
constexpr double kOtherValueBetween = 0.6;
constexpr double kClauseBetween = 0.75;
constexpr double kNeighbourSentence = 0.25;
constexpr double kLooseNoun = 0.55;    // "record", "climbs past": a property or an action is seldom what is measured
constexpr std::size_t kNounReach = 3;  // tokens between a figure and the noun that it counts

bool is_clause_mark(const Article& article, std::size_t at) {
    const Token& token = article.tokens[at];
    if (token.kind != TokenKind::symbol) return false;
    const auto mark = token.of(article.text);
    return mark == "," || mark == ";" || mark == ":" || mark == "–" || mark == "—" || mark == "(" || mark == ")" ||
           mark == "，" || mark == "、" || mark == "；" || mark == "،";
}

// Values that stand wholly within tokens [from, to), in order.
std::span<const ValueMention> values_within(const Article& article, std::size_t from, std::size_t to) {
    const auto first = std::partition_point(article.values.begin(), article.values.end(),
                                            [&](const ValueMention& value) { return value.begin < from; });
    const auto last =
        std::partition_point(first, article.values.end(), [&](const ValueMention& value) { return value.end <= to; });
    return {first, last};
}

// How near a term is to the figure, 0 to 1.
double nearness(const Article& article, std::size_t begin, std::size_t end, const Term& term) {
    const bool after = term.begin >= end;
    const std::size_t from = after ? end : term.end, to = after ? term.begin : begin;
    if (from > to) return 1;  // inside
    double weight = std::pow(0.5, static_cast<double>(to - from) / kHalfDistance);
    std::size_t marks = 0;
    for (std::size_t k = from; k < to && marks < 3; ++k) marks += is_clause_mark(article, k);
    weight *= std::pow(kClauseBetween, static_cast<double>(marks));
    for (std::size_t k = values_within(article, from, to).size(); k > 0; --k) weight *= kOtherValueBetween;
    return weight;
}

class Collector {
  public:
    void add(FeatureKind kind, const Term& term, double weight, Span span) {
        auto& slot = features_[{kind, term.id}];
        if (weight <= slot.weight && slot.weight > 0 && !slot.id.empty()) return;
        slot = {kind, term.id, weight, span};
    }

    std::vector<Feature> take() {
        std::vector<Feature> out;
        for (auto& [key, feature] : features_) out.push_back(std::move(feature));
        return out;
    }

  private:
    std::map<std::pair<FeatureKind, std::string>, Feature> features_;
};

Span span_of(const Article& article, const Term& term) {
    return {article.tokens[term.begin].start, article.tokens[term.end - 1].end};
}

double strength_of(const Term& noun) {
    const bool loose = noun.category == "property" || noun.category == "action";
    return loose ? kLooseNoun * noun.strength : noun.strength;
}

// The nearest noun behind the figure, else before it: what it counts or measures.
void add_noun(const Article& article, std::size_t begin, std::size_t end, Span sentence, Collector& out) {
    const auto usable = [&](const Term& term) {
        return term.kind != FeatureKind::name && sentence.contains(span_of(article, term)) &&
               (term.kind == FeatureKind::term || term.id.rfind("word:", 0) == 0);
    };
    std::size_t nearest = kNounReach + 1;
    const auto near = terms_around(article, begin, end, kNounReach);
    for (const auto& term : near) {
        if (term.begin < end || !usable(term)) continue;
        const std::size_t gap = term.begin - end;
        if (gap > kNounReach) break;
        if (!values_within(article, end, term.begin).empty()) break;
        const double weight =
            term.kind == FeatureKind::term ? strength_of(term) / (1.0 + 0.3 * static_cast<double>(gap)) : 0.5;
        if (term.category == "time") continue;
        out.add(FeatureKind::noun, term, weight, span_of(article, term));
        nearest = std::min(nearest, gap);
    }
    for (const auto& term : near) {
        if (term.end > begin) break;
        if (!usable(term) || begin - term.end > kNounReach || !values_within(article, term.end, begin).empty())
            continue;
        if (term.category == "time") continue;
        const double weight = strength_of(term) * (nearest <= kNounReach ? 0.5 : 0.9) /
                              (1.0 + 0.3 * static_cast<double>(begin - term.end));
        if (term.kind == FeatureKind::term) out.add(FeatureKind::noun, term, weight, span_of(article, term));
    }
}

}  // namespace

Span sentence_at(const Article& article, Span place) {
    const auto after = std::upper_bound(article.sentences.begin(), article.sentences.end(), place.start,
                                        [](std::size_t start, const Span& sentence) { return start < sentence.start; });
    return after == article.sentences.begin() ? Span{} : *(after - 1);
}

std::span<const Term> terms_around(const Article& article, std::size_t begin, std::size_t end, std::size_t reach) {
    const auto first = std::partition_point(article.terms.begin(), article.terms.end(),
                                            [&](const Term& term) { return term.end + reach < begin; });
    const auto last =
        std::partition_point(first, article.terms.end(), [&](const Term& term) { return term.begin <= end + reach; });
    return {first, last};
}

namespace {

// The sentence before `sentence`; itself where it is the first.
Span sentence_before(const Article& article, Span sentence) {
    const auto here = std::lower_bound(article.sentences.begin(), article.sentences.end(), sentence);
    const bool found = here != article.sentences.end() && *here == sentence && here != article.sentences.begin();
    return found ? *(here - 1) : sentence;
}

}  // namespace

std::vector<Feature> context_of(const Article& article, std::size_t begin, std::size_t end, bool counts) {
    const Span place{article.tokens[begin].start, article.tokens[end - 1].end};
    const Span sentence = sentence_at(article, place);
    const Span before = sentence_before(article, sentence);
    Collector out;
    for (const auto& term : terms_around(article, begin, end, kReach)) {
        const Span span = span_of(article, term);
        const bool here = sentence.contains(span) && (term.end <= begin || term.begin >= end);
        const bool neighbour = !here && before.contains(span) && before != sentence;
        if (!here && !neighbour) continue;
        double weight = nearness(article, begin, end, term);
        if (neighbour) weight = std::min(weight, 1.0) * kNeighbourSentence;
        weight *= term.strength;
        if (!counts && term.category == "time") continue;  // "year" beside a year says nothing
        if (weight > kLeastWeight) out.add(term.kind, term, weight, span);
    }
    if (counts) add_noun(article, begin, end, sentence, out);
    return out.take();
}

}  // namespace twosource
