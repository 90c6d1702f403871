#include "report/escape.h"

#include "report/quote.h"
#include "text/unicode.h"
#include "value/decimal.h"

namespace twosource {
namespace {

bool fits_xml(char32_t c) {
    const bool control = c < 0x20 ? c != U'\t' && c != U'\n' && c != U'\r' : c >= 0x7F && c < 0xA0;
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !control && !direction && (c & 0xFFFE) != 0xFFFE && (c & 0xFFFFF800) != 0xD800;
}

// A number is no formula, though it may start with a minus.
bool opens_formula(std::string_view text) {
    for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (text.starts_with(start)) return !Decimal::parse(text);
    return false;
}

}  // namespace

std::string escape_xml(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        switch (c) {
            case U'<':
                out += "&lt;";
                break;
            case U'>':
                out += "&gt;";
                break;
            case U'&':
                out += "&amp;";
                break;
            case U'"':
                out += "&quot;";
                break;
            case U'\'':
                out += "&#39;";
                break;
            case U'\r':
                out += "&#13;";
                break;
            default:
                append_utf8(out, fits_xml(c) ? c : 0xFFFD);
        }
    }
    return out;
}

std::string csv_cell(std::string_view text) {
    std::string cell = opens_formula(text) ? "'" : "";
    cell += text;
    if (cell.find_first_of("\",\r\n;\t") == std::string::npos) return cell;
    for (std::size_t at = cell.find('"'); at != std::string::npos; at = cell.find('"', at + 2)) cell.insert(at, 1, '"');
    return '"' + cell + '"';
}

std::string escape_markdown(std::string_view text) {
    std::string out;
    for (char c : one_line(text)) {
        switch (c) {
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '&':
                out += "&amp;";
                break;
            case '\\':
            case '`':
            case '*':
            case '_':
            case '[':
            case ']':
            case '#':
            case '|':
            case '~':
            case '$':
            case '!':
                out += '\\';
                [[fallthrough]];
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace twosource
