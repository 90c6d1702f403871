// Dates as Extended Date/Time Format: every form that a report prints is read back to the same date.
#include "value/date.h"

#include <doctest/doctest.h>

#include "support.h"

using namespace twosource;
using namespace twosource::test;

TEST_CASE("every form of a date comes back as it was") {
    for (const char* text : {"2025-05-22",
                             "XXXX-05-22",
                             "2025-05",
                             "XXXX-05",
                             "2018",
                             "0476",
                             "199X",
                             "19XX",
                             "2025-XX-12",
                             "2025-34",
                             "2025-21",
                             "2025-41",
                             "2025-05-22/2025-05-24",
                             "2018/2020",
                             "2020-01/..",
                             "../2025-05-22",
                             "2011-12-08T13:55",
                             "2018~",
                             "2025-05~",
                             "2025-05-22~",
                             "2018~/2020~",
                             "1990/1999"}) {
        CAPTURE(std::string(text));
        const auto parsed = parse_edtf(text);
        REQUIRE(parsed);
        CHECK(to_edtf(*parsed) == text);
    }
}

TEST_CASE("generated dates come back as they were") {
    Random random(9);
    for (int i = 0; i < 3000; ++i) {
        Date date;
        if (!random.one_in(4)) date.year = random.below(2100);
        if (!date.year || random.one_in(2)) date.month = 1 + random.below(12);
        if (date.month && random.one_in(2)) date.day = 1 + random.below(31);
        if (date.day && random.one_in(4)) date.minute = random.below(24 * 60);
        date.approximate = random.one_in(3);
        const auto parsed = parse_edtf(to_edtf(date));
        REQUIRE(parsed);
        CHECK(parsed->from == date);
        CHECK(!parsed->interval);
    }
}

TEST_CASE("what is no date") {
    for (const char* text : {"", "-", "May", "25", "2025-5-22-1", "2025/x", "2025-05-22T25:00", "20255", "next week"}) {
        CAPTURE(std::string(text));
        CHECK(!parse_edtf(text));
    }
}

TEST_CASE("days that exist") {
    const auto valid = [](const char* text) { return is_valid(*parse_edtf(text)->from); };
    CHECK(valid("2024-02-29"));
    CHECK(!valid("2025-02-29"));
    CHECK(valid("XXXX-02-29"));
    CHECK(!valid("2025-04-31"));
    CHECK(!valid("2025-00-10"));
    CHECK(!valid("1900-02-29"));
    CHECK(valid("2000-02-29"));
}

TEST_CASE("days are counted both ways, and weekdays follow") {
    CHECK(days_from_civil(1970, 1, 1) == 0);
    CHECK(weekday_of(*parse_edtf("2025-05-22")->from) == 4);  // a Thursday
    CHECK(weekday_of(*parse_edtf("1969-07-20")->from) == 0);  // a Sunday
    for (long day = -400000; day < 60000; day += 37) {
        const Date date = civil_from_days(day);
        CHECK(days_from_civil(*date.year, *date.month, *date.day) == day);
    }
}
