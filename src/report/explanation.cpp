#include "report/explanation.h"

#include <algorithm>
#include <cstdio>
#include <ostream>

#include "graph/build.h"
#include "report/column.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"
#include "value/relate.h"

namespace twosource {
namespace {

constexpr std::size_t kMostLinks = 40;  // pairs are many; beyond this a page explains nothing

std::string signed_weight(double weight) {
    char text[32];
    std::snprintf(text, sizeof text, "%+.1f", weight);
    return text;
}

std::string plain_weight(double weight) { return signed_weight(weight).substr(weight < 0 ? 0 : 1); }

std::string reading_words(Diagnosis reason) {
    std::string words(name_of(reason));
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

class Explainer {
  public:
    Explainer(const FactGraph& graph, const UnitTable& units, const Layout& layout, std::ostream& out)
        : graph_(graph), units_(units), column_(layout, out), names_(short_names(graph)) {}

    void explain(const Fact& fact) {
        column_.write(inked(Ink::strong, title_of(fact)) + "  " + inked(Ink::dim, one_line(fact.id)));
        column_.write(verdict_words(fact) + ".");
        head("Its claims");
        const auto claims = claims_of(fact);
        for (int id : claims) write_claim(id);
        head("Its values");
        write_values(fact);
        if (claims.size() < 2) return;
        head("Why these claims are one fact");
        write_links(claims);
    }

    void explain(int a, int b) {
        write_claim(a);
        write_claim(b);
        const Fact *fact = fact_of_claim(a, graph_), *other = fact_of_claim(b, graph_);
        head("The link");
        if (fact && fact == other)
            column_.write("Both are in the fact " + one_line(fact->id) + ".", 2, 4);
        else
            column_.write("They are in two facts: " + id_of(fact) + " and " + id_of(other) + ".", 2, 4);
        write_link(a, b);
        column_.write(values_words(a, b), 2, 4);
    }

  private:
    const Claim& claim(int id) const { return graph_.claims[static_cast<std::size_t>(id)]; }
    static std::string id_of(const Fact* fact) { return fact ? one_line(fact->id) : "no fact"; }

    void head(std::string_view text) {
        column_.blank();
        column_.write(inked(Ink::strong, text));
    }

    static std::vector<int> claims_of(const Fact& fact) {
        std::vector<int> claims;
        for (const auto& entry : fact.values) claims.insert(claims.end(), entry.claims.begin(), entry.claims.end());
        std::sort(claims.begin(), claims.end());
        return claims;
    }

    std::string verdict_words(const Fact& fact) const {
        const std::string who = credit(claims_of(fact), graph_);
        switch (fact.verdict) {
            case Verdict::agreement:
                return "Agreement: " + who + "; counted as " + std::to_string(fact.independent_sources) +
                       " independent";
            case Verdict::conflict:
                return "The sources differ: " + who;
            case Verdict::single_source:
                return "One source only: " + who;
        }
        return who;
    }

    std::string place(const Claim& what) const {
        if (what.record > 0) return "line " + std::to_string(what.record) + " of the claims";
        const std::string& text = graph_.sources[what.source].text;
        const auto line =
            std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(what.span.start), '\n') + 1;
        return "line " + std::to_string(line) + ", bytes " + std::to_string(what.span.start) + " to " +
               std::to_string(what.span.end);
    }

    void write_claim(int id) {
        const Claim& what = claim(id);
        column_.write("claim " + std::to_string(id) + "  " + names_[what.source] + inked(Ink::dim, ", " + place(what)),
                      2, 4);
        const Quote quote = quote_of(what, graph_, 400);
        column_.write(quote.before + column_.marked(quote.value) + quote.after, 4, 4);
        std::string reading = "read as " + describe(what.value) + " (" + std::string(name_of(what.value.kind)) + ")";
        if (what.negated) reading += ", denied by the sentence";
        if (what.headline) reading += ", in a headline";
        column_.write(reading, 4, 6);
        for (const auto& other : what.value.readings) column_.write(other_reading(what.value, other), 4, 6);
        write_features(what);
    }

    static std::string other_reading(Value value, const Reading& other) {
        value.low = other.low;
        value.high = other.high;
        if (!other.unit.empty()) value.unit = other.unit;
        value.edtf = other.edtf;
        return "could also be read as " + describe(value) + " (" + reading_words(other.reason) + ")";
    }

    // "import" for "import", "altman" for "name:altman".
    static std::string feature_words(const std::string& id) { return one_line(id.substr(id.rfind(':') + 1)); }

    void write_features(const Claim& what) {
        static constexpr std::pair<FeatureKind, std::string_view> kinds[] = {{FeatureKind::noun, "measures: "},
                                                                             {FeatureKind::term, "concepts near it: "},
                                                                             {FeatureKind::name, "names near it: "},
                                                                             {FeatureKind::word, "other words: "}};
        for (const auto& [kind, label] : kinds) {
            std::vector<std::string> ids;
            for (const auto& feature : what.features)
                if (feature.kind == kind) ids.push_back(feature_words(feature.id));
            if (!ids.empty()) column_.write(inked(Ink::dim, std::string(label) + listed(ids)), 4, 6);
        }
    }

    void write_values(const Fact& fact) {
        for (const auto& entry : fact.values) {
            std::vector<std::string> ids;
            for (int id : entry.claims) ids.push_back(std::to_string(id));
            const std::string best = best_words(fact, entry);
            column_.write(inked(Ink::strong, entry_words(entry, graph_)) + "  " + credit(entry.claims, graph_) +
                              ": claims " + listed(ids) + (best.empty() ? "" : "; " + best),
                          2, 4);
        }
        for (const auto& relation : fact.relations) {
            const auto& a = fact.values[static_cast<std::size_t>(relation.a)];
            const auto& b = fact.values[static_cast<std::size_t>(relation.b)];
            std::string line =
                entry_words(a, graph_) + " and " + entry_words(b, graph_) + ": " + relation_words(relation.relation);
            const std::string cause =
                describe_cause(relation.diagnosis, claim(a.claims.front()).value, claim(b.claims.front()).value);
            column_.write(line + (cause.empty() ? "" : "; " + cause), 2, 4);
        }
    }

    static std::string relation_words(EntryRelation relation) {
        switch (relation) {
            case EntryRelation::compatible:
                return "both can be true, one is less exact or a bound";
            case EntryRelation::update:
                return "of different moments of a figure that changes";
            case EntryRelation::conflict:
                return "they differ";
        }
        return "";
    }

    // For each claim the strongest link to one before it.
    void write_links(const std::vector<int>& claims) {
        for (std::size_t i = 1; i < claims.size() && i < kMostLinks; ++i) {
            int partner = claims[0];
            double best = 0;
            for (std::size_t k = 0; k < i; ++k) {
                const double total = explain_link(graph_, claims[k], claims[i], units_).total;
                if (k > 0 && total <= best) continue;
                best = total;
                partner = claims[k];
            }
            column_.write("claim " + std::to_string(claims[i]) + " with claim " + std::to_string(partner), 2, 4);
            write_link(partner, claims[i]);
        }
        if (claims.size() > kMostLinks) column_.write("And so on; name two claims to see more.", 2, 4);
    }

    void write_link(int a, int b) {
        const LinkExplanation link = explain_link(graph_, a, b, units_);
        if (!link.one_story) {
            column_.write("Their articles tell of different events: no link is looked for.", 4, 6);
            return;
        }
        if (!link.comparable) {
            column_.write("The values measure different things (" + dimension_of(claim(a).value, units_) + " and " +
                              dimension_of(claim(b).value, units_) + "): no link is possible.",
                          4, 6);
            return;
        }
        for (const auto& evidence : link.evidence)
            column_.write(signed_weight(evidence.weight) + "  " + one_line(evidence.reason), 4, 10);
        column_.write(signed_weight(link.total) + "  in all; a link by itself needs " + plain_weight(link.needed), 4,
                      10);
    }

    std::string values_words(int a, int b) const {
        const Related related = relate(claim(a).value, claim(b).value, units_);
        switch (related.relation) {
            case Relation::same:
                return "Their values are the same.";
            case Relation::compatible:
                return "Their values can both be true: one is less exact or a bound.";
            case Relation::incomparable:
                return "Their values cannot be compared.";
            case Relation::conflict:
                break;
        }
        const std::string cause = describe_cause(related.diagnosis, claim(a).value, claim(b).value);
        return "Their values differ" + (cause.empty() ? "." : ": " + cause + ".");
    }

    const FactGraph& graph_;
    const UnitTable& units_;
    Column column_;
    std::vector<std::string> names_;
};

}  // namespace

const Fact* fact_of_claim(int claim, const FactGraph& graph) {
    for (const auto& fact : graph.facts)
        for (const auto& entry : fact.values)
            if (std::find(entry.claims.begin(), entry.claims.end(), claim) != entry.claims.end()) return &fact;
    return nullptr;
}

void explain_fact(const Fact& fact, const FactGraph& graph, const UnitTable& units, const Layout& layout,
                  std::ostream& out) {
    Explainer(graph, units, layout, out).explain(fact);
}

void explain_claims(int a, int b, const FactGraph& graph, const UnitTable& units, const Layout& layout,
                    std::ostream& out) {
    Explainer(graph, units, layout, out).explain(a, b);
}

}  // namespace twosource
