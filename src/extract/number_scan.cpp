#include "extract/number_scan.h"

#include <algorithm>
#include <limits>

#include "extract/number_composer.h"
#include "extract/number_words.h"

namespace twosource {
namespace {

constexpr std::uint64_t kNumberParts = PhraseMap::bit(Role::number) | PhraseMap::bit(Role::scale) |
                                       PhraseMap::bit(Role::half_after) | PhraseMap::bit(Role::modifier_after) |
                                       PhraseMap::bit(Role::point) | PhraseMap::bit(Role::glue);

// Quickly told of the token behind a number: most belong to none.
bool may_be_part(const TokenView& view, std::size_t at) {
    const TokenKind kind = view[at].kind;
    if (kind == TokenKind::digits || (view.phrases.roles(at) & kNumberParts) != 0) return true;
    return kind == TokenKind::symbol && (is_hyphen(view, at) || vulgar_fraction(view.symbol(at)));
}

// Takes one part of the number after the other. Each step looks at token `i_`: it passes when it finds nothing of its
// kind there, takes what it finds and moves on, or stops where the number ends before that token.
class NumberScan {
  public:
    NumberScan(const TokenView& view, const DigitReader& digits, std::size_t at, bool money, bool whole = false)
        : view_(view), digits_(digits), at_(at), money_(money), whole_(whole), i_(at), end_(at) {
        out_.begin = at;
        parts_.ones_first = view_.pack.ones_first;
        parts_.syllabic = view_[view_[at].kind == TokenKind::word ? at : std::min(at + 1, view_.size() - 1)].syllabic;
    }

    std::optional<NumberReading> run() {
        if (!begin_with_digits()) return out_;
        digit_start_ = end_ > at_;
        while (i_ < view_.size() && i_ - at_ < kMaxNumberTokens && take_part() == Step::taken) continue;
        if (parts_.empty()) return std::nullopt;
        finish();
        return std::move(out_);
    }

  private:
    enum class Step { pass, taken, stop };

    struct Found {
        PhraseTrie::Match scale, number, unit;
        bool number_fits = false;
    };

    // False where the digits are no number at all.
    bool begin_with_digits() {
        if (const auto& digits = digits_.read(at_))
            out_ = *digits;
        else if (auto fraction = digits_.read_leading_point(at_))
            out_ = std::move(*fraction);
        if (out_.end > at_) {
            if (out_.digits == 0) return false;
            parts_.add(out_.value, out_.step);
            i_ = end_ = out_.end;
        }
        if (const auto fraction = vulgar_fraction(view_.symbol(at_))) {  // "½ hour"
            parts_.add(*fraction, *fraction);
            out_.digits = 1;
            i_ = end_ = at_ + 1;
        }
        return true;
    }

    Step take_part() {
        if (i_ > at_ && !may_go_on()) return Step::stop;
        if (i_ > at_ && view_[i_].line_before && !view_[i_].syllabic) return Step::stop;
        if (i_ > at_ && view_.is_digits(i_)) return take_more_digits();
        if (begins_sentence()) return Step::stop;
        if (take_half() || take_half_before()) return Step::taken;
        Found found{view_.match(i_, Role::scale), view_.match(i_, Role::number), view_.match(i_, Role::unit)};
        found.number_fits = found.number && parts_.fits(found.number.meaning->value);
        if (take_scale_first(found.scale)) return Step::taken;
        if (const Step step = take_scale(found); step != Step::pass) return step;
        if (pass_bound()) return Step::taken;
        if (const Step step = pass_zero(found.number); step != Step::pass) return step;
        if (found.number) return take_number(found);
        if (!(digit_start_ && parts_.group) && !(view_[i_].syllabic && !parts_.empty()) &&
            parts_.add_glued(glued_pieces(view_, i_)))
            return reach(glued_end(view_, i_));
        if (parts_.empty()) return Step::stop;
        if (take_digits_behind_point() || take_words_behind_point()) return Step::taken;
        return pass_link() ? Step::taken : Step::stop;
    }

    bool may_go_on() const {
        const bool glued = view_.pack.glued_numbers && view_[i_].kind == TokenKind::word;
        return may_be_part(view_, i_) || (glued && !(digit_start_ && parts_.group));
    }

