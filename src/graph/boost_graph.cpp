#include "graph/boost_graph.h"

#include <map>

namespace twosource {
namespace {

class Converter {
  public:
    explicit Converter(const FactGraph& graph) : graph_(graph) {}

    BoostGraph run() {
        for (const auto& source : graph_.sources) {
            const std::string& label = source.title.empty() ? source.id : source.title;
            sources_.push_back(add({"source:" + source.id, "source", label, source.language}));
        }
        for (const auto& fact : graph_.facts) add_fact(fact);
        return std::move(result_);
    }

  private:
    using Vertex = BoostGraph::vertex_descriptor;

    Vertex add(GraphVertex vertex) { return boost::add_vertex(std::move(vertex), result_); }
    void join(Vertex from, Vertex to, std::string kind, std::string_view note = "") {
        boost::add_edge(from, to, GraphEdge{std::move(kind), std::string(note)}, result_);
    }

    Vertex entity(const std::string& id) {
        const auto known = entities_.find(id);
        if (known != entities_.end()) return known->second;
        return entities_[id] = add({"entity:" + id, "entity", id, ""});
    }

    void add_fact(const Fact& fact) {
        const Vertex about = entity(fact.entity);
        const Vertex vertex = add({"fact:" + fact.id, "fact", fact.attribute, std::string(name_of(fact.verdict))});
        join(vertex, about, "about");
        std::vector<Vertex> values;
        for (const auto& entry : fact.values) {
            const std::string& words = graph_.claims[static_cast<std::size_t>(entry.claims.front())].text;
            const std::string id = "value:" + fact.id + "=" + std::to_string(entry.id);
            values.push_back(add({id, "value", words, ""}));
            join(values.back(), vertex, "of");
            for (int claim : entry.claims) add_claim(graph_.claims[static_cast<std::size_t>(claim)], values.back());
        }
        for (const auto& relation : fact.relations)
            join(values[static_cast<std::size_t>(relation.a)], values[static_cast<std::size_t>(relation.b)],
                 std::string(name_of(relation.relation)), name_of(relation.diagnosis));
    }

    void add_claim(const Claim& claim, Vertex value) {
        const std::string place = claim.record > 0
                                      ? "line " + std::to_string(claim.record)
                                      : std::to_string(claim.span.start) + "-" + std::to_string(claim.span.end);
        const Vertex vertex = add({"claim:" + graph_.sources[claim.source].id + "@" + place, "claim", claim.text, ""});
        join(sources_[claim.source], vertex, "states");
        join(vertex, value, "has");
    }

    const FactGraph& graph_;
    BoostGraph result_;
    std::vector<Vertex> sources_;
    std::map<std::string, Vertex> entities_;
};

}  // namespace

BoostGraph to_boost_graph(const FactGraph& graph) { return Converter(graph).run(); }

}  // namespace twosource
