#include "extract/value_ordinal.h"

namespace twosource {
namespace {

// 12日: a day of a month that is not named, as "the 12th".
std::optional<ValueMention> read_bare_day(const ValueScan& scan, std::size_t i) {
    const TokenView& view = scan.view;
    const bool marked = view.is_digits(i) && view.match(i + 1, Role::day_mark);
    const auto number = marked ? scan.numbers.read(i) : std::nullopt;
    if (!number || !number->plain || Decimal(31) < number->value || number->value.is_zero()) return std::nullopt;
    const auto mark = view.match(number->end, Role::day_mark);
    if (!mark || mark.meaning->weak || !view[number->end].syllabic ||
        view.match(number->end, Role::unit).length > mark.length ||
        view.match(number->end + mark.length, Role::modifier_after) || view.match(number->end + mark.length, Role::ago))
        return std::nullopt;
    ValueMention mention = from_number(*number);
    mention.end = number->end + mark.length;
    mention.value.kind = Kind::ordinal;
    return mention;
}

}  // namespace

std::optional<ValueMention> read_ordinal(const ValueScan& scan, std::size_t i) {
    if (auto day = read_bare_day(scan, i)) return day;
    const auto ordinal = scan.numbers.read_ordinal(i);
    if (!ordinal || ordinal->weak) return std::nullopt;
    const bool whole_text = i == 0 && ordinal->end == scan.view.size();
    if (scan.view.match(i, Role::weekday) && !whole_text) return std::nullopt;  // "sexta feira"
    if (!ordinal->words && ordinal->end > i && scan.view.match(ordinal->end - 1, Role::unit).length > 1)
        return std::nullopt;  // "30° C"
    if (ordinal->words) {
        if (const auto& number = scan.numbers.read(i); number && number->end >= ordinal->end) return std::nullopt;
    }
    ValueMention mention = from_number(*ordinal);
    mention.value.kind = Kind::ordinal;
    return mention;
}

}  // namespace twosource
