// Site boilerplate by structure (any language) and by the cues of facts/languages/<tag>/page.json. Lines with figures
// matter most: a stray menu word yields no claim, but a copyright year, a phone number or a related headline does.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <unicode/uchar.h>

#include "source/body.h"
#include "source/fold.h"
#include "text/unicode.h"

namespace twosource {
namespace {

struct Shape {
    std::size_t characters = 0;
    std::size_t words = 0;
    bool letters = false;
    bool digits = false;
    bool sentence = false;  // ends like one
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Shape measure(std::string_view line) {
    Shape shape;
    bool in_word = false;
    char32_t last = 0;
    for (std::size_t i = 0; i < line.size();) {
        char32_t c = next_code_point(line, i);
        ++shape.characters;
        bool word = u_isalnum(c);
        shape.letters |= word && u_isalpha(c);
        shape.digits |= word && u_isdigit(c);
        if (word && (!in_word || is_spaceless(c))) ++shape.words;
        in_word = word;
        if (c > ' ' && c != '"' && c != '\'' && c != ')' && c != 0x300D && c != 0xFF09) last = c;
    }
    static constexpr std::u32string_view ends = U".!?。！？।؟۔";
    shape.sentence = ends.find(last) != ends.npos;
    return shape;
}

struct Line {
    const TextLine* line;
    Shape shape;
    bool drop = false;
    bool legal = false;  // copyright or contact: marks a footer

