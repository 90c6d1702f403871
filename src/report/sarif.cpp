// Conflicts as SARIF 2.1.0, for code scanning and editors: one result for each claim that others contradict, at its
// words, with what the others say in relatedLocations. Facts without a conflict are results that pass or stay open,
// where they were asked for.
#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>

#include "report/fingerprint.h"
#include "report/formats.h"
#include "report/json.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

// What GitHub's code scanning takes of one run, and shows of one result.
constexpr std::size_t kMostResults = 5000;
constexpr std::size_t kMostRelated = 100;

struct Rule {
    std::string_view id;
    Diagnosis diagnosis;
    std::string_view text;
};

constexpr std::array kRules = {
    Rule{"sources-differ", Diagnosis::none, "Sources differ on a fact"},
    Rule{"scale-word", Diagnosis::scale_word, "Sources differ: a scale word was probably lost or changed"},
    Rule{"long-short-scale", Diagnosis::long_short_scale,
         "Sources differ: a word such as \"billion\" probably changed its size between languages"},
    Rule{"thousands-separator", Diagnosis::thousands_separator,
         "Sources differ: a thousands separator was probably read as a decimal point, or the other way round"},
    Rule{"unit", Diagnosis::unit, "Sources differ: a unit is probably wrong"},
    Rule{"currency", Diagnosis::currency, "Sources differ: a currency is probably wrong"},
    Rule{"digit-transposition", Diagnosis::digit_transposition,
         "Sources differ: two digits have probably changed places"},
    Rule{"day-month-swap", Diagnosis::day_month_swap, "Sources differ: day and month have probably changed places"},
    Rule{"off-by-one-year", Diagnosis::off_by_one_year, "Sources differ: a year is probably wrong"},
    Rule{"rounding", Diagnosis::rounding, "Sources differ: a figure was probably rounded wrongly or cut off"},
};
constexpr std::string_view kAgree = "sources-agree";
constexpr std::string_view kSingle = "one-source";

std::string_view rule_for(Diagnosis diagnosis) {
    return std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.diagnosis == diagnosis; })
        ->id;
}

OrderedJson rule_json(std::string_view id, std::string_view text, std::string_view level) {
    return {{"id", id}, {"shortDescription", {{"text", text}}}, {"defaultConfiguration", {{"level", level}}}};
}

OrderedJson rules_json() {
    OrderedJson rules = OrderedJson::array();
    for (const auto& rule : kRules) rules.push_back(rule_json(rule.id, rule.text, "warning"));
    rules.push_back(rule_json(kAgree, "Sources agree on a fact", "none"));
    rules.push_back(rule_json(kSingle, "One source alone states a fact", "none"));
    return rules;
}

