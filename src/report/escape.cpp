#include "report/escape.h"

#include "report/quote.h"

namespace twosource {

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
