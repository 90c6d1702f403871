// Exact numbers and units: nothing is rounded on the way in, between, or out.
#include "value/decimal.h"

#include <doctest/doctest.h>
#include <limits>

#include "support.h"
#include "value/rational.h"
#include "value/relate.h"

using namespace twosource;
using namespace twosource::test;

namespace {

std::string digits(Random& random, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += static_cast<char>('0' + random.below(10));
    return text;
}

// A number as one may write it: leading and trailing zeros, a sign, a fraction.
std::string any_number(Random& random) {
    std::string text = random.one_in(4) ? "-" : "";
    text += digits(random, 1 + random.below(25));
    if (random.one_in(2)) text += "." + digits(random, 1 + random.below(20));
    return text;
}

// The same without the zeros that say nothing.
std::string canonical(std::string text) {
    const bool negative = text[0] == '-';
    if (negative) text.erase(0, 1);
    if (text.find('.') != std::string::npos) {
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    while (text.size() > 1 && text[0] == '0' && text[1] != '.') text.erase(0, 1);
    return text == "0" || !negative ? text : "-" + text;
}

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("a number comes out as it went in") {
    Random random(1);
    for (int i = 0; i < 3000; ++i) {
        const std::string text = any_number(random);
        CAPTURE(text);
        CHECK(decimal(text).to_string() == canonical(text));
        CHECK(decimal(decimal(text).to_string()) == decimal(text));
    }
}

TEST_CASE("arithmetic agrees with whole numbers of any length") {
    Random random(2);
    constexpr int places = 20;  // of any_number: every value is whole in units of 10^-20
    const BigInt one = boost::multiprecision::pow(BigInt(10), places);
    const auto scaled = [&](const Decimal& x) { return BigInt(numerator(Rational(to_rational(x) * one))); };
    for (int i = 0; i < 3000; ++i) {
        const Decimal a = decimal(any_number(random)), b = decimal(any_number(random));
        CAPTURE(a.to_string());
        CAPTURE(b.to_string());
        CHECK(scaled(a + b) == scaled(a) + scaled(b));
        CHECK(scaled(a - b) == scaled(a) - scaled(b));
        CHECK(Rational(to_rational(a * b) * one * one) == Rational(scaled(a) * scaled(b)));
        CHECK((a < b) == (scaled(a) < scaled(b)));
        CHECK((a == b) == (scaled(a) == scaled(b)));
    }
}

TEST_CASE("forms of a number, and what is none") {
    CHECK(decimal("1e9").to_string() == "1000000000");
    CHECK(decimal("1.4e12") == decimal("1400000000000"));
    CHECK(decimal("2.5E-3").to_string() == "0.0025");
    CHECK(decimal("0.10") == decimal(".1"));
    CHECK(decimal("-0") == Decimal(0));
    CHECK(decimal("0010").to_string() == "10");  // not eight
    for (const char* text : {"", "-", ".", "1,000", "1.2.3", "1e", "e9", "0x10", "1 000", "1e999", "nan", "inf", "½"}) {
        CAPTURE(std::string(text));
        CHECK(!Decimal::parse(text));
    }
    CHECK(Decimal::parse(std::string(60, '9')));
    CHECK(!Decimal::parse(std::string(61, '9')));  // an identifier, not a figure
}

TEST_CASE("figures around the end of 64 bits") {
    const Decimal most = decimal("9223372036854775807"), least = -most - Decimal(1);
    CHECK((most + Decimal(1)).to_string() == "9223372036854775808");
    CHECK(least.to_string() == "-9223372036854775808");
    CHECK((-least).to_string() == "9223372036854775808");
    CHECK(-(-least) == least);
    CHECK((most * most).to_string() == "85070591730234615847396907784232501249");
    CHECK(most * most - most * most == Decimal(0));
    CHECK(most < -least);
    CHECK(least < most * most);
    CHECK(Decimal::power_of_ten(-40) < Decimal::power_of_ten(40));
    CHECK((-(most * most)).is_negative());
    CHECK((most * most).coefficient() == most * most);
}

TEST_CASE("whole part as an int, nearest where it has no room") {
    CHECK(decimal("2025").to_int() == 2025);
    CHECK(decimal("-7.9").to_int() == -7);
    CHECK(decimal("1e40").to_int() == std::numeric_limits<int>::max());
    CHECK(decimal("-1e10").to_int() == std::numeric_limits<int>::min());
    CHECK(decimal("1e-40").to_int() == 0);
    CHECK(decimal("12345678901234567890.5").to_int() == std::numeric_limits<int>::max());
    CHECK(decimal("12.345678901234567890123").to_int() == 12);
}

TEST_CASE("factors of units are exact") {
    const auto factor = [](const char* code) {
        Unit unit;
        REQUIRE(units().resolve(code, unit));
        return to_rational(unit.factor);
    };
    CHECK(factor("[mi_i]") == Rational(1609344, 1000));
    CHECK(factor("km2") == 1000000);
    CHECK(factor("har") == 10000);
    CHECK(factor("GW") == 1000 * factor("MW"));
    CHECK(factor("km/h") == Rational(5, 18));
    CHECK(factor("[degF]") == Rational(5, 9));
    CHECK(factor("[lb_av]") == Rational(45359237, 100000000));
    CHECK(factor("wk") == 7 * factor("d"));
    CHECK(factor("GBy") == 8 * factor("Gbit"));
    CHECK(factor("kg/m2") == factor("kg") / factor("m2"));
    CHECK(factor("[mi_i]/h") == factor("[mi_i]") / factor("h"));
}

TEST_CASE("every unit of the table resolves to itself, and to nothing by another spelling") {
    CHECK(units().all().size() > 100);
    for (const Unit& unit : units().all()) {
        CAPTURE(unit.code);
        Unit found;
        CHECK(units().resolve(unit.code, found));
        CHECK(found.factor == unit.factor);
        CHECK(found.dimension == unit.dimension);
        CHECK(Fraction{0, 1} < unit.factor);
        CHECK(!unit.dimension.empty());
        CHECK(convert(7, unit.code, unit.code, units()) == Decimal(7));
    }
    Unit none;
    for (const char* code : {"", "MWh2", "mw", "furlong", "km/", "/", "km/parsec", "m/s/s"}) {
        CAPTURE(std::string(code));
        CHECK(!units().resolve(code, none));
    }
}
