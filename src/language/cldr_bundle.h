// Access to the tables of CLDR inside ICU, for the files that fill a language pack from them.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

namespace twosource {

// Where a language lacks something, the root stands in, not the language of the machine.
icu::Locale locale_of(const std::string& tag);

struct CloseBundle {
    void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, CloseBundle>;

// Null where ICU has no such table.
Bundle open_bundle(const char* package, const std::string& tag);
Bundle sub_table(const Bundle& parent, const char* name);

std::string string_of(UResourceBundle* bundle);
std::string utf8(const UChar* text, std::int32_t length);
std::string utf8(const icu::UnicodeString& text);

// Visits the children of a table or array: visit(key or "", child).
void each_child(const Bundle& table, const std::function<void(std::string, Bundle&)>& visit);

void erase_all(std::string& text, std::string_view part);
std::string trimmed(std::string text);  // with plain spaces for the others
bool has_digit(std::string_view word);

}  // namespace twosource
