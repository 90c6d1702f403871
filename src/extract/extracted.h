// What one article yields by itself, before its names are matched with those of the others.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "extract/same_names.h"

namespace twosource {

struct Extracted {
    std::vector<Claim> claims;
    ArticleNames names;
};

}  // namespace twosource
