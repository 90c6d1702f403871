// The conflicts as a picture: which source states which value of which fact, and which values differ. Graphviz places
// the vertices; they have one size each, so that no font of the machine moves them, and are drawn here.
#include "report/html/page.h"

#ifdef TWOSOURCE_GRAPHVIZ

#include <cmath>
#include <graphviz/gvc.h>
#include <map>
#include <memory>
#include <unicode/utf8.h>

#include "report/column.h"

namespace twosource {
namespace {

constexpr std::size_t kMostVertices = 90;  // more would be a tangle
constexpr double kHeight = 26;             // of a vertex, in points

enum class Role { source, value, fact };

double width_of(Role role) { return role == Role::value ? 150 : 190; }
int columns_of(Role role) { return role == Role::value ? 21 : 27; }

struct Vertex {
    Role role;
    std::string label;
    std::string_view look;  // a class
    std::size_t group = 0;  // the fact that it belongs to, from 1; 0 for a source
    double x = 0;
    double y = 0;
};

struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::string_view look;
    std::string path;
};

struct Drawing {
    std::vector<Vertex> vertices;
    std::vector<Edge> edges;
    double width = 0;
    double height = 0;
};

std::string cut(const std::string& text, int columns) {
    if (display_width(text) <= columns) return text;
    std::string kept = text;
    while (!kept.empty() && display_width(kept) >= columns) {
        while (U8_IS_TRAIL(kept.back())) kept.pop_back();
        kept.pop_back();  // the first byte of the last character
    }
    return kept + "…";
}

// ---- what is drawn

class Builder {
  public:
    explicit Builder(const Page& page) : page_(page) {}

    // As many conflicts as there is room for.
    Drawing run() {
        for (const auto& fact : page_.facts) {
            if (fact.fact->verdict != Verdict::conflict) continue;
            if (drawing_.vertices.size() + fact.values.size() + fact.sources.size() + 1 > kMostVertices) continue;
            add(fact);
        }
        return std::move(drawing_);
    }

  private:
    std::size_t add(Role role, const std::string& label, std::string_view look) {
        drawing_.vertices.push_back({role, cut(label, columns_of(role)), look, role == Role::source ? 0 : facts_});
        return drawing_.vertices.size() - 1;
    }

    std::size_t source(std::size_t number) {
        const auto known = sources_.find(number);
        if (known != sources_.end()) return known->second;
        return sources_[number] = add(Role::source, page_.names[number], "source");
    }

    void add(const PageFact& fact) {
        ++facts_;
        const std::size_t about = add(Role::fact, fact.title, class_of(fact.fact->verdict));
        std::map<int, std::size_t> values;
        for (const auto& value : fact.values) {
            const bool differs = value.stand == Stand::differs;
            const std::size_t vertex = add(Role::value, value.words, differs ? "conflict" : "agreement");
            values[value.entry->id] = vertex;
            for (std::size_t number : value.sources) drawing_.edges.push_back({source(number), vertex, "states", ""});
            drawing_.edges.push_back({vertex, about, "of", ""});
        }
        for (const auto& relation : fact.fact->relations)
            if (relation.relation == EntryRelation::conflict)
                drawing_.edges.push_back({values[relation.a], values[relation.b], "differs", ""});
    }

