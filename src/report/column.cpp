#include "report/column.h"

#include <ostream>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr char kInkEnd = '\x06';

bool is_ink(char c) { return c >= '\x01' && c <= kInkEnd; }

std::string_view escape_of(char ink) {
    switch (static_cast<Ink>(ink)) {
        case Ink::strong:
            return "\033[1m";
        case Ink::red:
            return "\033[1;31m";
        case Ink::green:
            return "\033[32m";
        case Ink::yellow:
            return "\033[33m";
        case Ink::dim:
            return "\033[2m";
    }
    return "\033[0m";
}

int width_of(char32_t c) {
    if (c < 0x20) return 0;
    if (c < 0x300) return 1;
    const auto point = static_cast<UChar32>(c);
    const auto category = u_charType(point);
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR) return 0;
    const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

std::string_view without_trailing_blanks(std::string_view text) {
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::string inked(Ink ink, std::string_view text) { return static_cast<char>(ink) + std::string(text) + kInkEnd; }

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t i = 0; i < text.size();) width += width_of(next_code_point(text, i));
    return width;
}

Column::Column(const Layout& layout, std::ostream& out) : layout_(layout), out_(out) {
    UErrorCode status = U_ZERO_ERROR;
    breaks_.reset(icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), status));
}

std::string Column::marked(std::string_view value) const {
    return layout_.color ? inked(Ink::strong, value) : "[" + std::string(value) + "]";
}

void Column::blank() { out_ << '\n'; }

void Column::write_line(std::string_view text) {
    line_.clear();
    for (const char c : text) {
        if (is_ink(c))
            put_ink(c);
        else
            line_ += c;
    }
    end_line();
}

void Column::write(std::string_view text, int indent, int hang) {
    line_.assign(static_cast<std::size_t>(indent), ' ');
    width_ = indent;
    empty_ = true;
    UErrorCode status = U_ZERO_ERROR;
    UText bytes = UTEXT_INITIALIZER;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
    if (breaks_ && U_SUCCESS(status)) {
        breaks_->setText(&bytes, status);
        auto start = breaks_->first();
        for (auto end = breaks_->next(); end != icu::BreakIterator::DONE; start = end, end = breaks_->next())
            put(text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)), hang);
    } else {
        put(text, hang);
    }
    utext_close(&bytes);
    end_line();
}

// A piece that no line can hold is cut between characters.
void Column::put(std::string_view piece, int hang) {
    const auto next_line = [&] {
        end_line();
        line_.assign(static_cast<std::size_t>(hang), ' ');
        width_ = hang;
        empty_ = true;
        if (ink_ && layout_.color) line_ += escape_of(ink_);
    };
    if (!empty_ && width_ + display_width(without_trailing_blanks(piece)) > layout_.width) next_line();
    for (std::size_t i = 0; i < piece.size();) {
        const std::size_t start = i;
        const char32_t c = next_code_point(piece, i);
        if (is_ink(piece[start])) {
            put_ink(piece[start]);
            continue;
        }
        const int width = width_of(c);
        if (!empty_ && c != ' ' && width_ + width > layout_.width) next_line();
        line_.append(piece.substr(start, i - start));
        width_ += width;
        empty_ = false;
    }
}

void Column::put_ink(char c) {
    ink_ = c == kInkEnd ? '\0' : c;
    if (layout_.color) line_ += escape_of(c);
}

void Column::end_line() {
    if (ink_ && layout_.color) line_ += escape_of(kInkEnd);
    out_ << without_trailing_blanks(line_) << '\n';
}

}  // namespace twosource
