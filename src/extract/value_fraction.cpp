#include "extract/value_fraction.h"

#include <algorithm>

#include "value/rational.h"

namespace twosource {
namespace {

constexpr int kMostPlaces = 20;  // of an exact fraction
constexpr int kPlaces = 4;       // of a rounded share
constexpr int kMostZeros = 20;   // of the numbers in it

// Exact where a decimal can say it, rounded otherwise.
Decimal decimal_of(const Rational& fraction, bool& exact) {
    BigInt denominators = denominator(fraction);
    int places = 0;
    for (; denominators % 2 == 0 && places < kMostPlaces; ++places) denominators /= 2;
    int fives = 0;
    for (; denominators % 5 == 0 && fives < kMostPlaces; ++fives) denominators /= 5;
    places = std::max(places, fives);
    exact = denominators == 1;
    if (!exact) places = kPlaces;
    const BigInt power = boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(places));
    const BigInt top = numerator(fraction) * power * 2, half = denominator(fraction);
    return to_decimal((top < 0 ? BigInt(top - half) : BigInt(top + half)) / (half * 2), -places);
}

}  // namespace

std::optional<ValueMention> read_fraction(const ValueScan& scan, const NumberReading& number) {
    const TokenView& view = scan.view;
    const auto usable = [](const std::optional<NumberReading>& part) {
        return part && !part->high && (part->digits > 0 || part->words) &&
               part->value < Decimal::power_of_ten(kMostZeros) && part->digits < kMostZeros;
    };
    if (!view.match(number.end, Role::glue) && !view.match(number.end, Role::parts_of)) return std::nullopt;
    std::optional<NumberReading> whole, bottom = number;
    if (const auto glue = view.match(number.end, Role::glue)) {
        auto next = scan.numbers.read(number.end + glue.length);
        if (usable(next) && view.match(next->end, Role::parts_of)) {
            whole = number;
            bottom = std::move(next);
        }
    }
    const auto link = view.match(bottom->end, Role::parts_of);
    if (!link || !usable(bottom)) return std::nullopt;
    const auto negative = view.match(bottom->end + link.length, Role::negative);
    const std::size_t at = bottom->end + link.length + negative.length;
    if (at >= view.size() || view[at].line_before) return std::nullopt;
    auto top = scan.numbers.read(at);
    if (!usable(top) || !bottom->value.is_integer() || bottom->value < Decimal(2)) return std::nullopt;
    // "5人に1人", but "2人に1億円": people, and others of them.
    if (link.meaning->weak &&
        (!(top->value < bottom->value) || top->scaled || scan.suffixes.read(top->end, *top).kind != Kind::count))
        return std::nullopt;
    if (negative) top->value = -top->value;
    const Rational fraction = to_rational(top->value) / to_rational(bottom->value);
    ValueMention mention;
    mention.begin = number.begin;
    mention.end = top->end;
    mention.spelled = number.words;
    Value& value = mention.value;
    bool exact = false;
    const Decimal plain = decimal_of(fraction, exact);
    if (whole && (!exact || !(fraction < 1))) return std::nullopt;
    const bool size_in_words = view.match(bottom->begin, Role::scale) && Decimal(10) < bottom->value;
    if (whole || (exact && !size_in_words && stands_alone(view, mention.begin, mention.end))) {
        value.kind = Kind::count;
        value.low = value.high = whole ? whole->value + plain : plain;
        value.step = plain;
        return mention;
    }
    value.kind = Kind::percent;
    value.unit = "%";
    value.low = value.high = decimal_of(fraction * 100, exact);
    value.step = exact ? top->step * decimal_of(Rational(100) / to_rational(bottom->value), exact) : Decimal(1);
    return mention;
}

}  // namespace twosource
