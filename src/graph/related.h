// Which claims have to do with a draft. A review links only these, so that its time grows with the draft and not with
// the folder of sources.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "value/unit.h"

namespace twosource {

// Flags by claim: those of the drafts, and for each of them the `most` others that share most with it: a value of its
// dimension, the words around it, the attribute, rare ones counting more. Claims of files of claims are always among
// them. With fewer than `enough` claims in all, every one is.
std::vector<bool> related_claims(const std::vector<Claim>& claims, const std::vector<bool>& is_draft,
                                 const UnitTable& units, std::size_t most = 60, std::size_t enough = 2000);

}  // namespace twosource
