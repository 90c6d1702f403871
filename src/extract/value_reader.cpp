#include "extract/value_reader.h"

#include <algorithm>

#include "extract/date_reader.h"
#include "extract/noise.h"
#include "extract/number_reader.h"
#include "extract/token_view.h"
#include "extract/value_bound.h"
#include "extract/value_compound.h"
#include "extract/value_ellipsis.h"
#include "extract/value_range.h"
#include "extract/value_suffix.h"

namespace twosource {
namespace {

constexpr std::size_t kMaxDigitsAlone = 15;  // a longer bare run of digits is an identifier

// "XIXe siècle"
bool may_be_roman_century(const TokenView& view, std::size_t i) {
    const char lead = view.text[view[i].start];
    const std::size_t next = i + 1 + (view.symbol(i + 1) != 0 ? 1 : 0);
    return (lead == 'I' || lead == 'V' || lead == 'X') && view.match(next, Role::century);
}

// Whether a value can begin at token i, told from the token alone: most cannot.
bool may_begin(const TokenView& view, std::size_t i) {
    constexpr auto bit = PhraseMap::bit;
    constexpr std::uint64_t beginnings =
        bit(Role::number) | bit(Role::scale) | bit(Role::vague) | bit(Role::share) | bit(Role::ordinal) |
        bit(Role::denominator) | bit(Role::denominator_before) | bit(Role::amount) | bit(Role::ordinal_prefix) |
        bit(Role::negative) | bit(Role::currency) | bit(Role::unit) | bit(Role::percent) | bit(Role::month) |
        bit(Role::weekday) | bit(Role::season) | bit(Role::relative_day) | bit(Role::relative) | bit(Role::part) |
        bit(Role::half_after) | bit(Role::year_mark) | bit(Role::month_mark) | bit(Role::day_mark) |
        bit(Role::calendar) | bit(Role::calendar_month) | bit(Role::century) | bit(Role::decade) |
        bit(Role::relative_period);
    const Token& token = view[i];
    if (token.kind == TokenKind::digits || (view.phrases.roles(i) & beginnings) != 0) return true;
    if (token.kind == TokenKind::word)
        return may_be_roman_century(view, i) ||
               (view.pack.glued_numbers && token.span().size() >= 5 && view.pack.pieces.may_begin(view.of(i)));
    const char32_t c = view.symbol(i);
    const bool sign = i + 1 < view.size() && view[i + 1].kind == TokenKind::digits &&
                      (!view[i + 1].space_before || c == '-' || c == 0x2212);
    return sign || view.symbol(i) >= 0xBC;  // fractions in one character
}

class Reader {
  public:
    Reader(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack, const UnitTable& units,
           const ValueOptions& options)
        : phrases_(text, tokens, pack.phrases),
          view_{text, tokens, pack, phrases_},
          units_(units),
          noise_(find_noise(view_)),
          numbers_(view_),
          suffixes_(view_, units),
          compounds_(view_, units, numbers_, suffixes_, noise_),
          dates_(view_, numbers_, options.published) {}

    std::vector<ValueMention> run() {
        found_.reserve(view_.size() / 16);
        for (std::size_t i = 0; i < view_.size();) i = step(i);
        share_currencies(view_, found_);
        return std::move(found_);
    }

  private:
    // Reads what begins at token i; returns the token to go on from.
    std::size_t step(std::size_t i) {
        if (noise_[i] || !may_begin(view_, i)) return i + 1;
        auto mention = read_at(i);
        if (!mention) return i + std::max<std::size_t>(view_.match(i, Role::percent).length, 1);
        join_range(*mention);
        read_modifiers(view_, found_, *mention);
        finish(*mention);
        const std::size_t next = std::max(mention->end, i + 1);
        if (!closes_bounds(*mention)) found_.push_back(std::move(*mention));
        return next;
    }

