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

// A line that tells a day, and little else.
std::string day_of(std::string_view line, const LanguagePack& pack, const UnitTable& units) {
    const auto tokens = tokenize(line);
    if (tokens.empty()) return "";
    const auto last = tokens.back().of(line);
    if (last == "." || last == "!" || last == "?") return "";
    for (const auto& mention : read_values(line, tokens, pack, units)) {
        const auto& value = mention.value;
        const auto date = value.kind == Kind::date ? parse_edtf(value.edtf) : std::nullopt;
        if (!date || date->interval || !date->from || value.modifier != Modifier::exact) continue;
        Date day = *date->from;
        day.minute.reset();
        if (!day.year || !day.month || !day.day || day.approximate || day.unknown_year_digits > 0) continue;
        const std::size_t words = static_cast<std::size_t>(std::count_if(
            tokens.begin(), tokens.end(), [](const Token& token) { return token.kind == TokenKind::word; }));
        const std::size_t inside = static_cast<std::size_t>(std::count_if(
            tokens.begin() + static_cast<long>(mention.begin), tokens.begin() + static_cast<long>(mention.end),
            [](const Token& token) { return token.kind == TokenKind::word; }));
        return words - inside <= kMostWords ? to_edtf(day) : "";
    }
    return "";
}

}  // namespace

Dateline find_dateline(const Source& source, const LanguagePack& pack, const UnitTable& units) {
    std::string_view rest = source.text;
    for (std::size_t lines = 0; lines < kMostLines && !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t start = source.text.size() - rest.size();
        const Span span{start, start + end};
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        // A title may name the day of an event.
        if (lines++ > 0 && line.size() <= kLongestLine)
            if (auto day = day_of(line, pack, units); !day.empty()) return {std::move(day), span};
    }
    return {};
}

}  // namespace twosource