// Brackets make links in a message.
std::string escape_message(const std::string& text) {
    std::string out;
    for (char c : text) {
        if (c == '[' || c == ']' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

class Sarif {
  public:
    Sarif(const View& view, std::ostream& out)
        : view_(view), graph_(*view.graph), out_(out), places_(graph_), names_(short_names(graph_)) {}

    void run() {
        OrderedJson driver = {{"name", "twosource"}, {"semanticVersion", TWOSOURCE_VERSION}, {"rules", rules_json()}};
        out_ << "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": "
                "[{\n\"tool\": "
             << dump_line({{"driver", driver}}) << ",\n\"columnKind\": \"utf16CodeUnits\",\n\"results\": [";
        for (const Fact* fact : view_.facts) write_fact(*fact);
        out_ << "\n],\n\"invocations\": [" << dump_line(invocation()) << "]\n}]}\n";
    }

  private:
    const Claim& claim_of(int id) const { return graph_.claims[static_cast<std::size_t>(id)]; }

    void write_fact(const Fact& fact) {
        for (const auto& entry : fact.values) {
            const auto against = conflicts_of(fact, entry);
            if (fact.verdict == Verdict::conflict && against.empty()) continue;
            for (int id : entry.claims) {
                if (written_ == kMostResults) {
                    ++left_out_;
                    continue;
                }
                out_ << (written_++ == 0 ? "\n" : ",\n") << dump_line(result(fact, entry, claim_of(id), against));
            }
        }
    }

    struct Against {
        const ValueEntry* entry = nullptr;
        Diagnosis diagnosis = Diagnosis::none;
    };

    // The values of a fact that contradict one of them.
    static std::vector<Against> conflicts_of(const Fact& fact, const ValueEntry& entry) {
        std::vector<Against> found;
        for (const auto& relation : fact.relations) {
            if (relation.relation != EntryRelation::conflict) continue;
            if (relation.a != entry.id && relation.b != entry.id) continue;
            const int other = relation.a == entry.id ? relation.b : relation.a;
            found.push_back({&fact.values[static_cast<std::size_t>(other)], relation.diagnosis});
        }
        return found;
    }

    OrderedJson result(const Fact& fact, const ValueEntry& entry, const Claim& claim,
                       const std::vector<Against>& against) {
        OrderedJson json;
        json["ruleId"] = rule_of(fact, against);
        if (fact.verdict != Verdict::conflict) {
            json["kind"] = fact.verdict == Verdict::agreement ? "pass" : "open";
            json["level"] = "none";
        }
        std::string text = escape_message(title_of(fact)) + ": " + escape_message(one_line(claim.text));
        OrderedJson related = OrderedJson::array();
        if (fact.verdict == Verdict::conflict) {
            text += " (" + escape_message(entry_words(entry, graph_)) + ").";
            for (const auto& other : against) text += other_side(entry, other, related);
        } else {
            text += fact.verdict == Verdict::agreement
                        ? ". " + counted(static_cast<std::size_t>(fact.independent_sources), "independent source") +
                              ", no conflict."
                        : ". No other source states it.";
        }
        json["message"]["text"] = text;
        json["locations"].push_back(location(claim));
        if (!related.empty()) json["relatedLocations"] = std::move(related);
        const std::string print = claim_fingerprint(fact, claim, graph_);
        json["partialFingerprints"]["twosource/v1"] = print + ":" + std::to_string(++times_[print]);
        json["properties"] = {{"fact", fact.id}, {"verdict", name_of(fact.verdict)}, {"value", to_json(claim.value)}};
        return json;
    }

    static std::string_view rule_of(const Fact& fact, const std::vector<Against>& against) {
        if (fact.verdict == Verdict::agreement) return kAgree;
        if (fact.verdict == Verdict::single_source) return kSingle;
        const auto told = std::find_if(against.begin(), against.end(),
                                       [](const Against& other) { return other.diagnosis != Diagnosis::none; });
        return rule_for(told == against.end() ? Diagnosis::none : told->diagnosis);
    }

    // " [b.txt](1) and [c.txt](2) say 1.4 billion USD: a scale word …", each with a location of that number.
    std::string other_side(const ValueEntry& entry, const Against& other, OrderedJson& related) {
        std::vector<std::string> links;
        std::set<std::size_t> sources;
        for (int id : other.entry->claims) {
            const Claim& claim = claim_of(id);
            if (related.size() == kMostRelated) break;
            OrderedJson place = location(claim);
            const std::size_t number = related.size() + 1;
            OrderedJson entry_json = {{"id", number}};
            entry_json.update(place);
            entry_json["message"]["text"] = escape_message(names_[claim.source] + ": " + bracketless(claim));
            related.push_back(std::move(entry_json));
            if (sources.insert(claim.source).second)
                links.push_back("[" + escape_message(names_[claim.source]) + "](" + std::to_string(number) + ")");
        }
        if (links.empty()) return "";
        const Value& a = claim_of(entry.claims.front()).value;
        const Value& b = claim_of(other.entry->claims.front()).value;
        const std::string cause = describe_cause(other.diagnosis, a, b);
        return " " + listed(links) + (links.size() == 1 ? " says " : " say ") +
               escape_message(entry_words(*other.entry, graph_)) + (cause.empty() ? "." : ": " + cause + ".");
    }

    std::string bracketless(const Claim& claim) const {
        const Quote quote = quote_of(claim, graph_);
        return quote.before + quote.value + quote.after;
    }

    OrderedJson location(const Claim& claim) {
        OrderedJson json;
        const Place place = places_.of(claim);
        if (place.file.empty()) {
            json["logicalLocations"].push_back({{"name", one_line(graph_.sources[claim.source].id)}});
            return json;
        }
        auto& physical = json["physicalLocation"];
        physical["artifactLocation"]["uri"] = uri_of_path(place.file);
        if (!place.file.starts_with('/')) physical["artifactLocation"]["uriBaseId"] = "%SRCROOT%";
        if (place.line == 0) return json;
        auto& region = physical["region"];
        region["startLine"] = place.line;
        if (place.column > 0) {
            region["startColumn"] = place.column;
            region["endLine"] = place.end_line;
            region["endColumn"] = place.end_column;
            region["snippet"]["text"] = claim.text;
        }
        return json;
    }

    OrderedJson invocation() const {
        OrderedJson json = {{"executionSuccessful", true}};
        if (left_out_ > 0) {
            const std::string text = counted(left_out_, "more result") + " left out: at most " +
                                     std::to_string(kMostResults) + " are shown where they are uploaded.";
            json["toolExecutionNotifications"].push_back({{"level", "warning"}, {"message", {{"text", text}}}});
        }
        return json;
    }

    const View& view_;
    const FactGraph& graph_;
    std::ostream& out_;
    Places places_;
    std::vector<std::string> names_;
    std::map<std::string, int> times_;  // a source may say one thing twice
    std::size_t written_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace

void write_sarif(const View& view, const Layout&, std::ostream& out) { Sarif(view, out).run(); }

}  // namespace twosource