    Step reach(std::size_t place) {
        i_ = end_ = place;
        return Step::taken;
    }

    // A part that stands before the next scale word, with a scale of thousand or more behind it.
    bool is_behind_scale() const {
        return !parts_.group && !parts_.blocks.empty() && !(parts_.blocks.back().scale < Decimal(1000));
    }

    // "3 mlrd. One of them …": the dot of an abbreviation ends the sentence, too.
    bool begins_sentence() const {
        return i_ > at_ && view_[i_].capital && view_[i_].space_before && view_.of(i_ - 1).ends_with('.');
    }

    // "2 mil 759", "3万4000"
    Step take_more_digits() {
        const auto& more = digits_.read(i_);
        if (!more || more->digits == 0 || parts_.group || !parts_.scaled || !parts_.fits(more->value))
            return Step::stop;
        if (out_.bare_scale && !view_[at_].syllabic) return Step::stop;  // "Md. 75"
        const bool glued = view_[i_ - 1].syllabic && !view_[i_].space_before;
        if (!glued && !after_glue_ && !parts_.blocks.empty() && parts_.blocks.back().scale < Decimal(1000))
            return Step::stop;
        parts_.add(more->value, more->step);
        after_glue_ = false;
        return reach(more->end);
    }

    // "two and a half", "2½", "a billion and a half million"
    bool take_half() {
        if (parts_.empty()) return false;
        if (const auto half = view_.match(i_, Role::half_after)) {
            const std::size_t next = i_ + half.length;
            const auto scale = view_.match(next, Role::scale);
            if (scale && !scale.meaning->weak && is_behind_scale() &&
                scale.meaning->value < parts_.blocks.back().scale) {
                parts_.add(half.meaning->value, half.meaning->value);
                parts_.scale(*scale.meaning);
                reach(next + scale.length);
                return true;
            }
            parts_.half(half.meaning->value);
            reach(next);
            return true;
        }
        const auto fraction = vulgar_fraction(view_.symbol(i_));
        if (!fraction || !parts_.group || out_.article) return false;
        parts_.half(*fraction);
        reach(i_ + 1);
        return true;
    }

    // "साढ़े तीन", "सवा सौ": the part to add stands before the number.
    bool take_half_before() {
        const auto half = parts_.empty() ? view_.match(i_, Role::half_before) : PhraseTrie::Match{};
        if (!half) return false;
        const std::size_t next = i_ + half.length;
        Decimal whole = 1;
        if (const auto word = view_.match(next, Role::number); word && word.meaning->value.is_integer()) {
            whole = word.meaning->value;
            reach(next + word.length);
        } else if (const auto& digits = digits_.read(next); digits && digits->plain && digits->digits > 0) {
            whole = digits->value;
            reach(digits->end);
        } else if (view_.match(next, Role::scale)) {
            reach(next);
        } else {
            return false;
        }
        const Decimal& part = half.meaning->value;
        parts_.add(whole + part, part < Decimal(0) ? -part : part);
        return true;
    }

    // "elfu mbili", "milioni 3": what the scale counts stands behind it.
    bool take_scale_first(const PhraseTrie::Match& scale) {
        if (!view_.pack.scale_first || !scale || parts_.group || (digit_start_ && !parts_.scaled)) return false;
        const std::size_t next = i_ + scale.length;
        Decimal counted;
        if (const auto word = view_.match(next, Role::number)) {
            counted = word.meaning->value;
            reach(next + word.length);
        } else if (const auto digits = digits_.read(next); digits && digits->digits > 0) {
            counted = digits->value;
            reach(digits->end);
        } else {
            return false;
        }
        parts_.add(counted, Decimal(1));
        return parts_.scale(*scale.meaning);
    }

