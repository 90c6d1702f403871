#include "graph/value_evidence.h"

#include <algorithm>
#include <cmath>

#include "value/date.h"

namespace twosource {
namespace {

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

bool are_years_apart(const Value& a, const Value& b) {
    const int x = year_of(a), y = year_of(b);
    return x != 0 && y != 0 && std::abs(x - y) > 1;
}

}  // namespace

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

bool same_digits(const Value& a, const Value& b) {
    const auto p = a.number(), q = b.number();
    return p && q && p->coefficient() == q->coefficient();
}

bool lost_scale(const Value& a, const Value& b) {
    const auto p = a.number(), q = b.number();
    if (!a.step || !b.step || a.unit != b.unit || !same_digits(a, b)) return false;
    const bool scaled_a = a.step->exponent() >= 3, scaled_b = b.step->exponent() >= 3;
    return scaled_a != scaled_b && a.kind != Kind::count && (scaled_a ? *q : *p) < Decimal(1000);
}

bool may_be_update(const Claim& a, const Claim& b) { return a.grows && b.grows && a.attribute == b.attribute; }

int year_of(const Value& value) {
    const auto date = parse_edtf(value.edtf);
    return date && date->from && date->from->year ? *date->from->year : 0;
}

}  // namespace twosource
