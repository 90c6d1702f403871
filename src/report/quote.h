// The words behind a claim, as a report quotes them: its sentence, with the value parted off.
#pragma once

#include <cstddef>
#include <string>

#include "graph/fact_graph.h"

namespace twosource {

// One line each, white space collapsed, control characters gone. "…" where the sentence was cut.
struct Quote {
    std::string before;
    std::string value;
    std::string after;
};

// At most about `room` bytes of the sentence on either side of the value, cut between words.
Quote quote_of(const Claim& claim, const FactGraph& graph, std::size_t room = 160);

// "… [22 May] …"
std::string bracketed(const Quote& quote);

// `text` on one line, without control characters.
std::string one_line(std::string_view text);

}  // namespace twosource
