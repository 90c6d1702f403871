// Translations: articles in two languages that state the same figures and dates, in the same order and at the same
// distances. Figures and dates pass through a translation unchanged, so they are anchors between texts that share no
// word (cross-language plagiarism detection by language-independent anchors, Potthast et al. 2011); how far apart they
// stand shows whether the text between them is the same (text of one length becomes text of a proportional length,
// Gale and Church 1993). Two reports on one event share many figures, but not their order, and each has its own.
#pragma once

#include <vector>

#include "extract/claim.h"
#include "source/source.h"
#include "value/unit.h"

namespace twosource {

// Joins the groups of sources that are translations of each other, and numbers `independence` anew, from 0 in order of
// the first member. Drafts stay as they are: a translated draft is held against its original. `claims` come in order of
// source and place. Time is close to linear in the claims, and quadratic only in those of one article, up to a limit.
void join_translations(std::vector<Source>& sources, const std::vector<Claim>& claims, const UnitTable& units);

}  // namespace twosource
