// The sources with their full texts, folded; each claim is marked where it stands and leads to its fact.
#include <algorithm>

#include "report/html/page.h"
#include "report/phrases.h"
#include "report/words.h"

namespace twosource {
namespace {

// A link that only ever opens a web page.
bool is_web(const std::string& url) { return url.starts_with("https://") || url.starts_with("http://"); }

void write_item(const char* name, const std::string& value, Html& html) {
    if (value.empty()) return;
    html.raw("<dt>").raw(name).raw("</dt><dd dir=auto>");
    if (is_web(value))
        html.raw("<a rel=\"noopener noreferrer nofollow\" href=\"").text(value).raw("\">").text(value).raw("</a>");
    else
        html.text(value);
    html.raw("</dd>");
}

// The other sources of one independence group.
std::string copies_of(std::size_t source, const Page& page) {
    std::vector<std::string> others;
    for (std::size_t i = 0; i < page.graph->sources.size(); ++i)
        if (i != source && page.graph->sources[i].independence == page.graph->sources[source].independence)
            others.push_back(page.names[i]);
    if (others.size() > 8) {
        const std::size_t more = others.size() - 7;
        others.resize(7);
        others.push_back(counted(more, "more"));
    }
    return listed(others);
}

void write_mark(const Page& page, const Claim& claim, std::string_view words, Html& html) {
    const Mark& mark = page.marks[static_cast<std::size_t>(claim.id)];
    html.raw("<mark id=c").number(static_cast<std::size_t>(claim.id));
    if (mark.href.empty()) {
        html.raw(">").text(words).raw("</mark>");
        return;
    }
    html.raw(" class=").raw(mark.look).raw("><a href=\"").raw(mark.href).raw("\" title=\"").text(mark.title);
    html.raw("\">").text(words).raw("</a></mark>");
}

// `claims` of this text in order of place. Where two overlap, the first is marked and the other is an anchor beside it.
void write_text(const Page& page, const Source& source, const std::vector<const Claim*>& claims, Html& html) {
    html.raw("<div class=text dir=auto");
    write_language(html, source.language);
    html.raw(">");
    std::size_t at = 0;
    for (const Claim* claim : claims) {
        if (claim->record > 0) continue;  // a table's, on the same source
        if (claim->span.start < at) {
            html.raw("<span id=c").number(static_cast<std::size_t>(claim->id)).raw("></span>");
            continue;
        }
        html.text(Span{at, claim->span.start}.of(source.text));
        write_mark(page, *claim, claim->span.of(source.text), html);
        at = claim->span.end;
    }
    html.text(std::string_view(source.text).substr(at)).raw("</div>\n");
}

// Nothing but metadata, for one that a table names.
void write_rows(const Page& page, const std::vector<const Claim*>& claims, Html& html) {
    if (claims.empty()) return;
    html.raw("<ul class=rows>\n");
    for (const Claim* claim : claims) {
        const Mark& mark = page.marks[static_cast<std::size_t>(claim->id)];
        if (mark.href.empty()) continue;
        html.raw("<li><a href=\"").raw(mark.href).raw("\">").text(mark.title).raw("</a>: <span dir=auto>");
        html.text(claim->text).raw("</span></li>\n");
    }
    html.raw("</ul>\n");
}

void write_source(const Page& page, std::size_t number, std::vector<const Claim*> claims, Html& html) {
    const Source& source = page.graph->sources[number];
    std::stable_sort(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) { return a->span < b->span; });
    html.raw("<details class=source id=s").number(number).raw(" tabindex=-1><summary><h3 dir=auto>");
    html.text(page.names[number]).raw("</h3> <span dir=auto");
    write_language(html, source.language);
    html.raw(">").text(source.title).raw("</span> <span class=support>").text(counted(claims.size(), "claim"));
    html.raw("</span></summary>\n<dl>");
    write_item("Publisher", source.publisher, html);
    write_item("Published", source.published, html);
    if (!source.language.empty() && source.language != "und")
        write_item("Language", language_name(source.language), html);
    write_item("Address", source.url, html);
    write_item("Credits", listed(source.origins), html);
    write_item("One text with", copies_of(number, page), html);
    html.raw("</dl>\n");
    if (page.has_text[number])
        write_text(page, source, claims, html);
    else if (source.text.empty())
        write_rows(page, claims, html);
    else
        html.raw("<p class=note>Its text is left out: the page would grow too large.</p>\n");
    html.raw("</details>\n");
}

}  // namespace

void write_sources(const Page& page, Html& html) {
    std::vector<std::vector<const Claim*>> claims(page.graph->sources.size());
    for (const Claim* claim : page.view->claims) claims[claim->source].push_back(claim);
    html.raw("<section id=sources aria-labelledby=sources-title>\n<h2 id=sources-title>Sources in full</h2>\n");
    for (std::size_t source : page.view->sources) write_source(page, source, std::move(claims[source]), html);
    html.raw("</section>\n");
}

}  // namespace twosource
