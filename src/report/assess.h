// Who stands behind a statement and who against it, and what that means for an editor.
#pragma once

#include <string>
#include <vector>

#include "report/finding.h"

namespace twosource {

// Who stands behind a value.
struct Backing {
    std::vector<int> claims;
    std::size_t sources = 0;
    std::size_t groups = 0;  // of sources that are independent of each other
};

struct Assessment {
    Backing support;           // of the statement's own value, by others
    Backing against;           // the best backed value that conflicts with it
    std::size_t opposing = 0;  // independent groups behind all values that conflict with it
    bool by_itself = false;    // only its own text speaks against it
    int vague = -1;            // a claim that fits and is too vague to bear it out, or -1
    int other_moment = -1;     // a claim on another moment of a figure that changes, or -1
    bool copied = false;       // a copy of its text states it
};

Backing backing_of(std::vector<int> claims, const FactGraph& graph);

// Whether a source that states `source` bears out `own`, which it is compatible with: "2025" is no proof of "22 May
// 2025", nor "more than 100" of "120".
bool bears_out(const Value& source, const Value& own);

// "Two independent sources say 1.4 trillion USD; the draft says 1.4 billion USD: check the scale word."
std::string advice(const Finding& finding, const Assessment& assessment, const std::string& subject,
                   const FactGraph& graph);

}  // namespace twosource
