#include "value/diagnose.h"

#include <algorithm>
#include <cstdlib>

namespace twosource {
namespace {

// Counts name what they count in their own language, which is no unit.
bool same_unit(const Value& a, const Value& b) { return a.kind == Kind::count || a.unit == b.unit; }

// The reading of `a` other than the written one that would make it agree with `b`.
Diagnosis misread(const Value& a, const Value& b) {
    const auto number = b.number();
    if (!number) return Diagnosis::none;
    for (const auto& reading : a.readings) {
        if (!reading.low || !(*reading.low == *number) || !same_unit(a, b)) continue;
        // "500,000" against "500": nobody means 500.000 by it, a "thousand" is missing.
        const bool no_fraction = a.step && a.step->is_integer() && number->is_integer();
        if (reading.reason != Diagnosis::thousands_separator || !no_fraction) return reading.reason;
    }
    return Diagnosis::none;
}

// 121 and 211, 53.9 and 59.3: two neighbouring digits changed places, also across the decimal point, all else alike.
bool transposed(const Decimal& a, const Decimal& b) {
    std::string x = a.to_string(), y = b.to_string();
    if (x.size() != y.size() || x == y || x.find('.') != y.find('.')) return false;
    std::erase(x, '.');
    std::erase(y, '.');
    const auto first = static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin()).first - x.begin());
    if (first + 1 < x.size()) std::swap(x[first], x[first + 1]);
    return x == y;
}

// Exact power of ten between two numbers, or 0.
int power_between(const Rational& x, const Rational& y) {
    if (x <= 0 || y <= 0) return 0;
    Rational ratio = x < y ? Rational(y / x) : Rational(x / y);
    for (int power = 1; power <= 15; ++power) {
        ratio /= 10;
        if (ratio == 1) return power;
        if (ratio < 1) return 0;
    }
    return 0;
}

bool written_with_scale(const Value& value) { return value.step && value.step->exponent() >= 2; }

// Powers that lie between two scale words: thousand and million, or 万 and 億, where one of the two is so written:
// 10 and 100,000 differ by no word.
bool is_scale_step(int power, const Value& a, const Value& b) {
    return power > 0 && (power % 3 == 0 || (power % 4 == 0 && (written_with_scale(a) || written_with_scale(b))));
}

// As above, but the larger may be rounded: 1.4 against 1,374 (thousand).
int rounded_power(const Rational& x, const Rational& y) {
    const bool a_small = x < y;
    const Rational small = a_small ? x : y, large = a_small ? y : x;
    if (small <= 0) return 0;
    Rational scaled = small;
    for (int power = 1; power <= 15; ++power) {
        scaled *= 10;
        if (power % 3 != 0) continue;
        const Rational gap = abs(scaled - large);
        if (gap * 50 <= large) return power;
        if (scaled > large * 2) return 0;
    }
    return 0;
}

// "thousands of chips" against "10 chips".
bool scale_into_interval(const Value& a, const Value& b) {
    const auto number = b.number();
    if (!a.low || !a.high || !number || *a.low == *a.high || number->is_zero()) return false;
    for (int power = 3; power <= 12; power += 3) {
        const Decimal scaled = *number * Decimal::power_of_ten(power);
        if (!(scaled < *a.low) && !(*a.high < scaled)) return true;
    }
    return false;
}

// One figure is the other cut off or rounded, in its last place that is no zero: 41,000 for 40,592.
bool rounding(const Value& a, const Value& b) {
    const auto p = a.number(), q = b.number();
    const bool bounded = !a.low || !a.high || !b.low || !b.high;
    if (!same_unit(a, b) || !p || !q || bounded) return false;
    const Rational gap = abs(to_rational(*p) - to_rational(*q));
    const Rational large = std::max(abs(to_rational(*p)), abs(to_rational(*q)));
    const int coarse = std::max(p->exponent(), q->exponent()), fine = std::min(p->exponent(), q->exponent());
    return fine < coarse && gap <= to_rational(Decimal::power_of_ten(coarse)) && gap * 8 <= large;
}

// The same figure but for rounding, whatever its unit: 17.9 and 18.
bool alike(const Value& a, const Value& b) {
    const Rational gap = abs(to_rational(*a.number()) - to_rational(*b.number()));
    const Decimal coarse =
        std::max(a.step.value_or(0), b.step.value_or(0), [](const Decimal& x, const Decimal& y) { return x < y; });
    return gap * 2 <= std::min(to_rational(coarse), Rational(1));
}

}  // namespace

Diagnosis diagnose_numbers(const Value& a, const Value& b, const std::optional<Rational>& x,
                           const std::optional<Rational>& y) {
    if (scale_into_interval(a, b) || scale_into_interval(b, a)) return Diagnosis::scale_word;
    if (!x || !y) return Diagnosis::none;
    const auto p = a.number(), q = b.number();
    if (!same_unit(a, b) && alike(a, b)) return Diagnosis::unit;
    if (const auto cause = misread(a, b); cause != Diagnosis::none) return cause;
    if (const auto cause = misread(b, a); cause != Diagnosis::none) return cause;
    if (const int power = power_between(*x, *y); is_scale_step(power, a, b)) {
        const Decimal& large = *p < *q ? *q : *p;
        const bool separator =
            power == 3 && same_unit(a, b) && !written_with_scale(a) && !written_with_scale(b) && !large.is_integer();
        return separator ? Diagnosis::thousands_separator : Diagnosis::scale_word;
    }
    if (transposed(*p, *q)) return Diagnosis::digit_transposition;
    if (rounding(a, b)) return Diagnosis::rounding;
    if (rounded_power(*x, *y) > 0) return Diagnosis::scale_word;
    return Diagnosis::none;
}

Diagnosis diagnose_dates(const DateSpan& a, const DateSpan& b) {
    if (a.interval || b.interval) return Diagnosis::none;
    const Date &x = *a.from, &y = *b.from;
    const bool same_year = !x.year || !y.year || *x.year == *y.year;
    if (x.day && y.day && x.month && y.month && *x.day == *y.month && *x.month == *y.day && same_year)
        return Diagnosis::day_month_swap;
    const bool rest = (!x.month || !y.month || *x.month == *y.month) && (!x.day || !y.day || *x.day == *y.day);
    const bool as_exact = x.month.has_value() == y.month.has_value() && x.day.has_value() == y.day.has_value();
    if (rest && as_exact && x.year && y.year && std::abs(*x.year - *y.year) == 1) return Diagnosis::off_by_one_year;
    if (same_year && x.day && y.day && x.month == y.month && *x.day / 10 == *y.day % 10 && *x.day % 10 == *y.day / 10)
        return Diagnosis::digit_transposition;
    return Diagnosis::none;
}

}  // namespace twosource
