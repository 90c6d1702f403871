#include "source/body.h"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <unordered_map>

#include "source/fold.h"
#include "source/formats.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t min_repeat_characters = 40;

// Bounds on memory, far above any article. What lies beyond is body as it stands.
constexpr std::size_t most_lines = 200'000;
constexpr std::size_t most_units = 500'000;

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (char c : text) count += !U8_IS_TRAIL(c);
    return count;
}

bool is_terminator(char32_t c) {
    return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F ||
           c == 0x0964 || c == 0x061F || c == 0x06D4;
}

// "… the U.S." or "… J.": the stop belongs to the letter.
bool is_initial(std::string_view sentence) {
    if (sentence.size() < 2) return false;
    char letter = sentence[sentence.size() - 2];
    char before = sentence.size() > 2 ? sentence[sentence.size() - 3] : ' ';
    return letter >= 'A' && letter <= 'Z' && (before == ' ' || before == '.');
}

struct Unit {
    Span span;
    std::string folded;
    std::size_t first = SIZE_MAX;  // index of the unit that says the same earlier
};

std::vector<Unit> cut_units(std::string_view text, const std::vector<TextLine>& lines, const std::vector<bool>& drop) {
    std::vector<Unit> units;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (drop[i]) continue;
        for (Span piece : lines[i].pieces) {
            for (Span sentence : cut_sentences(text, piece)) {
                std::string folded = fold_phrase(sentence.of(text));
                if (units.size() == most_units) return units;
                if (!folded.empty()) units.push_back({sentence, std::move(folded)});
            }
        }
    }
    return units;
}

void subtract(std::vector<Span>& body, Span kept, const std::vector<Span>& repeats) {
    auto next = std::upper_bound(repeats.begin(), repeats.end(), kept.start,
                                 [](std::size_t place, Span repeat) { return place < repeat.end; });
    for (; next != repeats.end() && next->start < kept.end; ++next) {
        if (next->start > kept.start) body.push_back({kept.start, next->start});
        kept.start = std::min(next->end, kept.end);
    }
    if (!kept.empty()) body.push_back(kept);
}

// Neighbours with nothing but white space between them become one part.
void add_joined(std::vector<Span>& body, std::string_view text, Span part) {
    if (is_blank(part.of(text))) return;
    bool joins = !body.empty() && is_blank(text.substr(body.back().end, part.start - body.back().end));
    if (joins)
        body.back().end = part.end;
    else
        body.push_back(part);
}

}  // namespace

std::vector<Span> cut_sentences(std::string_view text, Span part) {
    std::vector<Span> sentences;
    std::size_t start = part.start;
    for (std::size_t place = part.start; place < part.end;) {
        char32_t c = next_code_point(text, place);
        bool full_width = c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964 || c == '\n';
        if (!full_width && !is_terminator(c)) continue;
        if (place < part.end && !full_width && text[place] != ' ' && text[place] != '\n') continue;
        if (c == '.' && is_initial(text.substr(start, place - start))) continue;
        sentences.push_back({start, place});
        start = place;
    }
    if (start < part.end) sentences.push_back({start, part.end});
    return sentences;
}

std::vector<TextLine> split_lines(std::string_view text, const std::vector<Span>& prose, std::size_t most,
                                  std::size_t& rest) {
    std::vector<TextLine> lines;
    std::size_t line_end = 0;
    rest = text.size();
    for (Span piece : prose) {
        while (!piece.empty() && rest == text.size()) {
            std::size_t newline = std::min(text.find('\n', piece.start), piece.end);
            Span part{piece.start, newline};
            piece.start = std::min(newline + 1, piece.end);
            if (is_blank(part.of(text))) continue;
            bool fresh = lines.empty() || part.start >= line_end;
            if (fresh && lines.size() == most) {
                rest = part.start;
                break;
            }
            if (fresh) {
                std::size_t before = lines.empty() ? 0 : lines.back().span.end;
                auto gap = text.substr(before, part.start - before);
                auto first = gap.find('\n');
                bool blank = first != gap.npos && gap.find('\n', first + 1) != gap.npos;
                lines.push_back({{}, part, "", blank});
                line_end = std::min(text.find('\n', part.start), text.size());
            }
            lines.back().pieces.push_back(part);
            lines.back().span.end = part.end;
        }
    }
    for (auto& line : lines) {
        std::string visible;
        for (Span piece : line.pieces) visible.append(piece.of(text)) += ' ';
        line.folded = fold_phrase(visible);
    }
    return lines;
}

std::vector<Span> find_repeats(std::string_view text, const std::vector<TextLine>& lines,
                               const std::vector<bool>& drop) {
    std::vector<Unit> units = cut_units(text, lines, drop);
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (count_characters(units[i].folded) < min_repeat_characters) continue;
        auto [place, fresh] = seen.emplace(units[i].folded, i);
        if (!fresh) units[i].first = place->second;
    }
    // A short sentence within a repeated passage belongs to it; by itself ("12 dead.") it proves nothing.
    for (std::size_t i = 1; i < units.size(); ++i) {
        std::size_t twin = units[i - 1].first;
        if (units[i].first == SIZE_MAX && twin != SIZE_MAX && twin + 1 < i &&
            units[twin + 1].folded == units[i].folded) {
            units[i].first = twin + 1;
        }
    }
    for (std::size_t i = units.size(); i-- > 1;) {
        std::size_t twin = units[i].first;
        if (units[i - 1].first == SIZE_MAX && twin != SIZE_MAX && twin > 0 &&
            units[twin - 1].folded == units[i - 1].folded) {
            units[i - 1].first = twin - 1;
        }
    }
    std::vector<Span> repeats;
    for (const auto& unit : units) {
        if (unit.first != SIZE_MAX) repeats.push_back(unit.span);
    }
    return repeats;
}

std::vector<Span> find_body(std::string_view text, const std::vector<Span>& prose, const PageKnowledge& knowledge) {
    std::size_t rest = 0;
    std::vector<TextLine> lines = split_lines(text, prose, most_lines, rest);
    std::vector<bool> drop = find_boilerplate(lines, knowledge);
    std::vector<Span> repeats = find_repeats(text, lines, drop);
    std::vector<Span> body;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (drop[i]) continue;
        for (Span piece : lines[i].pieces) {
            std::vector<Span> parts;
            subtract(parts, piece, repeats);
            for (Span part : parts) add_joined(body, text, part);
        }
    }
    for (Span piece : prose) {
        if (piece.end > rest) add_joined(body, text, {std::max(piece.start, rest), piece.end});
    }
    return body;
}

}  // namespace twosource
