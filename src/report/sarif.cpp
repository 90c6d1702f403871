#include "report/sarif.h"

#include <algorithm>
#include <set>

#include "report/formats.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

// GitHub shows so many results of a run, and takes ten megabytes of it; what others say is told by a few of them.
constexpr std::size_t kMostResults = 5000;
constexpr std::size_t kMostRelated = 25;
constexpr std::size_t kMostLinks = 8;  // in a message

constexpr std::array kClasses = {FindingClass::contradicted, FindingClass::no_source, FindingClass::one_origin,
                                 FindingClass::one_source, FindingClass::confirmed};
constexpr std::array kCauses = {Diagnosis::scale_word,     Diagnosis::long_short_scale, Diagnosis::thousands_separator,
                                Diagnosis::unit,           Diagnosis::currency,         Diagnosis::digit_transposition,
                                Diagnosis::day_month_swap, Diagnosis::off_by_one_year,  Diagnosis::rounding};

std::string_view describe_class(FindingClass kind) {
    switch (kind) {
        case FindingClass::contradicted:
            return "Sources state another value";
        case FindingClass::no_source:
            return "No other source states it";
        case FindingClass::one_origin:
            return "All sources that state it go back to one origin";
        case FindingClass::one_source:
            return "One source alone bears it out";
        case FindingClass::confirmed:
            return "Independent sources bear it out";
    }
    return "";
}

// "contradicted/scale-word": the likely cause is a rule of its own, so that it can be filtered by.
std::string rule_of(FindingClass kind, Diagnosis cause) {
    std::string id(name_of(kind));
    if (kind == FindingClass::contradicted && cause != Diagnosis::none) id += "/" + std::string(name_of(cause));
    std::replace(id.begin(), id.end(), '_', '-');
    return id;
}

OrderedJson rule_json(FindingClass kind, Diagnosis cause = Diagnosis::none) {
    std::string text(describe_class(kind));
    if (cause != Diagnosis::none) {
        std::string name(name_of(cause));
        std::replace(name.begin(), name.end(), '_', ' ');
        text += "; likely cause: " + name;
    }
    return {{"id", rule_of(kind, cause)}, {"shortDescription", {{"text", text}}}};
}

OrderedJson rules_json() {
    OrderedJson rules = OrderedJson::array();
    for (FindingClass kind : kClasses) rules.push_back(rule_json(kind));
    for (Diagnosis cause : kCauses) rules.push_back(rule_json(FindingClass::contradicted, cause));
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

OrderedJson suppression(const Acceptance& accepted) {
    return {{"kind", accepted.in_text ? "inSource" : "external"},
            {"status", "accepted"},
            {"justification", accepted.reason}};
}

OrderedJson properties(const Fact& fact, const Claim& claim) {
    return {{"fact", fact.id}, {"verdict", name_of(fact.verdict)}, {"value", to_json(claim.value)}};
}

OrderedJson file_json(const std::string& file) {
    OrderedJson json = {{"uri", uri_of_path(file)}};
    if (!file.starts_with('/')) json["uriBaseId"] = "%SRCROOT%";
    return json;
}

}  // namespace

SarifLog::SarifLog(const FactGraph& graph, const std::vector<std::string>& names, std::ostream& out)
    : graph_(graph), names_(names), out_(out), places_(graph, names) {}

void SarifLog::open() {
    const OrderedJson driver = {{"name", "twosource"}, {"semanticVersion", TWOSOURCE_VERSION}, {"rules", rules_json()}};
    out_ << "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n\"version\": \"2.1.0\",\n\"runs\": "
            "[{\n\"tool\": "
         << dump_line({{"driver", driver}}) << ",\n\"columnKind\": \"utf16CodeUnits\",\n\"results\": [";
}

void SarifLog::put(const OrderedJson& result) { out_ << (written_++ == 0 ? "\n" : ",\n") << dump_line(result); }

void SarifLog::write(const Finding& finding) {
    if (written_ == kMostResults) {
        ++left_out_;
        return;
    }
    const Fact& fact = graph_.facts[finding.fact];
    const Claim& claim = claim_of(finding.claim);
    OrderedJson related = OrderedJson::array();
    OrderedJson json;
    json["ruleId"] = rule_of(finding.kind, finding.diagnosis);
    if (finding.severity == Severity::none) json["kind"] = "pass";
    json["level"] = name_of(finding.severity);
    json["message"]["text"] = escape_message(title_of(fact) + ": " + finding.message) + links(finding, related);
    json["locations"].push_back(location(claim));
    if (!related.empty()) json["relatedLocations"] = std::move(related);
    json["partialFingerprints"]["twosource/v1"] =
        finding.fingerprint + ":" + std::to_string(++times_[finding.fingerprint]);
    if (finding.accepted) json["suppressions"].push_back(suppression(*finding.accepted));
    json["properties"] = properties(fact, claim);
    put(json);
}

