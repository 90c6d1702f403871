// Claims as W3C Web Annotations: standoff marks on the articles, by the words with what stands around them (they
// outlive edits), by characters, and by bytes where the text is the file itself.
#include <algorithm>
#include <ostream>
#include <unicode/utf8.h>

#include "report/formats.h"
#include "report/json.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr std::size_t kAround = 48;  // bytes of text on either side of a quote

bool inside_character(std::string_view text, std::size_t at) { return at < text.size() && U8_IS_TRAIL(text[at]); }

std::string prefix_of(Span span, std::string_view text) {
    std::size_t start = span.start - std::min(span.start, kAround);
    while (inside_character(text, start)) ++start;
    return std::string(text.substr(start, span.start - start));
}

std::string suffix_of(Span span, std::string_view text) {
    std::size_t end = std::min(text.size(), span.end + kAround);
    while (inside_character(text, end)) --end;
    return std::string(text.substr(span.end, end - span.end));
}

class Annotations {
  public:
    Annotations(const View& view, std::ostream& out)
        : view_(view), graph_(*view.graph), out_(out), places_(graph_, view.names) {}

    void run() {
        out_ << "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n\"id\": "
                "\"urn:twosource:annotations\",\n\"type\": "
                "\"AnnotationPage\",\n\"startIndex\": 0,\n\"items\": [";
        bool first = true;
        for (const Fact* fact : view_.facts)
            for (const auto& entry : fact->values)
                for (int id : entry.claims) {
                    out_ << (first ? "\n" : ",\n")
                         << dump_line(annotation(*fact, entry, graph_.claims[static_cast<std::size_t>(id)]));
                    first = false;
                }
        out_ << "\n]}\n";
    }

  private:
    OrderedJson annotation(const Fact& fact, const ValueEntry& entry, const Claim& claim) {
        const std::string words = title_of(fact) + ": " + entry_words(entry, graph_);
        OrderedJson json;
        json["id"] = "urn:twosource:claim:" + std::to_string(claim.id);
        json["type"] = "Annotation";
        json["motivation"] = fact.verdict == Verdict::conflict ? "questioning" : "describing";
        json["body"] = {{{"type", "TextualBody"}, {"value", words}, {"format", "text/plain"}, {"language", "en"}},
                        {{"type", "TextualBody"}, {"purpose", "tagging"}, {"value", fact.id}},
                        {{"type", "TextualBody"}, {"purpose", "classifying"}, {"value", name_of(fact.verdict)}}};
        json["target"] = target(claim);
        return json;
    }

    OrderedJson target(const Claim& claim) {
        const Source& source = graph_.sources[claim.source];
        OrderedJson json;
        json["source"] = source_uri(claim.source);
        if (source.language != "und") json["language"] = source.language;
        if (claim.record > 0) {  // a table's cell; its line is all that there is
            const Place place = places_.of(claim);
            if (place.lines.start > 0)
                json["selector"] = {{"type", "FragmentSelector"},
                                    {"conformsTo", "http://tools.ietf.org/rfc/rfc5147"},
                                    {"value", "line=" + std::to_string(place.lines.start - 1) + "," +
                                                  std::to_string(place.lines.start)}};
            return json;
        }
        const LineIndex& index = places_.index(claim.source);
        auto& selectors = json["selector"];
        selectors.push_back({{"type", "TextQuoteSelector"},
                             {"exact", claim.text},
                             {"prefix", prefix_of(claim.span, source.text)},
                             {"suffix", suffix_of(claim.span, source.text)}});
        selectors.push_back({{"type", "TextPositionSelector"},
                             {"start", index.code_points(claim.span.start)},
                             {"end", index.code_points(claim.span.end)}});
        if (source.verbatim)
            selectors.push_back(
                {{"type", "DataPositionSelector"}, {"start", claim.span.start}, {"end", claim.span.end}});
        return json;
    }

    std::string source_uri(std::size_t number) const {
        const Source& source = graph_.sources[number];
        const std::string file = places_.file_of(number);
        if (!file.empty() && source.line == 0) return uri_of_path(file);
        if (!source.url.empty()) return source.url;
        return "urn:twosource:source:" + uri_of_path(source.id);
    }

    const View& view_;
    const FactGraph& graph_;
    std::ostream& out_;
    Places places_;
};

}  // namespace

void write_annotations(const View& view, const Layout&, std::ostream& out) { Annotations(view, out).run(); }

}  // namespace twosource
