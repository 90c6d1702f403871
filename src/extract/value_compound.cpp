#include "extract/value_compound.h"

#include "extract/value_bound.h"
#include "value/rational.h"

namespace twosource {

void multiply(Value& value, const Decimal& factor) {
    if (value.low) value.low = *value.low * factor;
    if (value.high) value.high = *value.high * factor;
    if (value.step) value.step = *value.step * factor;
}

// "1 hour 30 minutes", "6 feet 2 inches": the smaller unit adds to the larger.
void CompoundReader::extend(ValueMention& mention) const {
    const Kind kind = mention.value.kind;
    if (kind != Kind::duration && kind != Kind::quantity && kind != Kind::money) return;
    if (mention.value.modifier != Modifier::exact) return;
    std::size_t at = mention.end;
    if (kind != Kind::money && view_.symbol(at) == ',') ++at;
    const auto glue = view_.match(at, Role::glue);
    const bool linked = static_cast<bool>(glue);
    if (linked && view_.match(at, Role::range_and) && view_.match_before(mention.begin, Role::between, kMaxCueTokens))
        return;  // "between 10 dollars and 20"
    if (linked) at += glue.length;
    if (at >= view_.size() || view_[at].line_before || noise_[at]) return;
    const auto number = numbers_.read(at);
    if (!number || number->digits == 0 ? !number || !number->words : false) return;
    if (number->high || !number->readings.empty()) return;
    const ValueSuffix suffix = suffixes_.read(number->end, *number, kind);
    if (suffix.kind == Kind::count) return add_bare_part(mention, *number);
    const bool coins = kind == Kind::money && suffix.factor < Decimal(1);  // of whatever currency stands before
    if (suffix.kind == kind && (coins || suffix.unit == mention.value.unit))
        return add_small_part(mention, *number, suffix);
    const Unit* large = units_.find(mention.value.unit);
    const Unit* small = units_.find(suffix.unit);
    if (!large || !small || suffix.kind != mention.value.kind || small->dimension != large->dimension ||
        !(small->factor < large->factor))
        return;
    const Rational ratio = to_rational(large->factor) / to_rational(small->factor);
    constexpr int kMaxRatio = 3600;
    if (denominator(ratio) != 1 || ratio > kMaxRatio) return;
    const Decimal whole = to_decimal(numerator(ratio));
    if (linked && !(number->value < whole))
        return;  // "2 yards, 7 feet" is one length, "2 days and 30 hours" may be two
    mention.value.low = mention.value.high = *mention.value.low * whole + number->value;
    mention.value.step = number->step;
    mention.value.unit = suffix.unit;
    mention.end = suffix.end;
    extend(mention);
}

// "20 dollars 43", "1m80", "2 h 30": two digits behind a whole amount that count nothing.
void CompoundReader::add_bare_part(ValueMention& mention, const NumberReading& number) const {
    constexpr int kMinutes = 60;
    Value& value = mention.value;
    const bool hours = value.unit == "h";
    if (value.kind != Kind::money && value.unit != "m" && !hours) return;
    if (view_.pack.elided_scale && add_elided_part(mention, number)) return;
    const bool two = number.plain
                         ? number.digits == 2
                         : value.kind == Kind::money && number.words && !number.weak && number.value.is_integer();
    const Decimal cents = number.value * Decimal::power_of_ten(-2);
    if (!two || !(cents < Decimal(1)) || !(value.step == Decimal(1)) || number.value.is_zero()) return;
    const std::size_t next = number.end;
    const bool counts = next < view_.size() && (view_[next].kind != TokenKind::symbol || view_.symbol(next) == '-' ||
                                                view_.symbol(next) == ':');
    const bool glued = !view_[number.begin].space_before;
    if (counts && !glued && !view_[next].line_before) return;
    if (hours && !(number.value < Decimal(kMinutes))) return;
    if (hours) value.unit = "min";
    value.low = value.high = hours ? *value.low * Decimal(kMinutes) + number.value : *value.low + cents;
    value.step = hours ? Decimal(1) : Decimal::power_of_ten(-2);
    mention.end = next;
}

// 一块二, 一米八, 两毛五: a last digit in tenths of the unit before it.
bool CompoundReader::add_elided_part(ValueMention& mention, const NumberReading& number) const {
    Value& value = mention.value;
    const std::size_t next = number.end;
    const bool one = number.words && number.end == number.begin + 1 && view_[number.begin].syllabic &&
                     number.value.is_integer() && number.value < Decimal(10) && !number.value.is_zero();
    const bool ends = next >= view_.size() || view_[next].line_before || view_[next].kind == TokenKind::symbol ||
                      view_.match(next, Role::range_to);
    if (!one || !ends || value.unit == "h" || !value.step || view_[number.begin].space_before) return false;
    value.step = *value.step * Decimal::power_of_ten(-1);
    value.low = value.high = *value.low + number.value * *value.step;
    mention.end = next;
    return true;
}

void CompoundReader::read_below_zero(ValueMention& mention) const {
    const auto below = view_.match(mention.end, Role::negative_after);
    const Unit* unit = below ? units_.find(mention.value.unit) : nullptr;
    if (!unit || unit->dimension != "temperature" || !(Decimal(0) < *mention.value.low)) return;
    multiply(mention.value, Decimal(-1));
    mention.end += below.length;
}

void CompoundReader::add_smaller_shares(ValueMention& mention, Decimal size) const {
    while (mention.end < view_.size() && view_.is_glued(mention.end)) {
        const auto number = numbers_.read(mention.end);
        const bool digit = number && !number->high && number->value.is_integer() && number->value < Decimal(10);
        const auto part = digit ? view_.match(number->end, Role::denominator) : PhraseTrie::Match{};
        if (!part || !(part.meaning->value < size)) return;
        size = part.meaning->value;
        mention.value.low = mention.value.high = *mention.value.low + number->value * size;
        mention.value.step = size;
        mention.end = number->end + part.length;
    }
}

// 三年半, "two years and a half"
void CompoundReader::add_half(ValueMention& mention) const {
    const auto half = view_.match(mention.end, Role::half_after);
    Value& value = mention.value;
    if (!half || value.modifier != Modifier::exact || !value.low->is_integer()) return;
    value.low = value.high = *value.low + half.meaning->value;
    value.step = half.meaning->value;
    mention.end += half.length;
}

// "20 dollars 43 cents", 六斤八两
void CompoundReader::add_small_part(ValueMention& mention, const NumberReading& number,
                                    const ValueSuffix& suffix) const {
    const Decimal part = number.value * suffix.factor;
    const Decimal above = mention.value.step.value_or(1);
    if (!(suffix.factor < above) || !(part < above) || suffix.factor == Decimal(1)) return;
    mention.value.low = mention.value.high = *mention.value.low + part;
    mention.value.step = suffix.factor;
    mention.end = suffix.end;
    extend(mention);
}

}  // namespace twosource
