#include "extract/number_reader.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr char32_t kSpace = ' ';
constexpr std::size_t kMaxRuns = 12;  // separated groups of one number
constexpr std::size_t kMaxNumberTokens = 24;

std::string ascii_digits(std::string_view digits) {
    std::string out;
    for (std::size_t i = 0; i < digits.size();) {
        char32_t c = next_code_point(digits, i);
        if (c >= 0xFF10 && c <= 0xFF19) c = c - 0xFF10 + '0';
        const int digit = digit_value(c);
        if (digit >= 0) out += static_cast<char>('0' + digit);
    }
    return out;
}

// What a mark between digits can be; 0 for none.
char32_t as_separator(char32_t c) {
    switch (c) {
        case '.':
        case 0xFF0E:
            return '.';
        case ',':
        case 0xFF0C:
            return ',';
        case '\'':
        case 0x2019:
            return '\'';
        case 0x66B:
            return 0x66B;  // Arabic decimal separator
        case 0x66C:
            return 0x66C;  // Arabic thousands separator
        default:
            return 0;
    }
}

bool groups_of_three(const std::vector<std::string>& runs, std::size_t count) {
    if (runs[0].empty() || runs[0].size() > 3) return false;
    for (std::size_t i = 1; i < count; ++i)
        if (runs[i].size() != 3) return false;
    return true;
}

// 12,34,567: groups of two before the last three.
bool indian_groups(const std::vector<std::string>& runs, std::size_t count) {
    if (count < 2 || runs[0].empty() || runs[0].size() > 2 || runs[count - 1].size() != 3) return false;
    for (std::size_t i = 1; i + 1 < count; ++i)
        if (runs[i].size() != 2) return false;
    return true;
}

std::string joined(const std::vector<std::string>& runs, std::size_t from, std::size_t to) {
    std::string out;
    for (std::size_t i = from; i < to; ++i) out += runs[i];
    return out;
}

struct Vulgar {
    char32_t symbol;
    const char* value;
};
constexpr std::array<Vulgar, 11> kVulgar = {{{0xBD, "0.5"},
                                             {0xBC, "0.25"},
                                             {0xBE, "0.75"},
                                             {0x2155, "0.2"},
                                             {0x2156, "0.4"},
                                             {0x2157, "0.6"},
                                             {0x2158, "0.8"},
                                             {0x215B, "0.125"},
                                             {0x215C, "0.375"},
                                             {0x215D, "0.625"},
                                             {0x215E, "0.875"}}};

std::optional<Decimal> vulgar_fraction(char32_t c) {
    for (const auto& fraction : kVulgar)
        if (fraction.symbol == c) return Decimal::parse(fraction.value);
    return std::nullopt;
}

}  // namespace

NumberReader::NumberReader(std::string_view text, std::span<const Token> tokens, const LanguagePack& pack)
    : view_{text, tokens, pack} {
    count_habits();
}

std::size_t NumberReader::digit_count(std::size_t at) const { return ascii_digits(view_.of(at)).size(); }

// A hyphen between the words of a number, or a dash written close ("twenty—fifth").
bool NumberReader::is_hyphen(std::size_t at) const {
    const char32_t c = view_.symbol(at);
    if (c == '-' || c == 0x2010 || c == 0x2011) return true;
    return (c == 0x2013 || c == 0x2014) && !view_[at].space_before && at + 1 < view_.size() &&
           !view_[at + 1].space_before;
}

// Token `at` is digits, parted from what stands before by one space of the kind that parts groups of three.
bool NumberReader::is_group_space(std::size_t at) const {
    if (!view_.is_digits(at) || at == 0 || !view_[at].space_before || view_[at].line_before) return false;
    const auto gap = view_.text.substr(view_[at - 1].end, view_[at].start - view_[at - 1].end);
    if (gap == " ") return view_.pack.space_groups || habits_.space_group > 0;
    return gap == "\u00A0" || gap == "\u202F" || gap == "\u2009";
}

