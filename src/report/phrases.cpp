#include "report/phrases.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr std::size_t kMostRelations = 6;  // more would bury the rest of the fact

const Claim& claim_of(int id, const FactGraph& graph) { return graph.claims[static_cast<std::size_t>(id)]; }

const Value& value_of(const ValueEntry& entry, const FactGraph& graph) {
    return claim_of(entry.claims.front(), graph).value;
}

// Without the counted noun: it is in the language of one source, and the title says what is counted.
std::string plain_words(Value value) {
    if (value.kind == Kind::count) value.unit.clear();
    return describe(value);
}

// Articles have a text; what a table states has none.
std::string_view noun_for(const Source& source) { return source.text.empty() ? "source" : "article"; }

std::vector<std::string> shared_origins(const std::set<std::size_t>& sources, const FactGraph& graph) {
    std::vector<std::string> shared = graph.sources[*sources.begin()].origins;
    for (std::size_t s : sources) {
        std::vector<std::string> both;
        const auto& origins = graph.sources[s].origins;
        std::set_intersection(shared.begin(), shared.end(), origins.begin(), origins.end(), std::back_inserter(both));
        shared = std::move(both);
    }
    return shared;
}

}  // namespace

std::string sources_sentence(const View& view) {
    const auto& sources = view.graph->sources;
    std::vector<std::string> languages;
    for (const auto& tag : view.languages) languages.push_back(language_name(tag));
    std::sort(languages.begin(), languages.end());
    std::string text = counted(sources.size(), sources.empty() ? "article" : noun_for(sources.front()));
    if (!languages.empty()) text += " in " + listed(languages);
    if (view.independent < sources.size())
        text += "; copies of one text count once, which leaves " + std::to_string(view.independent);
    return text;
}

std::string facts_sentence(const View& view) {
    return counted(view.count_of(Verdict::conflict), "conflict") + ", " +
           counted(view.count_of(Verdict::agreement), "agreement") + ", " +
           counted(view.count_of(Verdict::single_source), "fact") + " in one source only";
}

std::string left_out_sentence(const View& view) {
    std::vector<std::string> what, names;
    const auto leave = [&](Verdict verdict, const std::string& words) {
        if (!view.leaves_out(verdict)) return;
        what.push_back(words);
        names.emplace_back(name_of(verdict));
    };
    leave(Verdict::conflict, counted(view.count_of(Verdict::conflict), "conflict"));
    leave(Verdict::agreement, counted(view.count_of(Verdict::agreement), "agreement"));
    leave(Verdict::single_source, counted(view.count_of(Verdict::single_source), "fact") + " in one source only");
    if (what.empty()) return "";
    std::string show;
    for (const auto& name : names) show += (show.empty() ? "" : ",") + name;
    return "Not listed: " + listed(what) + " (--show " + show + ", or all)";
}

std::string credit(const std::vector<int>& claims, const FactGraph& graph) {
    std::set<std::size_t> sources;
    std::set<int> groups;
    for (int id : claims) {
        const std::size_t source = claim_of(id, graph).source;
        sources.insert(source);
        groups.insert(graph.sources[source].independence);
    }
    std::string text = counted(sources.size(), noun_for(graph.sources[*sources.begin()]));
    if (sources.size() < 2) return text;
    if (groups.size() == 1) text += ", copies of one text";
    if (const auto origins = shared_origins(sources, graph); !origins.empty())
        return text + ", one origin: " + one_line(listed(origins));
    if (groups.size() > 1 && groups.size() < sources.size())
        text += ", " + std::to_string(groups.size()) + " independent";
    return text;
}

std::string conflict_sentence(const Fact& fact, const FactGraph& graph) {
    std::set<std::size_t> sources;
    for (const auto& entry : fact.values)
        for (int id : entry.claims) sources.insert(claim_of(id, graph).source);
    return sources.size() > 1 ? "The sources differ:" : "One source differs from itself:";
}

