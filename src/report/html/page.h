// What the parts of the HTML report share: which facts, sources and texts are in the page, and how they are named and
// linked. A page stays readable, and a few megabytes at most, whatever the input: the limits are here.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/html/writer.h"
#include "report/view.h"

namespace twosource {

inline constexpr std::size_t kMostFacts = 1500;      // with their quotes
inline constexpr std::size_t kMostColumns = 40;      // sources in the matrix
inline constexpr std::size_t kMostRows = 400;        // facts in the matrix
inline constexpr std::size_t kMostValues = 12;       // of one fact
inline constexpr std::size_t kMostQuotes = 12;       // of one value
inline constexpr std::size_t kMostText = 6'000'000;  // bytes of all full texts
inline constexpr std::size_t kMostOptions = 500;     // of a filter

// Whether a value differs from one that is better supported and differs from none itself.
enum class Stand { agrees, differs };

struct PageValue {
    const ValueEntry* entry = nullptr;
    std::string letter;  // "A" for the best supported
    std::string words;   // "1.4 billion USD"
    Stand stand = Stand::agrees;
    std::vector<std::size_t> sources;  // ascending, each once
};

struct PageFact {
    const Fact* fact = nullptr;
    std::size_t number = 0;  // its place in the graph, for anchors
    std::string title;
    std::vector<PageValue> values;     // best supported first, then by number of sources
    std::vector<std::size_t> sources;  // ascending, each once
};

// How a claim is marked in the full text of its source, and where it leads.
struct Mark {
    std::string href;  // empty: nowhere
    std::string_view look;
    std::string title;
};

// A kind of fact or finding that the reader may filter by.
struct Choice {
    std::string_view value;  // as data-verdict has it
    std::string_view look;
    std::string_view symbol;
    std::string_view words;
};

struct Page {
    const View* view = nullptr;
    const FactGraph* graph = nullptr;
    std::vector<PageFact> facts;     // conflicts, agreements, single sources; each in order of the graph
    std::vector<std::string> names;  // of sources
    std::vector<bool> has_text;      // whether a source's text is in the page
    std::vector<Mark> marks;         // by claim
    std::size_t left_out = 0;        // facts

    const Claim& claim(int id) const { return graph->claims[static_cast<std::size_t>(id)]; }
    // "#c12" for a claim's words in the full text, "#s3" where only its source is in the page.
    std::string link_to(const Claim& claim) const;
};

Page make_page(const View& view);

// " lang=\"de\"", or nothing where the language is unknown.
void write_language(Html& html, const std::string& tag);

// Symbol of a verdict, with its words for those who do not see it: shape and words tell it apart, not colour alone.
std::string_view symbol_of(Verdict verdict);
std::string_view words_of(Verdict verdict);
// For class names: "conflict", "agreement", "single".
std::string_view class_of(Verdict verdict);

// The frame of every page: head, style and script.
void open_page(std::string_view title, Html& html);
void close_page(Html& html);
void write_filters(const Page& page, const std::vector<Choice>& choices, Html& html);
void write_quote(const Page& page, const Claim& claim, Html& html);  // an item of a list

// The parts, one file each.
void write_matrix(const Page& page, Html& html);
void write_fact(const Page& page, const PageFact& fact, Html& html);
void write_plot(const Page& page, const PageFact& fact, Html& html);  // nothing where there is nothing to measure
void write_picture(const Page& page, Html& html);                     // nothing where there is no Graphviz
void write_sources(const Page& page, Html& html);

}  // namespace twosource
