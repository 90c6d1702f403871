// The value algebra: which values can both be said of one fact, and how those that cannot probably went apart.
#include "value/relate.h"

#include <array>
#include <cstring>
#include <doctest/doctest.h>

#include "support.h"
#include "value/date.h"

using namespace twosource;
using namespace twosource::test;

namespace {

std::string name_of(Relation relation) {
    constexpr std::array names = {"same", "compatible", "conflict", "incomparable"};
    return names[static_cast<std::size_t>(relation)];
}

std::string told(const Related& related) {
    const std::string cause(twosource::name_of(related.diagnosis));
    return name_of(related.relation) + (cause.empty() ? "" : ": " + cause);
}

struct Row {
    std::string a;
    std::string b;
    std::string told;
    std::string language_a = "en";
    std::string language_b = "en";
};

void check(const Row& row) {
    CAPTURE(row.a);
    CAPTURE(row.b);
    const Value a = value_of(row.a, row.language_a), b = value_of(row.b, row.language_b);
    CHECK(told(relate(a, b, units())) == row.told);
    CHECK(told(relate(b, a, units())) == row.told);
}

// ---- generated values

Value plain(Kind kind, const std::string& unit, Random& random) {
    Value value;
    value.kind = kind;
    value.unit = unit;
    const int places = random.below(8) - 2;
    const Decimal number(1 + random.below(5000), places);
    value.low = value.high = random.one_in(12) ? -number : number;
    value.step = Decimal::power_of_ten(places);
    return value;
}

void bound(Value& value, Random& random) {
    value.modifier = static_cast<Modifier>(random.below(8));
    switch (value.modifier) {
        case Modifier::at_least:
        case Modifier::more_than:
            value.high.reset();
            break;
        case Modifier::at_most:
        case Modifier::less_than:
            value.low.reset();
            break;
        case Modifier::range:
        case Modifier::change:
            value.high = *value.high + Decimal(1 + random.below(900));
            break;
        default:
            break;
    }
}

Value date(Random& random) {
    Date one;
    if (!random.one_in(4)) one.year = 1990 + random.below(40);
    if (!one.year || !random.one_in(4)) one.month = 1 + random.below(12);
    if (one.month && random.one_in(9)) one.month = random.pick(std::array{21, 22, 23, 24, 33, 34, 35, 36, 40, 41});
    if (one.month && *one.month <= 12 && !random.one_in(3)) one.day = 1 + random.below(28);
    if (one.day && random.one_in(6)) one.minute = random.below(1440);
    one.approximate = random.one_in(8);
    DateSpan span{one, one, random.one_in(6) && one.year};
    if (span.interval) *span.to->year += 1 + random.below(3);
    Value value;
    value.kind = Kind::date;
    value.edtf = to_edtf(span);
    return value;
}

Value any_value(Random& random) {
    static const std::array<const char*, 12> measures = {"MW", "GW",  "km",     "[mi_i]", "km2",   "[smi_us]",
                                                         "t",  "Cel", "[degF]", "km/h",   "kg/m2", "no-such-unit"};
    static const std::array<const char*, 6> times = {"s", "min", "h", "d", "mo", "a"};
    static const std::array<const char*, 4> currencies = {"USD", "EUR", "JPY", "GBP"};
    Value value;
    switch (random.below(8)) {
        case 0:
            value = plain(Kind::count, random.one_in(2) ? "chips" : "", random);
            break;
        case 1:
            value = plain(Kind::money, random.pick(currencies), random);
            break;
        case 2:
            value = plain(Kind::quantity, random.pick(measures), random);
            break;
        case 3:
            value = plain(Kind::duration, random.pick(times), random);
            break;
        case 4:
            value = plain(Kind::percent, "%", random);
            break;
        case 5:
            value = plain(Kind::ordinal, "", random);
            break;
        case 6:
            return date(random);
        default:
            value.kind = Kind::text;
            value.text = random.one_in(2) ? "openai" : "g42";
            return value;
    }
    bound(value, random);
    return value;
}

// A value that a slip could have made of `value`, so that pairs are near enough to be worth relating.
Value slip(Value value, Random& random) {
    if (value.kind == Kind::date || value.kind == Kind::text) return value.kind == Kind::date ? date(random) : value;
    const Decimal factor = random.pick(std::array{Decimal(1), Decimal(10), Decimal(1000), *Decimal::parse("0.001"),
                                                  *Decimal::parse("1.01"), *Decimal::parse("1.5"), Decimal(1000000)});
    if (value.low) value.low = *value.low * factor;
    if (value.high) value.high = *value.high * factor;
    if (random.one_in(3)) value.step.reset();
    if (value.low && value.high && random.one_in(3)) value.modifier = Modifier::approximate;
    return value;
}

std::string shown(const Value& value) {
    return std::string(name_of(value.kind)) + " " + std::string(name_of(value.modifier)) + " " +
           (value.low ? value.low->to_string() : "..") + "/" + (value.high ? value.high->to_string() : "..") + " " +
           value.unit + value.edtf + value.text;
}

// `value` in another unit, its precision kept; nothing where that is no finite decimal.
std::optional<Value> in_unit(Value value, const std::string& unit) {
    for (auto* number : {&value.low, &value.high}) {
        if (!*number) continue;
        *number = convert(**number, value.unit, unit, units());
        if (!*number) return std::nullopt;
    }
    if (value.step) {
        const auto zero = convert(0, value.unit, unit, units()), one = convert(*value.step, value.unit, unit, units());
        if (!zero || !one) return std::nullopt;
        value.step = *one - *zero;
    }
    value.unit = unit;
    return value;
}

}  // namespace

