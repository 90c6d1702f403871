// The report as JSON, "twosource-report/1". One line each for a source, a claim and a fact: written as it goes, so
// that memory stays flat, and easy to compare from one run to the next.
#include <cmath>
#include <ostream>

#include "report/formats.h"
#include "report/json.h"

namespace twosource {
namespace {

OrderedJson source_json(const Source& source) {
    OrderedJson json;
    json["id"] = source.id;
    json["language"] = source.language;
    json["title"] = source.title;
    if (!source.url.empty()) json["url"] = source.url;
    if (!source.publisher.empty()) json["publisher"] = source.publisher;
    if (!source.published.empty()) json["published"] = source.published;
    json["independence"] = source.independence;
    json["origins"] = source.origins;
    return json;
}

OrderedJson claim_json(const Claim& claim, const FactGraph& graph) {
    OrderedJson json;
    json["id"] = claim.id;
    json["source"] = graph.sources[claim.source].id;
    json["span"] = to_json(claim.span);
    json["text"] = claim.text;
    json["entity"] = claim.entity;
    json["attribute"] = claim.attribute;
    json["value"] = to_json(claim.value);
    if (claim.negated) json["negated"] = true;
    if (claim.headline) json["headline"] = true;
    if (!claim.sentence.empty()) json["sentence"] = to_json(claim.sentence);
    if (claim.record > 0) json["record"] = claim.record;
    return json;
}

OrderedJson relation_json(const ValueRelation& relation) {
    OrderedJson json;
    json["a"] = relation.a;
    json["b"] = relation.b;
    json["relation"] = name_of(relation.relation);
    json["diagnosis"] =
        relation.diagnosis == Diagnosis::none ? OrderedJson(nullptr) : OrderedJson(name_of(relation.diagnosis));
    return json;
}

OrderedJson fact_json(const Fact& fact) {
    OrderedJson json;
    json["id"] = fact.id;
    json["entity"] = fact.entity;
    json["attribute"] = fact.attribute;
    json["verdict"] = name_of(fact.verdict);
    json["independent_sources"] = fact.independent_sources;
    auto& values = json["values"] = OrderedJson::array();
    for (const auto& entry : fact.values) values.push_back({{"id", entry.id}, {"claims", entry.claims}});
    auto& relations = json["relations"] = OrderedJson::array();
    for (const auto& relation : fact.relations) relations.push_back(relation_json(relation));
    // Four decimals: more would only show how a machine adds.
    if (fact.best)
        json["best"] = {{"value_id", fact.best->value_id},
                        {"confidence", std::round(fact.best->confidence * 1e4) / 1e4}};
    return json;
}

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

}  // namespace

void write_json(const View& view, const Layout&, std::ostream& out) {
    const FactGraph& graph = *view.graph;
    out << "{\"schema\": \"twosource-report/1\"";
    write_list(out, "sources", view.sources, [&](std::size_t i) { return source_json(graph.sources[i]); });
    write_list(out, "claims", view.claims, [&](const Claim* claim) { return claim_json(*claim, graph); });
    write_list(out, "facts", view.facts, [&](const Fact* fact) { return fact_json(*fact); });
    out << "}\n";
}

}  // namespace twosource
