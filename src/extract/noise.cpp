#include "extract/noise.h"

#include <algorithm>
#include <string>
#include <unicode/utf8.h>

#include "extract/number_digits.h"

namespace twosource {
namespace {

constexpr std::size_t kMaxUnit = 3;  // tokens, 時間 in 二時間十分

struct Scan {
    const TokenView& view;
    std::vector<bool>& noise;

    std::size_t size_of(std::size_t at) const {  // in digits of any script
        return static_cast<std::size_t>(std::ranges::count_if(view.of(at), [](char c) { return !U8_IS_TRAIL(c); }));
    }

    void mark(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < noise.size(); ++i) noise[i] = true;
    }

    std::size_t run_end(std::size_t at) const {  // until white space
        std::size_t end = at + 1;
        while (end < view.size() && !view[end].space_before) ++end;
        return end;
    }

    std::size_t run_start(std::size_t at) const {
        while (at > 0 && !view[at].space_before) --at;
        return at;
    }

    // http://…
    void url(std::size_t i) {
        if (view.symbol(i + 1) == '/' && view.symbol(i + 2) == '/' && view.is_glued(i + 1) && view.is_glued(i + 2))
            mark(run_start(i), run_end(i));
    }

    // name@host
    void mail_address(std::size_t i) {
        if (view.is_glued(i) && view.is_glued(i + 1)) mark(run_start(i), run_end(i));
    }

    // www.…
    void web_address(std::size_t i) {
        if (view.symbol(i + 1) == '.') mark(run_start(i), run_end(i));
    }

    // +49 30 1234567, (030) 123-4567: a plus, or four groups and more, or groups around brackets.
    void phone(std::size_t i) {
        const bool plus = view.is_digits(i + 1) && view.is_glued(i + 1);
        if (!plus) return;
        std::size_t end = i + 1, groups = 0, count = 0;
        while (end < view.size() && (view.is_digits(end) || view.symbol(end) == '-' || view.symbol(end) == '(' ||
                                     view.symbol(end) == ')' || view.symbol(end) == '/' || view.symbol(end) == '.')) {
            if (view[end].line_before) break;
            if (view.is_digits(end)) ++groups, count += size_of(end);
            ++end;
        }
        if (groups >= 2 && count >= 8) mark(i, end);
        if (groups == 1 && count >= 9) mark(i, end);
    }

    // 02 987 65 43: four groups and more behind a zero.
    void local_phone(std::size_t i) {
        constexpr std::size_t kLeastGroups = 4;
        if (view.of(i).front() != '0' || size_of(i) < 2 || (i > 0 && view.is_digits(i - 1))) return;
        std::size_t end = i + 1;
        while (view.is_digits(end) && !view[end].line_before) ++end;
        if (end - i >= kLeastGroups) mark(i, end);
    }

    // 14:30, 2:1, 16:9
    void clock(std::size_t i) {
        if (!view.is_digits(i) || view.symbol(i + 1) != ':' || !view.is_digits(i + 2) || !view.is_glued(i + 1) ||
            !view.is_glued(i + 2))
            return;
        std::size_t end = i + 3;
        while (view.symbol(end) == ':' && view.is_digits(end + 1) && view.is_glued(end) && view.is_glued(end + 1))
            end += 2;
        mark(i, end);
    }

    // "won 5-4", "a 2–2 draw": two figures that do not rise make no range; nothing is measured.
    void score(std::size_t i) {
        constexpr std::size_t kMaxDigits = 3;
        const char32_t dash = view.symbol(i + 1);
        if ((dash != '-' && dash != 0x2013) || !view.is_glued(i + 1) || !view.is_digits(i + 2) || !view.is_glued(i + 2))
            return;
        if (size_of(i) > kMaxDigits || size_of(i + 2) > kMaxDigits || number_at(i) < number_at(i + 2)) return;
        if (i > 0 && (view.is_glued(i) || view[i - 1].kind == TokenKind::symbol)) return;
        const std::size_t end = i + 3;
        if (view.symbol(end) != 0 && view.is_glued(end) && view.is_digits(end + 1) && view.is_glued(end + 1)) return;
        if (view.match(end, Role::unit) || view.match(end, Role::percent) || view.match(end, Role::currency) ||
            view.match(end, Role::scale) || view.match(end, Role::month))
            return;
        mark(i, end);
    }

    // "in his 20s": years of age, no seconds.
    void age(std::size_t i) {
        const auto suffix = view.match(i + 1, Role::decade_suffix);
        if (!suffix || !suffix.meaning->weak || !view.is_glued(i + 1) || size_of(i) != 2 || number_at(i) % 10 != 0)
            return;
        if (view.match_before(i, Role::stop, 1) && !view.match_before(i, Role::year_cue, 1) &&
            !view.match_before(i, Role::decade_before, 2))
            mark(i, i + 1 + suffix.length);
    }