void NumberReader::count_habits() {
    const auto three_behind_space = [&](std::size_t i) {
        return view_.is_digits(i) && view_[i].space_before && !view_[i].line_before &&
               view_[i].start - view_[i - 1].end == 1 && digit_count(i) == 3;
    };
    for (std::size_t i = 0; i + 2 < view_.size(); ++i) {
        if (view_.is_digits(i) && digit_count(i) <= 3 && three_behind_space(i + 1) && three_behind_space(i + 2))
            ++habits_.space_group;
        if (!view_.is_digits(i) || (i > 0 && !view_[i].space_before && as_separator(view_.symbol(i - 1)))) continue;
        const char32_t first = as_separator(view_.symbol(i + 1));
        if (!first || view_[i + 1].space_before || !view_.is_digits(i + 2) || view_[i + 2].space_before) continue;
        const char32_t second = view_.is_digits(i + 4) && !view_[i + 3].space_before && !view_[i + 4].space_before
                                    ? as_separator(view_.symbol(i + 3))
                                    : 0;
        const std::size_t before = digit_count(i), after = digit_count(i + 2);
        if (second && second == first) {
            if (before > 3 || after != 3 || digit_count(i + 4) != 3) continue;  // a date, perhaps
            (first == '.' ? habits_.dot_group : habits_.comma_group) += first == '.' || first == ',';
        } else if (second && after == 3 && before <= 3) {
            if (first == ',' && second == '.') ++habits_.comma_group, ++habits_.dot_decimal;
            if (first == '.' && second == ',') ++habits_.dot_group, ++habits_.comma_decimal;
        } else if (!second && after != 3) {
            habits_.dot_decimal += first == '.';
            habits_.comma_decimal += first == ',';
        }
    }
}

// One mark with three digits behind it: does '.' part the fraction here?
bool NumberReader::dot_is_decimal_by_default() const {
    // Only grouping tells: a foreign "3.5" stands in many a text that groups by dots.
    if (habits_.comma_group > 0 && habits_.dot_group == 0) return true;
    if (habits_.dot_group > 0 && habits_.comma_group == 0) return false;
    return view_.pack.decimal == '.';
}

std::optional<NumberReading> NumberReader::read_digits(std::size_t at) const {
    if (!view_.is_digits(at)) return std::nullopt;
    NumberReading out;
    out.begin = at;
    out.digits = ascii_digits(view_.of(at)).size();
    std::vector<std::size_t> runs{at};
    std::vector<char32_t> marks;
    std::size_t i = at;
    while (runs.size() < kMaxRuns) {
        if (is_group_space(i + 1) && digit_count(i + 1) == 3 && (marks.empty() || marks.back() == kSpace) &&
            (runs.size() > 1 || out.digits <= 3)) {
            marks.push_back(kSpace);
            runs.push_back(++i);
            continue;
        }
        const char32_t mark = as_separator(view_.symbol(i + 1));
        if (!mark || view_[i + 1].space_before || !view_.is_digits(i + 2) || view_[i + 2].space_before) break;
        marks.push_back(mark);
        i += 2;
        runs.push_back(i);
    }
    read_separated(at, runs, marks, out);
    if (out.digits > 0) read_exponent(out);
    if (out.plain) read_fraction(out);
    return out;
}

// "3/4", "10 1/2": halves, quarters, fifths and eighths, which decimals can say; nothing that could be a date.
void NumberReader::read_fraction(NumberReading& out) const {
    std::size_t top = out.begin;
    const bool mixed = view_.is_digits(out.end) && view_[out.end].space_before && !view_[out.end].line_before &&
                       view_.symbol(out.end + 1) == '/';
    if (mixed) top = out.end;
    const char32_t slash = view_.symbol(top + 1);
    if ((slash != '/' && slash != 0x2044 && slash != 0xFF0F) || view_[top + 1].space_before ||
        !view_.is_digits(top + 2) || view_[top + 2].space_before)
        return;
    const char32_t next = view_.symbol(top + 3);
    if ((next == '/' || next == '-') && !view_[top + 3].space_before) return;
    if (digit_count(top) > 1 || digit_count(top + 2) > 1) return;
    const int parts = ascii_digits(view_.of(top))[0] - '0', whole = ascii_digits(view_.of(top + 2))[0] - '0';
    if (parts < 1 || parts >= whole || (whole != 2 && whole != 4 && whole != 5 && whole != 8)) return;
    const Decimal fraction = Decimal(parts * (1000 / whole)) * Decimal::power_of_ten(-3);
    out.value = mixed ? out.value + fraction : fraction;
    out.step = Decimal(1000 / whole) * Decimal::power_of_ten(-3);
    out.plain = false;
    out.end = top + 3;
}

