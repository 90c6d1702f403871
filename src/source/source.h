// What was read: an article with its text and metadata, or one line of a claims file.
// A Source is plain data; reading it is in read.h, finding copies and origins in independence.h.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "text/span.h"

namespace twosource {

struct Source {
    std::string id;        // the record's id, or the path as given
    std::string text;      // valid UTF-8; every span of a claim points into it
    std::string language;  // BCP 47, as declared or detected; "und" where unknown
    std::string title;     // may be empty, as the three below
    std::string url;
    std::string publisher;
    std::string published;   // ISO 8601 date or date-time
    std::string file;        // the path it was read from, as given; empty where several claims files name the source
    std::size_t line = 0;    // in `file`, of an article that is one record of it; 0 for others
    bool verbatim = false;   // lines and characters of `text` are those of `file`
    std::vector<Span> body;  // parts of `text` that may yield claims, ascending and disjoint: no front matter,
                             // site boilerplate, legal footer, nor a passage that stands earlier in the same text
    std::vector<std::string> origins;  // whom the article credits for its report; filled by find_origins
    int independence = -1;             // sources that copy each other share a number; filled by find_copies
    int story = -1;  // number of the event that it tells of (extract/stories.h); -1 where only claims files name it
    bool looks_back = false;  // undated, and written long after the event that it tells
    bool draft = false;       // under review: no source that bears anything out
    bool focus = false;       // what a report is asked to look at
};

// One line of a claims file: what a table or another program states.
struct ClaimRecord {
    std::size_t record = 0;  // line number from 1
    std::string source;
    std::string entity;
    std::string attribute;
    std::string value;     // as the input has it; a JSON number as JSON writes it
    bool number = false;   // `value` was a JSON number
    std::string language;  // may be empty
    std::string file;      // as given
};

// Something that could not be read. `place` is "" for a whole file, else "line 12", "byte 340", …
struct InputError {
    std::string file;
    std::string place;
    std::string message;
    bool named = false;  // the path stood on the command line, so the run must end with exit code 2
};

struct Input {
    std::vector<Source> sources;       // in order of id, whatever the order of the paths
    std::vector<ClaimRecord> records;  // in order of file and line
    std::vector<InputError> errors;
};

}  // namespace twosource
