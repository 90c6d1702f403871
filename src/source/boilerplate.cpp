// Site boilerplate by structure (any language) and by the cues of facts/languages/<tag>/page.json. Lines with figures
// matter most: a stray menu word yields no claim, but a copyright year, a phone number or a related headline does.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <unicode/uchar.h>

#include "source/body.h"
#include "source/fold.h"
#include "source/line_shape.h"
#include "text/unicode.h"

namespace twosource {
namespace {

struct Line {
    const TextLine* line;
    Shape shape;
    bool drop = false;
    bool legal = false;   // copyright or contact: marks a footer
    bool linked = false;  // item of a list that a cue opened

    std::string_view text() const { return line->folded; }
    bool is_prose() const { return shape.sentence && (shape.characters >= 60 || shape.words >= 25); }
};

std::size_t count_segments(std::string_view text) { return cut_segments(text).size(); }

// A row of short labels, whose figures are at most dates. Neighbours with as many cells make it a table, which stays.
bool is_menu(const std::vector<Line>& lines, std::size_t index) {
    const Line& line = lines[index];
    if (line.shape.sentence || line.shape.characters > 200) return false;
    auto segments = cut_segments(line.text());
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

// Marks that part a label from what it labels.
bool starts_with_divider(std::string_view rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    for (std::string_view mark : {":", "|", "-", "›", "】", "]", ")", "·"}) {
        if (rest.starts_with(mark)) return true;
    }
    return false;
}

// A cue of one word is too weak to take words after it away: "Share" yes, "Share prices fell 5%" no.
bool cue_takes(std::string_view text, const Shape& shape, std::string_view cue) {
    auto end = match_cue(text, skip_marks(text), cue);
    if (!end || !is_word_edge(text, *end)) return false;
    auto rest = text.substr(*end);
    if (!measure(rest).letters) return true;
    if (starts_with_divider(rest)) return shape.characters <= 1000;
    Shape strength = measure(cue);
    bool spaceless = strength.words * 3 >= strength.characters * 2;
    std::size_t weight = spaceless ? strength.words / 2 : strength.words;
    return weight >= 4 || (weight >= 2 && shape.characters <= (shape.sentence ? 120U : 240U));
}

constexpr std::string_view ends_with_mark = ".";  // what "…" folds to

bool cue_ends(std::string_view text, const Shape& shape, std::string_view cue) {
    while (!text.empty() && std::string_view(".!:- 0123456789").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return shape.characters <= 240 && text.ends_with(cue) && is_word_edge(text, text.size() - cue.size());
}

bool cues_take(std::string_view text, const Shape& shape, const std::vector<std::string>& cues) {
    return std::any_of(cues.begin(), cues.end(), [&](std::string_view cue) {
        if (!cue.starts_with(ends_with_mark)) return cue_takes(text, shape, cue);
        return cue_ends(text, shape, cue.substr(ends_with_mark.size()));
    });
}

bool matches_any(const Line& line, const std::vector<std::string>& cues) {
    return cues_take(line.text(), line.shape, cues);
}

// "The Daily | 3 min read | Log in": one label that is a cue gives the row away.
bool is_row_of_cues(const Line& line, const std::vector<std::string>& cues) {
    if (line.shape.sentence || line.shape.characters > 200) return false;
    auto segments = cut_segments(line.text());
    return segments.size() >= 2 && std::any_of(segments.begin(), segments.end(), [&](std::string_view segment) {
               return cues_take(segment, measure(segment), cues);
           });
}

// An item of the list under "Read also:"; the list ends with its items.
bool is_linked_item(const std::vector<Line>& lines, std::size_t index) {
    const Line &line = lines[index], &before = lines[index - 1];
    if (!before.drop || line.shape.sentence || line.shape.characters > 160 || !is_list_item(line.text())) return false;
    return is_list_item(before.text()) ? before.linked : before.text().ends_with(":") || before.shape.words <= 4;
}

bool is_boilerplate(std::vector<Line>& lines, std::size_t index, const PageKnowledge& knowledge) {
    Line& line = lines[index];
    if (!line.shape.letters && !line.shape.digits) return true;
    line.legal = is_copyright(line.text(), line.shape) || is_contact(line.text(), line.shape);
    if (line.legal || is_address_only(line.text())) return true;
    if (matches_any(line, knowledge.line) || is_row_of_cues(line, knowledge.line)) return true;
    if (index == 0) return false;  // the headline
    line.linked = is_linked_item(lines, index);
    if (line.linked) return true;
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
