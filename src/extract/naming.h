// Entity and attribute of a claim: from facts/attributes where its cues fit, else made of the nearest terms.
#pragma once

#include "extract/claim.h"
#include "extract/knowledge.h"
#include "value/unit.h"

namespace twosource {

void name_claim(Claim& claim, const Knowledge& knowledge, const UnitTable& units);

}  // namespace twosource
