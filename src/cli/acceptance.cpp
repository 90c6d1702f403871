#include "cli/acceptance.h"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <regex>

#include "cli/command.h"
#include "cli/output.h"
#include "report/baseline.h"
#include "report/ignore.h"

namespace twosource::cli {
namespace {

namespace fs = std::filesystem;

// SOURCE_DATE_EPOCH stands in for the clock, so that a run can be repeated.
std::string today() {
    std::time_t now = std::time(nullptr);
    if (const char* set = std::getenv("SOURCE_DATE_EPOCH"); set && *set) now = std::strtoll(set, nullptr, 10);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[16];
    std::strftime(text, sizeof text, "%Y-%m-%d", &parts);
    return text;
}

Baseline read_baseline(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) throw Failure(file + ": the baseline cannot be read");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    return parse_baseline(text, file);
}

void write_baseline(const Baseline& baseline) {
    Output output(baseline.file);
    output.stream() << to_toml(baseline);
    output.commit();
}

Acceptance acceptance_of(const BaselineOptions& options, const std::string& date) {
    if (options.reason.empty()) throw Failure("a baseline takes no finding without a reason: --reason TEXT");
    static const std::regex iso(R"(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))");
    if (!options.expires.empty() && !std::regex_match(options.expires, iso))
        throw Failure("--expires takes a date such as 2026-09-01");
    return {options.reason, options.by, date, options.expires, false};
}

// Entries for the findings that fail the run, each fingerprint once.
std::vector<BaselineEntry> new_entries(const Accepting& run, const Acceptance& accepted) {
    std::vector<BaselineEntry> entries;
    for (const auto& finding : run.findings) {
        if (finding.accepted || !run.is_failure(finding)) continue;
        const bool known = std::any_of(entries.begin(), entries.end(), [&](const BaselineEntry& entry) {
            return entry.fingerprint == finding.fingerprint;
        });
        if (!known) entries.push_back(entry_for(finding, run.graph, run.names, accepted));
    }
    return entries;
}

// Expired entries are renewed by what is new, with its reason and date.
void add(Baseline& baseline, std::vector<BaselineEntry> entries) {
    for (auto& entry : entries) {
        std::erase_if(baseline.entries, [&](const BaselineEntry& old) { return old.fingerprint == entry.fingerprint; });
        baseline.entries.push_back(std::move(entry));
    }
}

void renew(Baseline& baseline, const Accepting& run, const BaselineOptions& options,
           const std::vector<std::string>& looked_at, const std::string& date) {
    const std::size_t grown = new_entries(run, {}).size();
    if (grown > 0 && !options.allow_growth)
        throw Failure(baseline.file + ": " + std::to_string(grown) + (grown == 1 ? " finding is" : " findings are") +
                      " new; the baseline grows only with --allow-growth");
    drop_stale(baseline, run.findings, looked_at);
    if (grown > 0) add(baseline, new_entries(run, acceptance_of(options, date)));
    write_baseline(baseline);
}

}  // namespace

void add_baseline_options(CLI::App& command, BaselineOptions& options) {
    command.add_option("--baseline", options.file, "Findings that are accepted, a TOML file with reasons")
        ->option_text("FILE");
    command.add_flag("--write-baseline", options.write, "Start the baseline: accept what fails this run, for --reason");
    command.add_flag("--update-baseline", options.update, "Take out of the baseline what fits nothing any more");
    command.add_flag("--allow-growth", options.allow_growth, "Let --update-baseline add what is new, for --reason");
    command.add_option("--reason", options.reason, "Why new entries of the baseline are accepted")->option_text("TEXT");
    command.add_option("--by", options.by, "Who accepts them")->option_text("NAME");
    command.add_option("--expires", options.expires, "Until when, as 2026-09-01")->option_text("DATE");
}

std::vector<std::string> stable_names(const FactGraph& graph, const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& source : graph.sources) {
        const bool is_path = !source.file.empty() && source.file != "-" && source.id == source.file;
        std::error_code code;
        const fs::path seen = is_path ? fs::proximate(fs::absolute(source.file), folder, code) : fs::path();
        names.push_back(is_path && !code ? seen.generic_string() : source.id);
    }
    return names;
}

std::vector<Notice> accept_known(const Accepting& run, const BaselineOptions& options,
                                 const std::string& default_file) {
    auto notices = accept_ignored(run.findings, run.graph, run.sources, run.names);
    const std::string file = options.file.empty() ? default_file : options.file;
    if (file.empty() && (options.write || options.update)) throw Failure("which baseline? --baseline FILE");
    if (file.empty()) return notices;
    const std::string date = today();
    std::vector<std::string> looked_at;
    if (run.all)
        for (const std::size_t source : run.sources) looked_at.push_back(run.names[source]);
    Baseline baseline;
    baseline.file = file;
    if (options.write) {
        if (fs::exists(file)) throw Failure(file + ": there is a baseline already; --update-baseline renews it");
        baseline.entries = new_entries(run, acceptance_of(options, date));
        write_baseline(baseline);
    } else {
        baseline = read_baseline(file);
    }
    auto more = accept(run.findings, baseline, looked_at, date);
    if (options.update) {
        renew(baseline, run, options, looked_at, date);
        baseline = read_baseline(file);  // its lines are others now
        more = accept(run.findings, baseline, looked_at, date);
    }
    notices.insert(notices.end(), more.begin(), more.end());
    return notices;
}

}  // namespace twosource::cli
