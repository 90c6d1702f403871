#include "extract/value_suffix.h"

#include <algorithm>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kMaxUnitBefore = 6;  // tokens of the longest unit before a number

Decimal factor_of(const Meaning& meaning) { return meaning.value.is_zero() ? Decimal(1) : meaning.value; }

}  // namespace

ValueSuffix SuffixReader::with_unit_before(ValueSuffix suffix, std::size_t at) const {
    if (suffix.kind != Kind::quantity) return suffix;
    const auto before = view_.match_before(at, Role::unit_before, kMaxUnitBefore);
    if (!before) return suffix;
    const std::string& code = before.meaning->code;
    if (code.front() == '/')
        suffix.unit += units_.find(suffix.unit + code) ? code : "";
    else if (suffix.unit == "deg")
        suffix.unit = code;
    return suffix;
}

ValueSuffix SuffixReader::read(std::size_t end, const NumberReading& number, Kind beside) const {
    const bool large = number.words && Decimal(999999) < number.value;  // "un demi-milliard d'euros"
    const bool of_allowed = number.scaled || large || number.high.has_value() || view_.pack.of_after_number;
    for (const std::size_t at : places(end, of_allowed)) {
        if (at >= view_.size() || (view_[at].line_before && !view_[at].syllabic)) continue;
        const bool glued = !view_[at].space_before;
        const auto percent = view_.match(at, Role::percent);
        const auto currency = view_.match(at, Role::currency);
        auto unit = view_.match(at, Role::unit);
        if (unit && view_[at].syllabic && view_.match(at, Role::modifier_after).length > unit.length)
            unit = {};  // 초과 is "more than", 초 a second
        if (currency && beside == Kind::money) return money(at + currency.length, *currency.meaning);
        if (percent && percent.length >= currency.length && percent.length >= unit.length &&
            !(percent.meaning->weak && number.weak))  // "a percentage"
            return {Kind::percent, at + percent.length, "%"};
        const bool rather_unit = unit && currency && currency.meaning->weak && unit.length == currency.length &&
                                 (!number.scaled || beside != Kind::count);
        if (currency && currency.length >= unit.length && !rather_unit &&
            currency_fits(at, currency, glued || number.scaled) &&
            !(currency.meaning->weak && view_[at].syllabic && number.words))
            return scaled_money(at + currency.length, *currency.meaning, number);
        if (unit && (unit_fits(at, unit, number, glued) || beside != Kind::count))
            return unit_of(at + unit.length, unit.meaning->code, factor_of(*unit.meaning));
        if (const ValueSuffix word = stem(at); word.end > 0) return word;
    }
    for (const std::size_t at : places(end, false))
        if (const auto part = view_.match(at, Role::denominator);
            part && !part.meaning->weak && (!number.scaled || number.value < Decimal(1000) || view_[at].syllabic))
            return {Kind::percent, at + part.length, "%", part.meaning->value, true};
    if (view_.symbol(end) == '/' && !view_[end].space_before && end + 1 < view_.size() &&
        !view_[end + 1].space_before && view_.of(end + 1) == "100" && view_.symbol(end + 2) != '/')
        return {Kind::percent, end + 2, "%"};
    return {};
}

// Right behind the number, behind a hyphen ("10-square-mile"), behind "of" ("milliards de dollars").
SuffixReader::Places SuffixReader::places(std::size_t end, bool of_allowed) const {
    Places places{end};
    const char32_t c = view_.symbol(end);
    if ((c == '-' || c == 0x2011 || c == 0x2013) && end + 1 < view_.size() && !view_[end].space_before &&
        !view_[end + 1].space_before)
        places.push_back(end + 1);
    if (c == '(' || c == '[' || c == '{') {  // "20 (kg)"
        const auto unit = view_.match(end + 1, Role::unit);
        const char32_t close = view_.symbol(end + 1 + unit.length);
        if (unit && (close == ')' || close == ']' || close == '}')) places.push_back(end + 1);
    }
    if (of_allowed)
        if (const auto of = view_.match(end, Role::date_glue)) places.push_back(end + of.length);
    return places;
}

// A currency behind a number belongs to it unless the next number stands closer ("5, $6").
bool SuffixReader::currency_fits(std::size_t at, const PhraseTrie::Match& currency, bool glued) const {
    if (currency.meaning->weak && !glued) return false;
    const std::size_t next = at + currency.length;
    if (view_[at].kind == TokenKind::word && view_.symbol(next) == '-' && view_.is_glued(next) &&
        view_.is_digits(next + 1) && view_.is_glued(next + 1))
        return false;  // "four RS-25 engines"
    const bool number_next = next < view_.size() && view_[next].kind == TokenKind::digits && !view_[next].space_before;
    return !number_next || glued;
}

