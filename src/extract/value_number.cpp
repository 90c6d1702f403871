#include "extract/value_number.h"

#include "extract/value_bound.h"
#include "extract/value_fraction.h"
#include "extract/value_share.h"

namespace twosource {
namespace {

constexpr std::size_t kMaxDigitsAlone = 15;  // a longer bare run of digits is an identifier

// "alle ventidue ore": a word for the time behind a number, and where it is a unit too, a cue before it.
bool is_time(const ValueScan& scan, std::size_t begin, std::size_t end) {
    const TokenView& view = scan.view;
    const auto mark = view.match(end, Role::time_mark);
    const auto unit = view.match(end, Role::unit);
    const bool hours = unit && unit.meaning->code == "h";
    return mark.length > unit.length || (hours && view.match_before(begin, Role::time_cue, kMaxCueTokens));
}

bool is_temperature(const ValueScan& scan, const ValueSuffix& suffix) {
    const Unit* unit = scan.units.find(suffix.unit);
    return unit && unit->dimension == "temperature";
}

// "- 5 °C", "− 3": a minus sign with a space behind it, where a dash would make no sense: before degrees, or where
// the text is nothing but the number.
bool spaced_minus(const ValueScan& scan, std::size_t i) {
    if (scan.view.symbol(i) == 0x2212) return true;
    const auto number = scan.numbers.read(i + 1);
    if (!number || number->digits == 0) return false;
    const ValueSuffix suffix = scan.suffixes.read(number->end, *number);
    const std::size_t end = suffix.kind == Kind::count ? number->end : suffix.end;
    return (i == 0 && end == scan.view.size()) || is_temperature(scan, suffix);
}

// What makes the number behind it negative.
struct Sign {
    std::size_t end = 0;
    bool negative = false;
    bool of_degrees = false;  // "शून्य से" (from zero) is minus before degrees only
};

// The sign at token `at`, or none; nothing where a hyphen or a dash stands there.
std::optional<Sign> read_sign(const ValueScan& scan, std::size_t at) {
    const TokenView& view = scan.view;
    const char32_t c = view.symbol(at);
    if (c == '-' || c == 0x2212 || c == 0xFF0D) {
        const bool starts = view[at].space_before || view.symbol(at - 1) == '(' || view[at - 1].syllabic;
        if (!starts || at + 1 >= view.size() || view[at + 1].line_before ||
            (view[at + 1].kind != TokenKind::digits && !vulgar_fraction(view.symbol(at + 1))))
            return std::nullopt;
        if (view[at + 1].space_before && !spaced_minus(scan, at)) return std::nullopt;
        return Sign{at + 1, true};
    }
    const auto word = view.match(at, Role::negative);
    if (word && view.match_before(at + word.length, Role::modifier_before, kMaxCueTokens).length <= word.length)
        return Sign{at + word.length, true, word.meaning->weak};  // not "al menos 30"
    return Sign{at};
}

// Words that bound it make a figure even of "one": "at least one".
bool is_bounded(const TokenView& view, std::size_t at, const NumberReading& number) {
    return view.match_before(at, Role::modifier_before, kMaxCueTokens) ||
           view.match(number.end, Role::modifier_after) ||
           (view[number.begin].syllabic && view.match(number.end + 1, Role::modifier_after));  // 一个以上
}

// In scripts whose words are parted by spaces.
bool is_own_word(const TokenView& view, const NumberReading& number) {
    const bool begins = number.begin == 0 || view[number.begin].space_before || !view[number.begin - 1].syllabic;
    return begins && number.end < view.size() && view[number.end].space_before;
}

// An article that counts nothing: "$2 a week", "a second", "a $ 5".
bool is_article_only(const ValueScan& scan, std::size_t at, const NumberReading& number, const ValueSuffix& suffix) {
    const TokenView& view = scan.view;
    if (!number.article) return false;
    const bool measured = suffix.kind != Kind::count;
    if (view[number.begin].syllabic && measured && view[number.end].space_before && suffix.end == number.end + 1)
        return !is_own_word(view, number) || view.match(number.begin, Role::stop);  // 한 달, but not 이 달
    if (!scan.found.empty() && scan.found.back().end == at && !view[at].line_before) return true;
    if (view.symbol(number.end) != 0 && suffix.kind == Kind::money) return true;
    return view.match(number.end, Role::ordinal) && !(measured && at == 0 && suffix.end == view.size());
}

// Whether the number that begins at `at` with its sign is a figure, and not a word of the sentence or a code.
bool is_figure(const ValueScan& scan, std::size_t at, const Sign& sign, const NumberReading& number,
               const ValueSuffix& suffix) {
    const TokenView& view = scan.view;
    if (is_article_only(scan, at, number, suffix) || (sign.of_degrees && !is_temperature(scan, suffix))) return false;
    const bool lone = number.weak && suffix.kind == Kind::count && !sign.negative &&
                      (number.article || !is_bounded(view, at, number));
    const bool native = number.weak && view[number.begin].syllabic && Decimal(1) < number.value &&
                        is_own_word(view, number) && !view.match(number.begin, Role::stop);  // 두 명
    const bool whole_text = at == 0 && number.end == view.size() && !(number.bare_scale && view[at].syllabic);
    const bool priced = number.bare_scale && suffix.kind == Kind::money && is_own_word(view, number);  // 만 원
    if ((number.bare_scale || (lone && !native)) && !whole_text && !priced) return false;
    return !number.words || !(view.match(number.end, Role::multiple) || is_time(scan, number.begin, number.end));
}

// "عشرون وثلاثة أخماس": a whole number and the parts of one more. Where the ones could as well belong to the number,
// only behind hundreds.
bool add_whole(const ValueScan& scan, const NumberReading& number, const ValueSuffix& suffix, ValueMention& mention) {
    const Decimal part = number.linked * suffix.factor, whole = number.value - number.linked;
    if (number.linked.is_zero() || !(part < Decimal(100)) || !is_exact_percent(part)) return false;
    if (!(scan.view.pack.ones_first && number.linked < Decimal(10)) && whole < Decimal(100)) return false;
    mention.value.kind = Kind::count;
    mention.value.unit.clear();
    mention.value.step = part * Decimal::power_of_ten(-2);
    mention.value.low = mention.value.high = whole + *mention.value.step;
    return true;
}

// 75折: two digits before the word for tenths are hundredths. Behind tenths come smaller parts: 三割八分.
void add_parts(const ValueScan& scan, const NumberReading& number, const ValueSuffix& suffix, ValueMention& mention) {
    const bool two = (number.plain && number.digits == 2) || (number.words && !number.scaled && !number.high);
    if (two && scan.view[number.end].syllabic && Decimal(100) < *mention.value.low)
        multiply(mention.value, Decimal::power_of_ten(-1));
    scan.compounds.add_smaller_shares(mention, suffix.factor);
    if (add_whole(scan, number, suffix, mention)) return;
    finish_share(scan, mention);
}

// The unit, currency or share that stands behind the number.
void add_suffix(const ValueScan& scan, const NumberReading& number, const ValueSuffix& suffix, ValueMention& mention) {
    mention.end = suffix.end;
    mention.value.kind = suffix.kind;
    mention.value.unit = suffix.unit;
    scan.compounds.add_half(mention);
    if (suffix.part) {
        for (auto* end : {&mention.value.low, &mention.value.high})
            if (*end) *end = parts_in_percent(**end, suffix.factor);
        return add_parts(scan, number, suffix, mention);
    }
    multiply(mention.value, suffix.factor);
    scan.compounds.extend(mention);
    scan.compounds.read_below_zero(mention);
}

// "25 people per square kilometre", "232 Einwohner/km²": what is counted, on an area.
bool add_density(const ValueScan& scan, ValueMention& mention) {
    constexpr std::size_t kMostWords = 2, kMaxUnitBefore = 6;
    const TokenView& view = scan.view;
    if (const auto before = view.match_before(mention.begin, Role::unit_before, kMaxUnitBefore);
        before && scan.units.find(before.meaning->code)) {  // 每平方公里25人
        const ValueSuffix suffix = scan.suffixes.unit_of(mention.end, before.meaning->code);
        mention.value.kind = suffix.kind;
        mention.value.unit = suffix.unit;
        return true;
    }
    for (std::size_t at = mention.end; at <= mention.end + kMostWords && at < view.size(); ++at) {
        if (view[at].line_before) return false;
        const auto per = view.match(at, Role::unit);
        if (per && per.meaning->code.front() == '/') {
            mention.end = at + per.length;
            mention.value.kind = Kind::quantity;
            mention.value.unit = per.meaning->code;
            return true;
        }
        const bool dot = at > mention.end && view.symbol(at) == '.' && view.is_glued(at);  // "hab./km²"
        if (view[at].kind != TokenKind::word && !dot) return false;
    }
    return false;
}

std::optional<ValueMention> figure(const ValueScan& scan, std::size_t at, const Sign& sign, const NumberReading& number,
                                   const ValueSuffix& suffix) {
    std::optional<ValueMention> found(std::in_place);
    ValueMention& mention = *found;
    fill(mention, number);
    mention.begin = at;
    if (sign.negative) mention.value.low = mention.value.high = -*mention.value.low;
    if (suffix.kind != Kind::count)
        add_suffix(scan, number, suffix, mention);
    else if (!add_density(scan, mention))
        mention.value.unit = scan.suffixes.counted_noun(mention.end);
    return found;
}

}  // namespace

std::optional<ValueMention> read_number(const ValueScan& scan, std::size_t at) {
    const TokenView& view = scan.view;
    const auto sign = read_sign(scan, at);
    if (!sign || sign->end >= view.size() || scan.noise[sign->end]) return std::nullopt;
    const auto number = scan.numbers.read(sign->end);
    if (!number) return std::nullopt;
    if (!number->words && number->digits == 0) {  // a version or an address
        for (std::size_t k = number->begin; k < number->end; ++k) scan.noise[k] = true;
        return std::nullopt;
    }
    if (auto fraction = read_fraction(scan, *number)) {
        fraction->begin = at;
        if (sign->negative) multiply(fraction->value, Decimal(-1));
        return fraction;
    }
    if (auto share = read_share_of(scan, *number)) return share;
    if (auto part = read_ordinal_part(scan, *number)) return part;
    if (number->plain && number->digits > kMaxDigitsAlone) return std::nullopt;
    const bool code = number->plain && number->digits > 3 && view.text[view[number->begin].start] == '0';
    if (code) return std::nullopt;
    const ValueSuffix suffix = scan.suffixes.with_unit_before(scan.suffixes.read(number->end, *number), at);
    if (!is_figure(scan, at, *sign, *number, suffix)) return std::nullopt;
    return figure(scan, at, *sign, *number, suffix);
}

}  // namespace twosource
