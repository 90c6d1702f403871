#include "extract/value_share.h"

namespace twosource {
namespace {

// Where it has so many decimal places at most.
std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int places) {
    const Decimal lifted = a * Decimal::power_of_ten(places);
    if (!lifted.is_integer() || !b.is_integer()) return std::nullopt;
    const double quotient = lifted.to_double() / b.to_double();
    if (quotient < 1 || quotient > 9e15) return std::nullopt;
    const Decimal whole(static_cast<long long>(quotient));
    if (!(whole * b == lifted)) return std::nullopt;
    return whole * Decimal::power_of_ten(-places);
}

// To four places.
Decimal percent_of(const Decimal& parts, const Decimal& wholes) {
    const auto n = static_cast<long long>(parts.to_double()), of = static_cast<long long>(wholes.to_double());
    return Decimal((n * 2000000 + of) / (of * 2)) * Decimal::power_of_ten(-4);
}

// "half an hour", "три четверти часа": a share of one unit is an amount of it.
bool read_part_of_unit(const ValueScan& scan, ValueMention& mention) {
    if (!is_exact_percent(*mention.value.low)) return false;
    NumberReading words;
    words.words = true;
    const ValueSuffix unit = scan.suffixes.read(mention.end, words);
    if (unit.end == 0 || (unit.kind != Kind::quantity && unit.kind != Kind::duration)) return false;
    multiply(mention.value, unit.factor * Decimal::power_of_ten(-2));
    mention.value.kind = unit.kind;
    mention.value.unit = unit.unit;
    mention.end = unit.end;
    return true;
}

bool read_whole(const ValueScan& scan, ValueMention& mention) {
    const TokenView& view = scan.view;
    Value& value = mention.value;
    if (read_part_of_unit(scan, mention)) return true;
    if (const auto percent = view.match(mention.end, Role::percent)) {
        multiply(value, Decimal::power_of_ten(-2));
        mention.end += percent.length;
        return true;
    }
    std::size_t at = mention.end;
    if (const auto of = view.match(at, Role::date_glue)) at += of.length;
    const auto article = view.match(at, Role::number);
    if (!article || !article.meaning->weak || !is_exact_percent(*value.low)) return false;
    NumberReading one;
    one.words = true;
    const ValueSuffix suffix = scan.suffixes.read(at + article.length, one);
    if (suffix.kind == Kind::count || suffix.part) return false;
    multiply(value, Decimal::power_of_ten(-2) * suffix.factor);
    value.kind = suffix.kind;
    value.unit = suffix.unit;
    mention.end = suffix.end;
    return true;
}

}  // namespace

Decimal parts_in_percent(const Decimal& parts, const Decimal& size) {
    const Decimal plain = parts * size;
    if (is_exact_percent(size) || !parts.is_integer() || !(plain < Decimal(1000))) return plain;
    return percent_of(parts, Decimal(static_cast<long long>(100 / size.to_double() + 0.5)));
}

// A share of a whole is a percentage; of a percent or of one unit it is an amount ("a tenth of a second"), and with
// nothing beside it a number.
void finish_share(const ValueScan& scan, ValueMention& mention) {
    Value& value = mention.value;
    const bool exact = is_exact_percent(*value.low);
    value.kind = Kind::percent;
    value.unit = "%";
    if (read_whole(scan, mention)) return;
    if (!exact || scan.view[mention.end - 1].syllabic || !stands_alone(scan.view, mention.begin, mention.end)) return;
    multiply(value, Decimal::power_of_ten(-2));
    value.kind = Kind::count;
    value.unit.clear();
}

std::optional<ValueMention> read_share(const ValueScan& scan, std::size_t i) {
    const TokenView& view = scan.view;
    const auto share = view.match(i, Role::share);
    if (!share) return std::nullopt;
    const std::size_t end = i + share.length;
    if (view.match(i, Role::amount).length > share.length) return std::nullopt;  // "un quart d'hora"
    if (const auto& number = scan.numbers.read(i); number && number->end > end) return std::nullopt;
    if (share.meaning->weak && !view.match(end, Role::date_glue) && !(i == 0 && end == view.size()))
        return std::nullopt;
    ValueMention mention;
    mention.begin = i;
    mention.end = end;
    mention.spelled = true;
    mention.value.low = mention.value.high = share.meaning->value;
    mention.value.step = Decimal(1);
    finish_share(scan, mention);
    return mention;
}

// "tenth of a gallon", "quinto de segundo": an ordinal before one unit.
std::optional<ValueMention> read_unit_part(const ValueScan& scan, std::size_t i) {
    constexpr int kMostPlaces = 6;
    const TokenView& view = scan.view;
    const auto ordinal = view.match(i, Role::ordinal);
    if (!ordinal || ordinal.meaning->weak || !(Decimal(2) < ordinal.meaning->value)) return std::nullopt;
    std::size_t at = i + ordinal.length;
    const auto of = view.match(at, Role::date_glue);
    at += of.length;
    if (const auto article = view.match(at, Role::number); article && article.meaning->weak) at += article.length;
    const auto unit = of ? view.match(at, Role::unit) : PhraseTrie::Match{};
    const auto part = divide(Decimal(1), ordinal.meaning->value, kMostPlaces);
    if (!unit || unit.meaning->weak || !part || view[at].line_before) return std::nullopt;
    const ValueSuffix suffix = scan.suffixes.unit_of(at + unit.length, unit.meaning->code);
    ValueMention mention;
    mention.begin = i;
    mention.end = suffix.end;
    mention.spelled = true;
    mention.value.kind = suffix.kind;
    mention.value.unit = suffix.unit;
    mention.value.low = mention.value.high = mention.value.step = *part;
    if (!unit.meaning->value.is_zero()) multiply(mention.value, unit.meaning->value);
    return mention;
}