    Step take_scale(const Found& found) {
        const auto& [scale, number, unit, number_fits] = found;
        if (!scale || (scale.length < number.length && (parts_.empty() || number_fits))) return Step::pass;
        if (unit && unit.length > scale.length && !parts_.empty()) return Step::pass;
        if (names_currency(scale) && !parts_.empty()) return Step::stop;
        if (scale.meaning->weak) {
            const std::size_t next = i_ + scale.length;
            if (is_hyphen(view_, next) && view_.is_glued(next)) return Step::stop;  // "4K-Fernseher"
            const bool whole_text = at_ <= 1 && i_ + scale.length == view_.size();  // "2.33 k" and nothing else
            const bool after_digits = digit_start_ &&
                                      (whole_text || !view_[i_].space_before || before_sign(i_ + scale.length)) &&
                                      (view_[i_].capital || !unit);
            const bool below = parts_.group && !parts_.blocks.empty() &&
                               scale.meaning->value < parts_.blocks.back().scale;  // "4 mille 3 cents"
            if (parts_.empty() || !(money_ || after_digits || below)) return Step::stop;
        }
        const bool whole = number && number.length == scale.length && number.meaning->value == scale.meaning->value;
        if (whole && number_fits && parts_.group) return Step::pass;  // 三百十, "ألفين ومائة": a hundred, not times
        const bool bare = parts_.empty() && !whole && Decimal(10000) < scale.meaning->value;
        if (parts_.scale(*scale.meaning)) {
            if (spread_) spread_ = *spread_ * scale.meaning->value;
            out_.bare_scale = bare;
            return reach(i_ + scale.length);
        }
        return number_fits ? Step::pass : Step::stop;
    }

    // CLDR knows the word for a currency as one for thousands, too: "ກີບ".
    bool names_currency(const PhraseTrie::Match& scale) const {
        const auto currency = view_[i_].syllabic ? view_.match(i_, Role::currency) : PhraseTrie::Match{};
        return currency && currency.length == scale.length && !currency.meaning->weak && !scale.meaning->weak;
    }

    // "2,5 M€"
    bool before_sign(std::size_t next) const {
        return view_.symbol(next) != 0 && view_.is_glued(next) && view_.match(next, Role::currency);
    }

    // "500余万", "二十多亿": a bounding word between a number and its scale.
    bool pass_bound() {
        if (parts_.empty() || !view_[i_].syllabic) return false;
        const auto zero = view_.match(i_, Role::number);  // 一百零几万
        const std::size_t at = i_ + (zero && zero.meaning->value.is_zero() ? zero.length : 0);
        const auto bound = view_.match(at, Role::modifier_after);
        if (!bound || !view_.match(at + bound.length, Role::scale)) return false;
        out_.bound = bound.meaning->modifier;
        i_ = at + bound.length;
        return true;
    }

    // 一千零一: a zero that only holds a place.
    Step pass_zero(const PhraseTrie::Match& number) {
        if (!number || !number.meaning->value.is_zero() || parts_.empty() || !view_[i_].syllabic) return Step::pass;
        const std::size_t next = i_ + number.length;
        if (!view_.match(next, Role::number) && !view_.match(next, Role::scale) && !view_.is_digits(next))
            return Step::stop;
        i_ = next;
        return Step::taken;
    }

    Step take_number(const Found& found) {
        const Meaning& number = *found.number.meaning;
        if (found.unit && found.unit.length > found.number.length && !parts_.empty()) return Step::stop;
        if ((digit_start_ && parts_.group) || !found.number_fits) return Step::stop;
        if (digit_start_ && view_[i_].syllabic && view_[i_].space_before) return Step::stop;  // a word: "၁၂.၅ သန်း သုံးစွဲ"
        if (number.weak && is_behind_scale() && !view_[i_].syllabic) return Step::stop;  // "3 billion a year"
        const std::size_t next = i_ + found.number.length;
        if (is_particle(number, next)) return Step::stop;
        if (take_either(number, next)) return Step::taken;
        if (!parts_.empty() && end_ == i_ && number.value < Decimal(10)) {
            elided_ = next;
            const Decimal above =
                parts_.group ? Decimal::power_of_ten(parts_.group->exponent()) : parts_.blocks.back().scale;
            elided_factor_ = above * Decimal::power_of_ten(-1);
        }
        if (parts_.empty()) {
            out_.article = number.weak;
            out_.weak = number.weak || number.value == Decimal(1);
        }
        const bool linked = linked_at_ == i_ || parts_.ones_behind_tens(number.value);
        out_.linked = linked ? number.value : Decimal(0);
        parts_.add(number.value, Decimal(1));
        ++words_;
        return reach(next);
    }

