// Alignment of attributes: rows of tables in different languages that mean one attribute, though no label is the same
// ("Founded", "Gründung"). Learnt from the run itself: labels that often hold the same values are one attribute. Two
// tables are matched one to one, best evidence first.
#pragma once

#include <vector>

#include "extract/claim.h"

namespace twosource {

// Joins clusters of claims that are rows of one attribute of one entity; each cluster holds the claims of one entity
// and label. Tables of one language are left as they are. Returns clusters, each ascending.
std::vector<std::vector<int>> align_attributes(std::vector<std::vector<int>> clusters,
                                               const std::vector<Claim>& claims);

}  // namespace twosource
