#include "text/script.h"

#include <unicode/uchar.h>

#include "text/unicode.h"

namespace twosource {
namespace {

UChar32 first_letter(std::string_view word) {
    std::size_t pos = 0;
    return word.empty() ? U' ' : static_cast<UChar32>(next_code_point(word, pos));
}

}  // namespace

bool begins_in(std::string_view word, UScriptCode script) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(first_letter(word), &status) == script;
}

bool has_case(std::string_view word) {
    const UChar32 letter = first_letter(word);
    return u_isupper(letter) || u_islower(letter);
}

}  // namespace twosource