    // "3만이": a digit that is a small word of the sentence as well, the last one behind ten thousands.
    bool is_particle(const Meaning& number, std::size_t next) const {
        return number.weak && view_[i_].syllabic && number.value < Decimal(10) && is_behind_scale() && end_ == i_ &&
               Decimal(1000) < parts_.blocks.back().scale && view_.match(i_, Role::stop) &&
               !view_.match(next, Role::scale) && !view_.match(next, Role::number);
    }

    // 两三天, 二三十人, 十七八岁: two digits in a row, the second one more than the first, leave open which it is.
    bool take_either(const Meaning& number, std::size_t next) {
        const int first = digit_word(view_, next - 1), second = digit_word(view_, next);
        if (first < 1 || second != first + 1 || !view_.is_glued(next) || digit_word(view_, next + 1) >= 0 || spread_)
            return false;
        const auto ten = view_.match(next + 1, Role::number);
        const bool tens = number.value < Decimal(10) && ten && ten.meaning->value == Decimal(10);
        const Decimal one = tens ? 10 : 1, value = (number.value + Decimal(1)) * one;
        if (!parts_.fits(value)) return false;
        parts_.add(value, one);
        spread_ = one;
        out_.weak = out_.article = false;
        reach(next + 1 + (tens ? ten.length : 0));
        return true;
    }

    // 2点789, "১ দশমিক ৪": digits, the word for the point, digits.
    bool take_digits_behind_point() {
        if (!digit_start_ || parts_.scaled) return false;
        const std::size_t next = i_ + view_.match(i_, Role::point).length;
        if (next == i_ || !parts_.group || !parts_.group->is_integer() || !view_.is_digits(next)) return false;
        if (view_[next].line_before || view_[next].space_before != view_[i_].space_before) return false;
        if (!view_[i_].syllabic && view_[i_].kind != TokenKind::word) return false;
        if (view_.match(next + 1, Role::unit) || view_.is_digits(next + 2)) return false;  // 3点5分
        const std::string fraction = ascii_digits(view_.of(next));
        const auto value = Decimal::parse("0." + fraction);
        if (!value) return false;
        parts_.add(*value, Decimal::power_of_ten(-static_cast<int>(fraction.size())));
        reach(next + 1);
        return true;
    }

    // "sixty-eight point seven five"
    bool take_words_behind_point() {
        const auto point = view_.match(i_, Role::point);
        if (!point || whole_ || (digit_start_ && (view_[i_].kind != TokenKind::word || parts_.scaled))) return false;
        std::size_t next = i_ + point.length;
        const std::string fraction = place_in_words(next, digits_in_words(next));
        const auto value = fraction.empty() ? std::nullopt : Decimal::parse("0." + fraction);
        if (!value) return false;
        ++words_;
        parts_.group = parts_.group.value_or(0) + *value;
        parts_.step = Decimal::power_of_ten(-static_cast<int>(fraction.size()));
        reach(next);
        return true;
    }

    // "п'ять сотих", "pět setin": the word for the place of the last digit, behind the digits.
    std::string place_in_words(std::size_t& next, std::string digits) const {
        constexpr std::size_t kMostPlaces = 3;
        if (digits.empty() || next >= view_.size() || view_[next].syllabic) return digits;  // 八点五折
        const auto ordinal = view_.match(next, Role::ordinal), part = view_.match(next, Role::denominator);
        for (std::size_t places = digits.size(); places <= kMostPlaces; ++places) {
            const int power = static_cast<int>(places);
            const bool rank = ordinal && ordinal.meaning->value == Decimal::power_of_ten(power);
            if (!rank && !(part && part.meaning->value == Decimal::power_of_ten(2 - power))) continue;
            next += rank ? ordinal.length : part.length;
            return std::string(places - digits.size(), '0') + digits;
        }
        return digits;
    }

