// Ordinals: "3rd", "4. kez", 第二百五十, "one hundred twenty-fifth", "honderdvijfentwintigste".
#include "extract/number_reader.h"

#include "extract/number_composer.h"
#include "extract/number_words.h"
#include "value/rational.h"

namespace twosource {

// "one hundred twenty-fifth", "two thousandth": number words with an ordinal behind.
std::optional<NumberReading> NumberReader::read_compound_ordinal(std::size_t at) const {
    const auto& cardinal = read(at);
    if (!cardinal || !cardinal->words || cardinal->high || cardinal->weak || !cardinal->value.is_integer())
        return std::nullopt;
    std::size_t next = cardinal->end;
    if (const auto glue = view_.match(next, Role::glue)) next += glue.length;
    if (is_hyphen(view_, next)) ++next;
    if (next >= view_.size() || view_[next].line_before) return std::nullopt;
    const auto word = view_.match(next, Role::ordinal);
    if (word && (word.meaning->weak || view_.match(next, Role::currency))) return std::nullopt;  // "cinque centesimi"
    const auto glued = word ? std::nullopt : read_glued_ordinal(next);
    if (!word && !glued) return std::nullopt;
    std::optional<NumberReading> number = cardinal;
    const Decimal ordinal = word ? word.meaning->value : glued->value;
    if (joins_tens(number->value, ordinal))
        number->value = number->value + ordinal;
    else if (!add_ordinal(number->value, ordinal))
        return std::nullopt;
    number->step = 1;
    number->end = word ? next + word.length : glued->end;
    add_more_ordinals(*number);
    return number;
}

// "tricentésimo cuadragésimo séptimo": each smaller than the one before.
void NumberReader::add_more_ordinals(NumberReading& number) const {
    while (number.end < view_.size() && !view_[number.end].line_before) {
        const auto next = view_.match(number.end, Role::ordinal);
        if (!next || next.meaning->weak || !(next.meaning->value < Decimal::power_of_ten(number.value.exponent())))
            return;
        number.value = number.value + next.meaning->value;
        number.end += next.length;
    }
}

// "ya kumi na mbili", "المائة وخمسة": where the larger part comes first and alone is marked, a smaller one behind it.
void NumberReader::add_more_cardinals(NumberReading& number) const {
    const auto glue = view_.match(number.end, Role::glue);
    const bool letter = glue && view_.is_glued(number.end + glue.length);  // "העשרים ואחד"
    if (!view_.pack.scale_first && !letter && number.value < Decimal(100)) return;
    if (!glue && !view_.pack.ones_first) return;  // a letter may link, as part of the word
    const auto next = read(number.end + glue.length);
    if (!next || !next->words || next->high || !next->value.is_integer() || next->value.is_zero() ||
        !(next->value < Decimal::power_of_ten(number.value.exponent())))
        return;
    number.value = number.value + next->value;
    number.end = next->end;
}

// "honderdvijfentwintigste": number words grown together with an ordinal at the end.
std::optional<NumberReading> NumberReader::read_glued_ordinal(std::size_t at) const {
    constexpr std::size_t kMinBytes = 8, kMaxBytes = 100, kMinPart = 3;
    if (!view_.pack.glued_numbers || view_[at].kind != TokenKind::word) return std::nullopt;
    if (!view_.pack.pieces.may_begin(view_.of(at))) return std::nullopt;
    const std::string word = fold(view_.of(at));
    if (word.size() < kMinBytes || word.size() > kMaxBytes) return std::nullopt;
    std::size_t lead = 0;
    for (std::size_t i = kMinPart; i + kMinPart < word.size() && !lead; ++i)
        if (view_.pack.pieces.find(std::string_view(word).substr(0, i))) lead = i;
    if (!lead) return std::nullopt;
    for (std::size_t cut = lead; cut + kMinPart <= word.size(); ++cut) {
        const Meaning* ordinal = word_meaning(view_, std::string_view(word).substr(cut), Role::ordinal);
        if (!ordinal || ordinal->weak) continue;
        std::string front = word.substr(0, cut);
        for (int glue = 0; glue < 2; ++glue) {
            NumberComposer composer;
            const Meaning* whole = view_.pack.pieces.find(front);
            if (composer.add_glued(whole ? std::vector{whole} : glued_pieces(view_, front))) {
                NumberReading out;
                out.begin = at;
                out.end = at + 1;
                out.words = true;
                out.value = composer.total();
                const bool joined = joins_tens(out.value, ordinal->value);  // "pětadvacátý"
                if (joined) out.value = out.value + ordinal->value;
                if (joined || add_ordinal(out.value, ordinal->value)) {
                    add_more_ordinals(out);
                    return out;
                }
            }
            std::size_t shorter = front.size();  // "honderdentweede"
            for (std::size_t length = 1; length <= 4 && length + kMinPart < front.size(); ++length)
                if (word_meaning(view_, std::string_view(front).substr(front.size() - length), Role::glue))
                    shorter = front.size() - length;
            if (shorter == front.size()) break;
            front.resize(shorter);
        }
    }
    return std::nullopt;
}

// "drie en twintigste": the ones before the tens.
bool NumberReader::joins_tens(const Decimal& ones, const Decimal& tens) const {
    return view_.pack.ones_first && Decimal(0) < ones && ones < Decimal(10) && tens.exponent() == 1 &&
           Decimal(10) < tens && tens < Decimal(100);
}

// Adds an ordinal word to the number before it: "thousandth" multiplies what stands below it, "fifth" fills the zeros.
bool NumberReader::add_ordinal(Decimal& number, const Decimal& ordinal) {
    if (!number.is_integer() || number.is_zero()) return false;
    if (ordinal.coefficient() == 1 && ordinal.exponent() >= 2) {
        const BigInt whole = numerator(to_rational(number));
        const Decimal below =
            ordinal.exponent() == 3 ? to_decimal(whole % 1000000) : number;  // "513 million 452 thousandth"
        if (!below.is_zero() && below < ordinal) {
            number = number - below + below * ordinal;
            return true;
        }
    }
    if (!(ordinal < Decimal::power_of_ten(number.exponent()))) return false;
    number = number + ordinal;
    return true;
}

// "4. kez": a dot behind digits, and the sentence goes on in lower case, or with a noun where nouns have capitals and
// an article stands before ("zum 5. Mal").
bool NumberReader::has_ordinal_dot(const NumberReading& digits) const {
    if (!view_.pack.ordinal_dot || !digits.plain || digits.digits > 3 || view_.symbol(digits.end) != '.' ||
        view_[digits.end].space_before)
        return false;
    const std::size_t next = digits.end + 1;
    if (next == view_.size()) return digits.begin == 0;  // "4." and nothing else
    if (view_[next].kind != TokenKind::word || !view_[next].space_before || view_[next].line_before) return false;
    if (!view_[next].capital) return true;
    const bool noun = !view_.match(next, Role::stop) || view_.match(next, Role::multiple);
    return view_.pack.capital_nouns && noun && !view_.match(next, Role::month) &&
           view_.match_before(digits.begin, Role::ordinal_cue, 1);
}

// What makes an ordinal of the digits at `at` can only stand behind them, or behind marks, spaces and more digits.
bool NumberReader::may_be_ordinal(std::size_t at) const {
    const std::size_t next = at + 1;
    return next < view_.size() && (view_[next].kind != TokenKind::word || view_.match(next, Role::ordinal_suffix) ||
                                   !view_[next].space_before);
}

// "3rd", "4. kez"
std::optional<NumberReading> NumberReader::read_ordinal_digits(std::size_t at) const {
    if (!may_be_ordinal(at)) return std::nullopt;
    const auto& digits = digits_.read(at);
    if (!digits || digits->digits == 0) return std::nullopt;
    const auto suffix = view_.match(digits->end, Role::ordinal_suffix);
    const bool dot = !suffix && has_ordinal_dot(*digits);
    if (!dot && (!suffix || (view_[digits->end].space_before && !suffix.meaning->weak))) return std::nullopt;
    if (suffix && view_.match(digits->end, Role::currency).length > suffix.length) return std::nullopt;  // 5위안
    std::optional<NumberReading> out = digits;
    out->end += dot ? 1 : suffix.length;
    return out;
}

std::optional<NumberReading> NumberReader::read_ordinal(std::size_t at) const {
    if (view_.is_digits(at)) return read_ordinal_digits(at);
    if (const auto prefix = view_.match(at, Role::ordinal_prefix)) {  // 第二百五十
        auto number = read(at + prefix.length);
        if (number && (number->digits > 0 || number->words) && !number->high) {
            number->begin = at;
            number->weak = false;
            return number;
        }
    }
    if (view_[at].syllabic) {  // 十四位
        auto number = read(at);
        const auto suffix = number ? view_.match(number->end, Role::ordinal_suffix) : PhraseTrie::Match{};
        if (suffix && number->words && !number->high) {
            number->end += suffix.length;
            number->weak = number->bare_scale;
            return number;
        }
    }
    if (auto compound = read_compound_ordinal(at)) return compound;
    if (const auto word = view_.match(at, Role::ordinal)) {
        NumberReading out;
        out.begin = at;
        out.value = word.meaning->value;
        out.weak = word.meaning->weak;
        out.end = at + word.length;
        out.words = true;
        add_more_ordinals(out);
        add_more_cardinals(out);
        return out;
    }
    return read_glued_ordinal(at);
}

}  // namespace twosource