void SarifLog::write(const Fact& fact, const Claim& claim) {
    if (written_ == kMostResults) {
        ++left_out_;
        return;
    }
    const bool agreed = fact.verdict == Verdict::agreement;
    OrderedJson json;
    json["ruleId"] = rule_of(agreed ? FindingClass::confirmed : FindingClass::no_source, Diagnosis::none);
    json["kind"] = agreed ? "pass" : "open";
    json["level"] = "none";
    json["message"]["text"] = escape_message(title_of(fact) + ": " + one_line(claim.text)) +
                              (agreed ? ". Sources agree." : ". No other source states it.");
    json["locations"].push_back(location(claim));
    json["properties"] = properties(fact, claim);
    put(json);
}

// " See [b.txt](1) and [c.txt](2).", each with a location of that number.
std::string SarifLog::links(const Finding& finding, OrderedJson& related) {
    std::vector<std::string> links;
    std::set<std::size_t> sources;
    for (const auto& other : finding.others) {
        if (related.size() == kMostRelated) break;
        const Claim& claim = claim_of(other.claim);
        const Quote quote = quote_of(claim, graph_);
        const std::size_t number = related.size() + 1;
        const std::string name = escape_message(one_line(names_[claim.source]));
        OrderedJson json = {{"id", number}};
        json.update(location(claim));
        json["message"]["text"] = name + ": " + escape_message(quote.before + quote.value + quote.after);
        related.push_back(std::move(json));
        if (links.size() < kMostLinks && sources.insert(claim.source).second)
            links.push_back("[" + name + "](" + std::to_string(number) + ")");
    }
    return links.empty() ? "" : " See " + listed(links) + ".";
}

OrderedJson SarifLog::location(const Claim& claim) {
    OrderedJson json;
    const Place place = places_.of(claim);
    if (place.file.empty()) {
        json["logicalLocations"].push_back({{"name", one_line(names_[claim.source])}});
        return json;
    }
    auto& physical = json["physicalLocation"];
    physical["artifactLocation"] = file_json(place.file);
    if (place.lines.start == 0) return json;
    auto& region = physical["region"];
    region["startLine"] = place.lines.start;
    if (place.columns.start == 0) return json;
    region["startColumn"] = place.columns.start;
    region["endLine"] = place.lines.end;
    region["endColumn"] = place.columns.end;
    region["snippet"]["text"] = claim.text;
    return json;
}

OrderedJson SarifLog::invocation(const std::vector<Notice>& notices) const {
    OrderedJson told = OrderedJson::array();
    for (const auto& notice : notices) {
        OrderedJson json = {{"level", name_of(notice.severity)}, {"message", {{"text", notice.message}}}};
        if (!notice.file.empty()) {
            OrderedJson physical = {{"artifactLocation", file_json(notice.file)}};
            if (notice.line > 0) physical["region"]["startLine"] = notice.line;
            json["locations"].push_back({{"physicalLocation", std::move(physical)}});
        }
        told.push_back(std::move(json));
    }
    if (left_out_ > 0)
        told.push_back(
            {{"level", "warning"},
             {"message",
              {{"text", counted(left_out_, "more result") + " left out: where results are uploaded, at most " +
                            std::to_string(kMostResults) + " are shown."}}}});
    OrderedJson json = {{"executionSuccessful", true}};
    if (!told.empty()) json["toolExecutionNotifications"] = std::move(told);
    return json;
}

void SarifLog::close(const std::vector<Notice>& notices) {
    out_ << "\n],\n\"invocations\": [" << dump_line(invocation(notices)) << "]\n}]}\n";
}

void write_sarif(const View& view, const Layout&, std::ostream& out) {
    SarifLog log(*view.graph, view.names, out);
    log.open();
    for (const auto& finding : view.findings)
        if (finding.shown) log.write(finding);
    for (const Fact* fact : view.facts) {
        if (fact->verdict == Verdict::conflict) continue;
        for (const auto& entry : fact->values)
            for (int id : entry.claims) log.write(*fact, view.graph->claims[static_cast<std::size_t>(id)]);
    }
    log.close(view.notices);
}

void write_review_sarif(const Review& review, const Layout&, std::ostream& out) {
    SarifLog log(*review.graph, review.names, out);
    log.open();
    for (const auto& finding : review.findings)
        if (finding.shown) log.write(finding);
    log.close(review.notices);
}

}  // namespace twosource
