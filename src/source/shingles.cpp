#include "source/shingles.h"

#include <algorithm>
#include <deque>
#include <string>
#include <unicode/uchar.h>

#include "source/fold.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t words_in_shingle = 5;
constexpr std::size_t characters_in_shingle = 8;
constexpr std::size_t most_words = 1'000'000;  // far more than any article has

// FNV-1a with a final mix: the same on every machine, unlike std::hash.
std::uint64_t hash_bytes(std::string_view bytes) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
}

std::uint64_t mix(std::uint64_t value) {
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31);
}

struct Word {
    std::uint64_t hash = 0;
    bool spaceless = false;
};

std::vector<Word> cut_words(std::string_view text, const std::vector<Span>& body) {
    std::vector<Word> words;
    for (Span part : body) {
        if (words.size() > most_words) break;
        std::string folded = fold_phrase(part.of(text));
        std::size_t start = 0;
        bool in_word = false;
        auto close = [&](std::size_t end) {
            if (in_word) words.push_back({hash_bytes(std::string_view(folded).substr(start, end - start)), false});
            in_word = false;
        };
        for (std::size_t i = 0; i < folded.size();) {
            std::size_t at = i;
            char32_t c = next_code_point(folded, i);
            bool letter = u_isalnum(static_cast<UChar32>(c)) || u_getCombiningClass(static_cast<UChar32>(c)) != 0 ||
                          u_charType(static_cast<UChar32>(c)) == U_COMBINING_SPACING_MARK;
            if (is_spaceless(c) && letter) {
                close(at);
                words.push_back({hash_bytes(std::string_view(folded).substr(at, i - at)), true});
            } else if (letter && !in_word) {
                start = at;
                in_word = true;
            } else if (!letter) {
                close(at);
            }
        }
        close(folded.size());
    }
    return words;
}

}  // namespace

std::vector<std::uint64_t> find_shingles(std::string_view text, const std::vector<Span>& body, std::size_t most) {
    std::vector<Word> words = cut_words(text, body);
    std::vector<std::uint64_t> shingles;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::size_t length = words[i].spaceless ? characters_in_shingle : words_in_shingle;
        if (i + length > words.size()) break;
        std::uint64_t hash = 0;
        for (std::size_t j = i; j < i + length; ++j) hash = mix(hash + words[j].hash);
        shingles.push_back(hash);
    }
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    if (shingles.size() > most) shingles.resize(most);
    return shingles;
}

std::size_t count_shared(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) ++shared;
        auto left = *i, right = *j;
        if (left <= right) ++i;
        if (right <= left) ++j;
    }
    return shared;
}

}  // namespace twosource
