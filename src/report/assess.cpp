#include "report/assess.h"

#include <algorithm>
#include <array>
#include <set>

#include "graph/verdict.h"
#include "report/quote.h"
#include "report/words.h"
#include "value/date.h"

namespace twosource {
namespace {

const Claim& claim_of(int id, const FactGraph& graph) { return graph.claims[static_cast<std::size_t>(id)]; }

// Without the counted noun, which is in the language of one source.
std::string words_of(int id, const FactGraph& graph) {
    Value value = claim_of(id, graph).value;
    if (value.kind == Kind::count) value.unit.clear();
    return describe(value);
}

bool dates_bear_out(const std::string& source, const std::string& own) {
    const auto x = parse_edtf(source), y = parse_edtf(own);
    if (!x || !y || !x->from || !y->from) return source == own;
    return (x->from->month || !y->from->month) && (x->from->day || !y->from->day);
}

std::string number_word(std::size_t number) {
    static const std::array<const char*, 13> words = {"No",    "One",   "Two",  "Three", "Four",   "Five",  "Six",
                                                      "Seven", "Eight", "Nine", "Ten",   "Eleven", "Twelve"};
    return number < words.size() ? words[number] : std::to_string(number);
}

// "Two independent sources", "Two sources of one origin", "One source"
std::string who(const Backing& backing) {
    const std::string noun = backing.sources == 1 ? " source" : " sources";
    if (backing.sources == 1) return "One source";
    if (backing.groups == 1) return number_word(backing.sources) + " sources of one origin";
    if (backing.groups == backing.sources) return number_word(backing.sources) + " independent sources";
    return number_word(backing.sources) + noun + ", " + std::to_string(backing.groups) + " of them independent,";
}

std::string say(const Backing& backing) { return backing.sources == 1 ? " says " : " say "; }

std::string what_to_check(Diagnosis cause) {
    switch (cause) {
        case Diagnosis::none:
            break;
        case Diagnosis::scale_word:
            return "check the scale word (thousand, million …)";
        case Diagnosis::long_short_scale:
            return "check whether a word such as \"billion\" changed its size between languages";
        case Diagnosis::thousands_separator:
            return "check whether the separator parts thousands or decimals";
        case Diagnosis::unit:
            return "check the unit";
        case Diagnosis::currency:
            return "check the currency";
        case Diagnosis::digit_transposition:
            return "check whether two digits changed places";
        case Diagnosis::day_month_swap:
            return "check whether day and month changed places";
        case Diagnosis::off_by_one_year:
            return "check the year";
        case Diagnosis::rounding:
            return "check the rounding";
    }
    return "check which is right";
}

std::string no_source_advice(const Assessment& found, const FactGraph& graph) {
    if (found.other_moment >= 0)
        return "The sources give figures of other moments, such as " + words_of(found.other_moment, graph) +
               ": check whether this one is out of date.";
    if (found.vague >= 0)
        return "No source states it as exactly; one says " + words_of(found.vague, graph) + ": find one that does.";
    if (found.copied) return "Only a copy of this text states it: find a source of its own.";
    return "No source states it: find one, or mark it as your own reporting.";
}

}  // namespace

Backing backing_of(std::vector<int> claims, const FactGraph& graph) {
    Backing backing;
    std::set<std::size_t> sources;
    for (const int id : claims) sources.insert(claim_of(id, graph).source);
    const auto groups = independent_groups({sources.begin(), sources.end()}, graph.sources);
    backing.claims = std::move(claims);
    backing.sources = sources.size();
    backing.groups = std::set<int>(groups.begin(), groups.end()).size();
    return backing;
}

bool bears_out(const Value& source, const Value& own) {
    if (source.kind == Kind::date) return dates_bear_out(source.edtf, own.edtf);
    if (source.kind == Kind::text) return true;
    if (source.number() && source.low && source.high) return true;
    return (source.low && source.low == own.low) || (source.high && source.high == own.high) ||
           (source.low && source.low == own.high) || (source.high && source.high == own.low);
}

std::string advice(const Finding& finding, const Assessment& found, const std::string& subject,
                   const FactGraph& graph) {
    const std::string own = words_of(finding.claim, graph);
    const std::string other = found.against.claims.empty() ? "" : words_of(found.against.claims.front(), graph);
    switch (finding.kind) {
        case FindingClass::contradicted:
            if (found.by_itself)
                return "The same text also says " + other + "; here it is " + own + ": " +
                       what_to_check(finding.diagnosis) + ".";
            return who(found.against) + say(found.against) + other + "; " + subject + " says " + own + ": " +
                   what_to_check(finding.diagnosis) + ".";
        case FindingClass::no_source:
            return no_source_advice(found, graph);
        case FindingClass::one_origin:
            return who(found.support) + " say so, too: find an independent one, or name the origin.";
        case FindingClass::one_source: {
            const Source& source = graph.sources[claim_of(found.support.claims.front(), graph).source];
            return "One source says so, too (" + one_line(source.id) + "): find a second one, or name it.";
        }
        case FindingClass::confirmed:
            break;
    }
    const std::string so = who(found.support) + " say so, too";
    if (!finding.disputed) return so + ".";
    return so + ", but another says " + other + ": look at both.";
}

}  // namespace twosource
