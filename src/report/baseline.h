// The baseline: findings that somebody has looked at and lives with, so that a team starts clean and sees what is new.
// A TOML file that people edit, too:
//
//     [[accepted]]
//     fingerprint = "8b75064e21d16dcaf43178afeeb8e800"
//     source = "draft.md"
//     fact = "dam/cost"
//     text = "3.2 million euros"
//     reason = "The ministry has corrected its figure."
//     by = "Ada"
//     date = 2026-03-01
//     expires = 2026-09-01
//
// An entry fits findings by their fingerprint alone; source, fact and text are for whoever reads the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/finding.h"

namespace twosource {

struct BaselineEntry {
    std::string fingerprint;
    std::string source;
    std::string fact;
    std::string text;
    Acceptance accepted;
    std::size_t line = 0;  // in the file
};

struct Baseline {
    std::string file;
    std::vector<BaselineEntry> entries;
};

// Throws std::runtime_error "FILE:LINE:COLUMN: what" for what is no baseline: a broken one must not pass for an empty
// one.
Baseline parse_baseline(std::string_view text, const std::string& file);
std::string to_toml(const Baseline& baseline);

// Marks the findings that an entry accepts. Returns what is to be said: entries that have expired by `today` (ISO
// 8601), which accept nothing any more, and those of a source in `names` that fit no finding. `names` are of the
// sources that were looked at in full.
std::vector<Notice> accept(std::vector<Finding>& findings, const Baseline& baseline,
                           const std::vector<std::string>& names, std::string_view today);

// The entry that would accept a finding.
BaselineEntry entry_for(const Finding& finding, const FactGraph& graph, const std::vector<std::string>& names,
                        const Acceptance& accepted);

// Without the entries of a source in `names` that fit none of the findings; how many went.
std::size_t drop_stale(Baseline& baseline, const std::vector<Finding>& findings, const std::vector<std::string>& names);

}  // namespace twosource
