// Exact decimals: coefficient · 10^exponent. No rounding ever happens; 1.4 trillion is 14 · 10^11, to the last digit.
// Nearly every figure has a coefficient of 64 bits; a longer one is kept apart, as a big integer (rational.h).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace twosource {

class Decimal {
  public:
    // Longest number that is read as one, in digits; longer runs are identifiers, not figures.
    static constexpr int kMaxDigits = 60;
    static constexpr int kMaxExponent = 60;

    struct Big;

    Decimal() = default;
    Decimal(std::int64_t coefficient, int exponent = 0);  // normalised: no trailing zero in the coefficient
    Decimal(const Big& coefficient, int exponent);

    // "1400", "-2.5", "1e9"; nothing else, and nothing over the limits above.
    static std::optional<Decimal> parse(std::string_view text);
    static Decimal power_of_ten(int exponent) { return {1, exponent}; }

    std::string to_string() const;  // plain digits, '.' as the decimal point, no exponent
    std::string digits() const;     // of the coefficient, without its sign
    double to_double() const;
    int to_int() const;  // without the fraction; the nearest int where it is out of range

    Decimal coefficient() const;
    int exponent() const { return exponent_; }
    bool is_zero() const { return small_ == 0 && !big_; }
    bool is_negative() const;
    bool is_integer() const { return exponent_ >= 0; }

    std::int64_t small() const { return small_; }  // the coefficient, where big() is null
    const Big* big() const { return big_.get(); }

    friend Decimal operator+(const Decimal& a, const Decimal& b);
    friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
    friend Decimal operator*(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b);
    friend bool operator<(const Decimal& a, const Decimal& b);
    Decimal operator-() const;

  private:
    std::int64_t small_ = 0;
    int exponent_ = 0;
    std::shared_ptr<const Big> big_;
};

// An exact fraction, as the sizes of units are: a degree Fahrenheit is 5/9 of a kelvin.
struct Fraction {
    Decimal numerator = 1;
    Decimal denominator = 1;  // positive

    // "1609344/1000" or a decimal.
    static std::optional<Fraction> parse(std::string_view text);

    double to_double() const { return numerator.to_double() / denominator.to_double(); }

    friend Fraction operator*(const Fraction& a, const Fraction& b) {
        return {a.numerator * b.numerator, a.denominator * b.denominator};
    }
    friend bool operator==(const Fraction& a, const Fraction& b) {
        return a.numerator * b.denominator == b.numerator * a.denominator;
    }
    friend bool operator<(const Fraction& a, const Fraction& b) {
        return a.numerator * b.denominator < b.numerator * a.denominator;
    }
};

}  // namespace twosource
