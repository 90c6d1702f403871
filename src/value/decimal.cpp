#include "value/decimal.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <utility>

#include "value/rational.h"

namespace twosource {
namespace {

constexpr int kPowers = 19;  // those of ten that 64 bits hold
constexpr auto kPowerOfTen = [] {
    std::array<std::int64_t, kPowers> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
    return powers;
}();

BigInt ten_to(int exponent) { return boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(exponent)); }

// Multiplies by a power of ten; false where 64 bits don't hold the result.
bool scale_up(std::int64_t& number, int power) {
    return power < kPowers && !__builtin_mul_overflow(number, kPowerOfTen[static_cast<std::size_t>(power)], &number);
}

// Both coefficients at the smaller exponent, where 64 bits hold them.
bool align_small(const Decimal& a, const Decimal& b, std::int64_t& x, std::int64_t& y) {
    if (a.big() || b.big()) return false;
    x = a.small();
    y = b.small();
    const int distance = a.exponent() - b.exponent();
    return distance >= 0 ? scale_up(x, distance) : scale_up(y, -distance);
}

std::pair<BigInt, BigInt> align(const Decimal& a, const Decimal& b) {
    const int exponent = std::min(a.exponent(), b.exponent());
    return {coefficient_of(a) * ten_to(a.exponent() - exponent), coefficient_of(b) * ten_to(b.exponent() - exponent)};
}

}  // namespace

Decimal::Decimal(std::int64_t coefficient, int exponent) : small_(coefficient), exponent_(coefficient ? exponent : 0) {
    for (; small_ % 10 == 0 && small_ != 0; small_ /= 10) ++exponent_;
}

Decimal::Decimal(const Big& coefficient, int exponent) {
    BigInt number = coefficient.value;
    for (BigInt quotient, rest; !number.is_zero(); ++exponent) {
        divide_qr(number, BigInt(10), quotient, rest);
        if (!rest.is_zero()) break;
        number = quotient;
    }
    using Limits = std::numeric_limits<std::int64_t>;
    if (number >= Limits::min() && number <= Limits::max())
        *this = Decimal(static_cast<std::int64_t>(number), exponent);
    else
        big_ = std::make_shared<const Big>(Big{std::move(number)}), exponent_ = exponent;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool negative = false;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) negative = text[i++] == '-';
    const std::string_view digits = text.substr(i);
    constexpr int kSmallDigits = 18;
    std::int64_t small = 0;  // of the first of them
    int count = 0, exponent = 0;
    bool point = false;
    for (; i < text.size() && (text[i] == '.' || (text[i] >= '0' && text[i] <= '9')); ++i) {
        if (text[i] == '.') {
            if (point) return std::nullopt;
            point = true;
            continue;
        }
        if (count == kMaxDigits) return std::nullopt;
        if (++count <= kSmallDigits) small = small * 10 + (text[i] - '0');
        exponent -= point;
    }
    if (count == 0) return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        std::string_view tail = text.substr(i + 1);
        if (tail.starts_with('+') && !tail.starts_with("+-")) tail.remove_prefix(1);
        int power = 0;
        const auto [stop, error] = std::from_chars(tail.data(), tail.data() + tail.size(), power);
        if (error != std::errc{} || stop != tail.data() + tail.size() || std::abs(power) > kMaxExponent)
            return std::nullopt;
        exponent += power;
        i = text.size();
    }
    if (i != text.size()) return std::nullopt;
    if (count <= kSmallDigits) return Decimal(negative ? -small : small, exponent);
    BigInt number = 0;
    for (std::size_t k = 0; count > 0; ++k)
        if (digits[k] != '.') number = number * 10 + (digits[k] - '0'), --count;
    return to_decimal(negative ? BigInt(-number) : number, exponent);
}

std::string Decimal::digits() const {
    if (big_) return BigInt(abs(big_->value)).str();
    const auto size = static_cast<std::uint64_t>(small_);
    return std::to_string(small_ < 0 ? 0 - size : size);
}