    // Number words from `next` on as digits; `next` then is the token behind them.
    std::string digits_in_words(std::size_t& next) const {
        constexpr std::size_t kMaxDigits = 8;
        const std::size_t first = next;
        std::string digits;
        for (std::size_t used = 0; used < kMaxDigits; ++used) {
            const auto digit = view_.match(next, Role::number);
            if (!digit || !digit.meaning->value.is_integer()) break;
            digits += digit.meaning->value.to_string();
            next += digit.length;
            if (digits.size() < 2 || used > 0) continue;
            const auto rest = NumberScan(view_, digits_, first, false, true).run();  // "point fifty-two"
            if (rest && rest->words && !rest->high && rest->value.is_integer() && rest->end > next) {
                digits = rest->value.to_string();
                next = rest->end;
            }
            break;
        }
        return digits;
    }

    // "two hundred and five", "twenty-five thousand": what links two parts, when a part that fits stands behind it.
    bool pass_link() {
        auto glue = view_.match(i_, Role::glue);
        if (glue && glue.meaning->weak) glue = {};  // of money only: "15 dólares com 50"
        const bool hyphen = is_hyphen(view_, i_);
        const std::size_t next = i_ + (glue ? glue.length : 1);
        if ((!glue && !hyphen) || (out_.bare_scale && !smaller_scale_at(next))) return false;
        const auto number = view_.match(next, Role::number);
        const auto scale = view_.match(next, Role::scale);
        const bool scale_fits = hyphen && scale && !scale.meaning->weak && !view_[next].space_before;
        const bool figure_fits = !scale_fits && glue && small_figure_at(next);
        const bool number_fits = number && (!digit_start_ || parts_.scaled) && parts_.fits(number.meaning->value) &&
                                 (!number.meaning->weak || view_[next].syllabic || ends_at(next + number.length)) &&
                                 !number.meaning->value.is_zero();
        if (figure_fits) after_glue_ = true;
        if (!scale_fits && !figure_fits && !number_fits && !(glue && glued_word_fits(next)) &&
            !(hyphen && hyphened_word_fits(next)))
            return false;
        i_ = next;
        if (glue) linked_at_ = next;
        return true;
    }

    // "милион и двеста хиляди": number words and a scale below the last.
    bool smaller_scale_at(std::size_t next) const {
        const auto number = view_.match(next, Role::number);
        const auto scale = number ? view_.match(next + number.length, Role::scale) : PhraseTrie::Match{};
        return scale && !number.meaning->weak && !parts_.blocks.empty() &&
               scale.meaning->value < parts_.blocks.back().scale;
    }

    // Nothing follows that an article could belong to: "hundrede og et".
    bool ends_at(std::size_t next) const {
        return next >= view_.size() || view_[next].line_before || view_[next].kind == TokenKind::symbol;
    }

    // "tweeduizend en vijfhonderdtien"
    bool glued_word_fits(std::size_t next) const {
        if (digit_start_ || next >= view_.size() || view_[next].line_before) return false;
        return NumberComposer(parts_).add_glued(glued_pieces(view_, next));
    }

    // "kétmillió-ötszázezer": behind a scale word and a hyphen a word for less than that scale.
    bool hyphened_word_fits(std::size_t next) const {
        if (digit_start_ || next >= view_.size() || view_[next].space_before || !is_behind_scale()) return false;
        NumberComposer word;
        return word.add_glued(glued_pieces(view_, next)) && word.total() < parts_.blocks.back().scale;
    }

    // "3 hundred and 21"
    bool small_figure_at(std::size_t next) const {
        return view_.is_digits(next) && !view_[next].line_before && parts_.scaled && !parts_.group &&
               parts_.blocks.back().scale == Decimal(100) && digits_.digit_count(next) <= 2 &&
               !view_.match(next + 1, Role::scale) && !as_separator(view_.symbol(next + 1));
    }

    void finish() {
        if (view_.pack.elided_scale && elided_ == end_ && parts_.group && !digit_start_)
            parts_.group = *parts_.group - parts_.last + parts_.last * elided_factor_;
        const bool lone = end_ == at_ + 1 && view_[at_].syllabic && parts_.scaled && !(parts_.total() < Decimal(100));
        out_.bare_scale = out_.bare_scale || lone;  // 百, 千, 万 stand in many words
        if (!digit_start_ || parts_.scaled) {
            take_total();
        } else if (parts_.group && !(*parts_.group == out_.value)) {
            out_.value = *parts_.group;
            out_.step = parts_.step;
            out_.plain = false;
        }
        out_.words = !digit_start_;
        out_.end = end_;
    }

