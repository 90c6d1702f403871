#include "language/cldr_bundle.h"

#include <unicode/ustring.h>

#include "text/unicode.h"

namespace twosource {

icu::Locale locale_of(const std::string& tag) {
    static const bool from_root = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale::setDefault(icu::Locale::getRoot(), status);
        return U_SUCCESS(status) != 0;
    }();
    return from_root ? icu::Locale(tag.c_str()) : icu::Locale::getRoot();
}

Bundle open_bundle(const char* package, const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    Bundle bundle(ures_open(package, tag.c_str(), &status));
    return U_SUCCESS(status) ? std::move(bundle) : nullptr;
}

Bundle sub_table(const Bundle& parent, const char* name) {
    if (!parent) return nullptr;
    UErrorCode status = U_ZERO_ERROR;
    Bundle bundle(ures_getByKey(parent.get(), name, nullptr, &status));
    return U_SUCCESS(status) ? std::move(bundle) : nullptr;
}

std::string utf8(const UChar* text, std::int32_t length) {
    constexpr std::int32_t kMostBytes = 3;  // of one UTF-16 unit
    std::string out(static_cast<std::size_t>(length * kMostBytes), '\0');
    std::int32_t bytes = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(out.data(), length * kMostBytes, &bytes, text, length, 0xFFFD, nullptr, &status);
    out.resize(static_cast<std::size_t>(bytes));
    return out;
}

std::string utf8(const icu::UnicodeString& text) { return utf8(text.getBuffer(), text.length()); }

std::string string_of(UResourceBundle* bundle) {
    UErrorCode status = U_ZERO_ERROR;
    std::int32_t length = 0;
    const UChar* chars = ures_getString(bundle, &length, &status);
    return U_SUCCESS(status) ? utf8(chars, length) : "";
}

void each_child(const Bundle& table, const std::function<void(std::string, Bundle&)>& visit) {
    if (!table) return;
    ures_resetIterator(table.get());
    while (ures_hasNext(table.get())) {
        UErrorCode status = U_ZERO_ERROR;
        Bundle child(ures_getNextResource(table.get(), nullptr, &status));
        if (U_FAILURE(status)) return;
        const char* key = ures_getKey(child.get());
        visit(key ? key : "", child);
    }
}

void erase_all(std::string& text, std::string_view part) {
    for (std::size_t at; (at = text.find(part)) != std::string::npos;) text.erase(at, part.size());
}

std::string trimmed(std::string text) {
    for (const char* space : {"\u00A0", "\u202F", "\u200F", "\u200E"}) {
        for (std::size_t at; (at = text.find(space)) != std::string::npos;)
            text.replace(at, std::string_view(space).size(), " ");
    }
    const auto from = text.find_first_not_of(" ");
    if (from == std::string::npos) return "";
    return text.substr(from, text.find_last_not_of(" ") - from + 1);
}

bool has_digit(std::string_view word) {
    for (std::size_t i = 0; i < word.size();)
        if (digit_value(next_code_point(word, i)) >= 0) return true;
    return false;
}

}  // namespace twosource
