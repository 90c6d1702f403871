// Named attributes (facts/attributes/*.json): which concepts beside a figure make it a death toll, a capacity, an
// approval date; which patterns of words state a name or a manner.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "value/value.h"

namespace twosource {

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
    std::vector<std::string> verbs;   // concepts of the verb
    std::vector<std::string> roles;   // concepts of the role, one of which must stand in the sentence
    std::string value_role;           // "object", "subject", "person" or "place": which name is the value; or "concept"
    std::vector<std::string> among;   // of which concepts, one of which is the value
    std::vector<std::string> titles;  // concepts of offices; the name beside one holds it
    std::vector<std::pair<std::string, std::string>> manners;  // concept -> value, where the verb itself is the value
};

// Throws std::runtime_error naming the file when one is malformed. In order of file and place.
std::vector<Attribute> load_attributes(const std::filesystem::path& folder);

}  // namespace twosource
