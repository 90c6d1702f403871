// Where a claim stands, as other programs ask for it: the file, lines and columns, counts of characters.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "graph/fact_graph.h"
#include "text/position.h"

namespace twosource {

// A path as a URI reference (RFC 3986): "articles/a%20b.txt", "file:///home/…" for an absolute one.
std::string uri_of_path(const std::string& path);

// Columns in UTF-16 units; the end is behind the last character.
struct Place {
    std::string file;  // empty: the source is no file
    Span lines;        // first and last line, from 1; 0: only the file is known
    Span columns;      // in the first and the last line, from 1; 0: whole lines
};

// Counts the texts of a graph, each when it is first asked for. The graph must outlive it. `names` are those of the
// sources as links have them; empty: their ids.
class Places {
  public:
    explicit Places(const FactGraph& graph, std::vector<std::string> names = {})
        : graph_(graph), names_(std::move(names)), indices_(graph.sources.size()) {}

    Place of(const Claim& claim);
    const LineIndex& index(std::size_t source);
    std::string file_of(std::size_t source) const;

  private:
    const FactGraph& graph_;
    std::vector<std::string> names_;
    std::vector<std::unique_ptr<LineIndex>> indices_;
};

}  // namespace twosource
