// Values where a text is ambiguous in itself: its own habits decide, and what stays open is kept as a reading.
#include <doctest/doctest.h>

#include "support.h"

using namespace twosource;
using namespace twosource::test;

namespace {

const ValueMention& first(const std::vector<ValueMention>& found) {
    REQUIRE(!found.empty());
    return found.front();
}

}  // namespace

TEST_CASE("a document's own separators decide before its language does") {
    CHECK(first(values_in("1.234 tonnes", "en")).value.low == Decimal::parse("1.234"));
    CHECK(first(values_in("1.234 tonnes of 2.345.678 tonnes", "en")).value.low == Decimal(1234));
    CHECK(first(values_in("1.234 Tonnen", "de")).value.low == Decimal(1234));
    CHECK(first(values_in("1.234 Tonnen von 2,345,678 Tonnen", "de")).value.low == Decimal::parse("1.234"));
}

TEST_CASE("what stays open is kept with its reason") {
    const Value group = value_of("1.234 Tonnen", "de");
    REQUIRE(group.readings.size() == 1);
    CHECK(group.readings[0].low == Decimal::parse("1.234"));
    CHECK(group.readings[0].reason == Diagnosis::thousands_separator);
    CHECK(value_of("1.234.567 Tonnen", "de").readings.empty());
    CHECK(value_of("1,25 Tonnen", "de").readings.empty());
    const Value scale = value_of("1,4 trilioni di chilometri", "it");
    REQUIRE(scale.readings.size() == 1);
    CHECK(scale.readings[0].reason == Diagnosis::long_short_scale);
}

TEST_CASE("precision is that of the writing") {
    CHECK(value_of("$1.4 trillion").step == Decimal::power_of_ten(11));
    CHECK(value_of("1,400 km").step == Decimal(1));
    CHECK(value_of("2.50 km").step == Decimal::parse("0.01"));
}

TEST_CASE("days told from the day of publication") {
    ValueOptions options;
    options.published = parse_edtf("2025-05-22")->from;
    const auto date_of = [&](std::string_view text, const char* language) {
        return first(read_values(text, {Span{0, text.size()}}, languages().pack(language), units(), options))
            .value.edtf;
    };
    CHECK(date_of("It happened yesterday.", "en") == "2025-05-21");
    CHECK(date_of("Es geschah gestern.", "de") == "2025-05-21");
    CHECK(date_of("C'est arrivé hier.", "fr") == "2025-05-21");
    CHECK(date_of("Prices fell last year.", "en") == "2024");
    CHECK(date_of("Die Preise sanken im vergangenen Monat.", "de") == "2025-04");
    CHECK(date_of("La planta cerró el pasado diciembre.", "es") == "2024-12");
    CHECK(date_of("Parlemen bersidang Rabu lalu.", "id") == "2025-05-21");
    CHECK(date_of("Am Mittwoch stimmte der Rat zu.", "de") == "2025-05-21");
    CHECK(date_of("The council met last Thursday.", "en") == "2025-05-15");
    CHECK(date_of("The mine opened two days ago.", "en") == "2025-05-20");
    CHECK(date_of("The mine opened about three years ago.", "en") == "2022~");
    CHECK(date_of("Vor zwei Wochen wurde gewählt.", "de") == "2025-05-08~");
    CHECK(date_of("Il y a trois mois, le pont a fermé.", "fr") == "2025-02");
    CHECK(date_of("3日前に発表した。", "ja") == "2025-05-19");
    CHECK(date_of("Jembatan itu dibuka dua tahun yang lalu.", "id") == "2023");
}

TEST_CASE("what leans on a date that is not known is left out") {
    CHECK(values_in("The council met last Thursday.", "en").empty());
    CHECK(values_in("Prices fell last year.", "en").empty());
    CHECK(value_of("The mine opened two days ago.", "en").kind == Kind::duration);
    CHECK(value_of("It closed last December.", "en").edtf == "XXXX-12");
}

TEST_CASE("a weekday in a sentence about the future is left out") {
    ValueOptions options;
    options.published = parse_edtf("2025-05-22")->from;
    const std::string_view text = "On Friday the council will vote.";
    CHECK(read_values(text, {Span{0, text.size()}}, languages().pack("en"), units(), options).empty());
    const std::string_view until_now = "迄今没有结果，今后仍将讨论。";  // no "today" in "so far" and "from now on"
    CHECK(read_values(until_now, {Span{0, until_now.size()}}, languages().pack("zh"), units(), options).empty());
}

TEST_CASE("a list is a list and a range is a range") {
    CHECK(values_in("12 euros and 15 euros").size() == 2);
    const Value range = value_of("between 12 and 15 euros");
    CHECK(range.low == Decimal(12));
    CHECK(range.high == Decimal(15));
    CHECK(range.unit == "EUR");
    CHECK(range.modifier == Modifier::range);
    CHECK(value_of("from 200 MW to 1 GW").modifier == Modifier::change);
}

TEST_CASE("a long text is read in the same way from its beginning to its end") {
    const std::string page =
        "The bridge, more than 120 metres long, was to cost\n\n$12 million, or up to 15 million.\n\n"
        "Work on it began on 4 May 2019 and took between 5 and\n\n7 months; power rose from 200 MW to 1 GW.\n\n"
        "20 per cent of the 3,400 cars that cross it each day are electric. The first\n\nof June 2021 was the day "
        "of the accident at 14:30, see www.example.org/2020.\n\n";
    std::vector<std::string> once;
    for (const ValueMention& found : values_in(page)) once.emplace_back(found.span.of(page));
    REQUIRE(!once.empty());

    constexpr std::size_t kTimes = 1000;
    std::string text;
    for (std::size_t i = 0; i < kTimes; ++i) text += page;
    const auto found = values_in(text);
    REQUIRE(found.size() == once.size() * kTimes);
    std::size_t same = 0;
    for (std::size_t i = 0; i < found.size(); ++i) same += found[i].span.of(text) == once[i % once.size()];
    CHECK(same == found.size());
}

TEST_CASE("a line longer than a block loses no value") {
    constexpr std::size_t kTimes = 5000;
    std::string text;
    for (std::size_t i = 0; i < kTimes; ++i) text += "the plant makes 1,250.5 megawatts and ";
    const auto found = values_in(text);
    REQUIRE(found.size() == kTimes);
    CHECK(found.back().value.low == Decimal::parse("1250.5"));
    CHECK(found.back().value.unit == "MW");
}
