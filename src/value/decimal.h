// Exact decimals: coefficient · 10^exponent. No rounding ever happens; 1.4 trillion is 14 · 10^11, to the last digit.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace twosource {

using BigInt = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

class Decimal {
  public:
    // Longest number that is read as one, in digits; longer runs are identifiers, not figures.
    static constexpr int kMaxDigits = 60;
    static constexpr int kMaxExponent = 60;

    Decimal() = default;
    Decimal(long long value) : Decimal(BigInt(value), 0) {}
    Decimal(BigInt coefficient, int exponent);  // normalised: no trailing zero in the coefficient

    // "1400", "-2.5", "1e9"; nothing else, and nothing over the limits above.
    static std::optional<Decimal> parse(std::string_view text);
    static Decimal power_of_ten(int exponent) { return {BigInt(1), exponent}; }

    std::string to_string() const;  // plain digits, '.' as the decimal point, no exponent
    Rational to_rational() const;
    double to_double() const;

    const BigInt& coefficient() const { return coefficient_; }
    int exponent() const { return exponent_; }
    bool is_zero() const { return coefficient_.is_zero(); }
    bool is_integer() const { return exponent_ >= 0; }

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b);
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) {
        return a.exponent_ == b.exponent_ && a.coefficient_ == b.coefficient_;
    }
    friend bool operator<(const Decimal& a, const Decimal& b);
    Decimal operator-() const { return {-coefficient_, exponent_}; }

  private:
    BigInt coefficient_ = 0;
    int exponent_ = 0;
};

// "1609344/1000" or a decimal, as an exact fraction.
std::optional<Rational> parse_rational(std::string_view text);

}  // namespace twosource