// "1.2e13"
void NumberReader::read_exponent(NumberReading& out) const {
    std::size_t i = out.end;
    if (i + 1 >= view_.size() || view_[i].space_before || fold(view_.of(i)) != "e") return;
    const char32_t sign = view_.symbol(++i);
    if (sign == '+' || sign == '-') ++i;
    if (!view_.is_digits(i) || view_[i].space_before || view_[i - 1].space_before || digit_count(i) > 2) return;
    const int power = std::stoi(ascii_digits(view_.of(i)));
    const Decimal factor = Decimal::power_of_ten(sign == '-' ? -power : power);
    out.value = out.value * factor;
    out.step = out.step * factor;
    out.readings.clear();
    out.plain = false;
    out.end = i + 1;
}

// ".77"
std::optional<NumberReading> NumberReader::read_leading_point(std::size_t at) const {
    const char32_t mark = as_separator(view_.symbol(at));
    if ((mark != '.' && mark != ',') || !view_[at].space_before || !view_.is_digits(at + 1) ||
        view_[at + 1].space_before)
        return std::nullopt;
    if (as_separator(view_.symbol(at + 2)) && view_.is_digits(at + 3) && !view_[at + 3].space_before)
        return std::nullopt;
    const std::string fraction = ascii_digits(view_.of(at + 1));
    const auto value = Decimal::parse("0." + fraction);
    if (!value) return std::nullopt;
    NumberReading out;
    out.begin = at;
    out.end = at + 2;
    out.digits = fraction.size();
    out.value = *value;
    out.step = Decimal::power_of_ten(-static_cast<int>(fraction.size()));
    return out;
}

// Decides how many of the runs make one number, and which mark is the decimal one.
void NumberReader::read_separated(std::size_t at, const std::vector<std::size_t>& places,
                                  const std::vector<char32_t>& marks, NumberReading& out) const {
    std::vector<std::string> runs;
    for (const auto place : places) runs.push_back(ascii_digits(view_.of(place)));
    const auto set = [&](const std::string& whole, const std::string& fraction, std::size_t used) {
        const auto value = Decimal::parse(fraction.empty() ? whole : whole + "." + fraction);
        if (!value) return false;
        out.value = *value;
        out.step = Decimal::power_of_ten(-static_cast<int>(fraction.size()));
        out.end = places[used - 1] + 1;
        out.plain = used == 1;
        return true;
    };
    out.end = at + 1;
    if (marks.empty()) {
        if (!set(runs[0], "", 1)) out.value = 0;
        return;
    }
    std::size_t same = 1;  // leading marks that are equal
    while (same < marks.size() && marks[same] == marks[0]) ++same;
    const bool decimal_only = marks[0] == 0x66B,
               group_only = marks[0] == kSpace || marks[0] == '\'' || marks[0] == 0x66C;
    const bool grouped = !decimal_only && (groups_of_three(runs, same + 1) ||
                                           (marks[0] == ',' && same > 1 && indian_groups(runs, same + 1)));
    if (grouped && same < marks.size() && marks[same] != kSpace && same + 1 == marks.size()) {  // 1,234.5
        set(joined(runs, 0, same + 1), runs[same + 1], same + 2);
        return;
    }
    if (grouped && (same > 1 || group_only) && same == marks.size()) {
        set(joined(runs, 0, same + 1), "", same + 1);
        return;
    }
    if (marks.size() > 1) {  // a list, a date, a version: the first run alone, unless the rest is spaced off
        if (!grouped && (marks[0] == '.' || marks[0] == ',') && marks[1] == kSpace) {
            set(runs[0], runs[1], 2);
            return;
        }
        out.end = places.back() + 1;
        out.value = 0;
        out.digits = 0;  // tells the caller that this is no number
        return;
    }
    if (group_only) {
        set(runs[0], "", 1);
        return;
    }
    const bool dot = marks[0] == '.';
    const bool ambiguous = grouped && !decimal_only && runs[0] != "0";
    const bool decimal = !ambiguous || decimal_only || dot == dot_is_decimal_by_default();
    if (!set(decimal ? runs[0] : joined(runs, 0, 2), decimal ? runs[1] : "", 2)) return;
    if (!ambiguous) return;
    Reading other;
    other.low = other.high = Decimal::parse(decimal ? joined(runs, 0, 2) : runs[0] + "." + runs[1]);
    other.reason = Diagnosis::thousands_separator;
    out.readings.push_back(other);
}

