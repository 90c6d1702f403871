#include "extract/dateline.h"

#include <algorithm>
#include <string_view>

#include "extract/value_reader.h"
#include "text/token.h"

namespace twosource {
namespace {

constexpr std::size_t kMostLines = 10;     // that hold text, the title among them
constexpr std::size_t kLongestLine = 120;  // bytes
constexpr std::size_t kMostWords = 8;      // beside the date
constexpr std::size_t kLongestPlace = 7;   // tokens before the date

// The day that a value is, ISO 8601; empty where it is none, or not exactly one.
std::string full_day(const Value& value) {
    const auto date = value.kind == Kind::date ? parse_edtf(value.edtf) : std::nullopt;
    if (!date || date->interval || !date->from || value.modifier != Modifier::exact) return "";
    Date day = *date->from;
    day.minute.reset();
    const bool full = day.year && day.month && day.day && !day.approximate && day.unknown_year_digits == 0;
    return full ? to_edtf(day) : "";
}

// A line that tells a day, and little else.
bool is_alone(const std::vector<Token>& tokens, const ValueMention& mention, std::string_view line) {
    const auto last = tokens.back().of(line);
    if (last == "." || last == "!" || last == "?") return false;
    const auto words = [&](std::size_t begin, std::size_t end) {
        return static_cast<std::size_t>(
            std::count_if(tokens.begin() + static_cast<long>(begin), tokens.begin() + static_cast<long>(end),
                          [](const Token& token) { return token.kind == TokenKind::word; }));
    };
    return line.size() <= kLongestLine && words(0, tokens.size()) - words(mention.begin, mention.end) <= kMostWords;
}

// "HALDEN, 9 May 2025 (Reuters) – The": a place and the day, before the first sentence.
bool opens(const std::vector<Token>& tokens, const ValueMention& mention, std::string_view line) {
    const auto is_one_of = [&](std::size_t at, std::initializer_list<std::string_view> marks) {
        return at < tokens.size() && std::find(marks.begin(), marks.end(), tokens[at].of(line)) != marks.end();
    };
    return mention.begin > 1 && mention.begin <= kLongestPlace && tokens[0].capital &&
           is_one_of(mention.begin - 1, {",", "،", "，", "、"}) &&
           is_one_of(mention.end, {".", "(", "–", "—", "-", ":", "/", "。", "（"});
}

// A line of its own says no more than the day; what a paragraph opens with may be the day of what it tells. `start` is
// the line's place in the text.
Dateline dateline_of(std::string_view line, std::size_t start, const LanguagePack& pack, const UnitTable& units) {
    const auto tokens = tokenize(line, {0, std::min(line.size(), kLongestLine)});
    if (tokens.empty()) return {};
    for (const auto& mention : read_values(line, tokens, pack, units)) {
        auto day = full_day(mention.value);
        if (day.empty()) continue;
        if (is_alone(tokens, mention, line)) return {std::move(day), {start, start + line.size()}};
        if (opens(tokens, mention, line)) return {std::move(day), {}};
        break;
    }
    return {};
}

}  // namespace

Dateline find_dateline(const Source& source, const LanguagePack& pack, const UnitTable& units) {
    std::string_view rest = source.text;
    for (std::size_t lines = 0; lines < kMostLines && !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t start = source.text.size() - rest.size();
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        // A title may name the day of an event.
        if (lines++ > 0)
            if (auto dateline = dateline_of(line, start, pack, units); !dateline.day.empty()) return dateline;
    }
    return {};
}

}  // namespace twosource
