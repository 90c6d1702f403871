#include "extract/noise.h"

#include "text/unicode.h"

namespace twosource {
namespace {

struct Scan {
    std::string_view text;
    const std::vector<Token>& tokens;
    const LanguagePack& pack;
    std::vector<bool> noise;

    char32_t symbol(std::size_t at) const {
        if (at >= tokens.size() || tokens[at].kind != TokenKind::symbol) return 0;
        std::size_t pos = tokens[at].start;
        return next_code_point(text, pos);
    }
    bool digits(std::size_t at) const { return at < tokens.size() && tokens[at].kind == TokenKind::digits; }
    bool glued(std::size_t at) const { return at < tokens.size() && !tokens[at].space_before; }
    std::size_t size_of(std::size_t at) const { return tokens[at].span().size(); }

    void mark(std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to && i < noise.size(); ++i) noise[i] = true;
    }

    std::size_t run_end(std::size_t at) const {  // until white space
        std::size_t end = at + 1;
        while (end < tokens.size() && !tokens[end].space_before) ++end;
        return end;
    }

    std::size_t run_start(std::size_t at) const {
        while (at > 0 && !tokens[at].space_before) --at;
        return at;
    }

    // http://…, www.…, name@host, #tag
    void address(std::size_t i) {
        const char32_t c = symbol(i);
        const bool url = c == ':' && symbol(i + 1) == '/' && symbol(i + 2) == '/' && glued(i + 1) && glued(i + 2);
        const bool at_sign = c == '@' && glued(i) && glued(i + 1);
        const bool www = tokens[i].kind == TokenKind::word && tokens[i].of(text) == "www" && symbol(i + 1) == '.';
        if (url || at_sign || www) mark(run_start(i), run_end(i));
    }

    // +49 30 1234567, (030) 123-4567: a plus, or four groups and more, or groups around brackets.
    void phone(std::size_t i) {
        const bool plus = symbol(i) == '+' && digits(i + 1) && glued(i + 1);
        if (!plus) return;
        std::size_t end = i + 1, groups = 0, count = 0;
        while (end < tokens.size() && (digits(end) || symbol(end) == '-' || symbol(end) == '(' || symbol(end) == ')' ||
                                       symbol(end) == '/' || symbol(end) == '.')) {
            if (tokens[end].line_before) break;
            if (digits(end)) ++groups, count += size_of(end);
            ++end;
        }
        if (groups >= 2 && count >= 8) mark(i, end);
        if (groups == 1 && count >= 9) mark(i, end);
    }

    // 14:30, 2:1, 16:9
    void clock(std::size_t i) {
        if (!digits(i) || symbol(i + 1) != ':' || !digits(i + 2) || !glued(i + 1) || !glued(i + 2)) return;
        std::size_t end = i + 3;
        while (symbol(end) == ':' && digits(end + 1) && glued(end) && glued(end + 1)) end += 2;
        mark(i, end);
    }

    // "18.08 Uhr", "at 5 o'clock": the mark says that it is a time of day.
    void marked_time(std::size_t i) {
        if (!digits(i)) return;
        std::size_t end = i + 1;
        if ((symbol(end) == '.' || symbol(end) == ':') && glued(end) && digits(end + 1) && glued(end + 1)) end += 2;
        const auto found = pack.phrases.longest(tokens, end, text, Role::time_mark);
        if (found && pack.phrases.longest(tokens, end, text, Role::unit).length <= found.length) mark(i, end + found.length);  // 3時, not 3時間
    }

    // G42, GB300, F-16, COVID-19, 4K: letters and digits grown together into a name.
    void name(std::size_t i) {
        if (!digits(i) || !glued(i) || i == 0) return;
        std::size_t word = i - 1;
        const bool hyphen = symbol(word) == '-' || symbol(word) == 0x2011 || symbol(word) == '_' || symbol(word) == '/';
        if (hyphen && (word == 0 || !glued(word))) return;
        if (hyphen) --word;
        if (tokens[word].kind != TokenKind::word || tokens[word].syllabic) return;
        if (hyphen && (!tokens[word].capital || symbol(i - 1) == '/')) return;
        const auto& phrases = pack.phrases;
        const auto currency = phrases.longest(tokens, word, text, Role::currency);
        if ((currency && !(hyphen && currency.meaning->weak)) || phrases.longest(tokens, word, text, Role::part) ||
            phrases.longest(tokens, word, text, Role::month) || phrases.longest(tokens, word, text, Role::season) ||
            phrases.longest(tokens, word, text, Role::modifier_before) || phrases.longest(tokens, word, text, Role::scale))
            return;
        const unsigned char lead = static_cast<unsigned char>(text[tokens[word].start]);
        const bool latin = lead < 0xD0;  // particles of other scripts grow onto figures without making a name
        if (!latin && !hyphen) return;
        mark(i, i + 1);
        if (digits(i + 2) && symbol(i + 1) == '-' && glued(i + 1) && glued(i + 2)) mark(i + 2, i + 3);
    }

    // "No. 5", "page 12", "§ 3"
    void numbered(std::size_t i) {
        if (const auto found = pack.phrases.longest(tokens, i, text, Role::not_value)) {
            std::size_t next = i + found.length;
            if (symbol(next) == '.' && glued(next)) ++next;
            if (!digits(next)) return;
            std::size_t end = next + 1;
            while (symbol(end) == '.' && digits(end + 1) && glued(end) && glued(end + 1)) end += 2;  // "version 3.5.1"
            mark(next, end);
        }
    }

    // "1.", "2)" at the start of a line.
    void list_number(std::size_t i) {
        if (!digits(i) || !tokens[i].line_before || size_of(i) > 2) return;
        const char32_t c = symbol(i + 1);
        const bool closed = (c == ')' || c == '.') && glued(i + 1) && i + 2 < tokens.size() && tokens[i + 2].space_before;
        const bool capital_next = i + 2 < tokens.size() && tokens[i + 2].capital;
        if (closed && (c == ')' || (capital_next && !pack.phrases.longest(tokens, i + 2, text, Role::month)))) mark(i, i + 1);
    }

    // "© 2003–2025": whose right it is, and since when.
    void copyright(std::size_t i) {
        if (symbol(i) != 0xA9) return;
        std::size_t end = i + 1;
        while (end < tokens.size() && end < i + 8 && !tokens[end].line_before) ++end;
        for (std::size_t k = i + 1; k < end; ++k)
            if (digits(k)) mark(k, k + 1);
    }
};

}  // namespace

std::vector<bool> find_noise(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack) {
    Scan scan{text, tokens, pack, std::vector<bool>(tokens.size())};
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (scan.noise[i]) continue;
        if (tokens[i].kind == TokenKind::symbol || tokens[i].kind == TokenKind::word) {
            scan.address(i);
            scan.phone(i);
            scan.copyright(i);
            scan.numbered(i);
        } else {
            scan.numbered(i);
            scan.clock(i);
            scan.marked_time(i);
            scan.name(i);
            scan.list_number(i);
        }
    }
    return std::move(scan.noise);
}

}  // namespace twosource