    const Page& page_;
    Drawing drawing_;
    std::map<std::size_t, std::size_t> sources_;
    std::size_t facts_ = 0;
};

// ---- where it is drawn

struct CloseGraph {
    void operator()(Agraph_t* graph) const { agclose(graph); }
};
struct CloseContext {
    void operator()(GVC_t* context) const { gvFreeContext(context); }
};

std::string tenths(double number) {
    const long rounded = std::lround(number * 10);
    return std::to_string(rounded / 10) + "." + std::to_string(std::abs(rounded % 10));
}

// Graphviz takes no constants, and keeps copies.
void set(void* object, std::string name, std::string value) {
    char none[] = "";
    agsafeset(object, name.data(), value.data(), none);
}

std::string path_of(Agedge_t* edge, double height) {
    const splines* drawn = ED_spl(edge);
    if (!drawn || drawn->size == 0) return "";
    const bezier& curve = drawn->list[0];
    std::string path;
    for (int i = 0; i < static_cast<int>(curve.size); ++i)
        path += (i == 0 ? "M" : i == 1 ? "C" : " ") + tenths(curve.list[i].x) + " " + tenths(height - curve.list[i].y);
    return path;
}

// Along the right side of both.
std::string arc_between(const Vertex& a, const Vertex& b) {
    const double side = a.x + width_of(a.role) / 2, out = side + 12 + std::abs(a.y - b.y) / 4;
    return "M" + tenths(side) + " " + tenths(a.y) + "C" + tenths(out) + " " + tenths(a.y) + " " + tenths(out) + " " +
           tenths(b.y) + " " + tenths(b.x + width_of(b.role) / 2) + " " + tenths(b.y);
}

// False where Graphviz has no layout of ours at hand.
bool lay_out(Drawing& drawing) {
    agseterr(AGMAX);
    const std::unique_ptr<GVC_t, CloseContext> context(gvContext());
    if (!context) return false;
    char name[] = "facts";
    const std::unique_ptr<Agraph_t, CloseGraph> graph(agopen(name, Agdirected, nullptr));
    set(graph.get(), "rankdir", "LR");
    set(graph.get(), "ranksep", "1.1");
    set(graph.get(), "nodesep", "0.14");
    std::vector<Agnode_t*> nodes;
    for (std::size_t i = 0; i < drawing.vertices.size(); ++i) {
        std::string id = std::to_string(i);
        nodes.push_back(agnode(graph.get(), id.data(), 1));
        if (const std::size_t group = drawing.vertices[i].group; group > 0) {
            std::string cluster = "cluster" + std::to_string(group);  // Graphviz keeps what bears this name together
            agsubnode(agsubg(graph.get(), cluster.data(), 1), nodes.back(), 1);
        }
        set(nodes.back(), "label", "");
        set(nodes.back(), "shape", "box");
        set(nodes.back(), "fixedsize", "true");
        set(nodes.back(), "width", std::to_string(width_of(drawing.vertices[i].role) / 72));
        set(nodes.back(), "height", std::to_string(kHeight / 72));
    }
    std::vector<Agedge_t*> edges;
    for (const auto& edge : drawing.edges) {
        if (edge.look == "differs") continue;  // joins values of one column: an arc is all that it takes
        edges.push_back(agedge(graph.get(), nodes[edge.from], nodes[edge.to], nullptr, 1));
        set(edges.back(), "arrowhead", "none");
    }
    if (gvLayout(context.get(), graph.get(), "dot") != 0) return false;
    const boxf box = GD_bb(graph.get());
    drawing.width = box.UR.x;
    drawing.height = box.UR.y;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        drawing.vertices[i].x = ND_coord(nodes[i]).x;
        drawing.vertices[i].y = drawing.height - ND_coord(nodes[i]).y;
    }
    std::size_t next = 0;
    for (auto& edge : drawing.edges)
        edge.path = edge.look == "differs" ? arc_between(drawing.vertices[edge.from], drawing.vertices[edge.to])
                                           : path_of(edges[next++], drawing.height);
    gvFreeLayout(context.get(), graph.get());
    return true;
}

// ---- the drawing

void draw(const Drawing& drawing, Html& html) {
    html.raw("<svg role=img width=\"")
        .raw(tenths(drawing.width + 8))
        .raw("\" height=\"")
        .raw(tenths(drawing.height + 8));
    html.raw("\" viewBox=\"-4 -4 ").raw(tenths(drawing.width + 8)).raw(" ").raw(tenths(drawing.height + 8));
    html.raw(
        "\" aria-label=\"Graph of sources, the values they state and the facts these are of; the table above and the "
        "facts below say the same in words\">\n");
    for (const auto& edge : drawing.edges)
        if (!edge.path.empty()) html.raw("<path class=").raw(edge.look).raw(" d=\"").raw(edge.path).raw("\"/>\n");
    for (const auto& vertex : drawing.vertices) {
        const double width = width_of(vertex.role);
        html.raw("<g class=").raw(vertex.look).raw("><rect x=\"").raw(tenths(vertex.x - width / 2)).raw("\" y=\"");
        html.raw(tenths(vertex.y - kHeight / 2)).raw("\" width=\"").raw(tenths(width)).raw("\" height=\"");
        html.raw(tenths(kHeight)).raw("\" rx=\"").raw(vertex.role == Role::value ? "13" : "2").raw("\"/><text x=\"");
        html.raw(tenths(vertex.x)).raw("\" y=\"").raw(tenths(vertex.y + 4)).raw("\">").text(vertex.label);
        html.raw("</text></g>\n");
    }
    html.raw("</svg>");
}

}  // namespace

void write_picture(const Page& page, Html& html) {
    Drawing drawing = Builder(page).run();
    if (drawing.vertices.empty() || !lay_out(drawing)) return;
    html.raw(
        "<section id=picture aria-labelledby=picture-title>\n<h2 id=picture-title>Who says what, where sources "
        "differ</h2>\n"
        "<figure class=\"picture scroll\" tabindex=0>");
    draw(drawing, html);
    html.raw(
        "</figure>\n<p class=note>Sources, the values they state, and the facts these are of. A dashed line joins "
        "values that differ.</p>\n</section>\n");
}

}  // namespace twosource

#else

namespace twosource {

void write_picture(const Page&, Html&) {}

}  // namespace twosource

#endif
