// Named attributes (facts/attributes/*.json): which concepts beside a figure make it a death toll, a capacity, an
// approval date; which patterns of words state a name or a manner.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "value/value.h"

namespace twosource {

// What a word beside an office makes of it: the former, the deputy, the candidate.
struct Rank {
    std::string id;
    std::vector<std::string> concepts;
    std::unordered_set<std::uint64_t> words;  // token keys, of all languages
};

struct Attribute {
    std::string id;
    Kind kind = Kind::count;
    std::string dimension;                       // quantities: as in facts/units.json; empty: any
    std::vector<std::vector<std::string>> cues;  // alternatives of concepts that must all be near
    bool beside = false;                         // a cue must stand right beside the figure
    std::vector<std::string> never;              // concepts that rule it out
    bool grows = false;                          // changes from day to day
    bool accumulates = false;                    // and never falls
    bool one = true;                             // a subject has one value at a time

    // Text-valued attributes.
    std::vector<std::string> verbs;  // concepts of the verb
    std::vector<std::string> roles;  // concepts of the role, one of which must stand in the sentence
    std::string value_role;          // "object", "subject", "person" or "place": which name is the value; or "concept"
    std::vector<std::string> among;  // of which concepts, one of which is the value
    std::vector<std::pair<std::string, std::string>> manners;  // concept -> value, where the verb itself is the value

    // Offices; the name beside one holds it.
    std::vector<std::string> titles;              // concepts, the likelier first where a word means several
    std::map<std::string, std::string> title_as;  // concept -> what it is called with others that mean the same office
    std::vector<std::string> bodied;              // concepts that say little without what it is the head of
    std::vector<std::string> several;             // offices that several hold at a time
    std::vector<std::string> of_state;            // offices that a country has when none is told
    std::vector<std::string> name_first;          // languages in which the office stands behind the name
    std::vector<std::string> body_first;          // those in which the body may stand right before the office
    std::vector<Rank> ranks;
};

// Throws std::runtime_error naming the file when one is malformed. In order of file and place.
std::vector<Attribute> load_attributes(const std::filesystem::path& folder);

}  // namespace twosource
