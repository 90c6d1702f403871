// Values, verdicts and causes in plain English, as every report for people says them.
#pragma once

#include <string>
#include <string_view>

#include "graph/fact_graph.h"
#include "value/value.h"

namespace twosource {

// "at most 500,000 chips", "1.4 trillion USD", "22 May 2025"; free of control characters.
std::string describe(const Value& value);

// "1,234.5", and "1.4 trillion" where no digit is lost by it.
std::string describe(const Decimal& number);

// The likely cause of a difference: "the figures differ by a factor of 1,000: a scale word (thousand, million) was
// probably lost". Empty for Diagnosis::none.
std::string describe_cause(Diagnosis cause, const Value& a, const Value& b);

// "Stargate uae: approval date", "United Arab Emirates: power capacity"
std::string title_of(const Fact& fact);

// "United Arab Emirates" for "territory:AE", as CLDR names it; other ids are names themselves.
std::string entity_name(const std::string& id);

// "German" for "de"; the tag itself where the name is not known.
std::string language_name(const std::string& tag);

// "1 article", "3 articles".
std::string counted(std::size_t number, std::string_view noun);

// "a, b and c"
std::string listed(const std::vector<std::string>& names);

}  // namespace twosource
