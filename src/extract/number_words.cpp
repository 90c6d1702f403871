#include "extract/number_words.h"

namespace twosource {

int digit_word(const TokenView& view, std::size_t at) {
    int digit = -1;
    if (at >= view.size() || !view[at].syllabic || !view.match(at, Role::number)) return digit;
    view.pack.phrases.each(view.tokens, at, view.text, [&](std::size_t length, const Meaning& meaning) {
        if (length == 1 && meaning.role == Role::number && meaning.value.is_integer() && meaning.value < Decimal(10))
            digit = meaning.value.to_int();
    });
    return digit;
}

bool is_hyphen(const TokenView& view, std::size_t at) {
    const char32_t c = view.symbol(at);
    if (c == '-' || c == 0x2010 || c == 0x2011) return true;
    return (c == 0x2013 || c == 0x2014) && !view[at].space_before && at + 1 < view.size() && !view[at + 1].space_before;
}

const Meaning* word_meaning(const TokenView& view, std::string_view folded, Role role) {
    Token token;
    token.key = key_of(folded);
    return view.pack.phrases.longest({&token, 1}, 0, view.text, role).meaning;
}

std::vector<const Meaning*> glued_pieces(const TokenView& view, const std::string& word) {
    constexpr std::size_t kMaxBytes = 120, kMinBytes = 5, kMaxGlue = 24;
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
        const std::string_view rest = std::string_view(word).substr(i);
        const auto reach = [&](std::size_t length, const Meaning* meaning) {
            Step& to = best[i + length];
            // Of as many, the longer first: "fünfzig·tausend", not "fünf·zigtausend".
            if (to.pieces < 0 || best[i].pieces + 1 <= to.pieces) to = {i, best[i].pieces + 1, meaning};
        };
        view.pack.pieces.each_beginning(rest,
                                        [&](std::size_t length, const Meaning& meaning) { reach(length, &meaning); });
        for (std::size_t length = 1; i > 0 && length < rest.size() && length <= kMaxGlue; ++length) {
            const auto glue = rest.substr(0, length);
            if (!view.pack.pieces.find(glue) && word_meaning(view, glue, Role::glue)) reach(length, nullptr);
        }
    }
    std::vector<const Meaning*> pieces;
    for (std::size_t i = word.size(); i > 0 && best[word.size()].pieces > 1; i = best[i].from)
        if (best[i].meaning) pieces.insert(pieces.begin(), best[i].meaning);
    return pieces;
}

std::size_t glued_end(const TokenView& view, std::size_t at) {
    constexpr std::size_t kMaxRun = 40;
    if (!view[at].syllabic) return at + 1;
    if (at > 0 && view.is_glued(at) && view[at - 1].syllabic) return at;
    std::size_t end = at + 1;
    while (end < view.size() && view[end].syllabic && view.is_glued(end) && end - at < kMaxRun) ++end;
    return end;
}

namespace {

// The word at `at`, or in scripts without spaces the run of syllables.
std::string_view glued_word(const TokenView& view, std::size_t at) {
    const std::size_t end = glued_end(view, at);
    return end == at ? std::string_view() : view.text.substr(view[at].start, view[end - 1].end - view[at].start);
}

}  // namespace

bool may_be_glued(const TokenView& view, std::size_t at) {
    return view.pack.glued_numbers && view[at].kind == TokenKind::word &&
           view.pack.pieces.may_begin(glued_word(view, at));
}

std::vector<const Meaning*> glued_pieces(const TokenView& view, std::size_t at) {
    return may_be_glued(view, at) ? glued_pieces(view, fold(glued_word(view, at))) : std::vector<const Meaning*>();
}

std::optional<NumberReading> read_positional(const TokenView& view, std::size_t at) {
    if (at >= view.size() || !view[at].syllabic) return std::nullopt;
    std::string digits;
    std::size_t i = at;
    for (int digit; digits.size() < kMaxNumberTokens && (digit = digit_word(view, i)) >= 0; ++i)
        digits += static_cast<char>('0' + digit);
    const auto part = view.match(i, Role::denominator);
    const bool tenths = part && !part.meaning->weak && digits.size() == 2 && digits[1] != digits[0] + 1;
    const bool two = digits.find('0', 1) != std::string::npos || tenths;  // 五五折, but 二三成 is two or three
    if (digits.size() < (two ? 2 : 3) || view.match(i, Role::scale)) return std::nullopt;
    NumberReading out;
    out.begin = at;
    out.end = i;
    out.value = Decimal::parse(digits).value_or(0);
    out.words = true;
    return out;
}

}  // namespace twosource