    // "more than 100 and less than 300": one range, from two bounds with only a link between them.
    bool closes_bounds(const ValueMention& second) {
        if (found_.empty()) return false;
        ValueMention& first = found_.back();
        Value& a = first.value;
        const Value& b = second.value;
        const bool rising = a.low && !a.high && b.high && !b.low, falling = a.high && !a.low && b.low && !b.high;
        if ((!rising && !falling) || a.kind != b.kind || (a.kind != Kind::count && a.unit != b.unit)) return false;
        if (!(*(rising ? a.low : b.low) < *(rising ? b.high : a.high))) return false;
        if (second.cue_begin < first.cue_end || second.cue_begin > first.cue_end + 2) return false;
        for (std::size_t k = first.cue_end; k < second.cue_begin; ++k)
            if (view_.symbol(k) != ',' && view_.symbol(k) != 0xFF0C && view_.symbol(k) != 0x3001 &&
                !view_.match(k, Role::range_and) && !view_.match(k, Role::stop))
                return false;
        (rising ? a.high : a.low) = rising ? b.high : b.low;
        if (a.kind == Kind::count) a.unit = b.unit;
        a.modifier = Modifier::range;
        first.end = second.end;
        first.cue_end = second.cue_end;
        finish(first);
        return true;
    }

    std::optional<ValueMention> read_at(std::size_t i) {
        if (auto date = read_date(i)) return date;
        if (auto money = read_money_prefix(i)) return money;
        if (auto percent = read_percent_prefix(i)) return percent;
        if (auto share = read_share(i)) return share;
        if (auto amount = read_amount(i)) return amount;
        if (auto ordinal = read_ordinal(i)) return ordinal;
        return read_number(i);
    }

    std::optional<ValueMention> read_date(std::size_t i) {
        const auto date = dates_.read(i);
        if (!date || date->weak) return std::nullopt;
        for (std::size_t k = i; k < date->end; ++k)
            if (noise_[k]) return std::nullopt;
        ValueMention mention;
        mention.begin = i;
        mention.end = date->end;
        mention.value.kind = Kind::date;
        mention.value.edtf = to_edtf(date->span);
        mention.value.readings = date->readings;
        if (date->span.from && date->span.from->approximate) mention.value.modifier = Modifier::approximate;
        return mention;
    }

    // "$1.4 trillion", "US$ 5", "EUR 3m", "Rp1,5 triliun"
    std::optional<ValueMention> read_money_prefix(std::size_t i) {
        const auto currency = view_.match(i, Role::currency);
        if (!currency) return std::nullopt;
        const std::size_t at = i + currency.length;
        if (at >= view_.size() || view_[at].line_before || noise_[at]) return std::nullopt;
        const bool letter = currency.length > 1 && view_[i].kind == TokenKind::word && view_[i].span().size() == 1;
        const bool own_word = view_.match(i, Role::stop) || (i > 0 && view_.is_glued(i));
        if (letter && own_word && view_[i + 1].space_before) return std::nullopt;  // "a $3 billion deal" is not in A$
        if (view_[at].kind != TokenKind::digits && !currency_sign(i, currency.length)) return std::nullopt;
        if (currency.meaning->weak && view_[at].space_before) return std::nullopt;
        if (currency.length == 1 && view_[at].space_before && view_.match(i, Role::stop))
            return std::nullopt;  // "ALL 5"
        const auto number = numbers_.read(at, true);
        if (!number || number->digits == 0 ? !number || !number->words : false) return std::nullopt;
        if (number->words && number->weak) return std::nullopt;
        const bool name = !currency_sign(i, currency.length);
        if (name && suffixes_.read(number->end, *number).kind != Kind::count) return std::nullopt;
        constexpr std::size_t kYearDigits = 4, kCodeLetters = 3;
        if (name && view_[i].capital && view_[i].span().size() > kCodeLetters && number->plain &&
            number->digits == kYearDigits)
            return std::nullopt;  // the tournament "Euro 2020"
        ValueMention mention = from_number(*number);
        mention.begin = i;
        mention.value.kind = Kind::money;
        mention.value.unit = currency.meaning->code;
        compounds_.extend(mention);
        return mention;
    }

