#include "graph/evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <unicode/uchar.h>

#include "extract/near_concepts.h"
#include "text/unicode.h"
#include "value/date.h"

namespace twosource {
namespace {

constexpr double kUnseenClaims = 5;  // without the feature, so that it tells something in a run of few claims, too
constexpr double kLeastRarity = 0.3;
constexpr double kMostRarity = 3.5;

// On top of the odds that chance gives: a conflict needs more than an agreement, since a false alarm costs more, and
// two statements of one article rarely repeat each other.
constexpr double kPriorAgreement = 0.55;
constexpr double kPriorConflict = -2.5;
constexpr double kPriorUpdate = -1.5;
constexpr double kPriorSameSource = -2.5;
constexpr double kPriorRelativeDay = -2.0;  // of a conflict with a day that the article's own must tell

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
constexpr double kLeastKnown = 0.5;   // a language whose words are hardly known
constexpr double kUsualConcepts = 3;  // of the lexicon, beside a claim
constexpr double kOtherSubject = -0.4;
constexpr double kNearestName = 0.22;
constexpr double kCloseTogether = 1.2;  // in one article
constexpr std::size_t kCloseBytes = 600;
constexpr double kRestated = 10;
constexpr double kMostContext = 5.2;
constexpr double kFarApart = -6.8;
constexpr double kYearsApart = -2.0;  // dates more than a year apart that no slip explains
constexpr double kOtherSize = 0.2;
constexpr double kFarApartInSize = -2.0;
constexpr double kOtherMagnitude = 0.02;  // closeness under which no slip but a lost word explains a difference
constexpr double kOfOtherMagnitude = -2.0;
constexpr double kBoundReach = 0.4;
constexpr double kFarApartUpdate = -0.5;
constexpr double kTwoInOneSentence = -2.0;
constexpr double kCompatible = 0.75;

struct Sum {
    double total = 0;
    std::vector<Evidence>* evidence = nullptr;

