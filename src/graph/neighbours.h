// Facts that a claim stands beside: what two articles tell in one breath is often one story, whatever the language
// ("collective" evidence of record linkage: Bhattacharya and Getoor, 2007).
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "extract/claim.h"

namespace twosource {

class Neighbours {
  public:
    explicit Neighbours(const std::vector<Claim>& claims);

    // Which cluster each claim is in by now; those of a single source tell nothing.
    void assign(const std::vector<int>& cluster_of);

    struct Beside {
        int cluster = 0;
        double weight = 0;  // 1 next to it in its sentence, less with distance
    };
    const std::vector<Beside>& of(int claim) const { return beside_[static_cast<std::size_t>(claim)]; }

    // The facts that both stand beside, each with what it tells.
    std::vector<Beside> in_common(int a, int b) const;
    // What they tell together, as a logarithm of odds; nothing within one article.
    double shared(int a, int b) const;

  private:
    const std::vector<Claim>& claims_;
    std::vector<int> cluster_of_;
    std::vector<std::vector<Beside>> beside_;  // of each claim, by cluster
    std::vector<double> rarity_;               // of each cluster as a neighbour
};

}  // namespace twosource
