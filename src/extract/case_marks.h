// How a language tells who does what to whom (facts/case_marks.json): by small words or endings beside a name ("bought
// by Halden", ハルデンを, "Halden tarafından"), else by the order of words.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace twosource {

enum class Case : std::uint8_t { none, agent, subject, object, place };

struct CaseMarks {
    struct Mark {
        std::string text;  // folded
        Case marks = Case::none;
    };
    std::vector<Mark> before;  // of the name: prepositions
    std::vector<Mark> after;   // postpositions, particles, endings behind an apostrophe
    bool verb_last = false;    // the verb may stand behind both names
    bool verb_first = false;   // the verb may stand before both names
};

class CaseBook {
  public:
    // Throws std::runtime_error naming the file when it is missing or malformed.
    static CaseBook load(const std::filesystem::path& file);

    const CaseMarks& of(std::string_view language) const;  // no marks for a language that the file lacks

  private:
    std::map<std::string, CaseMarks, std::less<>> languages_;
};

// What the words beside a name say of it; a few may stand between ("by the company Halden"). `clause` is what
// is looked at.
Case case_of(std::string_view text, Span name, Span clause, const CaseMarks& marks);

}  // namespace twosource
