// Claims whose value is a name or a manner: whom a company chose as its partner, whether a founder left or was put out.
// The patterns are those of facts/attributes.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "extract/context.h"
#include "extract/knowledge.h"

namespace twosource {

// `language` tells how its names are marked.
std::vector<Claim> text_claims(const Article& article, std::size_t source, const Knowledge& knowledge,
                               std::string_view language);

}  // namespace twosource
