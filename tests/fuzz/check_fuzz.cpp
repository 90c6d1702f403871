// Any two articles in any language, from text to every format of a report: claims lie in their text, and no format
// fails on what it quotes.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "extract/extracted.h"
#include "graph/build.h"
#include "languages.h"
#include "report/formats.h"
#include "source/independence.h"
#include "source/origins.h"
#include "text/encoding.h"

using namespace twosource;

namespace {

const Knowledge& knowledge() {
    static const Knowledge all(languages().facts(), pack_tags(), true, true);
    return all;
}

PageLibrary& pages() {
    static PageLibrary all(languages().facts());
    return all;
}

Source source_of(const std::string& id, const std::string& tag, std::string text) {
    Source source;
    source.id = id;
    source.language = tag;
    source.text = std::move(text);
    source.published = "2024-05-17";
    source.body = {{0, source.text.size()}};
    return source;
}

std::vector<Claim> claims_of(std::vector<Source>& sources) {
    std::vector<Extracted> found;
    for (std::size_t i = 0; i < sources.size(); ++i)
        found.push_back(extract_article(sources[i], i, languages(), knowledge()));
    auto claims = join_articles(std::move(found), sources, languages().units());
    for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = static_cast<int>(i);
    return claims;
}

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

// The drawing of a report is laid out by Graphviz, which keeps some memory for good.
extern "C" const char* __lsan_default_suppressions() { return "leak:libgvc\n"; }

// The first two bytes choose the languages, a control character parts the articles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const auto& tags = pack_tags();
    const std::string text = decode_lossy({reinterpret_cast<const char*>(data) + 2, size - 2}, "utf-8");
    const std::size_t cut = std::min(text.find('\x1e'), text.size());
    std::vector<Source> sources = {source_of("a", tags[data[0] % tags.size()], text.substr(0, cut)),
                                   source_of("b", tags[data[1] % tags.size()], text.substr(cut))};
    for (auto& source : sources) find_origins(source, pages().get(source.language));
    find_copies(sources);
    auto claims = claims_of(sources);
    for (const Claim& claim : claims) {
        require(claim.span.start < claim.span.end && claim.span.end <= sources[claim.source].text.size());
        require(claim.span.of(sources[claim.source].text) == claim.text);
    }
    const FactGraph graph = build_graph(std::move(sources), std::move(claims), languages().units());
    const View view = make_view(graph, {true, true, true});
    const Review review = make_review(graph, {1});
    for (const auto& format : report_formats()) {
        std::ostringstream out;
        if (format.write) format.write(view, {}, out);
        if (format.write_review) format.write_review(review, {}, out);
    }
    return 0;
}