    std::string_view text() const { return line->folded; }
    bool is_prose() const { return shape.sentence && (shape.characters >= 60 || shape.words >= 25); }
};

// "© 2003-2025", "(c) 2024 …"; a caption's credit within a long line does not make the line a footer.
bool is_copyright(std::string_view text, const Shape& shape) {
    auto sign = text.find("©");
    if (sign == text.npos) {
        sign = text.find("(c) ");
        if (sign == text.npos || sign + 4 >= text.size() || !is_digit(text[sign + 4])) return false;
    }
    return shape.characters <= 80 || (sign < 30 && shape.characters <= 240);
}

// Digits from `start` on as a phone number has them: at least nine, in groups.
bool is_phone_number(std::string_view text, std::size_t start) {
    std::size_t digits = 0, groups = 0;
    for (std::size_t i = start; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            ++digits;
            groups += i > start && !is_digit(text[i - 1]);
        } else if (std::string_view(" ()-/+").find(text[i]) == std::string_view::npos) {
            break;
        }
    }
    return digits >= 9 && digits <= 16 && groups >= 2;
}

bool is_contact(std::string_view text, const Shape& shape) {
    if (shape.characters > 160) return false;
    for (std::string_view word : {"tel.", "tel:", "tel ", "phone:", "fax:", "fax ", "☎", "✆"}) {
        if (text.starts_with(word) && shape.digits && shape.characters <= 80) return true;
    }
    if (shape.sentence) return false;
    for (auto plus = text.find('+'); plus != text.npos; plus = text.find('+', plus + 1)) {
        if (plus + 1 < text.size() && is_phone_number(text, plus)) return true;
    }
    auto at = text.find('@');
    bool address = at != text.npos && at > 0 && text[at - 1] != ' ' && text.find('.', at) != text.npos &&
                   text.find(' ', at) > text.find('.', at);
    return address && shape.words <= 12;
}

bool is_address_only(std::string_view text) {
    return (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.")) &&
           text.find(' ') == text.npos;
}

// "27 novembre 2025", "09 agustus 2020 11:37 utc", "11:37": a date with its year, or a time, and hardly anything else.
bool is_dateline(std::string_view text) {
    Shape shape = measure(text);
    if (shape.words > 8 || shape.characters > 40) return false;
    bool year = false, time = false, day = false;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t start = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        auto run = text.substr(start, i - start);
        if (run.size() == 4 && (run.starts_with("19") || run.starts_with("20")))
            year = true;
        else if (run.size() <= 2)
            day = true;
        else
            return false;
        time |=
            run.size() <= 2 && i + 2 < text.size() && text[i] == ':' && is_digit(text[i + 1]) && is_digit(text[i + 2]);
    }
    return time || (year && day);
}

// One number, of two digits at most.
bool has_small_figure(std::string_view text) {
    std::size_t digits = 0, runs = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        digits += is_digit(text[i]);
        runs += is_digit(text[i]) && (i == 0 || !is_digit(text[i - 1]));
    }
    return runs == 1 && digits <= 2 && text.find('%') == text.npos;
}

// "a | b | c" and the like; `separator` is the one that was found.
std::vector<std::string_view> cut_segments(std::string_view text, std::string_view& separator) {
    std::vector<std::string_view> segments;
    for (std::string_view candidate : {" | ", " › ", " > ", " • ", " · ", "|"}) {
        if (text.find(candidate) == text.npos) continue;
        separator = candidate;
        for (std::size_t start = 0; start <= text.size();) {
            std::size_t end = std::min(text.find(candidate, start), text.size());
            segments.push_back(text.substr(start, end - start));
            start = end + candidate.size();
        }
        return segments;
    }
    return segments;
}

std::size_t count_segments(std::string_view text) {
    std::string_view separator;
    return cut_segments(text, separator).size();
}

// A row of short labels, whose figures are at most dates. Neighbours with as many cells make it a table, which stays.
bool is_menu(const std::vector<Line>& lines, std::size_t index) {
    const Line& line = lines[index];
    if (line.shape.sentence || line.shape.characters > 200) return false;
    std::string_view separator;
    auto segments = cut_segments(line.text(), separator);
    if (segments.size() < 2) return false;
    auto is_row = [&](std::size_t other) { return count_segments(lines[other].text()) == segments.size(); };
    bool above = index > 0 && is_row(index - 1), below = index + 1 < lines.size() && is_row(index + 1);
    bool figures =
        line.shape.digits || (above && lines[index - 1].shape.digits) || (below && lines[index + 1].shape.digits);
    if ((above || below) && figures) return false;
    std::size_t small_figures = 0;
    for (auto segment : segments) {
        Shape shape = measure(segment);
        if (shape.words > 6 || shape.characters > 40) return false;
        if (!shape.digits || is_dateline(segment)) continue;
        if (!has_small_figure(segment)) return false;
        ++small_figures;
    }
    // "20 Minuten | Ausland | Teilen": one small figure among several labels is a name or a reading time.
    return small_figures == 0 || (small_figures == 1 && segments.size() >= 3);
}

// Where in `line` the cue ends when it starts at `start`; "#" in the cue takes a whole number.
std::optional<std::size_t> match_cue(std::string_view line, std::size_t start, std::string_view cue) {
    std::size_t place = start;
    for (char c : cue) {
        if (c == '#') {
            std::size_t digits = place;
            while (digits < line.size() &&
                   (is_digit(line[digits]) || (digits > place && (line[digits] == '.' || line[digits] == ','))))
                ++digits;
            if (digits == place) return std::nullopt;
            place = digits;
        } else if (place >= line.size() || line[place++] != c) {
            return std::nullopt;
        }
    }
    return place;
}

// What stands before the first word: bullets, arrows, brackets.
std::size_t skip_marks(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t start = i;
        char32_t c = next_code_point(text, i);
        if (u_isalnum(c)) return start;
    }
    return 0;
}

// A cue of one word is too weak to take words after it away: "Share" yes, "Share prices fell 5%" no.
bool cue_takes_line(const Line& line, std::string_view cue) {
    auto end = match_cue(line.text(), skip_marks(line.text()), cue);
    if (!end || !is_word_edge(line.text(), *end)) return false;
    auto rest = line.text().substr(*end);
    if (!measure(rest).letters) return true;
    auto mark = rest.find_first_not_of(' ');
    if (std::string_view(":|-").find(rest[mark]) != std::string_view::npos || rest.substr(mark).starts_with("›")) {
        return line.shape.characters <= 1000;
    }
    Shape strength = measure(cue);
    bool spaceless = strength.words * 3 >= strength.characters * 2;
    std::size_t weight = spaceless ? strength.words / 2 : strength.words;
    return weight >= 4 || (weight >= 2 && line.shape.characters <= 240);
}

