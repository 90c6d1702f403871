#include "extract/value_reader.h"

#include <algorithm>

#include "extract/date_reader.h"
#include "extract/noise.h"
#include "extract/token_view.h"
#include "extract/value_bound.h"
#include "extract/value_currency.h"
#include "extract/value_ellipsis.h"
#include "extract/value_number.h"
#include "extract/value_ordinal.h"
#include "extract/value_prefix.h"
#include "extract/value_range.h"
#include "extract/value_scan.h"
#include "extract/value_share.h"

namespace twosource {
namespace {

// "XIXe siècle"
bool may_be_roman_century(const TokenView& view, std::size_t i) {
    if (!view[i].capital) return false;
    const char lead = view.text[view[i].start];
    const std::size_t next = i + 1 + (view.symbol(i + 1) != 0 ? 1 : 0);
    return (lead == 'I' || lead == 'V' || lead == 'X') && view.match(next, Role::century);
}

// "zweihundert", or syllables of a number behind a space.
bool may_begin_glued(const TokenView& view, std::size_t i) {
    constexpr std::size_t kLeast = 5, kSyllables = 12;  // bytes
    if (!view[i].syllabic) return view[i].span().size() >= kLeast && view.pack.pieces.may_begin(view.of(i));
    return (view[i].space_before || !view[i - 1].syllabic) &&
           view.pack.pieces.may_begin(view.text.substr(view[i].start, kSyllables));
}

// "a house": an article, which may be a number too, before a word that is no part of one, no unit and nothing else; not
// "un Français sur cinq".
bool is_article(const TokenView& view, std::size_t i) {
    constexpr std::size_t kLongest = 7;  // bytes; a longer word may be a number with an ordinal at its end
    if (i + 1 >= view.size() || view[i].syllabic || view[i].span().size() > kLongest ||
        view.phrases.roles(i + 1) != 0 || view.match(i + 2, Role::share_of) || view.pack.scale_first)
        return false;
    const auto number = view.match(i, Role::number);
    if (!number || !number.meaning->weak || number.length > 1) return false;
    const std::string_view next = view.of(i + 1);
    return view[i + 1].kind == TokenKind::word && !view[i + 1].syllabic && !view.pack.stems.may_begin(next) &&
           !(view.pack.glued_numbers && view.pack.pieces.may_begin(next));
}

// Whether a value can begin at token i, told from it and the next alone: most cannot.
bool may_begin(const TokenView& view, std::size_t i) {
    constexpr auto bit = PhraseMap::bit;
    constexpr std::uint64_t beginnings =
        bit(Role::number) | bit(Role::scale) | bit(Role::vague) | bit(Role::share) | bit(Role::ordinal) |
        bit(Role::denominator_before) | bit(Role::half_before) | bit(Role::amount) | bit(Role::ordinal_prefix) |
        bit(Role::negative) | bit(Role::currency) | bit(Role::percent) | bit(Role::month) | bit(Role::weekday) |
        bit(Role::season) | bit(Role::relative_day) | bit(Role::relative) | bit(Role::relative_period) |
        bit(Role::calendar) | bit(Role::calendar_month) | bit(Role::century) | bit(Role::decade);
    const Token& token = view[i];
    const std::uint64_t found = view.phrases.roles(i) & beginnings;
    if (found == bit(Role::number)) return !is_article(view, i);
    if (token.kind == TokenKind::digits || found != 0) return true;
    if (view.pack.scale_first && view.match(i, Role::unit)) return true;
    if (token.kind == TokenKind::word)
        return may_be_roman_century(view, i) || (view.pack.glued_numbers && may_begin_glued(view, i));
    const char32_t c = view.symbol(i);
    const bool sign = view.is_digits(i + 1) && (!view[i + 1].space_before || c == '-' || c == 0x2212);
    return sign || c >= 0xBC;  // fractions in one character
}

class Reader {
  public:
    Reader(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack, const UnitTable& units,
           const ValueOptions& options)
        : phrases_(pack.phrases),
          view_{text, tokens, pack, phrases_},
          noise_(tokens.size()),
          numbers_(view_),
          suffixes_(view_, units),
          compounds_(view_, units, numbers_, suffixes_, noise_),
          dates_(view_, numbers_, options.published),
          scan_{view_, units, numbers_, suffixes_, compounds_, noise_, found_} {}

    std::vector<ValueMention> run() {
        found_.reserve(expected_values());
        for (std::size_t i = 0; i < view_.size();) i = read_block(i, block_end(i));
        settle_currencies(currencies_, found_);
        return std::move(found_);
    }

