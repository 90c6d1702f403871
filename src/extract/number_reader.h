// Numbers as texts print and spell them: "1.400", "1,4", "500 000", "12,34,567", "2,5 Milliarden", "3万4000",
// "two hundred and five thousand", "zweihundertfünfzigtausend", "sixty-eight point seven". Exact, with the precision
// as written and the other reading where a separator or a scale word has two.
#pragma once

#include <limits>
#include <optional>

#include "extract/number_digits.h"
#include "extract/number_reading.h"
#include "extract/number_scan.h"
#include "extract/number_words.h"
#include "extract/token_view.h"

namespace twosource {

class NumberReader {
  public:
    explicit NumberReader(const TokenView& view) : view_(view), digits_(view_) {}

    // The number that begins at token `at`; `money` says that a currency stands right before it, so that "$3m" is
    // 3 million and not 3 metres. No ordinals. Stands until the next call.
    const std::optional<NumberReading>& read(std::size_t at, bool money = false) const {
        if (last_at_ != at || last_money_ != money) {
            last_ = scan_number(view_, digits_, at, money);
            last_at_ = at;
            last_money_ = money;
        }
        return last_;
    }

    // Ordinal words and digits with an ordinal suffix.
    std::optional<NumberReading> read_ordinal(std::size_t at) const;

    // A year or number written digit by digit in words: 二〇二五.
    std::optional<NumberReading> positional(std::size_t at) const { return read_positional(view_, at); }

    const NumberHabits& habits() const { return digits_.habits(); }

  private:
    std::optional<NumberReading> read_ordinal_digits(std::size_t at) const;
    std::optional<NumberReading> read_compound_ordinal(std::size_t at) const;
    std::optional<NumberReading> read_glued_ordinal(std::size_t at) const;
    void add_more_ordinals(NumberReading& number) const;
    void add_more_cardinals(NumberReading& number) const;
    bool may_be_ordinal(std::size_t at) const;
    bool has_ordinal_dot(const NumberReading& digits) const;
    bool joins_tens(const Decimal& ones, const Decimal& tens) const;
    static bool add_ordinal(Decimal& number, const Decimal& ordinal);

    TokenView view_;
    DigitReader digits_;

    // What was read last: the readers of shares, ordinals and plain numbers ask in turn for the same place.
    mutable std::optional<NumberReading> last_;
    mutable std::size_t last_at_ = std::numeric_limits<std::size_t>::max();
    mutable bool last_money_ = false;
};

}  // namespace twosource
