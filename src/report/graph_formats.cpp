#include "report/graph_formats.h"

#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/transform_value_property_map.hpp>
#include <map>
#include <ostream>

#include "graph/boost_graph.h"
#include "report/quote.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// On one line and without the code points that XML cannot hold.
std::string printable(const std::string& text) {
    std::string out;
    const std::string line = one_line(text);
    for (std::size_t i = 0; i < line.size();) {
        const char32_t c = next_code_point(line, i);
        append_utf8(out, (c & 0xFFFE) == 0xFFFE ? U' ' : c);
    }
    return out;
}

// Boost quotes strings for DOT and leaves backslashes, which would take the quote with them.
std::string without_backslashes(std::string text) {
    for (std::size_t at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 2))
        text.insert(at, 1, '\\');
    return text;
}

BoostGraph printable_graph(const FactGraph& facts, bool dot) {
    BoostGraph graph = to_boost_graph(facts);
    const auto clean = [dot](std::string& text) {
        text = printable(text);
        if (dot) text = without_backslashes(std::move(text));
    };
    for (auto vertex : boost::make_iterator_range(boost::vertices(graph))) {
        clean(graph[vertex].id);
        clean(graph[vertex].label);
        clean(graph[vertex].note);
    }
    return graph;
}

std::string shape_of(const std::string& kind) {
    static const std::map<std::string, std::string> shapes = {{"source", "folder"},
                                                              {"entity", "doubleoctagon"},
                                                              {"fact", "box"},
                                                              {"value", "ellipse"},
                                                              {"claim", "plaintext"}};
    return shapes.at(kind);
}

std::string color_of(const std::string& kind) {
    return kind == "conflict" ? "red" : kind == "update" ? "orange" : kind == "compatible" ? "darkgreen" : "gray";
}

boost::dynamic_properties properties_of(BoostGraph& graph) {
    boost::dynamic_properties properties;
    properties.property("kind", boost::get(&GraphVertex::kind, graph));
    properties.property("label", boost::get(&GraphVertex::label, graph));
    properties.property("note", boost::get(&GraphVertex::note, graph));
    return properties;
}

}  // namespace

void write_dot(const FactGraph& facts, std::ostream& out) {
    BoostGraph graph = printable_graph(facts, true);
    auto properties = properties_of(graph);
    properties.property("node_id", boost::get(&GraphVertex::id, graph));
    properties.property("shape",
                        boost::make_transform_value_property_map(&shape_of, boost::get(&GraphVertex::kind, graph)));
    properties.property("label", boost::get(&GraphEdge::kind, graph));
    properties.property("note", boost::get(&GraphEdge::note, graph));
    properties.property("color",
                        boost::make_transform_value_property_map(&color_of, boost::get(&GraphEdge::kind, graph)));
    boost::write_graphviz_dp(out, graph, properties);
}

void write_graphml(const FactGraph& facts, std::ostream& out) {
    BoostGraph graph = printable_graph(facts, false);
    auto properties = properties_of(graph);
    properties.property("id", boost::get(&GraphVertex::id, graph));
    properties.property("kind", boost::get(&GraphEdge::kind, graph));
    properties.property("note", boost::get(&GraphEdge::note, graph));
    boost::write_graphml(out, graph, properties, true);
}

}  // namespace twosource