    // "18.08 Uhr", "at 5 o'clock": the mark says that it is a time of day.
    void marked_time(std::size_t i) {
        if (!view.is_digits(i)) return;
        std::size_t end = i + 1;
        if ((view.symbol(end) == '.' || view.symbol(end) == ':') && view.is_glued(end) && view.is_digits(end + 1) &&
            view.is_glued(end + 1))
            end += 2;
        const auto found = view.match(end, Role::time_mark);
        if (!found || view.match(end, Role::unit).length > found.length) return;  // 3時, not 3時間
        end += found.length;
        const auto minutes = view.is_digits(end) ? view.match(end + 1, Role::unit) : PhraseTrie::Match{};
        if (minutes && minutes.meaning->code == "min" && size_of(end) <= 2) end += 1 + minutes.length;  // 2시 30분
        mark(i, end);
    }

    // "vers 17 heures", "a las 17:30 h", "alle 17.30": a cue before it, and hours behind it or minutes within; behind a
    // cue that means nothing else a bare hour too ("pukul 8").
    void cued_time(std::size_t i) {
        constexpr std::size_t kMaxCue = 4;
        constexpr int kHours = 24, kMinutes = 60;
        if (!view.is_digits(i) || size_of(i) > 2 || number_at(i) > kHours) return;
        const auto cue = view.match_before(i, Role::time_cue, kMaxCue);
        if (!cue) return;
        std::size_t end = i + 1;
        const bool clock = view.symbol(end) == '.' && view.is_glued(end) && view.is_digits(end + 1) &&
                           view.is_glued(end + 1) && size_of(end + 1) == 2 && number_at(end + 1) < kMinutes;
        if (clock) end += 2;
        const bool rank = !clock && view.pack.ordinal_dot && view.symbol(end) == '.' && view.is_glued(end);
        if (rank && view.match(end + 1, Role::unit)) ++end;  // "o 14. hodine"
        const auto unit = view.match(end, Role::unit);
        const bool hours = unit && unit.meaning->code == "h" && !view.match(end + unit.length, Role::date_glue);
        if (hours) {
            end += unit.length;
            if (view.is_digits(end) && size_of(end) == 2 && number_at(end) < kMinutes) ++end;  // "14 h 30"
        } else if (unit || view.match(end, Role::currency) || view.match(end, Role::percent) ||
                   view.match(end, Role::scale) || (!clock && (cue.meaning->weak || counts_something(end)))) {
            return;
        }
        mark(i, end);
    }

    int number_at(std::size_t at) const {
        constexpr std::size_t kMost = 6;
        const std::string digits = ascii_digits(view.of(at));
        return digits.empty() || digits.size() > kMost ? 1000 : std::stoi(digits);
    }

    bool counts_something(std::size_t at) const {
        return at < view.size() && view[at].kind == TokenKind::word && !view[at].line_before &&
               !view.match(at, Role::stop);
    }

    // G42, GB300, F-16, COVID-19, 4K: letters and digits grown together into a name.
    void name(std::size_t i) {
        if (!view.is_digits(i) || !view.is_glued(i) || i == 0) return;
        std::size_t word = i - 1;
        const bool hyphen = view.symbol(word) == '-' || view.symbol(word) == 0x2011 || view.symbol(word) == '_' ||
                            view.symbol(word) == '/';
        if (hyphen && (word == 0 || !view.is_glued(word))) return;
        if (hyphen) --word;
        if (view[word].kind != TokenKind::word || view[word].syllabic) return;
        if (hyphen && (!view[word].capital || view.symbol(i - 1) == '/')) return;
        const bool parts = !hyphen && view.is_glued(word) && view.is_digits(word - 1) && size_of(i) <= 2;
        if (parts && view.match(word, Role::unit)) return;  // 1h30
        const auto currency = view.match(word, Role::currency), scale = view.match(word, Role::scale);
        if ((currency && !hyphen) || view.match(word, Role::part) || view.match(word, Role::month) ||
            view.match(word, Role::season) || view.match(word, Role::modifier_before) ||
            (scale && !scale.meaning->weak))
            return;
        const unsigned char lead = static_cast<unsigned char>(view.text[view[word].start]);
        const bool latin = lead < 0xD0;  // particles of other scripts grow onto figures without making a name
        if (!latin && !hyphen) return;
        mark(i, i + 1);
        if (view.is_digits(i + 2) && view.symbol(i + 1) == '-' && view.is_glued(i + 1) && view.is_glued(i + 2))
            mark(i + 2, i + 3);
    }

