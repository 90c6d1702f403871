// Who holds an office: "Prime Minister Jane Roe", "Jane Roe, head of Halden", "the mayor of Velmar, Jane Roe".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/words_as_values.h"

namespace twosource {

// Adds a claim for each office of `attribute.titles` that stands beside a person. Its entity is the body whose office
// it is; where none is told, the holder, so that it contradicts nobody.
void office_holders(const Article& article, std::size_t source, const Attribute& attribute, std::string_view language,
                    std::vector<Claim>& out);

// A claim and the id of the name that is its value.
struct NamedValue {
    Claim* claim = nullptr;
    std::string name;
};

// Where the holder is all that is told of an office, the body that the other claims of the story tell of it.
void settle_bodies(const std::vector<NamedValue>& values);

}  // namespace twosource
