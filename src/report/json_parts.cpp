#include "report/json_parts.h"

#include <cmath>

namespace twosource {
namespace {

OrderedJson diagnosis_json(Diagnosis diagnosis) {
    return diagnosis == Diagnosis::none ? OrderedJson(nullptr) : OrderedJson(name_of(diagnosis));
}

OrderedJson relation_json(const ValueRelation& relation) {
    OrderedJson json;
    json["a"] = relation.a;
    json["b"] = relation.b;
    json["relation"] = name_of(relation.relation);
    json["diagnosis"] = diagnosis_json(relation.diagnosis);
    return json;
}

OrderedJson other_json(const OtherClaim& other, const FactGraph& graph) {
    const Claim& claim = graph.claims[static_cast<std::size_t>(other.claim)];
    OrderedJson json;
    json["claim"] = other.claim;
    json["source"] = graph.sources[claim.source].id;
    json["text"] = claim.text;
    json["relation"] = name_of(other.relation);
    json["diagnosis"] = diagnosis_json(other.diagnosis);
    json["counts"] = other.counts;
    return json;
}

}  // namespace

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
    const int fact = graph.fact_of[static_cast<std::size_t>(claim.id)];
    json["entity"] = fact < 0 ? claim.entity : graph.facts[static_cast<std::size_t>(fact)].entity;
    json["attribute"] = fact < 0 ? claim.attribute : graph.facts[static_cast<std::size_t>(fact)].attribute;
    json["value"] = to_json(claim.value);
    if (claim.negated) json["negated"] = true;
    if (claim.headline) json["headline"] = true;
    if (!claim.sentence.empty()) json["sentence"] = to_json(claim.sentence);
    if (claim.record > 0) json["record"] = claim.record;
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

OrderedJson acceptance_json(const Acceptance& accepted) {
    OrderedJson json;
    json["reason"] = accepted.reason;
    if (!accepted.by.empty()) json["by"] = accepted.by;
    if (!accepted.date.empty()) json["date"] = accepted.date;
    if (!accepted.expires.empty()) json["expires"] = accepted.expires;
    json["in_text"] = accepted.in_text;
    return json;
}

OrderedJson finding_json(const Finding& finding, const FactGraph& graph, const LineIndex& lines) {
    const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
    const Position start = lines.at(claim.span.start, ColumnUnit::utf16);
    const Position end = lines.at(claim.span.end, ColumnUnit::utf16);
    OrderedJson json;
    json["class"] = name_of(finding.kind);
    json["severity"] = name_of(finding.severity);
    json["fact"] = graph.facts[finding.fact].id;
    json["claim"] = finding.claim;
    json["source"] = graph.sources[claim.source].id;
    json["span"] = to_json(claim.span);
    json["start"] = {{"line", start.line}, {"column", start.column}};
    json["end"] = {{"line", end.line}, {"column", end.column}};
    json["text"] = claim.text;
    json["message"] = finding.message;
    json["diagnosis"] = diagnosis_json(finding.diagnosis);
    json["disputed"] = finding.disputed;
    json["fingerprint"] = finding.fingerprint;
    json["accepted"] = finding.accepted ? acceptance_json(*finding.accepted) : OrderedJson(nullptr);
    auto& others = json["others"] = OrderedJson::array();
    for (const auto& other : finding.others) others.push_back(other_json(other, graph));
    return json;
}

OrderedJson notice_json(const Notice& notice) {
    OrderedJson json;
    json["severity"] = name_of(notice.severity);
    json["file"] = notice.file;
    json["line"] = notice.line == 0 ? OrderedJson(nullptr) : OrderedJson(notice.line);
    json["message"] = notice.message;
    return json;
}

}  // namespace twosource
