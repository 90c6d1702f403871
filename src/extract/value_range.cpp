#include "extract/value_range.h"

#include "value/relate.h"

namespace twosource {
namespace {

void lift(Value& a, const Decimal& scale, const Value& b) {
    const Decimal lifted = *a.low * scale;
    if (lifted < *b.low && *a.low < scale) {
        a.low = a.high = lifted;
        a.step = a.step.value_or(1) * scale;
    }
}

// The scale word inside a mention, 1 for none.
Decimal scale_behind(const TokenView& view, const ValueMention& mention) {
    for (std::size_t k = mention.begin + 1; k < mention.end; ++k)
        if (const auto scale = view.match(k, Role::scale); scale && !(scale.meaning->value < Decimal(1000)))
            return scale.meaning->value;
    return 1;
}

}  // namespace

bool joins(const TokenView& view, const UnitTable& units, ValueMention& first, ValueMention& second, bool dash,
           bool cued) {
    Value a = first.value, b = second.value;
    if (!a.low || !b.low || a.modifier != Modifier::exact || b.modifier != Modifier::exact) return false;
    const bool plain_a = a.kind == Kind::count, plain_b = b.kind == Kind::count;
    const bool shared_scale = plain_a || plain_b || a.unit == b.unit;
    if (plain_a && !plain_b) {
        a.kind = b.kind;
        a.unit = b.unit;
    } else if (plain_b && !plain_a) {
        if (!dash && !cued && a.kind != Kind::money) return false;
        if (dash && view[second.begin].space_before) return false;  // "5 km - 3 …"
        b.kind = a.kind;
        b.unit = a.unit;
    }
    if (a.kind != b.kind || (a.kind == Kind::money && a.unit != b.unit)) return false;  // "fell 1% to $12 billion"
    // "3-5 billion dollars": the scale of the second belongs to both where that keeps the order.
    if (const Decimal scale = scale_behind(view, second);
        shared_scale && Decimal(1) < scale && scale_behind(view, first) == Decimal(1))
        lift(a, scale, b);
    if (compare_in_base(a, b, units) >= 0) return false;
    first.value = a;
    second.value = b;
    return true;
}

void merge(const UnitTable& units, ValueMention& first, const ValueMention& second, bool from) {
    Value& a = first.value;
    const bool two_units = a.kind != Kind::count && a.unit != second.value.unit;
    if (two_units) {  // into the unit of the second, as exact as decimals allow
        const auto converted = convert(*a.low, a.unit, second.value.unit, units);
        if (!converted) return;
        a.low = converted;
    }
    if (a.kind == Kind::count || two_units) a.unit = second.value.unit;
    a.high = second.value.high;
    a.step = second.value.step;
    a.readings.clear();
    a.modifier = from && two_units ? Modifier::change : Modifier::range;
    first.end = second.end;
}

}  // namespace twosource
