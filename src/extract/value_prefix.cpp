#include "extract/value_prefix.h"

#include "extract/value_share.h"

namespace twosource {
namespace {

// A sign or an ISO code, which may stand before words; a name ("euro") only before digits.
bool currency_sign(const ValueScan& scan, std::size_t at, std::size_t length) {
    for (std::size_t k = at; k < at + length; ++k)
        if (scan.view[k].kind == TokenKind::symbol) return true;
    return scan.view.match(at, Role::currency).meaning->surface.size() == 3;
}

}  // namespace

// "$1.4 trillion", "US$ 5", "EUR 3m", "Rp1,5 triliun"
std::optional<ValueMention> read_money_prefix(const ValueScan& scan, std::size_t i) {
    const TokenView& view = scan.view;
    const auto currency = view.match(i, Role::currency);
    if (!currency) return std::nullopt;
    const std::size_t at = i + currency.length;
    if (at >= view.size() || view[at].line_before || scan.noise[at]) return std::nullopt;
    const bool letter = currency.length > 1 && view[i].kind == TokenKind::word && view[i].span().size() == 1;
    const bool own_word = view.match(i, Role::stop) || (i > 0 && view.is_glued(i));
    if (letter && own_word && view[i + 1].space_before) return std::nullopt;  // "a $3 billion deal" is not in A$
    const bool words_next = view.pack.scale_first && (view.match(at, Role::scale) || view.match(at, Role::number));
    if (view[at].kind != TokenKind::digits && !words_next && !currency_sign(scan, i, currency.length))
        return std::nullopt;
    if (currency.meaning->weak && view[at].space_before) return std::nullopt;
    if (currency.length == 1 && view[at].space_before && view.match(i, Role::stop)) return std::nullopt;  // "ALL 5"
    const auto number = scan.numbers.read(at, true);
    if (!number || number->digits == 0 ? !number || !number->words : false) return std::nullopt;
    if (number->words && number->weak) return std::nullopt;
    const bool name = !currency_sign(scan, i, currency.length);
    if (name && scan.suffixes.read(number->end, *number).kind != Kind::count) return std::nullopt;
    constexpr std::size_t kYearDigits = 4, kCodeLetters = 3;
    if (name && view[i].capital && view[i].span().size() > kCodeLetters && number->plain &&
        number->digits == kYearDigits)
        return std::nullopt;  // the tournament "Euro 2020"
    ValueMention mention = from_number(*number);
    mention.begin = i;
    mention.value.kind = Kind::money;
    mention.value.unit = currency.meaning->code;
    if (!currency.meaning->value.is_zero()) multiply(mention.value, currency.meaning->value);  // "senti 50"
    scan.compounds.extend(mention);
    return mention;
}

// "%18", "yüzde 10", 百分之三十, 三分之二: the sign or the size of the part stands before the number.
std::optional<ValueMention> read_percent_prefix(const ValueScan& scan, std::size_t i) {
    const TokenView& view = scan.view;
    auto negative = view.match(i, Role::negative);
    const std::size_t sign = i + negative.length;
    const auto percent = view.match(sign, Role::percent);
    const auto part = view.match(sign, Role::denominator_before);
    if (!percent && !part) return std::nullopt;
    std::size_t at = sign + std::max(percent.length, part.length);
    if (!negative) {  // "yüzde eksi 0,4"
        negative = view.match(at, Role::negative);
        at += negative.length;
    }
    if (at >= view.size() || view[at].line_before || scan.noise[at]) return std::nullopt;
    const auto number = scan.numbers.read(at);
    if (!number || number->high || (number->digits == 0 && !number->words)) return std::nullopt;
    ValueMention mention = from_number(*number);
    mention.begin = i;
    mention.value.kind = Kind::percent;
    mention.value.unit = "%";
    if (part.length > percent.length) {
        const Decimal& size = part.meaning->value;
        const bool fraction = Decimal(1) < size && stands_alone(view, i, mention.end) && is_exact_percent(size);
        if (fraction)
            multiply(mention.value, size * Decimal::power_of_ten(-2));
        else
            mention.value.low = mention.value.high = parts_in_percent(*mention.value.low, size);
        if (fraction) mention.value.kind = Kind::count, mention.value.unit.clear();
    }
    if (negative) multiply(mention.value, Decimal(-1));
    return mention;
}

// "wiki tatu", "kilomita 15": in languages where what is counted stands before the number, unless it belongs to a time
// of day or a year, or the number has a unit of its own.
std::optional<ValueMention> read_unit_prefix(const ValueScan& scan, std::size_t i) {
    const TokenView& view = scan.view;
    const auto unit = view.pack.scale_first ? view.match(i, Role::unit) : PhraseTrie::Match{};
    const std::size_t at = i + unit.length;
    if (!unit || unit.meaning->weak || at >= view.size() || view[at].line_before || scan.noise[at]) return std::nullopt;
    if (view.match(i, Role::time_mark)) return std::nullopt;
    const auto number = scan.numbers.read(at);
    const auto per = number ? view.match(number->end, Role::unit) : PhraseTrie::Match{};  // "kilomita 100 kwa saa"
    const bool rate =
        per && per.meaning->code.front() == '/' && scan.units.find(unit.meaning->code + per.meaning->code);
    constexpr std::size_t kYearDigits = 4;
    if (!number || number->high || (number->digits == 0 && !number->words) || number->bare_scale ||
        (number->plain && number->digits == kYearDigits && view.match(i, Role::year_cue)) ||
        (!rate && scan.suffixes.read(number->end, *number).kind != Kind::count))
        return std::nullopt;
    const ValueSuffix suffix = scan.suffixes.unit_of(number->end, unit.meaning->code);
    ValueMention mention = from_number(*number);
    mention.begin = i;
    mention.value.kind = suffix.kind;
    mention.value.unit = suffix.unit;
    if (rate) {
        mention.value.unit += per.meaning->code;
        mention.end += per.length;
    }
    scan.compounds.add_half(mention);
    if (!unit.meaning->value.is_zero()) multiply(mention.value, unit.meaning->value);
    return mention;
}

}  // namespace twosource
