// Numbers as texts print and spell them: "1.400", "1,4", "500 000", "12,34,567", "2,5 Milliarden", "3万4000",
// "two hundred and five thousand", "zweihundertfünfzigtausend", "sixty-eight point seven". Exact, with the precision
// as written and the other reading where a separator or a scale word has two.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

struct NumberReading {
    std::size_t begin = 0;  // tokens, half-open
    std::size_t end = 0;
    Decimal value;
    Decimal step = 1;                  // one unit in the last place as written
    std::optional<Decimal> high;       // vague numbers: "thousands"
    std::vector<Reading> readings;     // others that the writing allows
    bool words = false;                // begins with a word, not with a digit
    bool plain = false;                // one run of digits, nothing else
    bool scaled = false;               // a scale word stands in it
    bool weak = false;                 // an article or a word of other meanings: needs a unit or a scale behind it
    bool article = false;              // weak as the word is, not for being one
    bool bare_scale = false;           // "million" with no number before it
    std::size_t digits = 0;            // length of the first run of digits
    Modifier bound = Modifier::exact;  // of a word inside the number: "500余万"
};

class NumberReader {
  public:
    NumberReader(std::string_view text, std::span<const Token> tokens, const LanguagePack& pack);

    // The number that begins at token `at`; `money` says that a currency stands right before it, so that "$3m" is
    // 3 million and not 3 metres. No ordinals.
    std::optional<NumberReading> read(std::size_t at, bool money = false) const;

    // Ordinal words and digits with an ordinal suffix.
    std::optional<NumberReading> read_ordinal(std::size_t at) const;

    // A year or number written digit by digit in words: 二〇二五.
    std::optional<NumberReading> positional(std::size_t at) const;

    const NumberHabits& habits() const { return habits_; }

  private:
    struct Composer;

    std::optional<NumberReading> read_digits(std::size_t at) const;
    std::vector<const Meaning*> glued_pieces(std::size_t at) const;
    void read_fraction(NumberReading& out) const;
    bool has_ordinal_dot(const NumberReading& digits) const;
    std::vector<const Meaning*> glued_pieces(const std::string& word) const;
    const Meaning* is_word(std::string_view folded, Role role) const;
    std::optional<NumberReading> read_compound_ordinal(std::size_t at) const;
    std::optional<NumberReading> read_glued_ordinal(std::size_t at) const;
    static bool add_ordinal(Decimal& number, const Decimal& ordinal);
    void add_more_ordinals(NumberReading& number) const;
    std::optional<NumberReading> read_leading_point(std::size_t at) const;
    void read_exponent(NumberReading& out) const;
    std::size_t digit_count(std::size_t at) const;
    bool add_digits_behind_point(std::size_t at, Composer& composer, std::size_t& end) const;
    int digit_word(std::size_t at) const;
    std::size_t bound_before_scale(std::size_t at, bool after_number, NumberReading& out) const;
    bool separator_between(std::size_t left, std::size_t right) const;
    bool is_group_space(std::size_t at) const;
    bool is_hyphen(std::size_t at) const;
    std::size_t decimal_point_word(std::size_t at) const;
    void count_habits();
    bool dot_is_decimal_by_default() const;
    void read_separated(std::size_t at, const std::vector<std::size_t>& runs, const std::vector<char32_t>& marks,
                        NumberReading& out) const;

    TokenView view_;
    NumberHabits habits_;
};

}  // namespace twosource
