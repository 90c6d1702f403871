#include "report/baseline.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <toml++/toml.h>

#include "report/quote.h"

namespace twosource {
namespace {

[[noreturn]] void fail(const std::string& file, const toml::source_position& at, const std::string& what) {
    throw std::runtime_error(file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + what);
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string iso(const toml::date& date) {
    return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
}

BaselineEntry entry_of(const toml::table& table, const std::string& file) {
    BaselineEntry entry;
    entry.line = table.source().begin.line;
    const std::map<std::string_view, std::string*> texts = {
        {"fingerprint", &entry.fingerprint}, {"source", &entry.source}, {"fact", &entry.fact}, {"text", &entry.text},
        {"reason", &entry.accepted.reason},  {"by", &entry.accepted.by}};
    const std::map<std::string_view, std::string*> dates = {{"date", &entry.accepted.date},
                                                            {"expires", &entry.accepted.expires}};
    for (const auto& [key, node] : table) {
        const std::string name(key.str());
        if (const auto text = texts.find(name); text != texts.end()) {
            if (!node.is_string()) fail(file, node.source().begin, name + " is to be a string");
            *text->second = node.ref<std::string>();
        } else if (const auto date = dates.find(name); date != dates.end()) {
            if (!node.is_date()) fail(file, node.source().begin, name + " is to be a date, such as 2026-09-01");
            *date->second = iso(node.ref<toml::date>());
        } else {
            fail(file, key.source().begin, "unknown key " + name);
        }
    }
    if (entry.fingerprint.empty()) fail(file, table.source().begin, "an entry without a fingerprint");
    if (entry.accepted.reason.find_first_not_of(" \t\n") == std::string::npos)
        fail(file, table.source().begin, "an entry without a reason");
    return entry;
}

std::string quoted(const std::string& text) {
    return nlohmann::json(one_line(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool fits_any(const std::string& fingerprint, const std::vector<Finding>& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& finding) { return finding.fingerprint == fingerprint; });
}

}  // namespace

Baseline parse_baseline(std::string_view text, const std::string& file) {
    Baseline baseline;
    baseline.file = file;
    toml::table root;
    try {
        root = toml::parse(text);
    } catch (const toml::parse_error& error) {
        fail(file, error.source().begin, std::string(error.description()));
    }
    std::map<std::string, std::size_t> lines;
    for (const auto& [key, node] : root) {
        if (key.str() != "accepted") fail(file, key.source().begin, "unknown key " + std::string(key.str()));
        if (!node.is_array_of_tables()) fail(file, node.source().begin, "accepted is to be a list: [[accepted]]");
        for (const auto& item : *node.as_array()) {
            BaselineEntry entry = entry_of(*item.as_table(), file);
            const auto [before, fresh] = lines.emplace(entry.fingerprint, entry.line);
            if (!fresh)
                fail(file, item.source().begin,
                     "the fingerprint of line " + std::to_string(before->second) + " once more");
            baseline.entries.push_back(std::move(entry));
        }
    }
    return baseline;
}

std::string to_toml(const Baseline& baseline) {
    std::string out = "# Findings that are accepted, with reasons. An entry fits by its fingerprint alone.\n";
    for (const auto& entry : baseline.entries) {
        out += "\n[[accepted]]\nfingerprint = " + quoted(entry.fingerprint) + '\n';
        const auto line = [&](const char* key, const std::string& text) {
            if (!text.empty()) out += std::string(key) + " = " + quoted(text) + '\n';
        };
        line("source", entry.source);
        line("fact", entry.fact);
        line("text", entry.text);
        line("reason", entry.accepted.reason);
        line("by", entry.accepted.by);
        if (!entry.accepted.date.empty()) out += "date = " + entry.accepted.date + '\n';
        if (!entry.accepted.expires.empty()) out += "expires = " + entry.accepted.expires + '\n';
    }
    return out;
}

std::vector<Notice> accept(std::vector<Finding>& findings, const Baseline& baseline,
                           const std::vector<std::string>& names, std::string_view today) {
    std::map<std::string, std::vector<Finding*>> by_fingerprint;
    for (auto& finding : findings) by_fingerprint[finding.fingerprint].push_back(&finding);
    const std::set<std::string> looked_at(names.begin(), names.end());
    std::vector<Notice> notices;
    for (const auto& entry : baseline.entries) {
        const auto fitting = by_fingerprint.find(entry.fingerprint);
        if (fitting == by_fingerprint.end()) {
            if (looked_at.count(entry.source) > 0)
                notices.push_back({Severity::warning, baseline.file, entry.line,
                                   "stale: no finding in " + entry.source + " has this fingerprint any more" +
                                       (entry.text.empty() ? "" : " (" + entry.text + ")")});
            continue;
        }
        if (!entry.accepted.expires.empty() && entry.accepted.expires < today) {
            notices.push_back({Severity::warning, baseline.file, entry.line,
                               "expired on " + entry.accepted.expires + ": the finding is back"});
            continue;
        }
        for (Finding* finding : fitting->second)
            if (!finding->accepted) finding->accepted = entry.accepted;
    }
    return notices;
}

BaselineEntry entry_for(const Finding& finding, const FactGraph& graph, const std::vector<std::string>& names,
                        const Acceptance& accepted) {
    const Claim& claim = graph.claims[static_cast<std::size_t>(finding.claim)];
    return {finding.fingerprint, names[claim.source], graph.facts[finding.fact].id, claim.text, accepted, 0};
}

std::size_t drop_stale(Baseline& baseline, const std::vector<Finding>& findings,
                       const std::vector<std::string>& names) {
    const std::set<std::string> looked_at(names.begin(), names.end());
    return std::erase_if(baseline.entries, [&](const BaselineEntry& entry) {
        return looked_at.count(entry.source) > 0 && !fits_any(entry.fingerprint, findings);
    });
}

}  // namespace twosource
