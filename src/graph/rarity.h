// What is common among the claims of a run, and what is rare.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extract/claim.h"
#include "value/unit.h"

namespace twosource {

// Rare words tell more, and the more figures of one dimension a source
// states, the less likely is any two to be of one fact.
class Rarity {
  public:
    Rarity(const std::vector<Claim>& claims, const UnitTable& units);
    double of(const std::string& feature) const;  // logarithm, from kLeast to kMost
    std::size_t count(const std::string& feature) const;
    // Logarithm of the odds that two claims of this dimension, of different sources, are of one fact.
    double prior(const std::string& dimension) const;
    // How well the words of a language are known, 0.5 to 1: by the concepts found beside its figures.
    double words_known(const std::string& language) const;
    // The year that most articles came out in, else that most claims name; 0 where none is known.
    int year() const { return year_; }
    // Whether a source names this entity beside any of its claims.
    bool names(std::size_t source, const std::string& name) const;

  private:
    std::unordered_map<std::string, std::size_t> counts_;
    std::unordered_map<std::string, double> per_source_;  // claims of a dimension in a source that has any
    std::unordered_map<std::string, std::vector<std::size_t>> named_by_;  // name -> sources, ascending
    std::unordered_map<std::string, double> concepts_;  // language -> mean number of concepts beside a claim
    double total_ = 1;
    int year_ = 0;
};

}  // namespace twosource
