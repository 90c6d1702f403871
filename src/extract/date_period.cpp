// Decades and centuries: "the 1990s", "die 90er Jahre", "années soixante", "19th century", "siglo XX", "XIXe siècle".
#include "extract/date_reader.h"
#include "extract/number_words.h"

namespace twosource {
namespace {

constexpr int kLastCentury = 30;

int roman_digit(char c) {
    switch (c) {
        case 'I':
            return 1;
        case 'V':
            return 5;
        case 'X':
            return 10;
        case 'L':
            return 50;
        default:
            return 0;
    }
}

}  // namespace

// A Roman numeral in capitals, with an ordinal ending or without: "XX", "XIXe".
int DateReader::roman_number(std::size_t at) const {
    if (at >= view_.size() || view_[at].kind != TokenKind::word || !view_[at].capital) return 0;
    const std::string_view word = view_.of(at);
    int sum = 0;
    std::size_t i = 0;
    for (; i < word.size() && roman_digit(word[i]) > 0; ++i) {
        const int digit = roman_digit(word[i]), next = i + 1 < word.size() ? roman_digit(word[i + 1]) : 0;
        sum += digit < next ? -digit : digit;
    }
    if (i < word.size() && !word_meaning(view_, fold(word.substr(i)), Role::ordinal_suffix)) return 0;
    return sum;
}

// The number of a century: an ordinal, digits with a dot, a Roman numeral.
DateReader::Number DateReader::century_number(std::size_t at, bool cardinal) const {
    if (at >= view_.size()) return {};
    if (const int roman = roman_number(at); roman > 0) {
        const bool suffix = view_.is_glued(at + 1) && view_.match(at + 1, Role::ordinal_suffix);
        return {roman, at + 1 + (suffix ? 1 : 0), 0};
    }
    if (const auto ordinal = numbers_.read_ordinal(at); ordinal && ordinal->value.is_integer()) {
        const double value = ordinal->value.to_double();
        return {value < kLastCentury ? static_cast<int>(value) : -1, ordinal->end, 0};
    }
    Number plain = plain_number(at);
    if (plain.digits == 0 || plain.digits > 2) return {};
    const bool dot = symbol_at(plain.end) == '.' && !view_[plain.end].space_before;
    if (!dot && !cardinal) return {};
    if (dot && !cardinal) ++plain.end;
    return plain;
}

// 15世紀, 二十世纪: in scripts without spaces a plain number right before the word.
DateReader::Number DateReader::syllabic_century(std::size_t at) const {
    const auto number = numbers_.read(at);
    if (!number || number->high || number->scaled || !(number->value < Decimal(kLastCentury)) ||
        !number->value.is_integer() || number->end >= view_.size() || !view_[number->end].syllabic)
        return {};
    return {static_cast<int>(number->value.to_double()), number->end, 0};
}

// Cheaper to ask than to read the number, which few tokens make.
bool DateReader::century_follows(std::size_t at) const {
    constexpr std::size_t kMostTokens = 8;
    if (!view_.phrases.holds(Role::century)) return false;
    for (std::size_t k = at + 1; k <= at + kMostTokens; ++k)
        if (view_.match(k, Role::century)) return true;
    return false;
}

std::optional<DateReader::Part> DateReader::read_century(std::size_t at) const {
    Part part;
    Number number;
    if (const auto word = view_.match(at, Role::century)) {  // "siglo XX"; a weak word takes no digits behind it
        number = century_number(skip_glue(at + word.length), !word.meaning->weak);
        if (word.meaning->weak && roman_number(skip_glue(at + word.length)) == 0) return std::nullopt;
        part.end = number.end;
    } else {
        if (!century_follows(at)) return std::nullopt;
        number = century_number(at, false);
        if (number.value < 1) number = syllabic_century(at);
        if (number.value < 1) return std::nullopt;
        std::size_t next = number.end;
        if (is_hyphen(view_, next)) ++next;
        const auto behind = view_.match(next, Role::century);
        if (!behind || view_[next].line_before) return std::nullopt;
        part.end = next + behind.length;
    }
    if (number.value < 1 || number.value > kLastCentury || view_.match(part.end, Role::era)) return std::nullopt;
    part.date.year = (number.value - 1) * 100;
    part.date.unknown_year_digits = 2;
    return part;
}

std::optional<DateReader::Part> DateReader::read_decade(std::size_t at) const {
    Part part;
    part.date.unknown_year_digits = 1;
    if (const auto word = view_.match(at, Role::decade)) {
        part.date.year = word.meaning->index;
        part.end = at + word.length;
        return part;
    }
    const auto before = view_.match_before(at, Role::decade_before, kMaxCueTokens);
    if (view_.is_digits(at) && !before && !view_.match(at + 1, Role::decade_suffix)) return std::nullopt;
    const bool named = before && !before.meaning->weak;
    Number year = year_number(at);
    const bool short_form = year.value < 0;
    if (short_form) {
        year = plain_number(at);
        if (year.value < 0 && named) {  // "années soixante"
            const auto word = view_.match(at, Role::number);
            if (word && word.meaning->value.is_integer() && word.meaning->value < Decimal(100))
                year = {static_cast<int>(word.meaning->value.to_double()), at + word.length, 2};
        }
        if (year.digits != 2 || year.value < 10) return std::nullopt;
        year.value += year.value < 20 ? 2000 : 1900;
    }
    if (year.value % 10 != 0) return std::nullopt;
    const auto suffix = view_.match(year.end, Role::decade_suffix);
    const bool told =
        suffix && (!short_form || !suffix.meaning->weak || before) && (!short_form || view_.is_glued(year.end));
    const bool range = view_.match(year.end, Role::range_to) && year_number(year.end + 1).value > 0;
    if (!told && (!named || suffix || range)) return std::nullopt;
    part.date.year = year.value;
    part.end = year.end + suffix.length;
    if (suffix && year.value % 100 == 0 && view_.match(year.end, Role::century)) part.date.unknown_year_digits = 2;
    return part;
}

}  // namespace twosource