// A whole value in one word: "half-year".
std::optional<ValueMention> read_amount(const ValueScan& scan, std::size_t i) {
    const auto amount = scan.view.match(i, Role::amount);
    const auto decade = amount ? scan.view.match(i, Role::decade_before) : PhraseTrie::Match{};
    if (!amount || decade.length > amount.length) return std::nullopt;
    ValueMention mention;
    mention.begin = i;
    mention.spelled = true;
    const ValueSuffix suffix = scan.units.find(amount.meaning->code)
                                   ? scan.suffixes.unit_of(0, amount.meaning->code)
                                   : ValueSuffix{Kind::money, 0, amount.meaning->code};
    mention.end = i + amount.length;
    mention.value.kind = suffix.kind;
    mention.value.unit = suffix.unit;
    mention.value.low = mention.value.high = amount.meaning->value;
    mention.value.step = amount.meaning->value;
    scan.compounds.add_half(mention);
    scan.compounds.extend(mention);
    scan.compounds.read_below_zero(mention);
    return mention;
}

// "one in twenty", "nine out of ten": the share as a percentage, to four places.
std::optional<ValueMention> read_share_of(const ValueScan& scan, const NumberReading& part) {
    const TokenView& view = scan.view;
    constexpr int kMaxWhole = 10000, kMaxWeakWhole = 100;
    auto link = view.match(part.end, Role::share_of);
    std::size_t at = part.end;
    const bool one = part.words && part.value == Decimal(1);
    const bool noun = !link && one && at < view.size() && view[at].kind == TokenKind::word && !view[at].syllabic &&
                      !view[at].line_before && !view.match(at, Role::stop);
    if (noun) link = view.match(++at, Role::share_of);  // "un Français sur cinq"
    if (!link || part.high || part.scaled) return std::nullopt;
    at += link.length;
    if (at >= view.size() || view[at].line_before || scan.noise[at]) return std::nullopt;
    const auto whole = scan.numbers.read(at);
    if (!whole || whole->high || (whole->digits == 0 && !whole->words)) return std::nullopt;
    if (!part.value.is_integer() || !whole->value.is_integer() || !(Decimal(0) < part.value) ||
        !(part.value < whole->value) || Decimal(kMaxWhole) < whole->value)
        return std::nullopt;
    if (link.meaning->weak) {  // "three in 15 attacks" is no share, "one in 15" is
        if (!one && !(part.words && whole->words)) return std::nullopt;
        if (Decimal(kMaxWeakWhole) < whole->value) return std::nullopt;
    }
    const std::size_t next = whole->end;  // not "one woman in 20 countries"
    const bool open = next < view.size() && view[next].kind == TokenKind::word && !view.match(next, Role::stop);
    if (noun && !whole->words && open) return std::nullopt;
    if (scan.suffixes.read(whole->end, *whole).kind != Kind::count || view.match(whole->end, Role::month))
        return std::nullopt;
    ValueMention mention;
    mention.begin = part.begin;
    mention.end = whole->end;
    mention.spelled = part.words;
    mention.value.low = mention.value.high = percent_of(part.value, whole->value);
    mention.value.step = Decimal(1);
    if (noun)
        mention.value.kind = Kind::percent, mention.value.unit = "%";
    else
        finish_share(scan, mention);
    return mention;
}

// "tres milésimos por ciento", or a text that is nothing but "one tenth": an ordinal as the parts of a whole.
std::optional<ValueMention> read_ordinal_part(const ValueScan& scan, const NumberReading& number) {
    const TokenView& view = scan.view;
    constexpr int kMostPlaces = 12;
    if (number.high || !number.words || !number.value.is_integer() || number.end >= view.size() ||
        view[number.end].line_before)
        return std::nullopt;
    const bool link = view.symbol(number.end) == '/' || view.symbol(number.end) == '-';  // "vijf / achtste"
    const auto parts = scan.numbers.read_ordinal(number.end + (link ? 1 : 0));
    if (!parts || !parts->words || !(Decimal(2) < parts->value) || view.match(number.end, Role::currency))
        return std::nullopt;
    const auto percent = view.match(parts->end, Role::percent);
    if (!percent && !(number.begin == 0 && parts->end == view.size())) return std::nullopt;
    const auto quotient = divide(number.value, parts->value, kMostPlaces);
    if (!quotient) return std::nullopt;
    NumberReading whole = number;
    whole.value = *quotient;
    whole.step = *quotient;
    whole.end = parts->end + percent.length;
    ValueMention mention = from_number(whole);
    if (percent) mention.value.kind = Kind::percent, mention.value.unit = "%";
    return mention;
}

}  // namespace twosource