    void take_total() {
        out_.value = parts_.total();
        if (spread_) {
            out_.high = out_.value;
            out_.value = out_.value - *spread_;
        }
        out_.step = parts_.step;
        out_.scaled = parts_.scaled;
        out_.plain = false;
        for (auto& reading : out_.readings)  // the other reading of the digits, with the same scale
            if (parts_.scaled && reading.low && !parts_.blocks.empty())
                reading.low = reading.high = *reading.low * parts_.blocks.front().scale;
        out_.readings.insert(out_.readings.end(), parts_.readings.begin(), parts_.readings.end());
        const bool one_word = out_.article && words_ == 1;
        if (!parts_.scaled) out_.weak = out_.weak && (one_word || out_.value == Decimal(1));
        if (parts_.scaled && !out_.bare_scale) out_.weak = out_.article = false;
    }

    const TokenView& view_;
    const DigitReader& digits_;
    const std::size_t at_;
    const bool money_;
    const bool whole_;  // without a fraction
    std::size_t i_;     // the token to look at
    std::size_t end_;   // behind the last token that belongs to the number for certain
    NumberReading out_;
    NumberComposer parts_;
    bool digit_start_ = false;
    bool after_glue_ = false;
    std::size_t linked_at_ = std::numeric_limits<std::size_t>::max();  // behind a linking word
    int words_ = 0;                                                    // number words used
    std::size_t elided_ = 0;  // behind a lone digit right after a scale word: 一万三
    Decimal elided_factor_ = 1;
    std::optional<Decimal> spread_;  // how far the highest of two readings lies above the lowest
};

NumberReading vague_number(std::size_t at, const PhraseTrie::Match& vague) {
    NumberReading out;
    out.begin = at;
    out.end = at + vague.length;
    out.value = vague.meaning->value;
    out.high = vague.meaning->high;
    out.step = vague.meaning->value;
    out.weak = out.article = vague.meaning->weak;
    out.words = true;
    return out;
}

// 五四运动, 三八妇女节: two digits that name something, and count nothing.
std::optional<NumberReading> read_digit_pair(const TokenView& view, std::size_t at) {
    const int first = digit_word(view, at), second = first < 0 ? -1 : digit_word(view, at + 1);
    if (second < 0 || second == first + 1 || !view.is_glued(at + 1) || view.match(at + 2, Role::number) ||
        view.match(at + 2, Role::scale))
        return std::nullopt;
    NumberReading out;
    out.begin = at;
    out.end = at + 2;
    return out;
}

// Digits, a fraction, a number word or a scale word.
bool may_begin(const TokenView& view, std::size_t at) {
    constexpr std::uint64_t words =
        PhraseMap::bit(Role::number) | PhraseMap::bit(Role::scale) | PhraseMap::bit(Role::half_before);
    if (view.is_digits(at) || (view.phrases.roles(at) & words) != 0) return true;
    if (view[at].kind == TokenKind::word) return may_be_glued(view, at);
    return as_separator(view.symbol(at)) != 0 || vulgar_fraction(view.symbol(at));
}

}  // namespace

std::optional<NumberReading> scan_number(const TokenView& view, const DigitReader& digits, std::size_t at, bool money) {
    if (at >= view.size()) return std::nullopt;
    if (const auto vague = view.match(at, Role::vague)) return vague_number(at, vague);
    if (view[at].syllabic) {
        if (auto positional = read_positional(view, at)) return positional;
        if (auto name = read_digit_pair(view, at)) return name;
    }
    if (!may_begin(view, at)) return std::nullopt;
    if (const auto& run = digits.read(at); run && (run->end >= view.size() || !may_be_part(view, run->end)))
        return run;  // most numbers are nothing but digits
    return NumberScan(view, digits, at, money).run();
}

}  // namespace twosource
