// expected.json of a fixture story: the facts that a careful editor would want found in its articles. Read, compared
// with what the program finds (compare.h), and written again in the same form.
//
//   {"story": …, "facts": [{"key", "what", "verdict", "claims": [{"source", "quote", "text", "value"}], "conflicts":
//   [[0, 5]], "updates": [[0, 1]], "diagnosis": {"0-5": "scale_word"}}], "copies": [["a.txt", "b.txt"]],
//   "origins": {"a.txt": ["Reuters"]}, "traps": [{"why", "facts": [keys that are never one fact]}]}
//
// A fact, claim or trap may carry "open": why the program cannot do this yet. The story may carry an object "open" with
// reasons for "copies", "origins" and "conflicts" (those that nobody expects).
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "value/value.h"

namespace twosource {

struct ExpectedClaim {
    std::string source;  // file name below the story's folder, or id of a record
    std::string quote;   // words of the source that hold `text`
    std::string text;    // the value's words
    Value value;
    std::string open;
};

using Pair = std::pair<std::size_t, std::size_t>;  // indices of two claims of a fact, ascending

struct ExpectedFact {
    std::string key;
    std::string what;
    std::string verdict;
    std::vector<ExpectedClaim> claims;
    std::set<Pair> conflicts;
    std::set<Pair> updates;
    std::map<Pair, std::string> diagnosis;
    std::string open;
};

struct ExpectedTrap {
    std::string why;
    std::vector<std::string> facts;
    std::string open;
};

struct Story {
    std::string name;
    std::vector<ExpectedFact> facts;
    std::vector<std::vector<std::string>> copies;
    std::map<std::string, std::vector<std::string>> origins;
    std::vector<ExpectedTrap> traps;
    std::map<std::string, std::string> open;
};

// Throws std::runtime_error, naming the place, for what is no such file.
Story parse_story(const std::string& json);

// A claim a line, keys in the order above.
std::string print_story(const Story& story);

}  // namespace twosource
