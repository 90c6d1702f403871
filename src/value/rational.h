// Numbers without limits, for the few places that divide or that meet more digits than 64 bits hold. Apart from
// decimal.h, which nearly every file includes, since Boost.Multiprecision is slow to compile.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "value/decimal.h"

namespace twosource {

using BigInt = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

struct Decimal::Big {
    BigInt value;
};

BigInt coefficient_of(const Decimal& number);
Decimal to_decimal(const BigInt& coefficient, int exponent = 0);
Rational to_rational(const Decimal& number);
Rational to_rational(const Fraction& fraction);

}  // namespace twosource
