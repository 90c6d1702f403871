// Which parts of an article may yield claims. Left out: site boilerplate (menus, legal footers, comment forms) and
// sentences that stand earlier in the same text already, as pages often carry an article twice. In doubt a line is
// kept: a lost claim is worse than a stray footer. Headlines are kept, wherever they stand, as they carry figures.
#pragma once

#include <string_view>
#include <vector>

#include "source/page_knowledge.h"
#include "text/span.h"

namespace twosource {

// One line of the text with what a reader of the article sees of it.
struct TextLine {
    std::vector<Span> pieces;   // ascending; more than one where markup interrupts
    Span span;                  // from the first piece to the last
    std::string folded;         // the pieces, folded
    bool blank_before = false;  // an empty line parts it from the line before
};

// `prose` split at line ends; lines without prose are left out. At most `most` lines: `rest` is where they end.
std::vector<TextLine> split_lines(std::string_view text, const std::vector<Span>& prose, std::size_t most,
                                  std::size_t& rest);

// Cuts after ". ", "。" and the like and at line ends, roughly: for comparing passages and for looking around a name.
std::vector<Span> cut_sentences(std::string_view text, Span part);

// For each line: is it boilerplate?
std::vector<bool> find_boilerplate(const std::vector<TextLine>& lines, const PageKnowledge& knowledge);

// Sentences of 40 characters and more that stand earlier in the kept lines, with the short ones among them.
std::vector<Span> find_repeats(std::string_view text, const std::vector<TextLine>& lines,
                               const std::vector<bool>& drop);

// All of it: what remains of `prose`, ascending and disjoint.
std::vector<Span> find_body(std::string_view text, const std::vector<Span>& prose, const PageKnowledge& knowledge);

}  // namespace twosource
