// What was found in a story against what its expected.json wants: `twosource regress`.
#pragma once

#include <string>
#include <vector>

#include "graph/fact_graph.h"
#include "report/story.h"
#include "source/page_knowledge.h"
#include "value/unit.h"

namespace twosource {

// How many of how many.
struct Tally {
    std::size_t good = 0;
    std::size_t all = 0;
    void add(bool is_good) {
        ++all;
        good += is_good;
    }
};

// Pairs are of claims of one expected fact. Agreeing ones are counted between different sources.
struct Score {
    Tally claims;                     // found
    Tally values;                     // of those found: read as expected
    Tally agreeing;                   // pairs in one fact, without conflict
    Tally conflicts;                  // pairs said to conflict
    Tally diagnoses;                  // of the conflicts found: the cause as expected
    Tally updates;                    // pairs said to be of different moments
    Tally copies;                     // pairs of copies
    Tally origins;                    // sources whose origins are as expected
    Tally traps;                      // not fallen into
    std::size_t false_conflicts = 0;  // pairs of values said to conflict, which nobody expects
    std::size_t false_copies = 0;
    std::size_t joined = 0;  // pairs of expected facts that were made one
    std::size_t open = 0;    // differences that are known and marked so

    Score& operator+=(const Score& other);
};

struct Difference {
    std::string fact;  // key, or "" for the whole story
    std::string kind;  // a word or two: "not found", "apart", "false conflict"
    std::vector<std::string> lines;
    std::string open;  // why it is known; empty: it fails the run
};

struct Comparison {
    Score score;
    std::vector<Difference> differences;
    std::vector<std::string> closable;  // marked open, and met: facts, claims or traps
};

// `folder` as it was given to the readers; `media` because an agency has several names.
Comparison compare(const Story& story, const FactGraph& graph, const std::string& folder, const UnitTable& units,
                   const MediaNames& media);

}  // namespace twosource
