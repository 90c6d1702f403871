// The sentences that the reports for people share, so that a terminal and a file say the same.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/view.h"

namespace twosource {

// "7 articles in English and French; copies of one text count once, which leaves 6".
std::string sources_sentence(const View& view);

// "4 conflicts, 12 agreements, 20 facts in one source only".
std::string facts_sentence(const View& view);

// What the report counts and does not list; empty where it lists all.
std::string left_out_sentence(const View& view);

// Who states a value: "3 articles, one origin: The Wall Street Journal".
std::string credit(const std::vector<int>& claims, const FactGraph& graph);

// "The sources differ:", or one source from itself.
std::string conflict_sentence(const Fact& fact, const FactGraph& graph);

// For each conflict of a fact a sentence with the likely cause, each once; then one on figures of different moments.
std::vector<std::string> relation_sentences(const Fact& fact, const FactGraph& graph);

// Names of sources without the folder that all of them share.
std::vector<std::string> short_names(const FactGraph& graph);

// The value of an entry in words.
std::string entry_words(const ValueEntry& entry, const FactGraph& graph);

// "best supported, 93%" for the entry that is, else "".
std::string best_words(const Fact& fact, const ValueEntry& entry);

// One claim for each source and wording of an entry, in order.
std::vector<const Claim*> spoken_claims(const ValueEntry& entry, const FactGraph& graph);

// "Accepted by Ada on 2026-03-01, until 2026-09-01: the ministry's own figure."
std::string acceptance_words(const Acceptance& accepted);

// How conflicts were accepted, by fact; a fact is here only when all of its findings are accepted.
std::map<const Fact*, std::vector<Acceptance>> accepted_conflicts(const View& view);

// "error draft.md:3: …"
std::string notice_words(const Notice& notice);

// What is to be known of another claim beside its words: "agrees", "a copy", or nothing.
std::string other_remark(const OtherClaim& other, const Finding& finding);

// Shown facts with this verdict.
std::vector<const Fact*> facts_with(const View& view, Verdict verdict);

}  // namespace twosource
