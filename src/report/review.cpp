#include "report/review.h"

#include <algorithm>
#include <map>

#include "report/assess.h"

namespace twosource {
namespace {

class Reviewer {
  public:
    Reviewer(const FactGraph& graph, const std::vector<std::size_t>& drafts)
        : graph_(graph), is_draft_(graph.sources.size()) {
        for (const std::size_t draft : drafts) is_draft_[draft] = true;
    }

    std::vector<Finding> run() const {
        std::vector<Finding> findings;
        for (std::size_t i = 0; i < graph_.facts.size(); ++i)
            for (const auto& entry : graph_.facts[i].values)
                for (const int id : entry.claims)
                    if (is_draft_[claim(id).source]) findings.push_back(assess(i, entry, id));
        std::stable_sort(findings.begin(), findings.end(),
                         [](const Finding& a, const Finding& b) { return a.claim < b.claim; });
        return findings;
    }

  private:
    const Claim& claim(int id) const { return graph_.claims[static_cast<std::size_t>(id)]; }

    // A draft is copied text, or the source is: neither bears the other out.
    bool is_copy(int own, int other) const {
        const int group = graph_.sources[claim(own).source].independence;
        return group >= 0 && group == graph_.sources[claim(other).source].independence;
    }

    Finding assess(std::size_t index, const ValueEntry& entry, int own) const {
        const Fact& fact = graph_.facts[index];
        Finding finding;
        finding.fact = index;
        finding.claim = own;
        Assessment found;
        std::vector<int> support, against;
        for (const auto& other : fact.values) {
            const ValueRelation relation = relation_between(entry, other, fact);
            add_entry(other, relation, finding, found, support, against);
        }
        found.support = backing_of(std::move(support), graph_);
        found.opposing = backing_of(std::move(against), graph_).groups;
        classify(finding, found);
        std::stable_sort(finding.others.begin(), finding.others.end(), [](const OtherClaim& a, const OtherClaim& b) {
            const bool x = a.relation != EntryRelation::conflict, y = b.relation != EntryRelation::conflict;
            return std::tuple(x, a.claim) < std::tuple(y, b.claim);
        });
        finding.message = advice(finding, found, "the draft", graph_);
        return finding;
    }

    static ValueRelation relation_between(const ValueEntry& a, const ValueEntry& b, const Fact& fact) {
        for (const auto& relation : fact.relations)
            if (std::minmax(a.id, b.id) == std::minmax(relation.a, relation.b)) return relation;
        return {a.id, b.id, EntryRelation::compatible, Diagnosis::none};
    }

    void add_entry(const ValueEntry& entry, const ValueRelation& relation, Finding& finding, Assessment& found,
                   std::vector<int>& support, std::vector<int>& against) const {
        std::vector<int> rivals, own_words;
        for (const int id : entry.claims) {
            const bool own_text = claim(id).source == claim(finding.claim).source;
            if (is_draft_[claim(id).source] && !own_text) continue;
            if (own_text && relation.relation != EntryRelation::conflict) continue;
            OtherClaim other{id, relation.relation, relation.diagnosis, true};
            if (relation.relation == EntryRelation::conflict) {
                (own_text ? own_words : rivals).push_back(id);
            } else if (relation.relation == EntryRelation::update) {
                found.other_moment = id;
                other.counts = false;
            } else {
                const bool copy = is_copy(finding.claim, id);
                const bool exact = bears_out(claim(id).value, claim(finding.claim).value);
                other.counts = !copy && exact;
                if (other.counts) support.push_back(id);
                if (copy) found.copied = true;
                if (!copy && !exact) found.vague = id;
            }
            finding.others.push_back(other);
        }
        against.insert(against.end(), rivals.begin(), rivals.end());
        take_stronger(rivals.empty() ? own_words : rivals, rivals.empty(), relation.diagnosis, finding, found);
    }

    // Keeps the conflicting value that most stands behind; of equal ones one whose cause can be told.
    void take_stronger(const std::vector<int>& claims, bool by_itself, Diagnosis diagnosis, Finding& finding,
                       Assessment& found) const {
        if (claims.empty()) return;
        Backing backing = backing_of(claims, graph_);
        const auto rank = [](bool itself, std::size_t groups, Diagnosis cause) {
            return std::tuple(!itself, groups, cause != Diagnosis::none);
        };
        if (!found.against.claims.empty() && rank(by_itself, backing.groups, diagnosis) <=
                                                 rank(found.by_itself, found.against.groups, finding.diagnosis))
            return;
        found.against = std::move(backing);
        found.by_itself = by_itself;
        finding.diagnosis = diagnosis;
    }

    static void classify(Finding& finding, const Assessment& found) {
        const std::size_t groups = found.support.groups;
        const bool opposed = found.by_itself ? groups == 0 : found.opposing > 0 && found.opposing >= groups;
        finding.disputed = !opposed && found.opposing > 0;
        if (opposed)
            finding.kind = FindingClass::contradicted;
        else if (groups == 0)
            finding.kind = FindingClass::no_source;
        else if (groups >= 2)
            finding.kind = FindingClass::confirmed;
        else
            finding.kind = found.support.sources >= 2 ? FindingClass::one_origin : FindingClass::one_source;
        if (!opposed && !finding.disputed) finding.diagnosis = Diagnosis::none;
        finding.severity = opposed                                                       ? Severity::error
                           : finding.disputed || finding.kind == FindingClass::no_source ? Severity::warning
                           : finding.kind == FindingClass::confirmed                     ? Severity::none
                                                                                         : Severity::note;
    }

    const FactGraph& graph_;
    std::vector<bool> is_draft_;
};

}  // namespace

Review make_review(const FactGraph& graph, std::vector<std::size_t> drafts, std::vector<std::string> names) {
    Review review;
    review.graph = &graph;
    review.drafts = std::move(drafts);
    std::sort(review.drafts.begin(), review.drafts.end());
    review.names = std::move(names);
    if (review.names.empty())
        for (const auto& source : graph.sources) review.names.push_back(source.id);
    review.findings = Reviewer(graph, review.drafts).run();
    const Focus focus(graph);
    std::erase_if(review.findings, [&](const Finding& finding) { return !focus.holds(graph.facts[finding.fact]); });
    for (auto& finding : review.findings) finding.fingerprint = fingerprint_of(finding, graph, review.names);
    count_findings(review);
    return review;
}

void count_findings(Review& review) {
    review.count = {};
    review.accepted = 0;
    for (const auto& finding : review.findings) {
        if (finding.accepted)
            ++review.accepted;
        else
            ++review.count[static_cast<std::size_t>(finding.kind)];
    }
}

}  // namespace twosource
