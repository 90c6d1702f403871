// Concepts that reports put in one another's place when they state the same fact: "chips" and "processors", "homeless"
// and "displaced" (facts/lexicon/near.txt).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/claim.h"

namespace twosource {

class NearConcepts {
  public:
    // One group a line, ids parted by spaces, "#" before comments. Throws std::runtime_error naming file and line when
    // it is missing or a group is of less than two.
    static NearConcepts load(const std::filesystem::path& file);

    // Adds to features in order, for each group that a concept among them belongs to, a feature of kind `sense`.
    void add_senses(std::vector<Feature>& features) const;

    bool are_near(const std::string& a, const std::string& b) const;

  private:
    std::unordered_map<std::string, std::vector<std::string>> senses_;  // of each concept
};

// The id of a sense, "0012:chip", in its parts.
std::string_view group_of_sense(std::string_view id);
std::string_view concept_of_sense(std::string_view id);

}  // namespace twosource
