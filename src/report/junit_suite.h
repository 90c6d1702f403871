// A suite of test cases as JUnit XML, in the form that continuous integration reads: what is a case, each command says.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace twosource {

struct JunitCase {
    std::string group;  // of which it is
    std::string name;
    std::string message;  // of what fails or is skipped
    std::string text;
    enum class Outcome { passed, failed, skipped } outcome = Outcome::passed;
};

// Control characters and markup of the texts are escaped.
void write_junit_suite(std::string_view name, const std::vector<JunitCase>& cases, std::ostream& out);

}  // namespace twosource
