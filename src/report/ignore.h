// Findings that a text itself ignores: "<!-- twosource-ignore: the ministry's own figure -->" speaks for the paragraph
// that it stands in, or where it stands alone, for the next one. The reason is required.
#pragma once

#include <vector>

#include "report/finding.h"

namespace twosource {

struct IgnoreComment {
    Span comment;
    Span paragraph;      // that it speaks for; empty where none follows
    std::string reason;  // empty: it counts for nothing
};

// In order of place; what stands in fenced code is none.
std::vector<IgnoreComment> find_ignores(std::string_view text);

// Marks the findings of these sources that their texts ignore; confirmed ones need no mark. Returns an error for each
// comment without a reason, and a warning for each that ignores nothing.
std::vector<Notice> accept_ignored(std::vector<Finding>& findings, const FactGraph& graph,
                                   const std::vector<std::size_t>& sources, const std::vector<std::string>& names);

}  // namespace twosource
