// What stands beside a number and makes it money, a measure, a share: "dollars", "km/h", "%", "thirds", "(kg)".
#pragma once

#include <boost/container/static_vector.hpp>
#include <string>

#include "extract/number_reading.h"
#include "extract/token_view.h"
#include "value/unit.h"

namespace twosource {

struct ValueSuffix {
    Kind kind = Kind::count;  // count where nothing of the sort stands there
    std::size_t end = 0;
    std::string unit;
    Decimal factor = 1;  // of a part of a currency or unit: 0.01 for cents
    bool part = false;   // a share: "thirds"
};

class SuffixReader {
  public:
    SuffixReader(const TokenView& view, const UnitTable& units) : view_(view), units_(units) {}

    // What stands behind `number`, which ends at token `end`. `beside` is the kind of the value before it, which a weak
    // word then belongs to ("5元6角3分", "2小时十分").
    ValueSuffix read(std::size_t end, const NumberReading& number, Kind beside = Kind::count) const;

    // 摂氏20度, 時速60キロ: words before the number, at `at`, say the scale of the degrees, or the time of a speed.
    ValueSuffix with_unit_before(ValueSuffix suffix, std::size_t at) const;

    // The suffix that a unit's code stands for.
    ValueSuffix unit_of(std::size_t end, const std::string& code, const Decimal& factor = 1) const;

    // The word that is counted, as written; empty when a function word or nothing follows.
    std::string counted_noun(std::size_t at) const;

  private:
    using Places = boost::container::static_vector<std::size_t, 4>;

    static ValueSuffix money(std::size_t end, const Meaning& currency);
    ValueSuffix scaled_money(std::size_t end, const Meaning& currency, const NumberReading& number) const;
    ValueSuffix stem(std::size_t at) const;
    Places places(std::size_t end, bool of_allowed) const;
    bool currency_fits(std::size_t at, const PhraseTrie::Match& currency, bool glued) const;
    bool smaller_follows(std::size_t at, const Meaning& unit) const;
    bool unit_fits(std::size_t at, const PhraseTrie::Match& unit, const NumberReading& number, bool glued) const;

    TokenView view_;
    const UnitTable& units_;
};

}  // namespace twosource
