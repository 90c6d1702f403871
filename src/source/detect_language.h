// The language of a source: BCP 47 tags made canonical, and detection for texts that declare none.
#pragma once

#include <string>
#include <string_view>

namespace twosource {

// "pt_br" → "pt-BR", "iw" → "he", "eng" → "en"; empty for what is no language tag ("und" included).
std::string normalise_language(std::string_view tag);

// A two- or three-letter tag, or "und". CLD2 is trusted from 200 bytes on; below, the script decides where one
// language alone is written in it, then CLD2 where it calls itself reliable.
std::string detect_language(std::string_view text);

}  // namespace twosource