std::vector<std::string> relation_sentences(const Fact& fact, const FactGraph& graph) {
    std::vector<std::string> sentences, without_cause;
    std::set<std::string> said;
    bool moments = false;
    for (const auto& relation : fact.relations) {
        moments |= relation.relation == EntryRelation::update;
        if (relation.relation != EntryRelation::conflict) continue;
        const Value& a = value_of(fact.values[static_cast<std::size_t>(relation.a)], graph);
        const Value& b = value_of(fact.values[static_cast<std::size_t>(relation.b)], graph);
        const std::string pair = plain_words(a) + " or " + plain_words(b);
        const std::string cause = describe_cause(relation.diagnosis, a, b);
        if (!said.insert(pair).second) continue;
        (cause.empty() ? without_cause : sentences).push_back(pair + (cause.empty() ? "." : ": " + cause + "."));
    }
    sentences.insert(sentences.end(), without_cause.begin(), without_cause.end());
    if (sentences.size() > kMostRelations) {
        const std::size_t more = sentences.size() - kMostRelations;
        sentences.resize(kMostRelations);
        sentences.push_back("And " + counted(more, "more pair") + " of values that differ.");
    }
    if (moments) sentences.push_back("Some figures differ because they are of different moments.");
    return sentences;
}

std::vector<std::string> short_names(const FactGraph& graph) {
    std::vector<std::string> names;
    for (const auto& source : graph.sources) names.push_back(source.id);
    std::size_t shared = 0;
    while (!names.empty()) {
        const std::size_t slash = names.front().find('/', shared);
        if (slash == std::string::npos) break;
        const std::string folder = names.front().substr(0, slash + 1);
        const bool all =
            std::all_of(names.begin(), names.end(), [&](const auto& name) { return name.starts_with(folder); });
        if (!all) break;
        shared = slash + 1;
    }
    for (auto& name : names) name = one_line(name.substr(shared));
    return names;
}

std::string entry_words(const ValueEntry& entry, const FactGraph& graph) { return plain_words(value_of(entry, graph)); }

std::string best_words(const Fact& fact, const ValueEntry& entry) {
    if (!fact.best || fact.best->value_id != entry.id || fact.values.size() < 2) return "";
    return "best supported, " + std::to_string(std::lround(fact.best->confidence * 100)) + "%";
}

std::vector<const Claim*> spoken_claims(const ValueEntry& entry, const FactGraph& graph) {
    std::vector<const Claim*> claims;
    std::set<std::pair<std::size_t, std::string>> seen;
    for (int id : entry.claims) {
        const Claim& claim = claim_of(id, graph);
        if (seen.emplace(claim.source, claim.text).second) claims.push_back(&claim);
    }
    return claims;
}

std::string acceptance_words(const Acceptance& accepted) {
    std::string text = accepted.in_text ? "Accepted in the text" : "Accepted";
    if (!accepted.by.empty()) text += " by " + accepted.by;
    if (!accepted.date.empty()) text += " on " + accepted.date;
    if (!accepted.expires.empty()) text += ", until " + accepted.expires;
    return one_line(text + ": " + accepted.reason);
}

std::map<const Fact*, std::vector<Acceptance>> accepted_conflicts(const View& view) {
    std::map<const Fact*, std::vector<Acceptance>> accepted;
    std::set<const Fact*> open;
    for (const auto& finding : view.findings) {
        const Fact* fact = &view.graph->facts[finding.fact];
        if (!finding.accepted) {
            open.insert(fact);
            continue;
        }
        auto& known = accepted[fact];
        const bool said = std::any_of(known.begin(), known.end(),
                                      [&](const Acceptance& one) { return one.reason == finding.accepted->reason; });
        if (!said) known.push_back(*finding.accepted);
    }
    for (const Fact* fact : open) accepted.erase(fact);
    return accepted;
}

std::string notice_words(const Notice& notice) {
    const std::string line = notice.line > 0 ? ":" + std::to_string(notice.line) : "";
    return one_line(std::string(name_of(notice.severity)) + " " + notice.file + line + ": " + notice.message);
}

std::string other_remark(const OtherClaim& other, const Finding& finding) {
    if (other.relation == EntryRelation::update) return "of another moment";
    if (other.relation == EntryRelation::compatible && !other.counts) return "a copy, or less exact";
    const bool mixed = finding.kind == FindingClass::contradicted || finding.disputed;
    if (!mixed) return "";
    return other.relation == EntryRelation::conflict ? "differs" : "agrees";
}

std::vector<const Fact*> facts_with(const View& view, Verdict verdict) {
    std::vector<const Fact*> facts;
    std::copy_if(view.facts.begin(), view.facts.end(), std::back_inserter(facts),
                 [&](const Fact* fact) { return fact->verdict == verdict; });
    return facts;
}

}  // namespace twosource