    // A sign or an ISO code, which may stand before words; a name ("euro") only before digits.
    bool currency_sign(std::size_t at, std::size_t length) const {
        for (std::size_t k = at; k < at + length; ++k)
            if (view_[k].kind == TokenKind::symbol) return true;
        return view_.match(at, Role::currency).meaning->surface.size() == 3;
    }

    // "%18", "yüzde 10", 百分之三十, 三分之二: the sign or the size of the part stands before the number.
    std::optional<ValueMention> read_percent_prefix(std::size_t i) {
        auto negative = view_.match(i, Role::negative);
        const std::size_t sign = i + negative.length;
        const auto percent = view_.match(sign, Role::percent);
        const auto part = view_.match(sign, Role::denominator_before);
        if (!percent && !part) return std::nullopt;
        std::size_t at = sign + std::max(percent.length, part.length);
        if (!negative) {  // "yüzde eksi 0,4"
            negative = view_.match(at, Role::negative);
            at += negative.length;
        }
        if (at >= view_.size() || view_[at].line_before || noise_[at]) return std::nullopt;
        const auto number = numbers_.read(at);
        if (!number || number->high || (number->digits == 0 && !number->words)) return std::nullopt;
        ValueMention mention = from_number(*number);
        mention.begin = i;
        mention.value.kind = Kind::percent;
        mention.value.unit = "%";
        if (part.length > percent.length) {
            const Decimal& size = part.meaning->value;
            const bool fraction = Decimal(1) < size && stands_alone(i, mention.end) && is_exact_percent(size);
            multiply(mention.value, fraction ? size * Decimal::power_of_ten(-2) : size);
            if (fraction) mention.value.kind = Kind::count, mention.value.unit.clear();
        }
        if (negative) multiply(mention.value, Decimal(-1));
        return mention;
    }

    // A whole value in one word: "half-year".
    std::optional<ValueMention> read_amount(std::size_t i) {
        const auto amount = view_.match(i, Role::amount);
        if (!amount) return std::nullopt;
        ValueMention mention;
        mention.begin = i;
        mention.spelled = true;
        const ValueSuffix suffix = units_.find(amount.meaning->code)
                                       ? suffixes_.unit_of(0, amount.meaning->code)
                                       : ValueSuffix{Kind::money, 0, amount.meaning->code};
        mention.end = i + amount.length;
        mention.value.kind = suffix.kind;
        mention.value.unit = suffix.unit;
        mention.value.low = mention.value.high = amount.meaning->value;
        mention.value.step = amount.meaning->value;
        compounds_.extend(mention);
        return mention;
    }

    std::optional<ValueMention> read_share(std::size_t i) {
        const auto share = view_.match(i, Role::share);
        if (!share) return std::nullopt;
        const std::size_t end = i + share.length;
        if (const auto number = numbers_.read(i); number && number->end > end) return std::nullopt;
        if (share.meaning->weak && !view_.match(end, Role::date_glue) && !(i == 0 && end == view_.size()))
            return std::nullopt;
        ValueMention mention;
        mention.begin = i;
        mention.end = end;
        mention.spelled = true;
        mention.value.low = mention.value.high = share.meaning->value;
        mention.value.step = Decimal(1);
        finish_share(mention);
        return mention;
    }

    // "one in twenty", "nine out of ten": the share as a percentage, to four places.
    std::optional<ValueMention> read_share_of(const NumberReading& part) {
        constexpr int kMaxWhole = 10000, kMaxWeakWhole = 100;
        const auto link = view_.match(part.end, Role::share_of);
        if (!link || part.high || part.scaled) return std::nullopt;
        const std::size_t at = part.end + link.length;
        if (at >= view_.size() || view_[at].line_before || noise_[at]) return std::nullopt;
        const auto whole = numbers_.read(at);
        if (!whole || whole->high || (whole->digits == 0 && !whole->words)) return std::nullopt;
        if (!part.value.is_integer() || !whole->value.is_integer() || !(Decimal(0) < part.value) ||
            !(part.value < whole->value) || Decimal(kMaxWhole) < whole->value)
            return std::nullopt;
        if (link.meaning->weak) {  // "three in 15 attacks" is no share, "one in 15" is
            const bool one = part.words && part.value == Decimal(1);
            if (!one && !(part.words && whole->words)) return std::nullopt;
            if (Decimal(kMaxWeakWhole) < whole->value) return std::nullopt;
        }
        if (suffixes_.read(whole->end, *whole).kind != Kind::count || view_.match(whole->end, Role::month))
            return std::nullopt;
        const auto parts = static_cast<long long>(part.value.to_double());
        const auto wholes = static_cast<long long>(whole->value.to_double());
        ValueMention mention;
        mention.begin = part.begin;
        mention.end = whole->end;
        mention.spelled = part.words;
        mention.value.low = mention.value.high =
            Decimal((parts * 2000000 + wholes) / (wholes * 2)) * Decimal::power_of_ten(-4);
        mention.value.step = Decimal(1);
        finish_share(mention);
        return mention;
    }

