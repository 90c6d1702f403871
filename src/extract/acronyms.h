// Acronyms that an article explains: "World Health Organization (WHO)".
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "extract/context.h"

namespace twosource {

// Ids of each acronym and of the name it stands for, in order of place (Schwartz and Hearst, 2003, for whole initials).
std::vector<std::pair<std::string, std::string>> find_acronyms(const Article& article);

}  // namespace twosource
