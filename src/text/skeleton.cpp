#include "text/skeleton.h"

#include <algorithm>
#include <array>
#include <utility>

namespace twosource {
namespace {

constexpr std::size_t kTelling = 3;  // letters from which a skeleton tells names apart

// Spellings of one sound, longest first.
constexpr std::array<std::pair<std::string_view, char>, 15> kSounds{{
    {"shch", 's'},
    {"tsch", 'k'},
    {"dsch", 's'},
    {"sch", 's'},
    {"tch", 'k'},
    {"dzh", 's'},
    {"cz", 'k'},
    {"sz", 's'},
    {"sh", 's'},
    {"zh", 's'},
    {"ch", 'k'},
    {"kh", 'k'},
    {"gh", 'k'},
    {"ph", 'f'},
    {"ck", 'k'},
}};

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// The class of one letter; 0 where it is left out.
char class_of(char c, bool after_vowel) {
    switch (c) {
        case 'b':
        case 'p':
            return 'p';
        case 'c':
        case 'g':
        case 'k':
        case 'q':
        case 'x':
            return 'k';
        case 'd':
        case 't':
            return 't';
        case 'f':
        case 'v':
            return 'f';
        case 'w':  // behind a consonant a vowel, as scripts without vowels have it
            return after_vowel ? 'f' : '\0';
        case 'l':
        case 'r':
            return 'r';
        case 's':
        case 'z':
            return 's';
        case 'm':
        case 'n':
            return c;
        default:
            return c >= '0' && c <= '9' ? c : '\0';
    }
}

bool one_letter_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() < 4 || b.size() - a.size() > 1) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i]) ++i;
    return a.substr(std::min(a.size(), i + (a.size() == b.size() ? 1 : 0))) == b.substr(i + 1);
}

}  // namespace

std::string name_skeleton(std::string_view ascii) {
    std::string out;
    bool after_vowel = true;  // as is the start, for "Wladimir"
    const auto add = [&](char sound) {
        if (out.empty() || out.back() != sound) out += sound;
    };
    for (std::size_t i = 0; i < ascii.size();) {
        const auto sound = std::find_if(kSounds.begin(), kSounds.end(),
                                        [&](const auto& one) { return ascii.substr(i).starts_with(one.first); });
        if (sound != kSounds.end()) {
            add(sound->second);
            i += sound->first.size();
            after_vowel = false;
            continue;
        }
        const char c = ascii[i];
        if (const char kept = class_of(c, after_vowel))
            add(kept);
        else if (i == 0)
            out += 'a';
        after_vowel = is_vowel(c);
        ++i;
    }
    return out;
}

bool same_name_word(std::string_view a, std::string_view b) {
    if (a == b) return true;
    const auto has_digit = [](std::string_view word) { return word.find_first_of("0123456789") != word.npos; };
    if (has_digit(a) || has_digit(b)) return false;  // a number or code is no matter of spelling
    if (one_letter_apart(a, b)) return true;
    const std::string x = name_skeleton(a);
    return x.size() >= kTelling && x == name_skeleton(b);
}

}  // namespace twosource
