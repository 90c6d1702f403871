#include <cstdint>
#include <unicode/uchar.h>

#include "source/formats.h"
#include "text/encoding.h"
#include "text/unicode.h"

namespace twosource {

bool is_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        char32_t c = next_code_point(text, i);
        if (c == 0 || (!u_isUWhiteSpace(c) && !u_iscntrl(c) && c != 0xFEFF && c != 0x200B)) return false;
    }
    return true;
}

std::string clean_line(std::string_view text) {
    std::string result;
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t start = i;
        char32_t c = next_code_point(text, i);
        if (u_isUWhiteSpace(c) || u_iscntrl(c)) {
            gap = true;
            continue;
        }
        if (gap && !result.empty()) result += ' ';
        gap = false;
        result.append(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start)));
    }
    return result;
}

std::string iso_date(std::string_view text) {
    std::string date = clean_line(text);
    auto digits = [&](std::size_t from, std::size_t count) {
        if (date.size() < from + count) return false;
        for (std::size_t i = from; i < from + count; ++i) {
            if (date[i] < '0' || date[i] > '9') return false;
        }
        return true;
    };
    if (!digits(0, 4) || date.size() > 40) return "";
    if (date.size() == 4) return date;
    bool month = date[4] == '-' && digits(5, 2);
    if (month && date.size() == 7) return date;
    if (!month || date.size() < 10 || date[7] != '-' || !digits(8, 2)) return "";
    if (date.size() > 10 && date[10] == ' ') date[10] = 'T';
    return date.size() == 10 || date[10] == 'T' ? date : "";
}

ArticleResult read_plain_text(std::string bytes) {
    if (is_blank(bytes)) return InputError{"", "", "empty", false};
    Decoded decoded = decode_text(std::move(bytes));
    if (!decoded.ok) return InputError{"", "byte " + std::to_string(decoded.error_byte), decoded.error, false};
    if (is_blank(decoded.text)) return InputError{"", "", "empty", false};
    ParsedArticle article;
    article.source.text = std::move(decoded.text);
    article.prose.push_back({byte_order_mark(article.source.text), article.source.text.size()});
    return article;
}

}  // namespace twosource
