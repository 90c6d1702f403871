// Whom an article credits for its report: a medium near an attribution phrase in the same sentence ("according to The
// Wall Street Journal", "wie der Spiegel berichtet", "据路透社报道"), in the credit of a dateline ("BEIRUT (Reuters)
// -") or at the end of a headline ("…: WSJ"). Persons and ministries are no origins: they are sources of the medium,
// and two reporters may both have called them.
#pragma once

#include <filesystem>
#include <vector>

#include "source/page_knowledge.h"
#include "source/source.h"

namespace twosource {

// Fills `source.origins` from its body: canonical names, sorted, each once.
void find_origins(Source& source, const PageKnowledge& knowledge);

// For all sources, each with the knowledge of its language; errors are those of files in the facts folder.
std::vector<InputError> find_origins(std::vector<Source>& sources, const std::filesystem::path& facts);

}  // namespace twosource