std::string Decimal::to_string() const {
    std::string text = digits();
    if (exponent_ >= 0) {
        text.append(static_cast<std::size_t>(exponent_), '0');
    } else {
        const auto places = static_cast<std::size_t>(-exponent_);
        if (text.size() <= places) text.insert(0, places - text.size() + 1, '0');
        text.insert(text.size() - places, 1, '.');
    }
    return (is_negative() ? "-" : "") + text;
}

double Decimal::to_double() const {
    constexpr std::int64_t kExact = std::int64_t{1} << 53;
    if (!big_ && std::abs(exponent_) < kPowers && small_ < kExact && small_ > -kExact) {
        const auto power = static_cast<double>(kPowerOfTen[static_cast<std::size_t>(std::abs(exponent_))]);
        const auto number = static_cast<double>(small_);
        return exponent_ < 0 ? number / power : number * power;
    }
    return to_rational(*this).convert_to<double>();
}

int Decimal::to_int() const {
    using Limits = std::numeric_limits<int>;
    std::int64_t whole = small_;
    const int power = std::min(std::abs(exponent_), kPowers);
    if (exponent_ < 0 && !big_)
        whole = power < kPowers ? small_ / kPowerOfTen[static_cast<std::size_t>(power)] : 0;
    else if (big_ || !scale_up(whole, power))
        return static_cast<int>(std::clamp(to_double(), double{Limits::min()}, double{Limits::max()}));
    return static_cast<int>(std::clamp(whole, std::int64_t{Limits::min()}, std::int64_t{Limits::max()}));
}

Decimal Decimal::coefficient() const {
    Decimal whole = *this;
    whole.exponent_ = 0;
    return whole;
}

bool Decimal::is_negative() const { return big_ ? big_->value < 0 : small_ < 0; }

Decimal Decimal::operator-() const {
    if (big_ || small_ == std::numeric_limits<std::int64_t>::min())
        return to_decimal(-coefficient_of(*this), exponent_);
    Decimal negated = *this;
    negated.small_ = -small_;
    return negated;
}

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int exponent = std::min(a.exponent_, b.exponent_);
    std::int64_t x, y, sum;
    if (align_small(a, b, x, y) && !__builtin_add_overflow(x, y, &sum)) return {sum, exponent};
    auto [left, right] = align(a, b);
    return to_decimal(left + right, exponent);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
    const int exponent = a.exponent_ + b.exponent_;
    std::int64_t product;
    if (!a.big_ && !b.big_ && !__builtin_mul_overflow(a.small_, b.small_, &product)) return {product, exponent};
    return to_decimal(coefficient_of(a) * coefficient_of(b), exponent);
}

bool operator==(const Decimal& a, const Decimal& b) {
    if (a.exponent_ != b.exponent_ || a.small_ != b.small_) return false;
    return a.big_ && b.big_ ? a.big_->value == b.big_->value : !a.big_ && !b.big_;
}

bool operator<(const Decimal& a, const Decimal& b) {
    std::int64_t x, y;
    if (align_small(a, b, x, y)) return x < y;
    auto [left, right] = align(a, b);
    return left < right;
}

std::optional<Fraction> Fraction::parse(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto above = Decimal::parse(text.substr(0, slash));
    if (!above) return std::nullopt;
    if (slash == std::string_view::npos) return Fraction{*above, 1};
    const auto below = Decimal::parse(text.substr(slash + 1));
    if (!below || below->is_zero() || below->is_negative()) return std::nullopt;
    return Fraction{*above, *below};
}

BigInt coefficient_of(const Decimal& number) { return number.big() ? number.big()->value : BigInt(number.small()); }

Decimal to_decimal(const BigInt& coefficient, int exponent) { return {Decimal::Big{coefficient}, exponent}; }

Rational to_rational(const Decimal& number) {
    const BigInt coefficient = coefficient_of(number);
    return number.exponent() >= 0 ? Rational(coefficient * ten_to(number.exponent()))
                                  : Rational(coefficient, ten_to(-number.exponent()));
}

Rational to_rational(const Fraction& fraction) {
    return to_rational(fraction.numerator) / to_rational(fraction.denominator);
}

}  // namespace twosource