// The parts of a word that languages write in one, "zweihundertfünfzigtausend": fewest pieces that cover it; empty
// where it is no such word.
std::vector<const Meaning*> NumberReader::glued_pieces(std::size_t at) const {
    if (!view_.pack.glued_numbers || view_[at].kind != TokenKind::word) return {};
    return glued_pieces(fold(view_.of(at)));
}

// What a folded word means in this role when it stands alone; nothing where it has no such meaning.
const Meaning* NumberReader::is_word(std::string_view folded, Role role) const {
    Token token;
    token.key = key_of(folded);
    return view_.pack.phrases.longest({&token, 1}, 0, view_.text, role).meaning;
}

std::vector<const Meaning*> NumberReader::glued_pieces(const std::string& word) const {
    constexpr std::size_t kMaxBytes = 120, kMinBytes = 5, kMaxPiece = 24;
    if (word.size() > kMaxBytes || word.size() < kMinBytes) return {};
    struct Step {
        std::size_t from = 0;
        int pieces = -1;
        const Meaning* meaning = nullptr;
    };
    std::vector<Step> best(word.size() + 1);
    best[0].pieces = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (best[i].pieces < 0) continue;
        for (std::size_t length = 1; length <= word.size() - i && length <= kMaxPiece; ++length) {
            const auto piece = word.substr(i, length);
            const auto found = view_.pack.pieces.find(piece);
            const bool glue =
                i > 0 && i + length < word.size() && found == view_.pack.pieces.end() && is_word(piece, Role::glue);
            if (found == view_.pack.pieces.end() && !glue) continue;
            Step& to = best[i + length];
            if (to.pieces < 0 ||
                best[i].pieces + 1 <=
                    to.pieces)  // of as many, the longer first: "fünfzig·tausend", not "fünf·zigtausend"
                to = {i, best[i].pieces + 1, found == view_.pack.pieces.end() ? nullptr : &found->second};
        }
    }
    std::vector<const Meaning*> pieces;
    for (std::size_t i = word.size(); i > 0 && best[word.size()].pieces > 1; i = best[i].from)
        if (best[i].meaning) pieces.insert(pieces.begin(), best[i].meaning);
    return pieces;
}

// Puts the parts of a number together: a number, then scales and smaller parts.
struct NumberReader::Composer {
    struct Block {
        Decimal value;
        Decimal scale;
    };
    std::vector<Block> blocks{};
    std::optional<Decimal> group{};
    Decimal last;  // what was added to the group last
    Decimal step = 1;
    bool scaled = false;
    bool ones_first = false;
    bool syllabic = false;
    std::vector<Reading> readings{};

    bool empty() const { return blocks.empty() && !group; }

    // "five and twenty": a bare digit in the ones, then the tens.
    bool takes_tens(const Decimal& number) const {
        if (!ones_first || !group->is_integer() || !number.is_integer() || !(*group < Decimal(1000))) return false;
        const auto before = static_cast<int>(group->to_double()) % 100;
        return before > 0 && before < 10 && number.exponent() == 1 && number < Decimal(100) && Decimal(10) < number;
    }

    bool fits(const Decimal& number) const {
        if (group) {  // "cento" + "vinte e três": room in the trailing zeros
            if (takes_tens(number)) return true;
            if (!group->is_integer() || !number.is_integer() || number.is_zero()) return false;
            const int zeros = group->exponent();
            return zeros > 0 && number < Decimal::power_of_ten(zeros) && !group->is_zero();
        }
        return blocks.empty() || number < blocks.back().scale;
    }

    void add(const Decimal& number, const Decimal& its_step) {
        group = group ? *group + number : number;
        last = number;
        step = its_step;
    }

    // 六百一十: 六百 may be one word, and 十 multiplies only what came behind it.
    bool scale_last(const Decimal& factor) {
        if (!group || *group == last || *group - last < factor || !(last < factor)) return false;
        group = *group - last + last * factor;
        last = last * factor;
        step = factor;
        return true;
    }

    bool scale(const Meaning& meaning) {
        if (scale_last(meaning.value)) return true;
        if (group && group->is_zero()) group.reset();  // 零十
        Decimal below = group.value_or(0);
        bool any = group.has_value();
        while (!blocks.empty() && blocks.back().scale < meaning.value) {
            below = below + blocks.back().value;
            blocks.pop_back();
            any = true;
        }
        if (!any && !blocks.empty()) {  // "10万万"
            if (!syllabic || !(blocks.back().scale == meaning.value)) return false;
            below = blocks.back().value;
            blocks.pop_back();
            any = true;
        }
        if (!any) below = 1;
        blocks.push_back({below * meaning.value, meaning.value});
        step = group ? step * meaning.value : meaning.value;
        group.reset();
        scaled = true;
        if (meaning.other && blocks.size() == 1) {
            Reading other;
            other.low = other.high = below * *meaning.other;
            other.reason = Diagnosis::long_short_scale;
            readings.push_back(other);
        }
        return true;
    }

