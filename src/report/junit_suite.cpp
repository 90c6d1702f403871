#include "report/junit_suite.h"

#include <algorithm>
#include <ostream>

#include "report/escape.h"
#include "report/quote.h"

namespace twosource {
namespace {

void write_case(const JunitCase& made, std::ostream& out) {
    out << "<testcase classname=\"" << escape_xml(one_line(made.group)) << "\" name=\""
        << escape_xml(one_line(made.name)) << "\">\n";
    if (made.outcome == JunitCase::Outcome::failed)
        out << "<failure type=\"conflict\" message=\"" << escape_xml(made.message) << "\">" << escape_xml(made.text)
            << "</failure>\n";
    if (made.outcome == JunitCase::Outcome::skipped)
        out << "<skipped message=\"" << escape_xml(made.message) << "\"/>\n";
    if (made.outcome != JunitCase::Outcome::failed && !made.text.empty())
        out << "<system-out>" << escape_xml(made.text) << "</system-out>\n";
    out << "</testcase>\n";
}

}  // namespace

void write_junit_suite(std::string_view name, const std::vector<JunitCase>& cases, std::ostream& out) {
    const auto number = [&](JunitCase::Outcome outcome) {
        return std::to_string(
            std::count_if(cases.begin(), cases.end(), [&](const JunitCase& made) { return made.outcome == outcome; }));
    };
    const std::string counts = "tests=\"" + std::to_string(cases.size()) + "\" failures=\"" +
                               number(JunitCase::Outcome::failed) + "\" errors=\"0\" skipped=\"" +
                               number(JunitCase::Outcome::skipped) + "\"";
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"twosource\" " << counts
        << ">\n<testsuite name=\"" << escape_xml(name) << "\" " << counts << ">\n";
    for (const auto& made : cases) write_case(made, out);
    out << "</testsuite>\n</testsuites>\n";
}

}  // namespace twosource
