// Figures whose unit an article names once and leaves out after: "it took in $5.1 billion and lost 221 million",
// "turnout reached 72.9 percent, up from 61.7", and ages: "Ana Diaz (35)". What stands around them tells: a
// figure that counts nothing named takes the currency or percent sign of its neighbours.
#pragma once

#include "extract/context.h"

namespace twosource {

// Completes the values of an article whose terms are known. Linear in the number of values.
void complete_bare_figures(Article& article, const UnitTable& units);

}  // namespace twosource
