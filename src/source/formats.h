// The format readers behind read.h, one file each: bytes of one file to a ParsedArticle, or a stream of records.
// Only read.cpp and tests call them.
#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "source/source.h"

namespace twosource {

// What a format tells by itself. `language` of the source is the declared one, not yet normalised; `prose` are the
// parts of the text that a reader of the article sees: no front matter, code, comments or link targets.
struct ParsedArticle {
    Source source;
    std::vector<Span> prose;  // ascending, disjoint
};

using ArticleResult = std::variant<ParsedArticle, InputError>;

// The error's `file` and `named` are the caller's to fill in.
ArticleResult read_plain_text(std::string bytes);
ArticleResult read_markdown(std::string bytes);
ArticleResult read_html(std::string_view bytes);

struct RecordSink {
    std::function<void(ParsedArticle&&)> article;
    std::function<void(ClaimRecord&&)> record;
    std::function<void(std::string place, std::string message)> fail;
};

// One JSON object a line, read line by line; blank lines are skipped. An article without an id gets "FILE:LINE".
// `first` are bytes already taken from the stream.
void read_ndjson(std::istream& stream, std::string first, const std::string& file, std::size_t max_line_bytes,
                 const RecordSink& sink);

// True for what can only be meant as NDJSON: the first line that is not blank opens a JSON object.
bool opens_json_object(std::string_view line);

// YAML front matter of a Markdown file.
struct FrontMatter {
    std::size_t end = 0;  // where the article starts; 0 where there is no front matter
    std::string error;    // not empty: the block is there but cannot be read
    std::size_t error_line = 0;
};
FrontMatter read_front_matter(std::string_view text, Source& source);

// An ISO 8601 date or date-time, trimmed; empty for anything else.
std::string iso_date(std::string_view text);

// White space collapsed and trimmed, for titles and names out of metadata.
std::string clean_line(std::string_view text);

// True where nothing but white space, marks and control characters is left.
bool is_blank(std::string_view text);

}  // namespace twosource
