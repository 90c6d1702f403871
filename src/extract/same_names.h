// Which names of the articles are one: a full name and its surname, an acronym and what it stands for, spellings of
// other languages and scripts. Within its article first, then across all of them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/context.h"
#include "extract/name_habits.h"

namespace twosource {

// A name as an article has it.
struct FoundName {
    std::string id;                               // as its terms have it, without "name:"
    std::string label;                            // as its terms have it
    std::string written;                          // as the article has it, where it first has all of it
    std::vector<std::string> words;               // in ASCII, without particles and legal forms
    std::vector<std::vector<std::string>> bases;  // of each word: what it may be a form of
    bool known = false;                           // from facts/entities or CLDR: its id stands
    bool divisible = true;                        // a part of it may stand for it: not of a known place or organisation
    bool latin = false;
    std::size_t count = 1;
};

// A word that may be a name of other articles, in ASCII, and what it may be a form of.
struct WordForms {
    std::string word;
    std::vector<std::string> bases;
};

struct ArticleNames {
    std::vector<FoundName> names;                               // in order of id
    std::vector<std::pair<std::string, std::string>> acronyms;  // ids of an acronym and of what it stands for
    std::vector<WordForms> forms;                               // in order of word, those without bases left out
};

ArticleNames names_of(const Article& article, const NameHabits& habits, std::string_view language);

struct NameMatches {
    std::vector<std::map<std::string, std::string>> ids;  // for each article: id of a name -> id of that name in all
    std::unordered_map<std::string, std::string>
        by_word;  // a surname or one-word name in ASCII -> id, where one has it
    std::unordered_map<std::string, std::string> by_skeleton;
    std::vector<std::unordered_map<std::string, std::string>> by_label;  // for each article: label -> id in all
    std::unordered_map<std::string, std::string> labels;  // id -> as most articles in Latin letters write it
};

// Decided by what the articles say, not by their order.
NameMatches match_names(const std::vector<ArticleNames>& articles);

// Gives the claim's entity and names the ids that they have in all articles, and a name that is its value the label
// that articles in Latin letters give it. `text` is that of its article, `forms` those of its ArticleNames. Returns the
// id of that name, empty where the value is none.
std::string rename_claim(Claim& claim, std::string_view text, const std::vector<WordForms>& forms,
                         const NameMatches& matches, std::size_t article);

}  // namespace twosource
