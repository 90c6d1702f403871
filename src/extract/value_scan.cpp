#include "extract/value_scan.h"

#include "extract/value_bound.h"

namespace twosource {

ValueMention from_number(const NumberReading& number) {
    ValueMention mention;
    fill(mention, number);
    return mention;
}

void fill(ValueMention& mention, const NumberReading& number) {
    mention.begin = number.begin;
    mention.end = number.end;
    mention.spelled = number.words;
    mention.value.low = number.value;
    mention.value.high = number.high ? number.high : number.value;
    mention.value.step = number.step;
    mention.value.readings = number.readings;
    if (number.high) mention.value.modifier = Modifier::approximate;
    if (number.bound != Modifier::exact) apply(mention.value, number.bound);
}

void finish(const TokenView& view, ValueMention& mention) {
    prefer_plausible(mention.value);
    mention.span = {view[mention.begin].start, view[mention.end - 1].end};
}

bool stands_alone(const TokenView& view, std::size_t begin, std::size_t end) {
    const bool before = begin > 0 && !view[begin].line_before && view[begin - 1].kind != TokenKind::symbol;
    const bool after = end < view.size() && !view[end].line_before && view[end].kind != TokenKind::symbol;
    return !before && !after;
}

bool is_exact_percent(const Decimal& percent) { return (percent * Decimal(8)).is_integer(); }

}  // namespace twosource
