#include "extract/value_bound.h"

#include <algorithm>

namespace twosource {
namespace {

bool blocked(const TokenView& view, const std::vector<ValueMention>& found, const ValueMention& mention,
             std::size_t length) {
    const std::size_t start = mention.begin - length;
    if (found.empty()) return false;
    if (start == found.back().end && view.match(start, Role::range_to).length == length)
        return true;                  // "rose by 5 % to 20"
    return start < found.back().end;  // the words belong to the figure before
}

}  // namespace

void read_modifiers(const TokenView& view, const std::vector<ValueMention>& found, ValueMention& mention) {
    mention.cue_begin = mention.begin;
    mention.cue_end = std::max(mention.cue_end, mention.end);
    if (mention.value.kind == Kind::ordinal) return;
    const bool bounded = mention.value.modifier == Modifier::exact;
    auto before = view.match_before(mention.begin, Role::modifier_before, kMaxCueTokens);
    const bool counted = view.pack.scale_first && !before && mention.begin > 0 && !view[mention.begin].line_before &&
                         !view.match(mention.begin - 1, Role::stop);
    if (counted && mention.value.kind == Kind::count)  // "zaidi ya watu 200"
        if ((before = view.match_before(mention.begin - 1, Role::modifier_before, kMaxCueTokens))) ++before.length;
    if (before && before.meaning->modifier != Modifier::exact && !blocked(view, found, mention, before.length)) {
        mention.cue_begin = mention.begin - before.length;
        if (mention.value.kind == Kind::date) {
            if (before.meaning->modifier == Modifier::approximate) mention.value.modifier = Modifier::approximate;
            return;
        }
        if (bounded || mention.value.modifier == Modifier::approximate) apply(mention.value, before.meaning->modifier);
        if (before.meaning->modifier != Modifier::approximate) return;
    }
    if (mention.value.kind == Kind::date || !bounded) return;
    for (std::size_t ahead = 0; ahead <= 2; ++ahead) {
        const std::size_t at = mention.end + ahead;
        if (ahead > 0 &&
            (at > view.size() || view[at - 1].kind != TokenKind::word ||
             (mention.value.kind != Kind::count && !view[at - 1].syllabic) || (ahead > 1 && !view[at - 1].syllabic)))
            break;
        const auto after = view.match(at, Role::modifier_after);
        if (!after || (at < view.size() && view[at].line_before)) continue;
        if (ahead > 1 && after.length == 1 && view[at].syllabic) continue;  // part of another word
        if (mention.value.modifier == Modifier::approximate && after.meaning->modifier == Modifier::approximate) return;
        apply(mention.value, after.meaning->modifier);
        mention.cue_end = at + after.length;
        return;
    }
}

void apply(Value& value, Modifier modifier) {
    switch (modifier) {
        case Modifier::at_least:
        case Modifier::more_than:
            value.high.reset();
            break;
        case Modifier::at_most:
        case Modifier::less_than:
            value.low.reset();
            break;
        default:
            break;
    }
    value.modifier = modifier;
}

void prefer_plausible(Value& value) {
    static const Decimal most_money = Decimal::power_of_ten(16);
    if (value.kind != Kind::money) return;
    for (auto& reading : value.readings) {
        if (reading.reason != Diagnosis::long_short_scale || !reading.low) continue;
        Decimal& written = value.low ? *value.low : *value.high;
        if (written < most_money || !(*reading.low < most_money)) continue;
        const Decimal other = written, chosen = *reading.low;
        if (value.low) value.low = chosen;
        if (value.high) value.high = chosen;
        reading.low = reading.high = other;
        if (value.step) value.step = *value.step * Decimal::power_of_ten(chosen.exponent() - other.exponent());
    }
}

}  // namespace twosource