    // "tres milésimos por ciento", or a text that is nothing but "one tenth": an ordinal as the parts of a whole.
    std::optional<ValueMention> read_ordinal_part(const NumberReading& number) {
        constexpr int kMostPlaces = 12;
        if (number.high || !number.words || number.end >= view_.size() || view_[number.end].line_before)
            return std::nullopt;
        const auto parts = numbers_.read_ordinal(number.end);
        if (!parts || !parts->words || !(Decimal(2) < parts->value)) return std::nullopt;
        const auto percent = view_.match(parts->end, Role::percent);
        if (!percent && !(number.begin == 0 && parts->end == view_.size())) return std::nullopt;
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

    // Where it has so many decimal places at most.
    static std::optional<Decimal> divide(const Decimal& a, const Decimal& b, int places) {
        const Decimal lifted = a * Decimal::power_of_ten(places);
        if (!lifted.is_integer() || !b.is_integer()) return std::nullopt;
        const double quotient = lifted.to_double() / b.to_double();
        if (quotient < 1 || quotient > 9e15) return std::nullopt;
        const Decimal whole(static_cast<long long>(quotient));
        if (!(whole * b == lifted)) return std::nullopt;
        return whole * Decimal::power_of_ten(-places);
    }

    // A share of a whole is a percentage; of a percent or of one unit it is an amount ("a tenth of a second"), and with
    // nothing beside it a number.
    void finish_share(ValueMention& mention) const {
        Value& value = mention.value;
        const bool exact = is_exact_percent(*value.low);
        value.kind = Kind::percent;
        value.unit = "%";
        if (read_whole(mention)) return;
        if (!exact || view_[mention.end - 1].syllabic || !stands_alone(mention.begin, mention.end)) return;
        multiply(value, Decimal::power_of_ten(-2));
        value.kind = Kind::count;
        value.unit.clear();
    }

    bool read_whole(ValueMention& mention) const {
        Value& value = mention.value;
        if (read_part_of_unit(mention)) return true;
        if (const auto percent = view_.match(mention.end, Role::percent)) {
            multiply(value, Decimal::power_of_ten(-2));
            mention.end += percent.length;
            return true;
        }
        std::size_t at = mention.end;
        if (const auto of = view_.match(at, Role::date_glue)) at += of.length;
        const auto article = view_.match(at, Role::number);
        if (!article || !article.meaning->weak || !is_exact_percent(*value.low)) return false;
        NumberReading one;
        one.words = true;
        const ValueSuffix suffix = suffixes_.read(at + article.length, one);
        if (suffix.kind == Kind::count || suffix.part) return false;
        multiply(value, Decimal::power_of_ten(-2) * suffix.factor);
        value.kind = suffix.kind;
        value.unit = suffix.unit;
        mention.end = suffix.end;
        return true;
    }

    // 12日: a day of a month that is not named, as "the 12th".
    std::optional<ValueMention> read_bare_day(std::size_t i) {
        const bool marked = view_.is_digits(i) && view_.match(i + 1, Role::day_mark);
        const auto number = marked ? numbers_.read(i) : std::nullopt;
        if (!number || !number->plain || Decimal(31) < number->value || number->value.is_zero()) return std::nullopt;
        const auto mark = view_.match(number->end, Role::day_mark);
        if (!mark || !view_[number->end].syllabic || view_.match(number->end, Role::unit).length > mark.length ||
            view_.match(number->end + mark.length, Role::modifier_after))
            return std::nullopt;
        ValueMention mention = from_number(*number);
        mention.end = number->end + mark.length;
        mention.value.kind = Kind::ordinal;
        return mention;
    }

    // Nothing says what it is a share of: "three quarters" is then the number 0.75.
    bool stands_alone(std::size_t begin, std::size_t end) const {
        const bool before = begin > 0 && !view_[begin].line_before && view_[begin - 1].kind != TokenKind::symbol;
        const bool after = end < view_.size() && !view_[end].line_before && view_[end].kind != TokenKind::symbol;
        return !before && !after;
    }

    // 12.5 and 20, but not 33.3333, which is rounded.
    static bool is_exact_percent(const Decimal& percent) { return (percent * Decimal(8)).is_integer(); }

    std::optional<ValueMention> read_ordinal(std::size_t i) {
        if (auto day = read_bare_day(i)) return day;
        if (view_.match(i, Role::weekday)) return std::nullopt;  // "sexta feira"
        const auto ordinal = numbers_.read_ordinal(i);
        if (!ordinal || ordinal->weak) return std::nullopt;
        if (!ordinal->words && ordinal->end > i && view_.match(ordinal->end - 1, Role::unit).length > 1)
            return std::nullopt;  // "30° C"
        if (ordinal->words) {
            if (const auto number = numbers_.read(i); number && number->end >= ordinal->end) return std::nullopt;
        }
        ValueMention mention = from_number(*ordinal);
        mention.value.kind = Kind::ordinal;
        return mention;
    }

    ValueMention from_number(const NumberReading& number) const {
        ValueMention mention;
        mention.begin = number.begin;
        mention.end = number.end;
        mention.spelled = number.words;
        mention.value.low = number.value;
        mention.value.high = number.high ? number.high : number.value;
        mention.value.step = number.step;
        mention.value.readings = number.readings;
        if (number.high) mention.value.modifier = Modifier::approximate;
        if (number.bound != Modifier::exact) apply(mention.value, number.bound);
        return mention;
    }

    std::optional<ValueMention> read_number(std::size_t i) {
        std::size_t at = i;
        bool negative = false, of_degrees = false;  // "शून्य से" (from zero) is minus before degrees only
        if (const char32_t c = view_.symbol(i);
            c == '-' || c == 0x2212 || c == 0xFF0D) {  // a minus sign, not a hyphen or dash
            const bool starts = view_[i].space_before || view_.symbol(i - 1) == '(' || view_[i - 1].syllabic;
            if (!starts || i + 1 >= view_.size() || view_[i + 1].line_before ||
                (view_[i + 1].kind != TokenKind::digits && !vulgar_fraction(view_.symbol(i + 1))))
                return std::nullopt;
            if (view_[i + 1].space_before && !spaced_minus(i)) return std::nullopt;
            negative = true;
            at = i + 1;
        } else if (const auto word = view_.match(i, Role::negative);
                   word && view_.match_before(i + word.length, Role::modifier_before, kMaxCueTokens).length <=
                               word.length) {  // not "al menos 30"
            negative = true;
            of_degrees = word.meaning->weak;
            at = i + word.length;
        }
        if (at >= view_.size() || noise_[at]) return std::nullopt;
        const auto number = numbers_.read(at);
        if (!number) return std::nullopt;
        if (!number->words && number->digits == 0) return skip(at, number->end);
        if (auto share = read_share_of(*number)) return share;
        if (auto part = read_ordinal_part(*number)) return part;
        if (number->plain && number->digits > kMaxDigitsAlone) return std::nullopt;
        if (number->plain && number->digits > 3 && view_.text[view_[at].start] == '0')
            return std::nullopt;  // a code, not a figure
        const ValueSuffix suffix = suffixes_.with_unit_before(suffixes_.read(number->end, *number), i);
        const bool measured = suffix.kind != Kind::count;
        const bool bounded_one = negative || (number->weak && !number->article &&
                                              (view_.match_before(i, Role::modifier_before, kMaxCueTokens) ||
                                               view_.match(number->end, Role::modifier_after) ||
                                               (view_[at].syllabic &&  // 一个以上
                                                view_.match(number->end + 1, Role::modifier_after))));
        const bool apart = number->article && view_[at].syllabic && measured && view_[number->end].space_before &&
                           suffix.end == number->end + 1;
        const bool rate =
            number->article && !found_.empty() && found_.back().end == i && !view_[i].line_before;  // "$2 a week"
        const bool rank = number->article && view_.match(number->end, Role::ordinal) &&             // "a second"
                          !(measured && i == 0 && suffix.end == view_.size());
        const bool of_sign =
            number->article && view_.symbol(number->end) != 0 && suffix.kind == Kind::money;  // "a $ 5"
        if (apart || rate || rank || of_sign || (of_degrees && !is_temperature(suffix))) return std::nullopt;
        const bool only = i == 0 && number->end == view_.size() &&
                          !(number->bare_scale && view_[i].syllabic);  // the whole text is "one" or "million"
        if ((number->bare_scale || (number->weak && !measured && !bounded_one)) && !only) return std::nullopt;
        ValueMention mention = from_number(*number);
        if (number->words && (view_.match(mention.end, Role::multiple) || is_time(mention.begin, mention.end)))
            return std::nullopt;
        mention.begin = i;
        if (negative) mention.value.low = mention.value.high = -*mention.value.low;
        if (measured) {
            mention.end = suffix.end;
            mention.value.kind = suffix.kind;
            mention.value.unit = suffix.unit;
            compounds_.add_half(mention);
            multiply(mention.value, suffix.factor);
            if (suffix.part) {
                finish_share(mention);
                return mention;
            }
            compounds_.extend(mention);
            read_below_zero(mention);
        } else {
            mention.value.unit = suffixes_.counted_noun(mention.end);
        }
        return mention;
    }

    // "alle ventidue ore": a word for the time behind a number, and where it is a unit too, a cue before it.
    bool is_time(std::size_t begin, std::size_t end) const {
        const auto mark = view_.match(end, Role::time_mark);
        const auto unit = view_.match(end, Role::unit);
        const bool hours = unit && unit.meaning->code == "h";
        return mark.length > unit.length || (hours && view_.match_before(begin, Role::time_cue, kMaxCueTokens));
    }

    bool is_temperature(const ValueSuffix& suffix) const {
        const Unit* unit = units_.find(suffix.unit);
        return unit && unit->dimension == "temperature";
    }

    // "5 degrees below zero"
    void read_below_zero(ValueMention& mention) const {
        const auto below = view_.match(mention.end, Role::negative_after);
        const Unit* unit = below ? units_.find(mention.value.unit) : nullptr;
        if (!unit || unit->dimension != "temperature" || !(Decimal(0) < *mention.value.low)) return;
        multiply(mention.value, Decimal(-1));
        mention.end += below.length;
    }

    // "- 5 °C", "− 3": a minus sign with a space behind it, where a dash would make no sense: before degrees, or where
    // the text is nothing but the number.
    bool spaced_minus(std::size_t i) const {
        if (view_.symbol(i) == 0x2212) return true;
        const auto number = numbers_.read(i + 1);
        if (!number || number->digits == 0) return false;
        const ValueSuffix suffix = suffixes_.read(number->end, *number);
        const std::size_t end = suffix.kind == Kind::count ? number->end : suffix.end;
        return (i == 0 && end == view_.size()) || is_temperature(suffix);
    }

    // "half an hour", "три четверти часа": a share of one unit is an amount of it.
    bool read_part_of_unit(ValueMention& mention) const {
        if (!is_exact_percent(*mention.value.low)) return false;
        NumberReading words;
        words.words = true;
        const ValueSuffix unit = suffixes_.read(mention.end, words);
        if (unit.end == 0 || (unit.kind != Kind::quantity && unit.kind != Kind::duration)) return false;
        multiply(mention.value, unit.factor * Decimal::power_of_ten(-2));
        mention.value.kind = unit.kind;
        mention.value.unit = unit.unit;
        mention.end = unit.end;
        return true;
    }

    // Marks tokens that belong together and are no number (versions, addresses) as read.
    std::optional<ValueMention> skip(std::size_t from, std::size_t to) {
        for (std::size_t k = from; k < to; ++k) noise_[k] = true;
        return std::nullopt;
    }

    // "3-5 billion dollars", "between 250,000 and 300,000", "from 200 MW to 1 GW".
    void join_range(ValueMention& first) {
        if (first.value.kind == Kind::date || first.value.kind == Kind::text) return;
        const bool ordinal = first.value.kind == Kind::ordinal;
        const bool article = first.begin > 0 && view_.match(first.begin - 1, Role::stop).length == 1;
        auto between = view_.match_before(first.begin, Role::between, kMaxCueTokens);
        if (!between && article)
            between = view_.match_before(first.begin - 1, Role::between, kMaxCueTokens);  // "entre el 10 y el 20"
        const auto from = view_.match_before(first.begin, Role::range_from, kMaxCueTokens);
        std::size_t at = first.end;
        if (at >= view_.size() || view_[at].line_before) return;
        PhraseTrie::Match link = view_.match(at, Role::range_to);
        if (!link && between) link = view_.match(at, Role::range_and);
        if (ordinal && !(link && between)) return;  // "between the 5th and the 10th"
        if (!link) return join_enclosed(first);
        const bool dash = link.length == 1 && view_[at].kind == TokenKind::symbol;
        if (link.meaning->weak && !from && !between) return;
        at += link.length;
        if (between && article && view_.match(at, Role::stop).length == 1) ++at;
        const auto about = view_.match(at, Role::modifier_before);  // "between 2 and about 7"
        const bool rounded = about && about.meaning->modifier == Modifier::approximate;
        if (rounded) at += about.length;
        if (at >= view_.size() || noise_[at]) return;
        const std::size_t kept = found_.size();
        auto second = ordinal ? read_ordinal(at) : read_money_prefix(at);
        if (!second && !ordinal) second = read_percent_prefix(at);
        if (!second && !ordinal) second = read_number(at);
        if (!second || found_.size() != kept || !joins(view_, units_, first, *second, dash, from || between)) return;
        merge(units_, first, *second, from && !dash);
        first.value.rounded = first.value.rounded || rounded;
    }

    // 20和30之间, "10 ve 20 arasında": the word for "between" stands behind.
    void join_enclosed(ValueMention& first) {
        const auto link = view_.match(first.end, Role::range_and);
        const std::size_t at = first.end + link.length;
        if (!link || at >= view_.size() || noise_[at]) return;
        auto second = read_money_prefix(at);
        if (!second) second = read_percent_prefix(at);
        if (!second) second = read_number(at);
        if (!second) return;
        const auto between = view_.match(second->end, Role::between_after);
        if (!between || !joins(view_, units_, first, *second, false, true)) return;
        merge(units_, first, *second, false);
        first.cue_end = second->end + between.length;
    }

    void finish(ValueMention& mention) const {
        prefer_plausible(mention.value);
        mention.span = {view_[mention.begin].start, view_[mention.end - 1].end};
    }

    PhraseMap phrases_;
    TokenView view_;
    const UnitTable& units_;
    std::vector<bool> noise_;
    NumberReader numbers_;
    SuffixReader suffixes_;
    CompoundReader compounds_;
    DateReader dates_;
    std::vector<ValueMention> found_;
};

}  // namespace

std::vector<ValueMention> read_values(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack,
                                      const UnitTable& units, const ValueOptions& options) {
    return Reader(text, tokens, pack, units, options).run();
}

std::vector<ValueMention> read_values(std::string_view text, const std::vector<Span>& parts, const LanguagePack& pack,
                                      const UnitTable& units, const ValueOptions& options) {
    return read_values(text, tokenize(text, parts), pack, units, options);
}

}  // namespace twosource
