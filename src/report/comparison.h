// A comparison with a story, for people and as counts.
#pragma once

#include <iosfwd>
#include <string>

#include "report/compare.h"
#include "report/json.h"
#include "report/junit_suite.h"

namespace twosource {

// "gulf-datacentre: 98 of 111 claims, 41 of 44 agreeing pairs, …", then each difference with its quotes, then those
// that are open, then what can be closed.
void write_comparison(const std::string& name, const Comparison& comparison, std::ostream& out);

// The first line of the above.
std::string summary_of(const std::string& name, const Score& score);

// A case for each fact of the story and one for the story as a whole: failed where something differs that is not open,
// skipped where all that differs is open.
std::vector<JunitCase> cases_of(const Story& story, const Comparison& comparison);

// The counts alone.
OrderedJson to_json(const Score& score);

}  // namespace twosource
