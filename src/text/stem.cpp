#include "text/stem.h"

#include <libstemmer.h>
#include <unicode/utf8.h>

#include "text/unicode.h"

namespace twosource {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

// A stem of a letter or two would join words that have nothing in common.
bool is_telling(std::string_view stem) {
    constexpr std::size_t kShortest = 3;
    std::size_t letters = 0;
    for (const char c : stem) letters += !U8_IS_TRAIL(c);
    return letters >= kShortest;
}

// Snowball's Romanian knows the letters with a cedilla alone.
std::string with_cedillas(std::string text) {
    for (const auto& [comma, cedilla] : {std::pair{"ș", "ş"}, std::pair{"ț", "ţ"}})
        for (std::size_t at = 0; (at = text.find(comma, at)) != std::string::npos;) text.replace(at, 2, cedilla);
    return text;
}

}  // namespace

Stemmer::Stemmer(std::string_view language) : commas_(language == "ro") {
    const std::string name = language == "ms"                       ? "id"
                             : language == "nb" || language == "nn" ? "no"
                                                                    : std::string(language);
    stemmer_ = sb_stemmer_new(name.c_str(), nullptr);
}

Stemmer::~Stemmer() {
    if (stemmer_) sb_stemmer_delete(stemmer_);
}

std::string Stemmer::operator()(const std::string& folded) {
    std::string stem = commas_ ? with_cedillas(folded) : folded;
    if (stemmer_) {
        const sb_symbol* out =
            sb_stemmer_stem(stemmer_, reinterpret_cast<const sb_symbol*>(stem.data()), static_cast<int>(stem.size()));
        const std::string_view found(reinterpret_cast<const char*>(out),
                                     out ? static_cast<std::size_t>(sb_stemmer_length(stemmer_)) : 0);
        if (is_telling(found)) stem = found;
    }
    return is_ascii(stem) ? stem : strip_accents(stem);
}

}  // namespace twosource
