// How strongly two claims seem to speak of the same fact: evidence in the manner of Fellegi and Sunter (1969), each
// piece a logarithm of odds that can be shown, summed with a prior.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extract/claim.h"
#include "graph/fact_graph.h"
#include "value/relate.h"

namespace twosource {

// What is common among the claims of a run: rare words tell more, and the more figures of one dimension a source
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

// 1 for equal figures, 0.5 where one is twice the other, towards 0 as they part.
double closeness(const Value& a, const Value& b, const UnitTable& units);

// Whether two figures differ by more than rounding once the words that bound them are left out.
bool figures_differ(Value a, Value b, const UnitTable& units);

// A pair is linked when its score is above this.
inline constexpr double kLinkNeeds = 0;

}  // namespace twosource
