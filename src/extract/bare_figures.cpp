#include "extract/bare_figures.h"

#include <algorithm>
#include <optional>

#include "extract/value_bound.h"

namespace twosource {
namespace {

constexpr std::size_t kNounReach = 1;   // tokens between a figure and a noun that it counts
constexpr std::size_t kSumReach = 12;   // tokens to a word that speaks of a sum of money
constexpr std::size_t kMostAround = 6;  // values to either side that are looked through for a currency
constexpr std::size_t kScaleReach = 4;  // tokens to the name of a scale
constexpr int kYoungest = 14;
constexpr int kOldest = 110;

bool is_symbol(const Article& article, std::size_t at) {
    return at >= article.tokens.size() || article.tokens[at].kind == TokenKind::symbol;
}

bool is_bare(const ValueMention& mention) { return mention.value.kind == Kind::count && mention.value.unit.empty(); }

// Written with a scale word of ten thousand or more.
bool is_scaled(const ValueMention& mention) {
    return mention.value.step && !mention.spelled && mention.value.step->exponent() >= 4;
}

// Whether what stands right behind a figure is what it counts; an action, a sum or a name is not.
bool counts_something(const Article& article, const ValueMention& mention) {
    for (const auto& term : terms_around(article, mention.begin, mention.end, kNounReach)) {
        if (term.begin < mention.end || term.kind == FeatureKind::name) continue;
        if (term.begin > mention.end && is_symbol(article, mention.end)) continue;
        if (term.category != "action" && term.category != "sum" && term.category != "time") return true;
    }
    return false;
}

// "45 million watched": an action right behind the figure.
bool acts(const Article& article, const ValueMention& mention) {
    const auto near = terms_around(article, mention.begin, mention.end, 0);
    return std::any_of(near.begin(), near.end(),
                       [&](const Term& term) { return term.begin == mention.end && term.category == "action"; });
}

// "Its people, 45 million", "a country of 45 million"; but "the winner gets $42 million, Norvik 30 million".
bool follows_people(const Article& article, const ValueMention& mention) {
    for (const auto& term : terms_around(article, mention.begin, mention.end, kNounReach)) {
        if (term.end > mention.begin) break;
        if (term.end < mention.begin && is_symbol(article, term.end)) continue;
        if (term.category == "people" || (term.category == "place" && term.end < mention.begin)) return true;
    }
    return false;
}

// "Ana Diaz (35)", "Ana Diaz, 35, said": how news prints an age.
bool is_age(const Article& article, const ValueMention& mention) {
    const auto& value = mention.value;
    if (mention.spelled || value.modifier != Modifier::exact || !value.number() || !value.number()->is_integer() ||
        *value.number() < Decimal(kYoungest) || Decimal(kOldest) < *value.number())
        return false;
    if (mention.begin == 0 || mention.end >= article.tokens.size()) return false;
    const auto before = article.tokens[mention.begin - 1].of(article.text);
    const auto behind = article.tokens[mention.end].of(article.text);
    if (!(before == "(" && behind == ")") && !(before == "," && behind == ",")) return false;
    const auto near = terms_around(article, mention.begin - 1, mention.begin, 0);
    return std::any_of(near.begin(), near.end(), [&](const Term& term) {
        return term.end + 1 == mention.begin && term.kind == FeatureKind::name &&
               (term.category == "person" || (term.category.empty() && (before == "(" || term.end - term.begin > 1)));
    });
}

bool speaks_of_sum(const Article& article, const ValueMention& mention, Span sentence) {
    const auto near = terms_around(article, mention.begin, mention.end, kSumReach);
    return std::any_of(near.begin(), near.end(), [&](const Term& term) {
        return term.category == "sum" &&
               sentence.contains({article.tokens[term.begin].start, article.tokens[term.end - 1].end});
    });
}

// "4.5 degrees on the Richter scale" is a magnitude.
void drop_false_unit(const Article& article, ValueMention& mention, const UnitTable& units) {
    const Unit* unit = mention.value.kind == Kind::quantity ? units.find(mention.value.unit) : nullptr;
    if (!unit || unit->not_beside.empty()) return;
    const auto near = terms_around(article, mention.begin, mention.end, kScaleReach);
    const bool false_unit = std::any_of(near.begin(), near.end(), [&](const Term& term) {
        return std::find(unit->not_beside.begin(), unit->not_beside.end(), term.id) != unit->not_beside.end();
    });
    if (!false_unit) return;
    mention.value.kind = Kind::count;
    mention.value.unit.clear();
}

class Completion {
  public:
    explicit Completion(Article& article) : article_(article) {
        for (const auto& mention : article.values) sentences_.push_back(sentence_at(article, mention.span));
    }

    void run() {
        for (std::size_t i = 0; i < article_.values.size(); ++i) {
            ValueMention& mention = article_.values[i];
            if (!is_bare(mention) || counts_something(article_, mention)) continue;
            if (is_scaled(mention) && !follows_people(article_, mention))
                take_currency(i);
            else if (is_age(article_, mention))
                take_years(mention.value);
            else if (mention.value.number() && !mention.value.number()->is_integer())
                take_percent(i);
        }
    }

  private:
    static void take_years(Value& value) {
        value.kind = Kind::duration;
        value.unit = "a";
    }

    void take_currency(std::size_t i) {
        const auto money = nearest_money(i);
        if (!money) return;
        const bool beside = sentences_[*money] == sentences_[i] || *money + 1 == i;
        const bool goes_on = beside && is_scaled(article_.values[*money]) && !acts(article_, article_.values[i]);
        if (!goes_on && !speaks_of_sum(article_, article_.values[i], sentences_[i])) return;
        Value& value = article_.values[i].value;
        value.kind = Kind::money;
        value.unit = article_.values[*money].value.unit;
        prefer_plausible(value);
    }

    // The money stated last before the figure, else the first behind it in its sentence.
    std::optional<std::size_t> nearest_money(std::size_t i) const {
        for (std::size_t k = i; k > 0 && i - k < kMostAround; --k)
            if (article_.values[k - 1].value.kind == Kind::money) return k - 1;
        const std::size_t last = std::min(i + kMostAround, article_.values.size());
        for (std::size_t k = i + 1; k < last && sentences_[k] == sentences_[i]; ++k)
            if (article_.values[k].value.kind == Kind::money) return k;
        return std::nullopt;
    }

    // The figure before is a percentage written with as many decimals.
    void take_percent(std::size_t i) {
        if (i == 0) return;
        const Value& before = article_.values[i - 1].value;
        Value& value = article_.values[i].value;
        if (before.kind != Kind::percent || !before.step || !value.step || before.unit != "%" ||
            before.step->exponent() != value.step->exponent() || Decimal(100) < *value.number() ||
            sentences_[i - 1] != sentences_[i])
            return;
        value.kind = Kind::percent;
        value.unit = before.unit;
    }

    Article& article_;
    std::vector<Span> sentences_;
};

}  // namespace

void complete_bare_figures(Article& article, const UnitTable& units) {
    for (auto& mention : article.values) drop_false_unit(article, mention, units);
    Completion(article).run();
}

}  // namespace twosource
