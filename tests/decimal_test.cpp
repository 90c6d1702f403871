// Exact numbers and units: nothing is rounded on the way in, between, or out.
#include "value/decimal.h"

#include <doctest/doctest.h>

#include "support.h"
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
    const auto scaled = [&](const Decimal& x) { return BigInt(numerator(Rational(x.to_rational() * one))); };
    for (int i = 0; i < 3000; ++i) {
        const Decimal a = decimal(any_number(random)), b = decimal(any_number(random));
        CAPTURE(a.to_string());
        CAPTURE(b.to_string());
        CHECK(scaled(a + b) == scaled(a) + scaled(b));
        CHECK(scaled(a - b) == scaled(a) - scaled(b));
        CHECK(Rational((a * b).to_rational() * one * one) == Rational(scaled(a) * scaled(b)));
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

TEST_CASE("factors of units are exact") {
    const auto factor = [](const char* code) {
        Unit unit;
        REQUIRE(units().resolve(code, unit));
        return unit.factor;
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
        CHECK(unit.factor > 0);
        CHECK(!unit.dimension.empty());
        CHECK(convert(7, unit.code, unit.code, units()) == Decimal(7));
    }
    Unit none;
    for (const char* code : {"", "MWh2", "mw", "furlong", "km/", "/", "km/parsec", "m/s/s"}) {
        CAPTURE(std::string(code));
        CHECK(!units().resolve(code, none));
    }
}