    void half(const Decimal& part) {
        if (group)
            group = *group + part;
        else
            blocks.back().value =
                blocks.back().value + (blocks.back().scale == Decimal(100) ? part : part * blocks.back().scale);
        step = step * part;
    }

    // All parts of a word written in one, or none of them.
    bool add_glued(const std::vector<const Meaning*>& pieces) {
        const Composer before = *this;
        for (const Meaning* piece : pieces) {
            const bool number = piece->role == Role::number;
            if (number && fits(piece->value))
                add(piece->value, Decimal(1));
            else if (number || !scale(*piece)) {
                *this = before;
                return false;
            }
        }
        return !pieces.empty();
    }

    Decimal total() const {
        Decimal sum = group.value_or(0);
        for (const auto& block : blocks) sum = sum + block.value;
        return sum;
    }
};

std::size_t NumberReader::decimal_point_word(std::size_t at) const { return view_.match(at, Role::point).length; }

// One digit as a word of its own in a script without spaces: 〇 一 二; -1 for none.
int NumberReader::digit_word(std::size_t at) const {
    int digit = -1;
    if (at >= view_.size() || !view_[at].syllabic) return digit;
    view_.pack.phrases.each(view_.tokens, at, view_.text, [&](std::size_t length, const Meaning& meaning) {
        if (length == 1 && meaning.role == Role::number && meaning.value.is_integer() && meaning.value < Decimal(10))
            digit = static_cast<int>(meaning.value.to_double());
    });
    return digit;
}

// Three digit words and more in a row: 一九九九, 二五〇.
std::optional<NumberReading> NumberReader::positional(std::size_t at) const {
    std::string digits;
    std::size_t i = at;
    for (int digit; digits.size() < kMaxNumberTokens && (digit = digit_word(i)) >= 0; ++i)
        digits += static_cast<char>('0' + digit);
    const std::size_t least = digits.find('0', 1) == std::string::npos ? 3 : 2;
    if (digits.size() < least || view_.match(i, Role::scale)) return std::nullopt;
    NumberReading out;
    out.begin = at;
    out.end = i;
    out.value = Decimal::parse(digits).value_or(0);
    out.words = true;
    return out;
}

// "500余万", "二十多亿": a bounding word between a number and its scale; its length, 0 for none.
std::size_t NumberReader::bound_before_scale(std::size_t at, bool after_number, NumberReading& out) const {
    if (!after_number || !view_[at].syllabic) return 0;
    const auto bound = view_.match(at, Role::modifier_after);
    if (!bound || !view_.match(at + bound.length, Role::scale)) return 0;
    out.bound = bound.meaning->modifier;
    return bound.length;
}

// 2点789, "১ দশমিক ৪": digits, the word for the point, digits.
bool NumberReader::add_digits_behind_point(std::size_t at, Composer& composer, std::size_t& end) const {
    const std::size_t next = at + decimal_point_word(at);
    if (next == at || !composer.group || !composer.group->is_integer() || !view_.is_digits(next)) return false;
    if (view_[next].line_before || view_[next].space_before != view_[at].space_before) return false;
    if (!view_[at].syllabic && view_[at].kind != TokenKind::word) return false;
    if (view_.match(next + 1, Role::unit) || view_.is_digits(next + 2)) return false;  // 3点5分
    const std::string fraction = ascii_digits(view_.of(next));
    const auto value = Decimal::parse("0." + fraction);
    if (!value) return false;
    composer.add(*value, Decimal::power_of_ten(-static_cast<int>(fraction.size())));
    end = next + 1;
    return true;
}

