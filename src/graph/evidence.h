// How strongly two claims seem to speak of the same fact: evidence in the manner of Fellegi and Sunter (1969), each
// piece a logarithm of odds that can be shown, summed with a prior.
#pragma once

#include <string>
#include <vector>

#include "extract/claim.h"
#include "graph/fact_graph.h"
#include "graph/rarity.h"
#include "value/relate.h"

namespace twosource {

struct PairScore {
    Related related;
    double context = 0;  // what the words around say
    double value = 0;    // what the values themselves say: equal ones, or a slip that joins them
    double prior = 0;
    bool other_subject = false;  // or year: about a name that the other's source knows and this claim does not mention
    double total() const { return context + value + prior; }
};

// Scores a pair; fills `evidence` where it is asked for, strongest first.
PairScore score_pair(const Claim& a, const Claim& b, const Rarity& rarity, const UnitTable& units,
                     std::vector<Evidence>* evidence = nullptr);

// A pair is linked when its score is above this.
inline constexpr double kLinkNeeds = 0;

}  // namespace twosource
