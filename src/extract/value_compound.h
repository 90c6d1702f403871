// Values of two parts: "1 hour 30 minutes", "6 feet 2 inches", "20 dollars 43 cents", "two years and a half".
#pragma once

#include <vector>

#include "extract/number_reader.h"
#include "extract/value_reader.h"
#include "extract/value_suffix.h"

namespace twosource {

void multiply(Value& value, const Decimal& factor);

// Adds the smaller part behind a value to it. Keeps references to what it is made with.
class CompoundReader {
  public:
    CompoundReader(const TokenView& view, const UnitTable& units, const NumberReader& numbers,
                   const SuffixReader& suffixes, const std::vector<bool>& noise)
        : view_(view), units_(units), numbers_(numbers), suffixes_(suffixes), noise_(noise) {}

    void extend(ValueMention& mention) const;
    void add_half(ValueMention& mention) const;

    // "5 degrees below zero"
    void read_below_zero(ValueMention& mention) const;

    // 三割八分七厘: to a share of parts that are `size` percent each, the smaller parts behind it.
    void add_smaller_shares(ValueMention& mention, Decimal size) const;

  private:
    void add_bare_part(ValueMention& mention, const NumberReading& number) const;
    bool add_elided_part(ValueMention& mention, const NumberReading& number) const;
    void add_small_part(ValueMention& mention, const NumberReading& number, const ValueSuffix& suffix) const;

    const TokenView& view_;
    const UnitTable& units_;
    const NumberReader& numbers_;
    const SuffixReader& suffixes_;
    const std::vector<bool>& noise_;
};

}  // namespace twosource
