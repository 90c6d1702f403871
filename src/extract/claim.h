// A claim: one statement of one source, "entity has attribute value", with the place of its words and the evidence
// that tells which fact it belongs to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/span.h"
#include "value/value.h"

namespace twosource {

// What a word of the context contributes to telling one fact from another.
enum class FeatureKind : std::uint8_t {
    noun,   // the counted or measured thing, right beside the figure
    term,   // a concept of the lexicon
    name,   // a person, company, place: an entity's id, or the folded word of an unknown name
    word,   // a content word that the lexicon lacks, stemmed and in ASCII
    sense,  // a group of near concepts that a term belongs to, as near_concepts.h has it
};

struct Feature {
    FeatureKind kind = FeatureKind::term;
    std::string id;     // "import", "name:altman", …; equal ids mean the same across languages
    double weight = 1;  // 1 right beside the value, less with distance
    Span span;          // the words it was read from
};

struct Claim {
    int id = 0;
    std::size_t source = 0;  // index into the sources
    std::string language;    // of its source, as the language packs have it
    Span span;               // of the value, in the source's text
    std::string text;        // the bytes of the span (claims files: the value as the input has it)
    Value value;
    std::string entity;        // whom it is about: an id from facts/, a name as slug; never empty in a report
    std::string attribute;     // which property: an id from facts/attributes, or one made of the context
    bool named = false;        // the attribute comes from facts/attributes (or from a claims file)
    bool one = true;           // a subject has one value of this attribute at a time; others do not conflict
    bool grows = false;        // a figure that changes from day to day, as a death toll
    bool accumulates = false;  // and never falls
    Span sentence;             // the sentence that states it
    Span restates;             // the figure right before that it says again in another unit: "240 km (150 miles)"
    int year = 0;              // that its sentence names, 0 where it names none; of a figure, not of a date
    bool headline = false;     // stated in a title
    bool negated = false;
    std::vector<Feature> features;  // ordered by kind, then id
    std::size_t record = 0;         // claims files: line number from 1
};

}  // namespace twosource
