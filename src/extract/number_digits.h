// Numbers printed with digits: "1.400", "1,4", "500 000", "12,34,567", "1.2e13", "10 1/2", ".77". Which mark parts
// groups and which the fraction is told from the number itself, then from the document's habits, then from the
// language.
#pragma once

#include <boost/container/static_vector.hpp>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/number_reading.h"
#include "extract/token_view.h"

namespace twosource {

// How a document writes its numbers, counted over the numbers that can be read in one way only. Decides the others
// before the language's own habit does.
struct NumberHabits {
    int dot_decimal = 0;    // "2.75"
    int comma_decimal = 0;  // "2,75"
    int dot_group = 0;      // "1.234.567"
    int comma_group = 0;    // "1,234,567"
    int space_group = 0;    // "1 234 567"
};

// The digits of any script as ASCII, all else left out.
std::string ascii_digits(std::string_view digits);

// What a mark between digits can be; 0 for none.
char32_t as_separator(char32_t c);

// The value of "½" and its like.
std::optional<Decimal> vulgar_fraction(char32_t c);

constexpr std::size_t kMaxDigitRuns = 12;  // separated groups of one number

class DigitReader {
  public:
    explicit DigitReader(const TokenView& view);

    // The number that begins with the digits at `at`. One with no digits (`digits` is 0) says that what stands there is
    // no number but a version or address that reaches to its end. Stands until the next call.
    const std::optional<NumberReading>& read(std::size_t at) const;

    // ".77"
    std::optional<NumberReading> read_leading_point(std::size_t at) const;

    std::size_t digit_count(std::size_t at) const;
    const NumberHabits& habits() const { return habits_; }

  private:
    using Places = boost::container::static_vector<std::size_t, kMaxDigitRuns>;
    using Marks = boost::container::static_vector<char32_t, kMaxDigitRuns>;

    void read_digits(std::size_t at, NumberReading& out) const;
    void count_habits();
    void count_separators(std::size_t at);
    bool is_group_space(std::size_t at) const;
    bool is_marked(std::size_t at) const;
    void read_run(std::size_t at, NumberReading& out) const;
    bool is_decimal_by_default(char32_t mark) const;
    void read_separated(std::size_t at, const Places& runs, const Marks& marks, NumberReading& out) const;
    void read_fraction(NumberReading& out) const;
    void read_exponent(NumberReading& out) const;

    TokenView view_;
    NumberHabits habits_;

    // What was read last: ordinals and plain numbers ask in turn for the same place.
    mutable std::optional<NumberReading> last_;
    mutable std::size_t last_at_ = std::numeric_limits<std::size_t>::max();
};

}  // namespace twosource
