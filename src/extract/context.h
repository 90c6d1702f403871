// The context of a figure: which terms stand around it, how near, and which of them names the thing counted.
#pragma once

#include <span>
#include <vector>

#include "extract/claim.h"
#include "extract/terms.h"
#include "extract/value_reader.h"

namespace twosource {

// One article, read: what claims are made of.
struct Article {
    std::string_view text;
    std::vector<Token> tokens;
    std::vector<Span> sentences;  // of the whole body
    std::vector<Term> terms;
    std::vector<ValueMention> values;
};

// The sentence that holds `place`; an empty span where none does.
Span sentence_at(const Article& article, Span place);

// Terms of which a part stands within `reach` tokens of tokens [begin, end), in order: found by halving, so that a look
// around a place costs the same in an article of any length.
std::span<const Term> terms_around(const Article& article, std::size_t begin, std::size_t end, std::size_t reach);

// Features of the statement around tokens [begin, end), ordered by kind, then id; each id once with its greatest
// weight. `counts`: the figure counts or measures something, so that the nearest nouns are features of their own.
std::vector<Feature> context_of(const Article& article, std::size_t begin, std::size_t end, bool counts);

}  // namespace twosource
