#include "source/line_shape.h"

#include <algorithm>
#include <array>
#include <string>
#include <unicode/uchar.h>

#include "source/fold.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// "21-12-2020" and "2020-12-21" have the digits of a phone number. How long the date at the start of `text` is; 0 for
// none.
std::size_t numeric_date_length(std::string_view text) {
    std::array<std::string_view, 3> parts;
    std::size_t end = 0;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        const std::size_t start = end;
        while (end < text.size() && is_digit(text[end])) ++end;
        parts[k] = text.substr(start, end - start);
        if (k == 2) break;
        if (end >= text.size() || std::string_view("-/.").find(text[end]) == std::string_view::npos) return 0;
        ++end;
    }
    const auto is_year = [](std::string_view part) {
        return part.size() == 4 && (part.starts_with("19") || part.starts_with("20"));
    };
    const auto is_day = [](std::string_view part) { return !part.empty() && part.size() <= 2; };
    const bool date =
        is_day(parts[1]) && ((is_day(parts[0]) && is_year(parts[2])) || (is_year(parts[0]) && is_day(parts[2])));
    return date ? end : 0;
}

// Digits from `start` on as a phone number has them: in groups, nine after a "+", eight after a leading zero or in the
// American way (250-555-0141).
bool is_phone_number(std::string_view text, std::size_t start) {
    std::size_t digits = 0, groups = 0, end = start;
    for (; end < text.size() && end < start + 40; ++end) {
        if (is_digit(text[end])) {
            ++digits;
            groups += end == start || !is_digit(text[end - 1]);
        } else if (std::string_view(" ()-/+").find(text[end]) == std::string_view::npos) {
            break;
        }
    }
    while (end > start && !is_digit(text[end - 1])) --end;
    const auto number = text.substr(start, end - start);
    if (digits > 16 || groups < 2) return false;
    if (number[0] == '+') return digits >= 9;
    if (number[0] == '0' && is_digit(number[1])) return digits >= 8;
    return digits == 10 && number.size() == 12 && number[3] == '-' && number[7] == '-';
}

}  // namespace

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

bool is_copyright(std::string_view text, const Shape& shape) {
    auto sign = text.find("©");
    if (sign == text.npos) {
        sign = text.find("(c) ");
        if (sign == text.npos || sign + 4 >= text.size() || !is_digit(text[sign + 4])) return false;
    }
    return shape.characters <= 80 || (sign < 30 && shape.characters <= 240);
}

bool is_contact(std::string_view text, const Shape& shape) {
    if (shape.characters > 160) return false;
    for (std::string_view word : {"tel.", "tel:", "tel ", "phone:", "fax:", "fax ", "☎", "✆"}) {
        if (text.starts_with(word) && shape.digits && shape.characters <= 80) return true;
    }
    if (shape.sentence) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool starts =
            text[i] == '+' ||
            (is_digit(text[i]) && (i == 0 || (!is_digit(text[i - 1]) && text[i - 1] != '.' && text[i - 1] != ',')));
        if (const std::size_t date = starts ? numeric_date_length(text.substr(i)) : 0; date > 0)
            i += date - 1;
        else if (starts && is_phone_number(text, i))
            return true;
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

bool has_small_figure(std::string_view text) {
    std::size_t digits = 0, runs = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        digits += is_digit(text[i]);
        runs += is_digit(text[i]) && (i == 0 || !is_digit(text[i - 1]));
    }
    return runs == 1 && digits <= 2 && text.find('%') == text.npos;
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

bool is_list_item(std::string_view text) {
    for (std::string_view mark : {"-", "*", "•", "·", "›", "\"", ">", "▪", "■", "→", "▶"}) {
        if (text.starts_with(mark)) return true;
    }
    auto end = text.find_first_not_of("0123456789");
    return end != text.npos && end > 0 && end <= 2 && (text[end] == '.' || text[end] == ')') &&
           text.substr(end + 1).starts_with(" ");
}

std::vector<std::string_view> cut_segments(std::string_view text) {
    std::vector<std::string_view> segments;
    for (std::string_view separator : {" | ", " › ", " > ", " \" ", " • ", " · ", " / ", "|"}) {
        if (text.find(separator) == text.npos) continue;
        for (std::size_t start = 0; start <= text.size();) {
            std::size_t end = std::min(text.find(separator, start), text.size());
            segments.push_back(text.substr(start, end - start));
            start = end + separator.size();
        }
        break;
    }
    return segments;
}

}  // namespace twosource