  private:
    // A few numbers take more than one run of digits, and a few none.
    std::size_t expected_values() const {
        const auto runs = std::ranges::count(view_.tokens, TokenKind::digits, &Token::kind);
        return static_cast<std::size_t>(runs) * 4 / 5;
    }

    // Up to a line break, which few values reach over, where one is not too far.
    std::size_t block_end(std::size_t begin) const {
        constexpr std::size_t kLeast = 4096, kMost = 2 * kLeast;
        std::size_t end = begin + kLeast;
        while (end < view_.size() && end < begin + kMost && !view_[end].line_before) ++end;
        return std::min(end, view_.size());
    }

    // A text is read in blocks so that what is known of its tokens stays in the cache. Returns the token to go on from.
    std::size_t read_block(std::size_t begin, std::size_t end) {
        constexpr std::size_t kReach = 64;  // beyond the block, of questions about the words around a value
        const std::size_t last = std::min(end + kReach, view_.size());
        phrases_.cover(view_.text, view_.tokens, begin - std::min(begin, kReach), last);
        find_noise(view_, begin, last, noise_);
        const std::size_t before = found_.size();
        std::size_t i = begin;
        while (i < end) i = step(i);
        share_currencies(view_, std::span(found_).subspan(before));
        note_currencies(view_, found_, before, currencies_);
        return i;
    }

    // Reads what begins at token i; returns the token to go on from.
    std::size_t step(std::size_t i) {
        if (!may_begin(view_, i) || noise_[i]) return i + 1;
        if (const auto unit = view_.match(i, Role::unit_before); unit && view_.is_digits(i))
            return i + unit.length;  // 1平方キロメートルあたり340人
        auto mention = read_at(i);
        if (!mention)
            return i + std::max({view_.match(i, Role::percent).length, view_.match(i, Role::weekday).length,
                                 std::size_t{1}});  // no number in "thứ 3", Tuesday
        join_range(scan_, *mention);
        read_modifiers(view_, found_, *mention);
        resolve_ago(*mention);
        finish(view_, *mention);
        const std::size_t next = std::max(mention->end, i + 1);
        if (found_.empty() || !join_bounds(view_, found_.back(), *mention)) found_.push_back(std::move(*mention));
        return next;
    }

    // "two days ago", "vor drei Jahren": a duration counted back from the article's own date is a date.
    void resolve_ago(ValueMention& mention) const {
        constexpr int kMost = 900;
        Value& value = mention.value;
        const bool about = value.modifier == Modifier::approximate;
        if (value.kind != Kind::duration || !value.low || !value.high || !(*value.low == *value.high) ||
            !value.low->is_integer() || !(*value.low < Decimal(kMost)) || (value.modifier != Modifier::exact && !about))
            return;
        const auto behind = view_.match(mention.end, Role::ago);
        const auto before = view_.match_before(mention.begin, Role::ago, kMaxCueTokens);
        const bool after_it = behind && behind.meaning->index < 0;
        if (!after_it && !(before && before.meaning->index > 0)) return;
        auto date = dates_.ago(value.low->to_int(), value.unit);
        if (!date) return;
        date->approximate = date->approximate || about;
        value = Value{};
        value.kind = Kind::date;
        value.edtf = to_edtf(*date);
        value.modifier = date->approximate ? Modifier::approximate : Modifier::exact;
        if (after_it) mention.end += behind.length;
    }

    std::optional<ValueMention> read_at(std::size_t i) {
        if (auto date = read_date(i)) return date;
        if (auto money = read_money_prefix(scan_, i)) return money;
        if (auto percent = read_percent_prefix(scan_, i)) return percent;
        if (auto share = read_share(scan_, i)) return share;
        if (auto amount = read_amount(scan_, i)) return amount;
        if (auto part = read_unit_part(scan_, i)) return part;
        for (const Role role : {Role::ordinal_prefix, Role::year_cue})  // วันที่ 12 มีนาคม; năm is a year and five
            if (const auto before = view_.match(i, role); before && read_date(i + before.length)) return std::nullopt;
        if (auto measure = read_unit_prefix(scan_, i)) return measure;
        if (auto ordinal = read_ordinal(scan_, i)) return ordinal;
        return read_number(scan_, i);
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

    PhraseMap phrases_;
    TokenView view_;
    std::vector<bool> noise_;
    NumberReader numbers_;
    SuffixReader suffixes_;
    CompoundReader compounds_;
    DateReader dates_;
    std::vector<ValueMention> found_;
    CurrencyNames currencies_;
    ValueScan scan_;
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