bool SuffixReader::unit_fits(std::size_t at, const PhraseTrie::Match& unit, const NumberReading& number,
                             bool glued) const {
    const bool also_word = unit.length == 1 && !glued && view_.match(at, Role::stop);  // pt "um" is no micrometre
    if (!unit.meaning->weak && !also_word) return true;
    const std::size_t next = at + unit.length;
    if (number.words && view_[at].syllabic && smaller_follows(next, *unit.meaning)) return true;
    if (number.words || number.scaled) return false;
    const char32_t c = view_.symbol(next);
    constexpr std::size_t kMostFeet = 3;  // digits; "the class of 2016’" closes a quotation
    if (view_[at].kind == TokenKind::symbol && number.plain && number.digits > kMostFeet) return false;
    if (!glued && view_.match(at, Role::stop) && next < view_.size() && view_[next].kind != TokenKind::symbol)
        return false;  // "50 in 2020"
    if (c == '-' && !view_[next].space_before && next + 1 < view_.size() && view_[next + 1].kind == TokenKind::digits)
        return false;
    if (c == '\'' || c == 0x2019) return false;  // "10 m'avait"
    return glued || next >= view_.size() || view_[next].space_before || view_[next].kind == TokenKind::symbol;
}

// 五分三十秒: behind the unit stand a number and a unit of the same kind that means nothing else.
bool SuffixReader::smaller_follows(std::size_t at, const Meaning& unit) const {
    const std::size_t first = at;
    while (const std::size_t length = view_.is_digits(at) ? 1
                                                          : std::max(view_.match(at, Role::number).length,
                                                                     view_.match(at, Role::scale).length))
        at += length;
    const auto next = at > first ? view_.match(at, Role::unit) : PhraseTrie::Match{};
    const Unit* large = units_.find(unit.code);
    const Unit* small = next && !next.meaning->weak ? units_.find(next.meaning->code) : nullptr;
    return large && small && large->dimension == small->dimension && small->factor < large->factor;
}

ValueSuffix SuffixReader::money(std::size_t end, const Meaning& currency) {
    return {Kind::money, end, currency.code, factor_of(currency)};
}

// "75 USD million": the scale behind a code.
ValueSuffix SuffixReader::scaled_money(std::size_t end, const Meaning& currency, const NumberReading& number) const {
    ValueSuffix suffix = money(end, currency);
    const auto scale = view_.match(end, Role::scale);
    constexpr std::size_t kMostBytes = 3;  // a code or a sign
    if (number.scaled || view_[end - 1].span().size() > kMostBytes || !scale || scale.meaning->weak ||
        view_[end].line_before || scale.meaning->value < Decimal(1000))
        return suffix;
    suffix.factor = suffix.factor * scale.meaning->value;
    suffix.end += scale.length;
    return suffix;
}

ValueSuffix SuffixReader::unit_of(std::size_t end, const std::string& code, const Decimal& factor) const {
    const Unit* unit = units_.find(code);
    const bool duration = unit && unit->dimension == "duration";
    return {duration ? Kind::duration : Kind::quantity, end, code, factor};
}

// Words with any ending: "dolarlık", "kilometrelik".
ValueSuffix SuffixReader::stem(std::size_t at) const {
    if (view_[at].kind != TokenKind::word || !view_.pack.stems.may_begin(view_.of(at))) return {};
    const Meaning* stem = view_.pack.stems.longest(fold(view_.of(at)));
    if (!stem) return {};
    if (stem->role == Role::percent) return {Kind::percent, at + 1, "%"};
    if (stem->role == Role::currency) return money(at + 1, *stem);
    return unit_of(at + 1, stem->code, factor_of(*stem));
}

std::string SuffixReader::counted_noun(std::size_t at) const {
    at += view_.match(at, Role::modifier_after).length;                             // 7000多人
    if (view_.pack.of_after_number) at += view_.match(at, Role::date_glue).length;  // "20 de oameni"
    if (at >= view_.size() || view_[at].kind != TokenKind::word || view_[at].line_before) return "";
    if (view_.match(at, Role::stop)) return "";
    return std::string(view_.of(at));
}

}  // namespace twosource
