// Sources, claims, facts and findings as JSON objects: the parts that the reports of `check` and `review` share.
#pragma once

#include <ostream>

#include "graph/fact_graph.h"
#include "report/finding.h"
#include "report/json.h"
#include "text/position.h"

namespace twosource {

OrderedJson source_json(const Source& source);
OrderedJson claim_json(const Claim& claim, const FactGraph& graph);
OrderedJson fact_json(const Fact& fact);
// Its place as bytes, and in lines and columns (UTF-16, as editors count) of `lines`, those of its own source.
OrderedJson finding_json(const Finding& finding, const FactGraph& graph, const LineIndex& lines);
OrderedJson acceptance_json(const Acceptance& accepted);
OrderedJson notice_json(const Notice& notice);

// ", "name": [ … ]", an item a line, written as it goes, so that memory stays flat.
template <typename List, typename ToJson>
void write_list(std::ostream& out, const char* name, const List& list, ToJson to_json_of) {
    out << ",\n\"" << name << "\": [";
    bool first = true;
    for (const auto& item : list) {
        out << (first ? "\n" : ",\n") << dump_line(to_json_of(item));
        first = false;
    }
    out << (first ? "]" : "\n]");
}

}  // namespace twosource
