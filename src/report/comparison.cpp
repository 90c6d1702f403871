#include "report/comparison.h"

#include <algorithm>
#include <ostream>

#include "report/words.h"

namespace twosource {
namespace {

void write_difference(const Difference& difference, std::ostream& out) {
    out << "    " << difference.kind << '\n';
    for (const auto& line : difference.lines) out << "      " << line << '\n';
    if (!difference.open.empty()) out << "      open: " << difference.open << '\n';
}

// Differences of one kind, under the fact that they belong to.
void write_differences(const Comparison& comparison, bool open, std::ostream& out) {
    std::string fact = "\n";
    for (const auto& difference : comparison.differences) {
        if (difference.open.empty() == open) continue;
        if (fact == "\n" && open) out << "  open:\n";
        if (difference.fact != fact)
            out << "  " << (difference.fact.empty() ? "the whole story" : difference.fact) << '\n';
        fact = difference.fact;
        write_difference(difference, out);
    }
}

JunitCase case_of(const std::string& story, const std::string& fact, const Comparison& comparison) {
    JunitCase made{story, fact.empty() ? "the whole story" : fact, "", "", JunitCase::Outcome::passed};
    for (const auto& difference : comparison.differences) {
        if (difference.fact != fact) continue;
        const bool open = !difference.open.empty();
        if (open && made.outcome == JunitCase::Outcome::failed) continue;
        if (!open || made.message.empty()) made.message = open ? "open: " + difference.open : difference.kind;
        made.outcome = open ? JunitCase::Outcome::skipped : JunitCase::Outcome::failed;
        made.text += difference.kind + '\n';
        for (const auto& line : difference.lines) made.text += "  " + line + '\n';
    }
    return made;
}

OrderedJson to_json(const Tally& tally) { return OrderedJson::array({tally.good, tally.all}); }

std::string of(const Tally& tally, std::string_view what) {
    return std::to_string(tally.good) + " of " + counted(tally.all, what);
}

}  // namespace

Score& Score::operator+=(const Score& other) {
    const auto add = [](Tally& tally, const Tally& more) { tally.good += more.good, tally.all += more.all; };
    add(claims, other.claims);
    add(values, other.values);
    add(agreeing, other.agreeing);
    add(conflicts, other.conflicts);
    add(diagnoses, other.diagnoses);
    add(updates, other.updates);
    add(copies, other.copies);
    add(origins, other.origins);
    add(traps, other.traps);
    false_conflicts += other.false_conflicts;
    false_copies += other.false_copies;
    joined += other.joined;
    open += other.open;
    return *this;
}

std::string summary_of(const std::string& name, const Score& score) {
    std::string line = name + ": " + of(score.claims, "claim") + ", " + of(score.agreeing, "agreeing pair") + ", " +
                       of(score.conflicts, "conflict") + ", " + std::to_string(score.false_conflicts) + " false";
    if (score.updates.all > 0) line += ", " + of(score.updates, "update");
    if (score.traps.all > 0) line += ", " + of(score.traps, "trap") + " avoided";
    if (score.open > 0) line += ", " + std::to_string(score.open) + " open";
    return line;
}

void write_comparison(const std::string& name, const Comparison& comparison, std::ostream& out) {
    out << summary_of(name, comparison.score) << '\n';
    write_differences(comparison, false, out);
    write_differences(comparison, true, out);
    for (const auto& what : comparison.closable) out << "  can be closed: " << what << '\n';
}

std::vector<JunitCase> cases_of(const Story& story, const Comparison& comparison) {
    std::vector<JunitCase> cases;
    for (const auto& fact : story.facts) cases.push_back(case_of(story.name, fact.key, comparison));
    cases.push_back(case_of(story.name, "", comparison));
    return cases;
}

OrderedJson to_json(const Score& score) {
    OrderedJson json;
    json["claims"] = to_json(score.claims);
    json["values"] = to_json(score.values);
    json["agreeing"] = to_json(score.agreeing);
    json["conflicts"] = to_json(score.conflicts);
    json["false_conflicts"] = score.false_conflicts;
    json["diagnoses"] = to_json(score.diagnoses);
    json["updates"] = to_json(score.updates);
    json["joined"] = score.joined;
    json["traps"] = to_json(score.traps);
    json["copies"] = to_json(score.copies);
    json["false_copies"] = score.false_copies;
    json["origins"] = to_json(score.origins);
    json["open"] = score.open;
    return json;
}

}  // namespace twosource