    void add(double weight, const std::string& reason) {
        total += weight;
        if (evidence && std::abs(weight) > 0.005) evidence->push_back({reason, weight});
    }
};

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

bool is_concept(const Feature& feature) {
    return (feature.kind == FeatureKind::noun || feature.kind == FeatureKind::term) &&
           feature.id.rfind("word:", 0) != 0;
}

int year_of(const Value& value) {
    const auto date = parse_edtf(value.edtf);
    return date && date->from && date->from->year ? *date->from->year : 0;
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

// How unlikely it is that two unrelated figures are equal.
double distinctness(const Value& value) {
    if (value.kind == Kind::text) return 3;
    if (value.kind == Kind::date) {
        const auto span = parse_edtf(value.edtf);
        if (!span || !span->from) return 1;
        double weight = span->from->year ? 1.6 : 0.2;
        if (span->from->month) weight += 1.4;
        if (span->from->day) weight += 2.0;
        return weight;
    }
    const auto number = value.number() ? value.number() : value.low;
    if (!number) return 0;
    const auto digits = static_cast<double>(number->digits().size());
    const bool measured = value.kind != Kind::count;
    if (number->is_integer() && *number < Decimal(13) && value.kind != Kind::money && value.kind != Kind::quantity)
        return measured ? 1.2 : 0.6;
    double weight = 0.8 + 1.2 * digits + (measured ? 0.6 : 0.0);
    if (number->exponent() >= 3) weight += 1;
    return std::min(weight, 6.5);
}

bool same_digits(const Value& a, const Value& b) {
    const auto p = a.number(), q = b.number();
    return p && q && p->coefficient() == q->coefficient();
}

// The same digits, once with a scale word and once bare: "500 billion dollars" and "500 dollars".
bool lost_scale(const Value& a, const Value& b) {
    const auto p = a.number(), q = b.number();
    if (!a.step || !b.step || a.unit != b.unit || !same_digits(a, b)) return false;
    const bool scaled_a = a.step->exponent() >= 3, scaled_b = b.step->exponent() >= 3;
    return scaled_a != scaled_b && a.kind != Kind::count && (scaled_a ? *q : *p) < Decimal(1000);
}

std::string name_of_slip(Diagnosis diagnosis) {
    return diagnosis == Diagnosis::none ? "decimal_point" : std::string(name_of(diagnosis));
}

// The same digits, with the decimal point a place or two away: 54 and 5.4.
bool is_shifted(const Value& a, const Value& b) {
    constexpr int kFarthest = 2;
    return a.kind != Kind::date && a.unit == b.unit && same_digits(a, b) && a.number()->digits().size() >= 2 &&
           std::abs(a.number()->exponent() - b.number()->exponent()) <= kFarthest;
}

// A slip that would turn one value into the other speaks for one fact behind both.
double slip(const Value& a, const Value& b, Diagnosis diagnosis) {
    const auto digits = [](const Value& value) {  // as printed: "500 billion" has three
        const auto number = value.number();
        if (!number) return 1.0;
        const int trailing = number->exponent() - (value.step ? value.step->exponent() : 0);
        return static_cast<double>(number->digits().size()) + std::max(0, trailing);
    };
    const double printed = std::min({digits(a), digits(b), 4.0});
    switch (diagnosis) {
        case Diagnosis::scale_word:
            return 0.5 + (same_digits(a, b) ? 1.2 : 0.6) * printed + (lost_scale(a, b) ? 2.5 : 0);
        case Diagnosis::thousands_separator:
        case Diagnosis::long_short_scale:
            return 1 + 1.2 * printed;
        case Diagnosis::unit:
        case Diagnosis::currency:
            return 0.8 + 1.2 * printed;
        case Diagnosis::digit_transposition:
            return printed >= 3 ? 1.3 * printed : 0.5;
        case Diagnosis::day_month_swap:
            return 5;
        case Diagnosis::rounding:
            return 1;
        case Diagnosis::off_by_one_year:
            return a.edtf.size() >= 10 && b.edtf.size() >= 10 ? 4.5
                   : a.edtf.size() >= 7 && b.edtf.size() >= 7 ? 2.5
                                                              : 0.7;
        case Diagnosis::none:  // the decimal point has moved
            return 0.4 * printed;
    }
    return 0;
}

// People and things of a toll come whole.
bool counts_whole(const Claim& claim) { return claim.grows && claim.value.kind == Kind::count; }
bool is_fraction(const Claim& claim) {
    return claim.value.kind == Kind::count && claim.value.number() && !claim.value.number()->is_integer();
}

bool has_digit(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();)
        if (u_isdigit(static_cast<UChar32>(next_code_point(text, pos)))) return true;
    return false;
}

// "On Friday", "yesterday".
bool is_relative(const Claim& claim) {
    return claim.value.kind == Kind::date && claim.value.edtf.size() >= 10 && !has_digit(claim.text);
}

bool are_years_apart(const Value& a, const Value& b) {
    const int x = year_of(a), y = year_of(b);
    return x != 0 && y != 0 && std::abs(x - y) > 1;
}

bool may_be_update(const Claim& a, const Claim& b) { return a.grows && b.grows && a.attribute == b.attribute; }

void add_value(const Claim& a, const Claim& b, const Related& related, const UnitTable& units, Sum& sum) {
    const double equal = std::min(distinctness(a.value), distinctness(b.value));
    switch (related.relation) {
        case Relation::same:
            sum.add(equal, "both say " + a.text);
            return;
        case Relation::compatible:
            if (a.source == b.source && a.sentence == b.sentence)
                sum.add(kTwoInOneSentence, "one sentence states both");
            // A bound is chosen near its figure: one far below it tells nothing.
            sum.add(kCompatible * equal * std::max(0.0, 1 - (1 - closeness(a.value, b.value, units)) / kBoundReach),
                    a.text + " and " + b.text + " agree");
            return;
        case Relation::conflict:
            if (may_be_update(a, b)) {  // a toll may double in a day
                const double close = closeness(a.value, b.value, units);
                const bool other_size = close < kOtherSize && !same_digits(a.value, b.value);
                sum.add(kFarApartUpdate * (1 - close) + (other_size ? kFarApartInSize : 0),
                        a.text + " and " + b.text + " lie far apart");
                return;
            }
            if (related.diagnosis == Diagnosis::none && !is_shifted(a.value, b.value)) {
                const double close = closeness(a.value, b.value, units);
                if (are_years_apart(a.value, b.value))
                    sum.add(kYearsApart, a.text + " and " + b.text + " are years apart");
                sum.add(kFarApart * (1 - close) + (close < kOtherSize ? kFarApartInSize : 0) +
                            (close < kOtherMagnitude ? kOfOtherMagnitude : 0),
                        a.text + " and " + b.text + " lie far apart");
                return;
            }
            sum.add(slip(a.value, b.value, related.diagnosis),
                    a.text + " and " + b.text + " differ as by a slip (" + name_of_slip(related.diagnosis) + ")");
            return;
        case Relation::incomparable:
            return;
    }
}

}  // namespace

double closeness(const Value& a, const Value& b, const UnitTable& units) {
    const auto p = a.number() ? a.number() : a.low, q = b.number() ? b.number() : b.low;
    if (!p || !q || a.kind == Kind::date) return 1;
    Unit x, y;
    const double left = p->to_double() * (units.resolve(a.unit, x) ? x.factor.to_double() : 1);
    const double right = q->to_double() * (units.resolve(b.unit, y) ? y.factor.to_double() : 1);
    const double large = std::max(std::abs(left), std::abs(right)), small = std::min(std::abs(left), std::abs(right));
    return large > 0 ? small / large : 1;
}

bool figures_differ(Value a, Value b, const UnitTable& units) {
    for (Value* value : {&a, &b}) {
        if (value->low.has_value() == value->high.has_value()) continue;
        value->low = value->high = value->low ? value->low : value->high;
        value->modifier = Modifier::exact;
    }
    if ((a.modifier == Modifier::range) != (b.modifier == Modifier::range)) return true;
    return relate(a, b, units).relation == Relation::conflict;
}

Rarity::Rarity(const std::vector<Claim>& claims, const UnitTable& units) {
    std::unordered_map<std::string, std::pair<double, std::set<std::size_t>>> stated;
    for (const auto& claim : claims) {
        auto& [count, sources] = stated[dimension_of(claim.value, units)];
        ++count;
        sources.insert(claim.source);
    }
    for (const auto& [dimension, found] : stated)
        per_source_[dimension] = found.first / static_cast<double>(found.second.size());
    std::unordered_map<std::string, std::pair<double, double>> concepts;
    for (const auto& claim : claims) {
        auto& [count, of] = concepts[claim.language];
        ++of;
        for (const auto& feature : claim.features) count += is_concept(feature);
    }
    for (const auto& [language, found] : concepts) concepts_[language] = found.first / found.second;
    for (const auto& claim : claims) {
        std::set<std::string> ids;
        for (const auto& feature : claim.features) {
            ids.insert(feature.id);
            if (feature.kind != FeatureKind::name) continue;
            auto& sources = named_by_[feature.id];
            if (sources.empty() || sources.back() != claim.source) sources.push_back(claim.source);
        }
        for (const auto& id : ids) ++counts_[id];
    }
    total_ = static_cast<double>(claims.size());
    std::map<int, std::size_t> years;
    for (const auto& claim : claims) ++years[claim.value.kind == Kind::date ? year_of(claim.value) : claim.year];
    years.erase(0);
    const auto most =
        std::max_element(years.begin(), years.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
    if (most != years.end()) year_ = most->first;
}

bool Rarity::names(std::size_t source, const std::string& name) const {
    const auto found = named_by_.find(name);
    return found != named_by_.end() && std::binary_search(found->second.begin(), found->second.end(), source);
}

double Rarity::words_known(const std::string& language) const {
    const auto found = concepts_.find(language);
    return found == concepts_.end() ? 1 : std::clamp(found->second / kUsualConcepts, kLeastKnown, 1.0);
}

std::size_t Rarity::count(const std::string& feature) const {
    const auto found = counts_.find(feature);
    return found == counts_.end() ? 0 : found->second;
}

double Rarity::prior(const std::string& dimension) const {
    const auto found = per_source_.find(dimension);
    return -std::log(1 + (found == per_source_.end() ? 1 : found->second));
}

double Rarity::of(const std::string& feature) const {
    const double rarity = std::log((total_ + kUnseenClaims) / (static_cast<double>(count(feature)) + 1));
    return std::clamp(rarity, kLeastRarity, kMostRarity);
}

PairScore score_pair(const Claim& a, const Claim& b, const Rarity& rarity, const UnitTable& units,
                     std::vector<Evidence>* evidence) {
    PairScore score;
    score.related = relate(a.value, b.value, units);
    // Two names differ only where they answer one question: the same attribute of the same subject.
    const bool words = a.value.kind == Kind::text && b.value.kind == Kind::text;
    const bool same_question = a.attribute == b.attribute && a.entity == b.entity && !a.entity.empty();
    if (words && (a.attribute != b.attribute || (score.related.relation == Relation::conflict && !same_question)))
        score.related.relation = Relation::incomparable;
    if (words && !a.one && !b.one && a.attribute == b.attribute && score.related.relation == Relation::conflict)
        score.related.relation = Relation::incomparable;  // one of several owners, of several sites
    if (counts_whole(a) != counts_whole(b) && (is_fraction(a) || is_fraction(b)) && !same_digits(a.value, b.value))
        score.related.relation = Relation::incomparable;  // "six dead" is not a magnitude of 6.4
    Sum context{0, evidence}, value{0, evidence}, prior{0, evidence};
    add_shared(a, b, rarity, context);
    add_noun_difference(a, b, context);
    add_attribute(a, b, context);
    const bool two_years = add_years(a, b, rarity, context);
    const bool only_a = add_other_subject(a, b, rarity, context);
    score.other_subject = add_other_subject(b, a, rarity, context) || only_a || two_years;
    if (context.total > kMostContext) context.add(kMostContext - context.total, "more of the same words adds nothing");
    add_value(a, b, score.related, units, value);
    prior.add(rarity.prior(dimension_of(a.value, units)), "most figures have nothing to do with each other");
    if (may_be_update(a, b) && score.related.relation == Relation::conflict)
        prior.add(kPriorUpdate, "figures of different days differ");
    else if (score.related.relation == Relation::conflict)
        prior.add(kPriorConflict, "a conflict needs strong evidence");
    else
        prior.add(kPriorAgreement, "equal figures are often chance");
    if (score.related.relation == Relation::conflict && (is_relative(a) || is_relative(b)))
        prior.add(kPriorRelativeDay, "a day without a date is told from the day of its article");
    const auto restates = [](const Claim& one, const Claim& other) {
        return !one.restates.empty() && one.restates == other.span;
    };
    if (a.source == b.source && (restates(a, b) || restates(b, a))) {
        prior.add(kRestated, "one figure in two units");
    } else if (a.source == b.source) {
        const std::size_t gap = a.span < b.span ? b.span.start - a.span.start : a.span.start - b.span.start;
        if (!lost_scale(a.value, b.value))
            prior.add(kPriorSameSource, "both stand in one article");
        else if (gap < kCloseBytes)
            prior.add(kCloseTogether, "both stand close together in one article");
    }
    score.context = context.total;
    score.value = value.total;
    score.prior = prior.total;
    if (evidence)
        std::stable_sort(evidence->begin(), evidence->end(),
                         [](const Evidence& x, const Evidence& y) { return std::abs(x.weight) > std::abs(y.weight); });
    return score;
}

}  // namespace twosource