constexpr std::string_view ends_with_mark = ".";  // what "…" folds to

bool matches(const Line& line, std::string_view cue) {
    if (!cue.starts_with(ends_with_mark)) return cue_takes_line(line, cue);
    cue.remove_prefix(ends_with_mark.size());
    auto text = line.text();
    while (!text.empty() && std::string_view(".!: ").find(text.back()) != std::string_view::npos) text.remove_suffix(1);
    return line.shape.characters <= 240 && text.ends_with(cue) && is_word_edge(text, text.size() - cue.size());
}

bool matches_any(const Line& line, const std::vector<std::string>& cues) {
    return std::any_of(cues.begin(), cues.end(), [&](const auto& cue) { return matches(line, cue); });
}

bool is_boilerplate(std::vector<Line>& lines, std::size_t index, const PageKnowledge& knowledge) {
    Line& line = lines[index];
    if (!line.shape.letters && !line.shape.digits) return true;
    line.legal = is_copyright(line.text(), line.shape) || is_contact(line.text(), line.shape);
    if (line.legal || is_address_only(line.text())) return true;
    if (matches_any(line, knowledge.line)) return true;
    if (index == 0) return false;  // the headline
    return is_menu(lines, index) || (!line.shape.sentence && is_dateline(line.text()));
}

// From a "rest" cue in the last half to the end, unless so much prose follows that the cue stood within the article.
void drop_rest(std::vector<Line>& lines, const PageKnowledge& knowledge) {
    std::size_t total = 0, prose = 0;
    for (const auto& line : lines) {
        total += line.shape.characters;
        if (line.is_prose() && !line.drop) prose += line.shape.characters;
    }
    std::size_t before = 0;
    for (std::size_t i = 0; i < lines.size(); before += lines[i++].shape.characters) {
        if (lines[i].is_prose() && !lines[i].drop) prose -= lines[i].shape.characters;
        if (!matches_any(lines[i], knowledge.rest)) continue;
        lines[i].drop = true;
        if (before * 2 < total || prose * 3 > total) continue;
        for (std::size_t j = i; j < lines.size(); ++j) lines[j].drop = true;
        return;
    }
}

bool has_postcode(std::string_view text) {
    std::size_t run = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && is_digit(text[i])) {
            ++run;
            continue;
        }
        if (run >= 4 && run <= 6) return true;
        run = 0;
    }
    return false;
}

// After the last prose, lines below a copyright or contact line are more of the same, and above it may stand an
// address.
void drop_footer(std::vector<Line>& lines) {
    std::size_t tail = lines.size();
    while (tail > 0 && (lines[tail - 1].drop || !lines[tail - 1].is_prose())) --tail;
    if (tail == 0) return;
    bool footer = false;
    for (std::size_t i = tail; i < lines.size(); ++i) {
        if (footer && lines[i].shape.characters <= 100 && !lines[i].shape.sentence) lines[i].drop = true;
        if (!lines[i].legal) continue;
        footer = true;
        for (std::size_t j = i; j > tail && i - j < 3 && lines[j - 1].shape.characters <= 80; --j) {
            if (!lines[j - 1].shape.sentence && has_postcode(lines[j - 1].text())) lines[j - 1].drop = true;
        }
    }
}

}  // namespace

std::vector<bool> find_boilerplate(const std::vector<TextLine>& text_lines, const PageKnowledge& knowledge) {
    std::vector<Line> lines;
    for (const auto& line : text_lines) lines.push_back({&line, measure(line.folded)});
    for (std::size_t i = 0; i < lines.size(); ++i) lines[i].drop = is_boilerplate(lines, i, knowledge);
    drop_rest(lines, knowledge);
    drop_footer(lines);
    std::vector<bool> drop;
    for (const auto& line : lines) drop.push_back(line.drop);
    return drop;
}

}  // namespace twosource
