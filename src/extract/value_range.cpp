#include "extract/value_range.h"

#include "extract/value_bound.h"
#include "extract/value_number.h"
#include "extract/value_ordinal.h"
#include "extract/value_prefix.h"
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

// Whether the two make a range, with a dash or with words between them; `cued` says that a word before the first
// announces one. Gives each the unit and scale of the other where it has none of its own.
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
    const bool two_units = a.unit != b.unit && (a.kind == Kind::quantity || a.kind == Kind::duration);
    if (two_units ? compare_in_base(a, b, units) >= 0 : !(*a.low < *b.low)) return false;
    first.value = a;
    second.value = b;
    return true;
}

// Makes `first` the range up to `second`; `from` says that words tell of a change where the units differ.
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

// Any value but a date; an ordinal behind an ordinal.
std::optional<ValueMention> read_second(const ValueScan& scan, const ValueMention& first, std::size_t at) {
    if (first.value.kind == Kind::ordinal) return read_ordinal(scan, at);
    if (auto money = read_money_prefix(scan, at)) return money;
    if (auto percent = read_percent_prefix(scan, at)) return percent;
    return read_number(scan, at);
}

// 20和30之间, "10 ve 20 arasında": the word for "between" stands behind.
void join_enclosed(const ValueScan& scan, ValueMention& first) {
    const TokenView& view = scan.view;
    const auto link = view.match(first.end, Role::range_and);
    const std::size_t at = first.end + link.length;
    if (!link || at >= view.size() || scan.noise[at]) return;
    auto second = read_second(scan, first, at);
    if (!second) return;
    const auto between = view.match(second->end, Role::between_after);
    if (!between || !joins(view, scan.units, first, *second, false, true)) return;
    merge(scan.units, first, *second, false);
    first.cue_end = second->end + between.length;
}

}  // namespace

void join_range(const ValueScan& scan, ValueMention& first) {
    const TokenView& view = scan.view;
    if (first.value.kind == Kind::date || first.value.kind == Kind::text) return;
    std::size_t at = first.end;
    if (at >= view.size() || view[at].line_before) return;
    PhraseTrie::Match link = view.match(at, Role::range_to);
    if (!link && !view.match(at, Role::range_and)) return;
    const bool ordinal = first.value.kind == Kind::ordinal;
    const bool article = first.begin > 0 && view.match(first.begin - 1, Role::stop).length == 1;
    auto between = view.match_before(first.begin, Role::between, kMaxCueTokens);
    if (!between && article)
        between = view.match_before(first.begin - 1, Role::between, kMaxCueTokens);  // "entre el 10 y el 20"
    const auto from = view.match_before(first.begin, Role::range_from, kMaxCueTokens);
    if (!link && between) link = view.match(at, Role::range_and);
    if (!link) return join_enclosed(scan, first);
    if (ordinal && !between && !view[at].syllabic) return;  // "between the 5th and the 10th", 十位から十五位
    const bool dash = link.length == 1 && view[at].kind == TokenKind::symbol;
    if (link.meaning->weak && !from && !between) return;
    at += link.length;
    if (between && article && view.match(at, Role::stop).length == 1) ++at;
    const auto about = view.match(at, Role::modifier_before);  // "between 2 and about 7"
    const bool rounded = about && about.meaning->modifier == Modifier::approximate;
    if (rounded) at += about.length;
    if (at >= view.size() || scan.noise[at]) return;
    auto second = read_second(scan, first, at);
    if (!second || !joins(view, scan.units, first, *second, dash, from || between)) return;
    merge(scan.units, first, *second, from && !dash);
    first.value.rounded = first.value.rounded || rounded;
}

bool join_bounds(const TokenView& view, ValueMention& first, const ValueMention& second) {
    Value& a = first.value;
    const Value& b = second.value;
    const bool rising = a.low && !a.high && b.high && !b.low, falling = a.high && !a.low && b.low && !b.high;
    if ((!rising && !falling) || a.kind != b.kind || (a.kind != Kind::count && a.unit != b.unit)) return false;
    if (!(*(rising ? a.low : b.low) < *(rising ? b.high : a.high))) return false;
    const std::size_t most = first.cue_end < view.size() && view[first.cue_end].syllabic ? 4 : 2;  // tokens between
    if (second.cue_begin < first.cue_end || second.cue_begin > first.cue_end + most) return false;
    for (std::size_t k = first.cue_end; k < second.cue_begin; ++k)
        if (view.symbol(k) != ',' && view.symbol(k) != 0xFF0C && view.symbol(k) != 0x3001 &&
            !view.match(k, Role::range_and) && !view.match(k, Role::stop))
            return false;
    (rising ? a.high : a.low) = rising ? b.high : b.low;
    if (a.kind == Kind::count) a.unit = b.unit;
    a.modifier = Modifier::range;
    first.end = second.end;
    first.cue_end = second.cue_end;
    finish(view, first);
    return true;
}

}  // namespace twosource
