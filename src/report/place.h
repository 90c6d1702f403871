// Where a claim stands, as other programs ask for it: the file, lines and columns, counts of characters.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "graph/fact_graph.h"
#include "text/line_index.h"

namespace twosource {

// A path as a URI reference (RFC 3986): "articles/a%20b.txt", "file:///home/…" for an absolute one.
std::string uri_of_path(const std::string& path);

// Lines and columns count from 1, columns in UTF-16 units; `line` 0: only the file is known. The end is behind the last
// character.
struct Place {
    std::string file;  // empty: the source is no file
    std::size_t line = 0;
    std::size_t column = 0;  // 0: the whole line
    std::size_t end_line = 0;
    std::size_t end_column = 0;
};

// Counts the texts of a graph, each when it is first asked for. The graph must outlive it.
class Places {
  public:
    explicit Places(const FactGraph& graph) : graph_(graph), indices_(graph.sources.size()) {}

    Place of(const Claim& claim);
    const LineIndex& index(std::size_t source);

  private:
    const FactGraph& graph_;
    std::vector<std::unique_ptr<LineIndex>> indices_;
};

}  // namespace twosource