std::optional<NumberReading> NumberReader::read(std::size_t at, bool money) const {
    if (at >= view_.size()) return std::nullopt;
    if (const auto vague = view_.match(at, Role::vague)) {
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
    if (auto digits = positional(at)) return digits;
    NumberReading out;
    out.begin = at;
    Composer composer;
    composer.ones_first = view_.pack.ones_first;
    composer.syllabic = view_[view_[at].kind == TokenKind::word ? at : std::min(at + 1, view_.size() - 1)].syllabic;
    std::size_t i = at, end = at;
    int words = 0;           // number words used
    std::size_t elided = 0;  // behind a lone digit right after a scale word: 一万三
    Decimal elided_factor = 1;
    auto digits = read_digits(at);
    if (!digits) digits = read_leading_point(at);
    if (digits) {
        if (digits->digits == 0) return digits;
        out = *digits;
        composer.add(digits->value, digits->step);
        i = end = digits->end;
    }
    if (const auto fraction = vulgar_fraction(view_.symbol(at))) {  // "½ hour"
        composer.add(*fraction, *fraction);
        out.digits = 1;
        i = end = at + 1;
    }
    const bool digit_start = end > at;
    bool after_glue = false;
    while (i < view_.size() && i - at < kMaxNumberTokens) {
        if (i > at && view_[i].line_before && !view_[i].syllabic) break;
        if (i > at && view_.is_digits(i)) {  // "2 mil 759", "3万4000"
            const auto more = read_digits(i);
            if (!more || more->digits == 0 || composer.group || !composer.scaled || !composer.fits(more->value)) break;
            const bool glued = view_[i - 1].syllabic && !view_[i].space_before;
            if (!glued && !after_glue && !composer.blocks.empty() && composer.blocks.back().scale < Decimal(1000))
                break;
            composer.add(more->value, more->step);
            i = end = more->end;
            after_glue = false;
            continue;
        }
        if (!composer.empty()) {
            if (const auto half = view_.match(i, Role::half_after)) {
                composer.half(half.meaning->value);
                i = end = i + half.length;
                continue;
            }
            if (const auto fraction = vulgar_fraction(view_.symbol(i)); fraction && composer.group && !out.article) {
                composer.half(*fraction);
                i = end = i + 1;
                continue;
            }
        }
        const auto scale = view_.match(i, Role::scale);
        const auto number = view_.match(i, Role::number);
        const auto unit = view_.match(i, Role::unit);
        const bool number_fits = number && composer.fits(number.meaning->value);
        if (scale && (scale.length >= number.length || (!composer.empty() && !number_fits)) &&
            (!unit || unit.length <= scale.length || composer.empty())) {
            const bool glued = !view_[i].space_before;
            if (scale.meaning->weak) {
                const bool upper = view_[i].capital;
                if (composer.empty() || !(money || (glued && digit_start && (upper || !unit)))) break;
            }
            const bool whole = number && number.length == scale.length && number.meaning->value == scale.meaning->value;
            if (composer.empty() && !whole && Decimal(10000) < scale.meaning->value) out.bare_scale = true;
            if (composer.scale(*scale.meaning)) {
                i = end = i + scale.length;
                continue;
            }
            if (!number_fits) break;
        }
        if (const std::size_t bound = bound_before_scale(i, !composer.empty(), out)) {
            i += bound;
            continue;
        }
        if (number && number.meaning->value.is_zero() && !composer.empty() && view_[i].syllabic) {  // 一千零一
            const std::size_t next = i + number.length;
            if (!view_.match(next, Role::number) && !view_.match(next, Role::scale) && !view_.is_digits(next)) break;
            i += number.length;
            continue;
        }
        if (number) {
            if (unit && unit.length > number.length && !composer.empty()) break;
            if (digit_start && composer.group) break;
            if (!number_fits) break;
            const bool behind_scale =
                !composer.group && !composer.blocks.empty() && !(composer.blocks.back().scale < Decimal(1000));
            if (number.meaning->weak && behind_scale && !view_[i].syllabic) break;  // "3 billion a year"
            if (!composer.empty() && end == i && number.meaning->value < Decimal(10)) {
                elided = i + number.length;
                elided_factor = (composer.group ? Decimal::power_of_ten(composer.group->exponent())
                                                : composer.blocks.back().scale) *
                                Decimal::power_of_ten(-1);
            }
            if (composer.empty()) out.article = number.meaning->weak;
            if (composer.empty()) out.weak = number.meaning->weak || number.meaning->value == Decimal(1);
            composer.add(number.meaning->value, Decimal(1));
            ++words;
            i = end = i + number.length;
            continue;
        }
        if (!(digit_start && composer.group) && composer.add_glued(glued_pieces(i))) {
            i = end = i + 1;
            continue;
        }
        if (composer.empty()) break;
        if (digit_start && !composer.scaled && add_digits_behind_point(i, composer, end)) {
            i = end;
            continue;
        }
        if (const std::size_t point = decimal_point_word(i); point && !digit_start) {
            std::string fraction;
            std::size_t j = i + point;
            for (std::size_t used = 0; used < 8; ++used) {
                const auto digit = view_.match(j, Role::number);
                if (!digit || !digit.meaning->value.is_integer()) break;
                fraction += digit.meaning->value.to_string();
                j += digit.length;
                if (fraction.size() > 1 && used == 0) {  // "point fifty-two"
                    const auto rest = read(i + point);
                    if (rest && rest->words && !rest->high && rest->value.is_integer() && rest->end > j) {
                        fraction = rest->value.to_string();
                        j = rest->end;
                    }
                    break;
                }
            }
            if (const auto value = fraction.empty() ? std::nullopt : Decimal::parse("0." + fraction)) {
                ++words;
                composer.group = composer.group.value_or(0) + *value;
                composer.step = Decimal::power_of_ten(-static_cast<int>(fraction.size()));
                i = end = j;
                continue;
            }
        }
        const auto glue = view_.match(i, Role::glue);
        const bool hyphen = is_hyphen(i);
        if ((glue || hyphen) && !out.bare_scale) {  // "two hundred and five", "twenty-five thousand"
            const std::size_t next = i + (glue ? glue.length : 1);
            const auto after = view_.match(next, Role::number);
            const auto after_scale = view_.match(next, Role::scale);
            if (hyphen && after_scale && !after_scale.meaning->weak && !view_[next].space_before) {
                i = next;
                continue;
            }
            if (glue && view_.is_digits(next) && !view_[next].line_before && composer.scaled && !composer.group &&
                composer.blocks.back().scale == Decimal(100) && digit_count(next) <= 2 &&
                !view_.match(next + 1, Role::scale) && !as_separator(view_.symbol(next + 1))) {  // "3 hundred and 21"
                i = next;
                after_glue = true;
                continue;
            }
            const bool word_before = !digit_start || composer.scaled;
            if (after && word_before && composer.fits(after.meaning->value) &&
                (!after.meaning->weak || view_[next].syllabic) && !after.meaning->value.is_zero()) {
                i = next;
                continue;
            }
        }
        break;
    }
    if (composer.empty()) return std::nullopt;
    if (view_.pack.elided_scale && elided == end && composer.group && !digit_start)
        composer.group = *composer.group - composer.last + composer.last * elided_factor;
    const bool lone = end == at + 1 && view_[at].syllabic && composer.scaled &&
                      !(composer.total() < Decimal(100));  // 百, 千, 万 stand in many words
    out.bare_scale = out.bare_scale || lone;
    if (!digit_start || composer.scaled) {
        out.value = composer.total();
        out.step = composer.step;
        out.scaled = composer.scaled;
        out.plain = false;
        for (auto& reading : out.readings) {  // the other reading of the digits, with the same scale
            const Decimal factor = composer.blocks.empty() ? Decimal(1) : composer.blocks.front().scale;
            if (composer.scaled && reading.low) reading.low = reading.high = *reading.low * factor;
        }
        out.readings.insert(out.readings.end(), composer.readings.begin(), composer.readings.end());
        const bool one_word = out.article && words == 1;
        if (!composer.scaled) out.weak = out.weak && (one_word || out.value == Decimal(1));
        if (composer.scaled && !out.bare_scale) out.weak = false;
    } else if (composer.group && !(*composer.group == out.value)) {
        out.value = *composer.group;
        out.step = composer.step;
        out.plain = false;
    }
    out.words = !digit_start;
    out.end = end;
    return out;
}

// "one hundred twenty-fifth", "two thousandth": number words with an ordinal behind.
std::optional<NumberReading> NumberReader::read_compound_ordinal(std::size_t at) const {
    auto number = read(at);
    if (!number || !number->words || number->high || number->weak || !number->value.is_integer()) return std::nullopt;
    std::size_t next = number->end;
    if (const auto glue = view_.match(next, Role::glue)) next += glue.length;
    if (is_hyphen(next)) ++next;
    const auto word = view_.match(next, Role::ordinal);
    if (!word || word.meaning->weak || view_[next].line_before) return std::nullopt;
    if (!add_ordinal(number->value, word.meaning->value)) return std::nullopt;
    number->step = 1;
    number->end = next + word.length;
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

// "honderdvijfentwintigste": number words grown together with an ordinal at the end.
std::optional<NumberReading> NumberReader::read_glued_ordinal(std::size_t at) const {
    constexpr std::size_t kMinBytes = 8, kMaxBytes = 100, kMinPart = 3;
    if (!view_.pack.glued_numbers || view_[at].kind != TokenKind::word) return std::nullopt;
    const std::string word = fold(view_.of(at));
    if (word.size() < kMinBytes || word.size() > kMaxBytes) return std::nullopt;
    std::size_t lead = 0;
    for (std::size_t i = kMinPart; i + kMinPart < word.size() && !lead; ++i)
        if (view_.pack.pieces.count(word.substr(0, i))) lead = i;
    if (!lead) return std::nullopt;
    for (std::size_t cut = lead; cut + kMinPart <= word.size(); ++cut) {
        const Meaning* ordinal = is_word(std::string_view(word).substr(cut), Role::ordinal);
        if (!ordinal || ordinal->weak) continue;
        std::string front = word.substr(0, cut);
        for (int glue = 0; glue < 2; ++glue) {
            Composer composer;
            const auto whole = view_.pack.pieces.find(front);
            const bool single = whole != view_.pack.pieces.end();
            if (single ? composer.add_glued({&whole->second}) : composer.add_glued(glued_pieces(front))) {
                NumberReading out;
                out.begin = at;
                out.end = at + 1;
                out.words = true;
                out.value = composer.total();
                if (add_ordinal(out.value, ordinal->value)) return out;
            }
            std::size_t shorter = front.size();  // "honderdentweede"
            for (std::size_t length = 1; length <= 4 && length + kMinPart < front.size(); ++length)
                if (is_word(std::string_view(front).substr(front.size() - length), Role::glue))
                    shorter = front.size() - length;
            if (shorter == front.size()) break;
            front.resize(shorter);
        }
    }
    return std::nullopt;
}

// Adds an ordinal word to the number before it: "thousandth" multiplies what stands below it, "fifth" fills the zeros.
bool NumberReader::add_ordinal(Decimal& number, const Decimal& ordinal) {
    if (!number.is_integer() || number.is_zero()) return false;
    if (ordinal.coefficient() == 1 && ordinal.exponent() >= 2) {
        const BigInt whole = numerator(number.to_rational());
        const Decimal below =
            ordinal.exponent() == 3 ? Decimal(BigInt(whole % 1000000), 0) : number;  // "513 million 452 thousandth"
        if (!below.is_zero() && below < ordinal) {
            number = number - below + below * ordinal;
            return true;
        }
    }
    if (!(ordinal < Decimal::power_of_ten(number.exponent()))) return false;
    number = number + ordinal;
    return true;
}

// "4. kez": a dot behind digits, and the sentence goes on in lower case.
bool NumberReader::has_ordinal_dot(const NumberReading& digits) const {
    const std::size_t next = digits.end + 1;
    return view_.pack.ordinal_dot && digits.plain && digits.digits <= 3 && view_.symbol(digits.end) == '.' &&
           !view_[digits.end].space_before && next < view_.size() && view_[next].kind == TokenKind::word &&
           view_[next].space_before && !view_[next].line_before && !view_[next].capital;
}

std::optional<NumberReading> NumberReader::read_ordinal(std::size_t at) const {
    NumberReading out;
    out.begin = at;
    if (view_.is_digits(at)) {
        const auto digits = read_digits(at);
        if (!digits || digits->digits == 0) return std::nullopt;
        const auto suffix = view_.match(digits->end, Role::ordinal_suffix);
        if (!suffix && has_ordinal_dot(*digits)) {
            out = *digits;
            ++out.end;
            return out;
        }
        if (!suffix || (view_[digits->end].space_before && !suffix.meaning->weak)) return std::nullopt;
        out = *digits;
        out.end += suffix.length;
        return out;
    }
    if (const auto prefix = view_.match(at, Role::ordinal_prefix)) {  // 第二百五十
        auto number = read(at + prefix.length);
        if (!number || (number->digits == 0 && !number->words) || number->high) return std::nullopt;
        number->begin = at;
        number->weak = false;
        return number;
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
        out.value = word.meaning->value;
        out.weak = word.meaning->weak;
        out.end = at + word.length;
        out.words = true;
        add_more_ordinals(out);
        return out;
    }
    return read_glued_ordinal(at);
}

}  // namespace twosource
