// Drafts with seeded errors: one story told in three languages (tests/mistakes), each in an order of its own, lest it
// be a translation of another. Each is reviewed against the other two after rules have spoilt every second of its
// statements. What was spoilt is to be flagged with the right cause, and what was not is to be left alone.
#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <map>
#include <optional>
#include <set>

#include "report/review.h"
#include "support.h"
#include "text/unicode.h"
#include "value/date.h"

using namespace twosource;
using namespace twosource::test;

namespace {

using Swaps = std::vector<std::pair<std::string, std::string>>;  // a word, and the wrong one for it

// How a language writes what the rules change.
struct Writing {
    std::string tag;
    std::vector<std::string> months;
    Swaps scales, long_scales, units, currencies;
    std::string group, wrong_group;  // the mark that parts thousands, and one that does not
};

const std::vector<Writing>& writings() {
    static const std::vector<Writing> all = {
        {"en",
         {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"},
         {{"billion", "million"}, {"million", "billion"}},
         {},
         {{"kilometres", "miles"}, {"megawatts", "gigawatts"}, {"metres", "feet"}},
         {{"euros", "dollars"}},
         ",",
         "."},
        {"de",
         {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
          "Dezember"},
         {{"Milliarden", "Millionen"}, {"Millionen", "Milliarden"}},
         {{"Milliarden", "Billionen"}},
         {{"Kilometern", "Meilen"}, {"Kilometer", "Meilen"}, {"Megawatt", "Gigawatt"}, {"Meter", "Fuß"}},
         {{"Euro", "Dollar"}},
         ".",
         ","},
        {"fr",
         {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre"},
         {{"milliards", "millions"}, {"milliard", "million"}, {"millions", "milliards"}},
         {{"milliards", "billions"}, {"milliard", "billion"}},
         {{"kilomètres", "miles"}, {"mégawatts", "gigawatts"}, {"mètres", "pieds"}},
         {{"d'euros", "de dollars"}, {"euros", "dollars"}},
         " ",
         ","}};
    return all;
}

std::optional<std::string> swapped(const std::string& text, const Swaps& swaps) {
    for (const auto& [right, wrong] : swaps)
        if (const std::size_t at = text.find(right); at != std::string::npos)
            return std::string(text).replace(at, right.size(), wrong);
    return std::nullopt;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// A plain number in digits, without a scale word.
bool is_plain(const std::string& text, const Writing& writing) {
    return is_digit(text[0]) && !swapped(text, writing.scales);
}

struct Day {
    int day = 0, month = 0;
    std::string year;
};

std::optional<Day> day_of(const Value& value) {
    const auto date = parse_edtf(value.edtf);
    if (value.kind != Kind::date || !date || !date->from || !date->from->day || !date->from->year) return std::nullopt;
    return Day{*date->from->day, *date->from->month, std::to_string(*date->from->year)};
}

// The value's text with this mistake in it; nothing where it cannot be made of this value.
std::optional<std::string> spoil(Diagnosis mistake, const Claim& claim, const Writing& writing) {
    std::string text = claim.text;
    const auto day = day_of(claim.value);
    const auto month = [&](int number) { return writing.months[static_cast<std::size_t>(number - 1)]; };
    switch (mistake) {
        case Diagnosis::scale_word:
            return swapped(text, writing.scales);
        case Diagnosis::long_short_scale:
            return swapped(text, writing.long_scales);
        case Diagnosis::unit:
            return claim.value.kind == Kind::quantity ? swapped(text, writing.units) : std::nullopt;
        case Diagnosis::currency:
            return swapped(text, writing.currencies);
        case Diagnosis::thousands_separator: {
            const std::size_t at = text.find(writing.group);
            const bool groups =
                at != std::string::npos && at + 4 <= text.size() && is_digit(text[at + writing.group.size()]);
            if (!groups || !is_plain(text, writing)) return std::nullopt;
            return text.replace(at, writing.group.size(), writing.wrong_group);
        }
        case Diagnosis::digit_transposition:
            if (claim.value.kind != Kind::count || !is_plain(text, writing)) return std::nullopt;
            for (std::size_t i = 0; i + 1 < text.size(); ++i) {
                if (!is_digit(text[i]) || !is_digit(text[i + 1]) || text[i] == text[i + 1] || text[i + 1] == '0')
                    continue;
                std::swap(text[i], text[i + 1]);
                return text;
            }
            return std::nullopt;
        case Diagnosis::day_month_swap:
            if (!day || day->day > 12 || day->day == day->month) return std::nullopt;
            text.replace(text.find(month(day->month)), month(day->month).size(), month(day->day));
            return text.replace(0, std::to_string(day->day).size(), std::to_string(day->month));
        case Diagnosis::off_by_one_year:
            if (!day) return std::nullopt;
            return text.replace(text.find(day->year), 4, std::to_string(std::stoi(day->year) + 1));
        case Diagnosis::rounding: {
            // Cut off to hundreds, where rounding would have gone up.
            const auto number = claim.value.number();
            if (claim.value.kind != Kind::count || !number || !is_plain(text, writing)) return std::nullopt;
            const std::string digits = number->to_string();
            if (digits.size() < 4 || digits[digits.size() - 2] < '6' || digits.back() != '0') return std::nullopt;
            return text.replace(text.rfind(digits[digits.size() - 2]), 1, "0");
        }
        case Diagnosis::none:
            break;
    }
    return std::nullopt;
}

constexpr std::array kMistakes = {
    Diagnosis::scale_word,     Diagnosis::long_short_scale, Diagnosis::thousands_separator,
    Diagnosis::unit,           Diagnosis::currency,         Diagnosis::digit_transposition,
    Diagnosis::day_month_swap, Diagnosis::off_by_one_year,  Diagnosis::rounding};

struct Seed {
    Span line;  // in the spoilt draft
    Diagnosis mistake = Diagnosis::none;
};

struct Draft {
    std::string text;
    std::vector<Seed> seeds;
    std::vector<Span> untouched;  // lines
};

std::string telling(const std::string& tag) { return read_file(root() / "tests" / "mistakes" / (tag + ".txt")); }

std::vector<std::pair<std::string, std::string>> files_for(const Writing& own, const std::string& draft) {
    std::vector<std::pair<std::string, std::string>> files = {{"draft.txt", draft}};
    for (const auto& other : writings())
        if (other.tag != own.tag) files.emplace_back(other.tag + ".txt", telling(other.tag));
    return files;
}

std::vector<std::size_t> drafts_in(const FactGraph& graph) {
    for (std::size_t i = 0; i < graph.sources.size(); ++i)
        if (graph.sources[i].id == "draft.txt") return {i};
    return {};
}

// Of the statements that the others confirm, a line each, every second one is spoilt: by the mistake that was made
// least so far among those that can be made of it.
Draft seed(const Writing& writing, std::map<Diagnosis, int>& made) {
    Draft draft;
    draft.text = telling(writing.tag);
    const FactGraph graph = graph_of(files_for(writing, draft.text));
    const Review review = make_review(graph, drafts_in(graph));
    std::vector<const Claim*> claims;
    std::set<std::size_t> lines;  // their starts
    for (const auto& finding : review.findings) {
        const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
        const std::size_t line = draft.text.rfind('\n', claim.span.start);
        if (finding.kind == FindingClass::confirmed && line != std::string::npos && lines.insert(line).second)
            claims.push_back(&claim);
    }
    std::vector<std::pair<const Claim*, std::pair<Diagnosis, std::string>>> changes;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        std::optional<std::pair<Diagnosis, std::string>> change;
        for (const Diagnosis mistake : kMistakes) {
            const auto wrong = i % 2 == 0 ? spoil(mistake, *claims[i], writing) : std::nullopt;
            if (wrong && (!change || made[mistake] < made[change->first])) change.emplace(mistake, *wrong);
        }
        if (change) ++made[change->first];
        changes.emplace_back(claims[i], change.value_or(std::pair(Diagnosis::none, claims[i]->text)));
    }
    std::ptrdiff_t shift = 0;
    for (const auto& [claim, change] : changes) {
        const std::size_t start = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(claim->span.start) + shift);
        draft.text.replace(start, claim->span.size(), change.second);
        shift += static_cast<std::ptrdiff_t>(change.second.size()) - static_cast<std::ptrdiff_t>(claim->span.size());
        const Span line{draft.text.rfind('\n', start), draft.text.find('\n', start)};
        if (change.first == Diagnosis::none)
            draft.untouched.push_back(line);
        else
            draft.seeds.push_back({line, change.first});
    }
    return draft;
}

struct Score {
    int seeded = 0, right = 0, untouched = 0, false_alarms = 0;
};

void review_draft(const Writing& writing, const Draft& draft, Score& score) {
    const FactGraph graph = graph_of(files_for(writing, draft.text));
    const Review review = make_review(graph, drafts_in(graph));
    const auto finding_in = [&](Span line, const auto& wanted) {
        return std::any_of(review.findings.begin(), review.findings.end(), [&](const Finding& finding) {
            const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
            return finding.kind == FindingClass::contradicted && line.contains(claim.span) && wanted(finding);
        });
    };
    for (const auto& one : draft.seeds) {
        ++score.seeded;
        const bool right = finding_in(one.line, [&](const Finding& f) { return f.diagnosis == one.mistake; });
        score.right += right;
        if (!right) MESSAGE("missed: ", name_of(one.mistake), " in \"", std::string(one.line.of(draft.text)), "\"");
    }
    for (const Span line : draft.untouched) {
        ++score.untouched;
        const bool flagged = finding_in(line, [](const Finding&) { return true; });
        score.false_alarms += flagged;
        if (flagged) MESSAGE("false alarm: \"", std::string(line.of(draft.text)), "\"");
    }
}

}  // namespace

TEST_CASE("seeded errors are flagged with their cause, and what is right is left alone") {
    Score score;
    std::map<Diagnosis, int> made;
    for (const auto& writing : writings()) review_draft(writing, seed(writing, made), score);
    for (const Diagnosis mistake : kMistakes) {
        CAPTURE(name_of(mistake));
        CHECK(made[mistake] > 0);
    }
    CHECK(score.seeded >= 30);
    CHECK(score.untouched >= 30);
    CHECK(score.right * 10 >= score.seeded * 9);
    CHECK(score.false_alarms * 30 <= score.untouched);
    MESSAGE(score.right, " of ", score.seeded, " seeded errors with the right cause; ", score.false_alarms, " of ",
            score.untouched, " untouched statements flagged");
}
