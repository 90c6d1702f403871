#include "text/stem.h"

#include <libstemmer.h>

#include "text/unicode.h"

namespace twosource {
namespace {

bool is_ascii(std::string_view text) {
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

}  // namespace

Stemmer::Stemmer(std::string_view language) {
    const std::string name = language == "ms"                       ? "id"
                             : language == "nb" || language == "nn" ? "no"
                                                                    : std::string(language);
    stemmer_ = sb_stemmer_new(name.c_str(), nullptr);
}

Stemmer::~Stemmer() {
    if (stemmer_) sb_stemmer_delete(stemmer_);
}

std::string Stemmer::operator()(const std::string& folded) {
    std::string stem = folded;
    if (stemmer_) {
        const sb_symbol* out = sb_stemmer_stem(stemmer_, reinterpret_cast<const sb_symbol*>(folded.data()),
                                               static_cast<int>(folded.size()));
        if (out) stem.assign(reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer_)));
    }
    return is_ascii(stem) ? stem : strip_accents(stem);
}

}  // namespace twosource