TEST_CASE("a value is the same as itself, and order does not matter") {
    Random random(20250522);
    for (int i = 0; i < 6000; ++i) {
        const Value a = any_value(random);
        const Value b = random.one_in(2) ? slip(a, random) : any_value(random);
        CAPTURE(shown(a));
        CAPTURE(shown(b));
        CHECK(told(relate(a, a, units())) == "same");
        CHECK(told(relate(a, b, units())) == told(relate(b, a, units())));
    }
}

TEST_CASE("what cannot be compared never conflicts, and only conflicts have a diagnosis") {
    Random random(4);
    for (int i = 0; i < 6000; ++i) {
        const Value a = any_value(random), b = any_value(random);
        CAPTURE(shown(a));
        CAPTURE(shown(b));
        const Related related = relate(a, b, units());
        if (related.relation != Relation::conflict) CHECK(related.diagnosis == Diagnosis::none);
        if (dimension_of(a, units()) != dimension_of(b, units())) CHECK(related.relation == Relation::incomparable);
    }
}

TEST_CASE("the unit in which a value is told does not change what it is") {
    const std::array<std::array<const char*, 2>, 7> pairs = {
        {{"MW", "GW"}, {"km", "m"}, {"t", "kg"}, {"Cel", "K"}, {"h", "min"}, {"km2", "har"}, {"m", "[mi_i]"}}};
    Random random(77);
    int compared = 0;
    for (int i = 0; i < 4000; ++i) {
        const auto& [from, to] = random.pick(pairs);
        const Kind kind = std::strcmp(from, "h") == 0 ? Kind::duration : Kind::quantity;
        Value a = plain(kind, from, random);
        bound(a, random);
        const Value b = slip(a, random);
        const auto c = in_unit(a, to), d = in_unit(b, to);
        if (!c || !d) continue;
        ++compared;
        CAPTURE(shown(a));
        CAPTURE(shown(*c));
        CHECK(name_of(relate(a, *c, units()).relation) == "same");
        CHECK(name_of(relate(a, b, units()).relation) == name_of(relate(*c, *d, units()).relation));
    }
    CHECK(compared > 2000);
}