    // 24703L202: letters grown in between digits, more of them than a time or a height has ("2h30", "1m80").
    void code(std::size_t i) {
        constexpr std::size_t kMaxBefore = 3, kMaxBehind = 2;
        if (i + 2 >= view.size() || view[i + 1].kind != TokenKind::word || view[i + 1].syllabic ||
            !view.is_glued(i + 1) || !view.is_digits(i + 2) || !view.is_glued(i + 2))
            return;
        if (view.match(i + 1, Role::month) || (size_of(i) <= kMaxBefore && size_of(i + 2) <= kMaxBehind)) return;
        if (fold(view.of(i + 1)) == "e" || view.of(i + 2) == "10") return;  // 1e300, 1200x10^6
        mark(i, i + 3);
    }

    // "No. 5", "page 12", "§ 3"
    void numbered(std::size_t i) {
        if (const auto found = view.match(i, Role::not_value)) {
            std::size_t next = i + found.length;
            if (view.symbol(next) == '.' && view.is_glued(next)) ++next;
            if (!view.is_digits(next)) return;
            std::size_t end = next + 1;
            while (view.symbol(end) == '.' && view.is_digits(end + 1) && view.is_glued(end) && view.is_glued(end + 1))
                end += 2;  // "version 3.5.1"
            mark(next, end);
        }
    }

    // "1.", "2)" at the start of a line.
    void list_number(std::size_t i) {
        if (!view.is_digits(i) || !view[i].line_before || size_of(i) > 2) return;
        const char32_t c = view.symbol(i + 1);
        const bool closed =
            (c == ')' || c == '.') && view.is_glued(i + 1) && i + 2 < view.size() && view[i + 2].space_before;
        const bool capital_next = i + 2 < view.size() && view[i + 2].capital;
        if (closed && (c == ')' || (capital_next && !view.match(i + 2, Role::month)))) mark(i, i + 1);
    }

    // 四川, 十分: no number stands in such a word, unless one stands before it (二十分).
    void fixed_word(std::size_t i) {
        const auto word = view.match(i, Role::fixed);
        if (!word) return;
        const bool counted = i > 0 && !view[i].line_before && view.is_glued(i) &&
                             (view.is_digits(i - 1) || view.match(i - 1, Role::number) ||
                              view.match(i - 1, Role::scale) || view.match_before(i, Role::unit, kMaxUnit));
        const auto number = view.match(i, Role::number);
        const std::size_t behind = i + number.length;
        const bool unit = number && behind + view.match(behind, Role::unit).length > i + word.length;  // 一時間
        if (counted || unit) return;
        for (std::size_t k = i + 1; k < i + word.length; ++k)
            if (view.match(k, Role::parts_of)) return;  // 十分之一
        mark(i, i + word.length);
    }

    // "© 2003–2025": whose right it is, and since when.
    void copyright(std::size_t i) {
        std::size_t end = i + 1;
        while (end < view.size() && end < i + 8 && !view[end].line_before) ++end;
        for (std::size_t k = i + 1; k < end; ++k)
            if (view.is_digits(k)) mark(k, k + 1);
    }

    void symbol(std::size_t i) {
        switch (view.symbol(i)) {
            case ':':
                return url(i);
            case '@':
                return mail_address(i);
            case '+':
                return phone(i);
            case 0xA9:
                return copyright(i);
            default:
                return;
        }
    }

    void digits(std::size_t i) {
        const bool grown = view.is_glued(i + 1);  // together with what stands behind
        numbered(i);
        if (grown) clock(i);
        if (!grown) local_phone(i);
        marked_time(i);
        cued_time(i);
        if (grown) score(i);
        if (grown) age(i);
        name(i);
        if (grown) code(i);
        if (grown) list_number(i);
    }
};

}  // namespace

void find_noise(const TokenView& view, std::size_t from, std::size_t to, std::vector<bool>& noise) {
    constexpr std::uint64_t telling = PhraseMap::bit(Role::fixed) | PhraseMap::bit(Role::not_value);
    static const std::uint64_t www = key_of("www");
    Scan scan{view, noise};
    for (std::size_t i = from; i < to; ++i) {
        const Token& token = view[i];
        const bool told = (view.phrases.roles(i) & telling) != 0;
        if (token.kind == TokenKind::word && !told && token.key != www) continue;  // nearly every word
        if (noise[i]) continue;
        if (token.kind == TokenKind::digits) {
            scan.digits(i);
            continue;
        }
        if (told) scan.fixed_word(i);
        if (token.key == www && view.of(i) == "www") scan.web_address(i);
        if (token.kind == TokenKind::symbol) scan.symbol(i);
        if (told) scan.numbered(i);
    }
}

}  // namespace twosource
