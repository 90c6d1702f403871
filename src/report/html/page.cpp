#include "report/html/page.h"

#include <algorithm>
#include <set>

#include "report/phrases.h"
#include "report/words.h"

namespace twosource {
namespace {

std::vector<std::size_t> sources_of(const ValueEntry& entry, const FactGraph& graph) {
    std::set<std::size_t> sources;
    for (int id : entry.claims) sources.insert(graph.claims[static_cast<std::size_t>(id)].source);
    return {sources.begin(), sources.end()};
}

bool in_conflict(const Fact& fact, int a, int b) {
    return std::any_of(fact.relations.begin(), fact.relations.end(), [&](const ValueRelation& relation) {
        return relation.relation == EntryRelation::conflict && relation.a == std::min(a, b) &&
               relation.b == std::max(a, b);
    });
}

std::string letter_of(std::size_t place) {
    return place < 26 ? std::string(1, static_cast<char>('A' + place)) : std::to_string(place + 1);
}

std::vector<PageValue> values_of(const Fact& fact, const FactGraph& graph) {
    std::vector<PageValue> values;
    for (const auto& entry : fact.values)
        values.push_back({&entry, "", entry_words(entry, graph), Stand::agrees, sources_of(entry, graph)});
    const int best = fact.best ? fact.best->value_id : -1;
    std::stable_sort(values.begin(), values.end(), [&](const PageValue& a, const PageValue& b) {
        if ((a.entry->id == best) != (b.entry->id == best)) return a.entry->id == best;
        return a.sources.size() > b.sources.size();
    });
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].letter = letter_of(i);
        for (std::size_t better = 0; better < i; ++better)
            if (values[better].stand == Stand::agrees &&
                in_conflict(fact, values[better].entry->id, values[i].entry->id))
                values[i].stand = Stand::differs;
    }
    return values;
}

PageFact make_fact(const Fact& fact, const FactGraph& graph) {
    PageFact made;
    made.fact = &fact;
    made.number = static_cast<std::size_t>(&fact - graph.facts.data());
    made.title = title_of(fact);
    made.values = values_of(fact, graph);
    std::set<std::size_t> sources;
    for (const auto& value : made.values) sources.insert(value.sources.begin(), value.sources.end());
    made.sources.assign(sources.begin(), sources.end());
    return made;
}

}  // namespace

std::string Page::link_to(const Claim& claim) const {
    return has_text[claim.source] ? "#c" + std::to_string(claim.id) : "#s" + std::to_string(claim.source);
}

Page make_page(const View& view) {
    Page page;
    page.view = &view;
    page.graph = view.graph;
    page.names = short_names(*view.graph);
    for (Verdict verdict : {Verdict::conflict, Verdict::agreement, Verdict::single_source})
        for (const Fact* fact : facts_with(view, verdict)) {
            if (page.facts.size() < kMostFacts)
                page.facts.push_back(make_fact(*fact, *view.graph));
            else
                ++page.left_out;
        }
    page.marks.resize(view.graph->claims.size());
    for (const auto& fact : page.facts)
        for (const auto& value : fact.values)
            for (int id : value.entry->claims)
                page.marks[static_cast<std::size_t>(id)] = {
                    "#f" + std::to_string(fact.number), class_of(fact.fact->verdict),
                    fact.title + ": " + std::string(words_of(fact.fact->verdict))};
    page.has_text.resize(view.graph->sources.size());
    std::size_t bytes = 0;
    for (std::size_t source : view.sources) {
        const std::size_t size = view.graph->sources[source].text.size();
        if (size == 0 || bytes + size > kMostText) continue;
        page.has_text[source] = true;
        bytes += size;
    }
    return page;
}

void write_language(Html& html, const std::string& tag) {
    if (!tag.empty() && tag != "und") html.raw(" lang=\"").text(tag).raw("\"");
}

std::string_view symbol_of(Verdict verdict) {
    return verdict == Verdict::conflict ? "◆" : verdict == Verdict::agreement ? "●" : "○";
}

std::string_view words_of(Verdict verdict) {
    return verdict == Verdict::conflict    ? "Sources differ"
           : verdict == Verdict::agreement ? "Sources agree"
                                           : "One source";
}

std::string_view class_of(Verdict verdict) {
    return verdict == Verdict::conflict ? "conflict" : verdict == Verdict::agreement ? "agreement" : "single";
}

}  // namespace twosource
