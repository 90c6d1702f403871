// Dates as texts print them, of any precision: "22 May 2025", "le 1er mars", "May 22", "22.05.2025", "2025年5月22日",
// "mid-May", "Q3 2024", "the 1990s", "22–24 May", "from March to May". Out comes EDTF; where day and month can change
// places, the other reading is kept.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/number_reader.h"
#include "extract/token_view.h"
#include "value/date.h"

namespace twosource {

struct DateReading {
    std::size_t begin = 0;  // tokens, half-open
    std::size_t end = 0;
    DateSpan span;
    std::vector<Reading> readings;
    bool weak = false;  // a month's or weekday's name that is a common word too, with nothing beside it
};

class DateReader {
  public:
    // `published` is the article's own date, against which "yesterday" and "last December" are resolved.
    DateReader(const TokenView& view, const NumberReader& numbers, std::optional<Date> published);

    // The date or interval that begins at token `at`. Bare years only with a sign that they are years.
    std::optional<DateReading> read(std::size_t at) const;

    // So many of a unit of time (UCUM) before the article's own date, as precise as the unit.
    std::optional<Date> ago(int count, std::string_view unit) const;

  private:
    static constexpr int kFirstYear = 1000, kLastYear = 2199;
    static constexpr std::size_t kMaxCueTokens = 4;
    static int full_year(int two_digits) { return two_digits + (two_digits < 50 ? 2000 : 1900); }

    struct Part {
        Date date;
        std::size_t end = 0;
        std::vector<Reading> readings{};
        bool weak = false;
        std::optional<Date> last{};  // of a month or year that is none of ours
    };

    // What a token says of the date that may begin with it, so that only the forms are tried which begin like that.
    enum Lead : unsigned {
        kDay = 1 << 0,        // one or two digits, something of a date behind them
        kDayWord = 1 << 1,    // a number word
        kYear = 1 << 2,       // four digits, an apostrophe, an era
        kYearFirst = 1 << 3,  // a year, something of a date behind it
        kEightDigits = 1 << 4,
        kMonth = 1 << 5,
        kOtherMonth = 1 << 6,  // of another calendar
        kSeason = 1 << 7,
        kDecade = 1 << 8,
        kCentury = 1 << 9,
        kRelative = 1 << 10,
        kWeekday = 1 << 11,
    };
    unsigned leads(std::size_t at) const;
    unsigned leads_of_digits(std::size_t at) const;
    bool date_goes_on(std::size_t at, bool year) const;

    std::optional<Part> read_one(std::size_t at) const { return read_one(at, leads(at)); }
    std::optional<Part> read_one(std::size_t at, unsigned lead) const;
    std::optional<Part> read_marked(std::size_t at) const;
    std::optional<Part> read_numeric(std::size_t at) const;
    std::optional<Part> read_day_first(std::size_t at) const;
    std::optional<Part> read_month_first(std::size_t at) const;
    std::optional<Part> read_year_first(std::size_t at) const;
    std::optional<Part> read_season(std::size_t at) const;
    std::optional<Part> read_year(std::size_t at) const;
    std::optional<Part> read_century(std::size_t at) const;
    std::optional<Part> read_decade(std::size_t at) const;
    std::optional<Part> read_compact(std::size_t at) const;
    std::optional<Part> read_spaced(std::size_t at) const;
    std::optional<Part> read_relative(std::size_t at) const;
    std::optional<Part> read_other_calendar(std::size_t at) const;
    std::optional<Part> read_weekday(std::size_t at) const;
    std::optional<DateReading> read_year_pair(std::size_t at) const;
    std::optional<DateReading> read_day_range(std::size_t at) const;
    std::optional<Part> read_last(std::size_t at, const Date& first) const;
    std::optional<Part> read_last_month_day(const Date& first, std::size_t at) const;
    std::optional<Part> read_last_day(const Date& first, std::size_t at) const;

    struct Number {
        int value = -1;
        std::size_t end = 0;
        std::size_t digits = 0;  // 0 for words
    };
    std::optional<Part> read_two(const Number& a, const Number& b, char32_t mark) const;
    std::optional<Part> read_three(const Number& a, const Number& b, const Number& c, char32_t mark) const;
    bool is_day_cued(std::size_t at) const;
    static std::optional<Part> make_part(std::optional<int> year, int month, int day, std::size_t end);
    DateOrder find_order() const;
    Number plain_number(std::size_t at) const;
    Number day_number(std::size_t at) const;
    Number day_behind_month(std::size_t at) const;
    Number year_number(std::size_t at) const;
    Number era_year(std::size_t at) const;
    int to_common_year(int year) const;
    bool is_grouped(std::size_t at) const;
    bool is_fraction(std::size_t at) const;
    Number syllabic_century(std::size_t at) const;
    Number century_number(std::size_t at, bool cardinal) const;
    int roman_number(std::size_t at) const;
    std::optional<long> published_day() const;
    void add_relative_year(Part& part, int index) const;
    bool speaks_of_future(std::size_t at) const;
    std::size_t skip_glue(std::size_t at) const;
    std::size_t skip_alias(std::size_t at, int month) const;
    std::size_t skip_year_glue(std::size_t at) const;
    void add_year(Part& part, std::size_t at) const;
    bool year_is_marked(std::size_t at, std::size_t end) const;
    bool has_before(std::size_t at, Role role) const;
    std::size_t connector(std::size_t at, bool between) const;
    std::size_t second_of_range(std::size_t at, const Part& first) const;
    bool is_enclosed(std::size_t at) const;
    void add_words_before(std::size_t at, DateReading& out) const;
    bool century_follows(std::size_t at) const;
    bool glued_digits(std::size_t at) const;
    bool ends_at(std::size_t at) const;
    char32_t symbol_at(std::size_t at) const;

    TokenView view_;
    const NumberReader& numbers_;
    std::optional<Date> published_;
    DateOrder order_;
};

}  // namespace twosource
