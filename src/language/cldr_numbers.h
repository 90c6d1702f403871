// Number words, ordinals and scale words of a language from CLDR's spell-out rules and compact forms.
#pragma once

#include <string>
#include <unicode/locid.h>
#include <utility>
#include <vector>

#include "language/pack.h"

namespace twosource {

// What a language's spell-out rules say, in the order in which it is to be learnt.
struct SpelledWords {
    struct Word {
        std::string word;
        Meaning meaning;
        bool number;  // a cardinal or scale word, which may be part of a number in one word
    };
    std::vector<Word> words;
    bool glued = false;  // numbers are one word

    void add(std::string word, Meaning meaning) { words.push_back({std::move(word), std::move(meaning), false}); }
    void add_number(std::string word, Meaning meaning) { words.push_back({std::move(word), std::move(meaning), true}); }
};

// Takes longer than all else that CLDR has of some languages, and touches no pack, so that it can run beside the rest.
SpelledWords spell_out(const std::string& tag);

// Adds them, and the scale words of the compact forms.
void load_number_words(LanguagePack& pack, SpelledWords&& spelled);

void load_ordinal_suffixes(LanguagePack& pack, const icu::Locale& locale);

// Adds a number word both to the phrases and, for languages that write numbers in one word, to the pieces.
void add_number_word(LanguagePack& pack, const std::string& word, Meaning meaning);

}  // namespace twosource