TEST_CASE("units, bounds and rounding") {
    static const std::vector<Row> rows = {
        {"1 GW", "1000 MW", "same"},
        {"1 GW", "1,000 megawatts", "same"},
        {"200 MW", "1 GW", "conflict"},
        {"26 square kilometres", "10 square miles", "compatible"},
        {"26 km²", "20 square miles", "conflict"},
        {"100 °C", "212 °F", "same"},
        {"100 km/h", "62 mph", "compatible"},
        {"90 minutes", "1.5 hours", "same"},
        {"90 minutes", "1 hour 30 minutes", "same"},
        {"5 km", "5 kg", "incomparable"},
        {"5 chips", "5 percent", "incomparable"},
        {"500,000 chips", "500.000 puces", "same", "en", "fr"},
        {"up to 500,000 chips", "500,000 chips", "compatible"},
        {"up to 500,000 chips", "400,000 chips", "compatible"},
        {"up to 500,000 chips", "600,000 chips", "conflict"},
        {"more than 100 people", "90 people", "conflict"},
        {"more than 100 people", "121 people", "compatible"},
        {"at least 100 people", "fewer than 100 people", "compatible"},
        {"more than 100 people", "fewer than 90 people", "conflict"},
        {"between 250 and 300 people", "280 people", "compatible"},
        {"between 250 and 300 people", "400 people", "conflict"},
        {"about 1,000 people", "1,040 people", "compatible"},
        {"about 1,000 people", "1,200 people", "conflict"},
        {"$1.4 trillion", "$1.37 trillion", "compatible"},
        {"$1.4 trillion", "$1.5 trillion", "conflict"},
        {"$1.4 trillion", "$1,400 billion", "same"},
        {"68.7 billion dollars", "$68.7 billion", "same"},
        {"50% of the grid", "half of the grid", "same"},
        {"1,4 trilioni di dollari", "$1.4 trillion", "same", "it", "en"},
        {"one third", "33%", "compatible"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("dates of any precision") {
    static const std::vector<Row> rows = {
        {"2025-05-22", "22 May 2025", "same"},
        {"in 2025", "22 May 2025", "compatible"},
        {"May 2025", "22 May 2025", "compatible"},
        {"22 May", "22 May 2025", "compatible"},
        {"22 May", "23 May 2025", "conflict"},
        {"in 2025", "22 May", "incomparable"},
        {"the second quarter of 2025", "22 May 2025", "compatible"},
        {"the third quarter of 2025", "22 May 2025", "conflict"},
        {"22 May 2025", "le 22 mai 2025", "same", "en", "fr"},
        {"22 May 2025", "2025年5月22日", "same", "en", "ja"},
        {"the 1990s", "in 1994", "compatible"},
        {"the 1990s", "in 2004", "conflict"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("a conflict names its likely cause") {
    static const std::vector<Row> rows = {
        {"$500 million", "$500 billion", "conflict: scale_word"},
        {"10 chips", "10 thousand chips", "conflict: scale_word"},
        {"1.4 billion dollars", "1.4 trillion dollars", "conflict: scale_word"},
        {"1,4 trilioni di chilometri", "1.4 trillion kilometres", "conflict: long_short_scale", "it", "en"},
        {"1.234 metres", "1234 metres", "conflict: thousands_separator"},
        {"3.5 km", "3,500 km", "conflict: thousands_separator"},
        {"26 km", "26 miles", "conflict: unit"},
        {"$500 million", "500 million euros", "conflict: currency"},
        {"121 people", "211 people", "conflict: digit_transposition"},
        {"35,418 people", "35,148 people", "conflict: digit_transposition"},
        {"5 June 2025", "6 May 2025", "conflict: day_month_swap"},
        {"22 May 2024", "22 May 2025", "conflict: off_by_one_year"},
        {"in 2024", "in 2025", "conflict: off_by_one_year"},
        {"12 May 2025", "21 May 2025", "conflict: digit_transposition"},
        {"8.7%", "8%", "conflict: rounding"},
        {"72,600 students", "72,597 students", "compatible"},  // rounded to hundreds
        {"72,600 students", "72,680 students", "conflict: rounding"},
        {"10 people", "100,000 people", "conflict"},  // no word makes ten thousand of one here
        {"4 km", "40 cm", "conflict"},
        {"121 people", "190 people", "conflict"},
        {"22 May 2025", "9 July 2025", "conflict"},
    };
    for (const Row& row : rows) check(row);
}

TEST_CASE("currencies are compared only where the figures are equal: nobody here knows the rates") {
    check({"$500 million", "€420 million", "incomparable"});
    check({"€420 million", "420 Millionen Euro", "same", "en", "de"});
}

TEST_CASE("conversion is exact or not at all") {
    CHECK(convert(1, "GW", "MW", units()) == Decimal(1000));
    CHECK(convert(1, "[mi_i]", "km", units()) == Decimal::parse("1.609344"));
    CHECK(convert(100, "Cel", "[degF]", units()) == Decimal(212));
    CHECK(convert(-40, "[degF]", "Cel", units()) == Decimal(-40));
    CHECK(convert(1, "km", "[mi_i]", units()) == std::nullopt);  // 0.62137119…, without end
    CHECK(convert(1, "km", "kg", units()) == std::nullopt);
}

TEST_CASE("a name is one name in its spellings, and no conflict where its sound cannot be told") {
    const auto relation = [](const char* a, const char* b) {
        Value x, y;
        x.kind = y.kind = Kind::text;
        x.text = a, y.text = b;
        return relate(x, y, units()).relation;
    };
    CHECK(relation("Park Seo-yeon", "Park Seo Yeon") == Relation::same);
    CHECK(relation("T. Ramesan", "Thekkel Ramesan") == Relation::compatible);
    CHECK(relation("K. Ramesan", "Thekkel Ramesan") == Relation::conflict);
    CHECK(relation("Mark Tully", "Марк Талли") == Relation::compatible);
    CHECK(relation("Mark Tully", "Anna Lindal") == Relation::conflict);
    CHECK(relation("Kang Dok Su", "Kang Deok-soo") == Relation::compatible);
    CHECK(relation("강덕수", "Kang Deok-soo") == Relation::compatible);
    CHECK(relation("佐藤健一", "Kenichi Sato") == Relation::incomparable);
}
