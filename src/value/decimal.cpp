#include "value/decimal.h"

#include <cstdint>
#include <cstdlib>

namespace twosource {
namespace {

BigInt ten_to(int exponent) { return boost::multiprecision::pow(BigInt(10), static_cast<unsigned>(exponent)); }

// Both coefficients at the smaller exponent.
std::pair<BigInt, BigInt> aligned(const Decimal& a, const Decimal& b, int exponent) {
    return {a.coefficient() * ten_to(a.exponent() - exponent), b.coefficient() * ten_to(b.exponent() - exponent)};
}

}  // namespace

Decimal::Decimal(BigInt coefficient, int exponent) : coefficient_(std::move(coefficient)), exponent_(exponent) {
    if (coefficient_.is_zero()) {
        exponent_ = 0;
        return;
    }
    constexpr std::int64_t small = std::int64_t{1} << 62;
    if (coefficient_ < small && coefficient_ > -small) {  // nearly all figures, without long division
        auto number = static_cast<std::int64_t>(coefficient_);
        if (number % 10 != 0) return;
        for (; number % 10 == 0; number /= 10) ++exponent_;
        coefficient_ = number;
        return;
    }
    for (BigInt quotient, rest;;) {
        divide_qr(coefficient_, BigInt(10), quotient, rest);
        if (!rest.is_zero()) break;
        coefficient_ = quotient;
        ++exponent_;
    }
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    bool negative = false;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) negative = text[i++] == '-';
    std::string digits;
    int exponent = 0;
    bool point = false;
    for (; i < text.size() && (text[i] == '.' || (text[i] >= '0' && text[i] <= '9')); ++i) {
        if (text[i] == '.') {
            if (point) return std::nullopt;
            point = true;
            continue;
        }
        digits += text[i];
        exponent -= point;
    }
    if (digits.empty() || digits.size() > static_cast<std::size_t>(kMaxDigits)) return std::nullopt;
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        char* stop = nullptr;
        const std::string tail(text.substr(i + 1));
        const long power = std::strtol(tail.c_str(), &stop, 10);
        if (tail.empty() || *stop != '\0' || std::labs(power) > kMaxExponent) return std::nullopt;
        exponent += static_cast<int>(power);
        i = text.size();
    }
    if (i != text.size()) return std::nullopt;
    if (digits.size() <= 18) {
        const long long number = std::strtoll(digits.c_str(), nullptr, 10);
        return Decimal(BigInt(negative ? -number : number), exponent);
    }
    const std::size_t first = digits.find_first_not_of('0');  // a leading zero would read as octal
    BigInt coefficient(first == std::string::npos ? "0" : digits.substr(first));
    return Decimal(negative ? BigInt(-coefficient) : coefficient, exponent);
}

std::string Decimal::to_string() const {
    std::string digits = BigInt(abs(coefficient_)).str();
    if (exponent_ >= 0) {
        digits.append(static_cast<std::size_t>(exponent_), '0');
    } else {
        const auto places = static_cast<std::size_t>(-exponent_);
        if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
        digits.insert(digits.size() - places, 1, '.');
    }
    return (coefficient_ < 0 ? "-" : "") + digits;
}

Rational Decimal::to_rational() const {
    return exponent_ >= 0 ? Rational(coefficient_ * ten_to(exponent_)) : Rational(coefficient_, ten_to(-exponent_));
}

double Decimal::to_double() const { return to_rational().convert_to<double>(); }

Decimal operator+(const Decimal& a, const Decimal& b) {
    const int exponent = std::min(a.exponent_, b.exponent_);
    auto [x, y] = aligned(a, b, exponent);
    return {x + y, exponent};
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }

Decimal operator*(const Decimal& a, const Decimal& b) {
    return {a.coefficient_ * b.coefficient_, a.exponent_ + b.exponent_};
}

bool operator<(const Decimal& a, const Decimal& b) {
    auto [x, y] = aligned(a, b, std::min(a.exponent_, b.exponent_));
    return x < y;
}

std::optional<Rational> parse_rational(std::string_view text) {
    const std::size_t slash = text.find('/');
    const auto numerator = Decimal::parse(text.substr(0, slash));
    if (!numerator) return std::nullopt;
    if (slash == std::string_view::npos) return numerator->to_rational();
    const auto denominator = Decimal::parse(text.substr(slash + 1));
    if (!denominator || denominator->is_zero()) return std::nullopt;
    return numerator->to_rational() / denominator->to_rational();
}

}  // namespace twosource
