// The report as JUnit XML, for the dashboards of continuous integration: a fact is a test case, a conflict fails, and a
// fact that one source alone states is skipped, for there is nothing to compare it with.
#include <ostream>

#include "report/escape.h"
#include "report/formats.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

std::string joined(const std::vector<std::string>& sentences, const char* between) {
    std::string text;
    for (const auto& sentence : sentences) text += (text.empty() ? "" : between) + sentence;
    return text;
}

// "1.4 billion USD", then a line for each source with its words.
std::string values_text(const Fact& fact, const FactGraph& graph, const std::vector<std::string>& names) {
    std::string text;
    for (const auto& entry : fact.values) {
        text += entry_words(entry, graph) + " (" + credit(entry.claims, graph) + ")\n";
        for (const Claim* claim : spoken_claims(entry, graph))
            text += "  " + names[claim->source] + ": " + bracketed(quote_of(*claim, graph)) + "\n";
    }
    return text;
}

}  // namespace

void write_junit(const View& view, const Layout&, std::ostream& out) {
    const FactGraph& graph = *view.graph;
    const auto names = short_names(graph);
    const auto shown = [&](Verdict verdict) { return view.shown[verdict] ? view.count_of(verdict) : 0; };
    const std::string counts = "tests=\"" + std::to_string(view.facts.size()) + "\" failures=\"" +
                               std::to_string(shown(Verdict::conflict)) + "\" errors=\"0\" skipped=\"" +
                               std::to_string(shown(Verdict::single_source)) + "\"";
    out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"twosource\" " << counts
        << ">\n<testsuite name=\"facts\" " << counts << ">\n";
    for (const Fact* fact : view.facts) {
        out << "<testcase classname=\"" << escape_xml(one_line(fact->entity)) << "\" name=\""
            << escape_xml(one_line(fact->id)) << "\">";
        if (fact->verdict == Verdict::conflict)
            out << "\n<failure type=\"conflict\" message=\""
                << escape_xml(title_of(*fact) + ": " + joined(relation_sentences(*fact, graph), " ")) << "\">"
                << escape_xml(values_text(*fact, graph, names)) << "</failure>\n";
        else if (fact->verdict == Verdict::single_source)
            out << "<skipped message=\"one source only\"/>";
        else
            out << "\n<system-out>" << escape_xml(values_text(*fact, graph, names)) << "</system-out>\n";
        out << "</testcase>\n";
    }
    out << "</testsuite>\n</testsuites>\n";
}

}  // namespace twosource
