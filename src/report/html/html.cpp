// The report of `check` as one HTML page that needs nothing else: no network, and no script but for the filters.
#include "report/formats.h"
#include "report/html/page.h"
#include "report/phrases.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr std::string_view kTitle = "Where the sources agree and differ";

void write_count(const Page& page, Verdict verdict, std::string_view words, Html& html) {
    const std::size_t count = page.view->count_of(verdict);
    const bool listed = count > 0 && page.view->shown[verdict];
    html.raw("<li class=").raw(class_of(verdict)).raw(">");
    if (listed) html.raw("<a href=\"#").raw(class_of(verdict)).raw("s\">");
    html.raw("<span class=symbol aria-hidden=true>").raw(symbol_of(verdict)).raw("</span> <strong>").number(count);
    html.raw("</strong> ").raw(words);
    if (listed) html.raw("</a>");
    html.raw("</li>\n");
}

void write_summary(const Page& page, Html& html) {
    const auto plural = [&](Verdict verdict, const char* one, const char* many) {
        return page.view->count_of(verdict) == 1 ? one : many;
    };
    html.raw("<header>\n<h1>").raw(kTitle).raw("</h1>\n<p class=lead>").text(sources_sentence(*page.view));
    html.raw(".</p>\n<ul class=counts>\n");
    write_count(page, Verdict::conflict, plural(Verdict::conflict, "conflict", "conflicts"), html);
    write_count(page, Verdict::agreement, plural(Verdict::agreement, "agreement", "agreements"), html);
    write_count(page, Verdict::single_source,
                plural(Verdict::single_source, "fact in one source only", "facts in one source only"), html);
    html.raw("</ul>\n");
    const std::string rest = left_out_sentence(*page.view);
    if (!rest.empty()) html.raw("<p class=note>").text(rest).raw(".</p>\n");
    html.raw(
        "<p class=note>A conflict means that sources differ, never that one of them is wrong. Copies of one text "
        "count as one source.</p>\n</header>\n");
}

void write_facts(const Page& page, Verdict verdict, std::string_view title, Html& html) {
    bool open = false;
    for (const auto& fact : page.facts) {
        if (fact.fact->verdict != verdict) continue;
        if (!open) {
            html.raw("<section class=facts id=")
                .raw(class_of(verdict))
                .raw("s aria-labelledby=")
                .raw(class_of(verdict));
            html.raw("-title>\n<h2 id=").raw(class_of(verdict)).raw("-title>").raw(title).raw("</h2>\n");
        }
        open = true;
        write_fact(page, fact, html);
    }
    if (open) html.raw("</section>\n");
}

std::vector<Choice> choices() {
    std::vector<Choice> list;
    for (Verdict verdict : {Verdict::conflict, Verdict::agreement, Verdict::single_source})
        list.push_back({class_of(verdict), class_of(verdict), symbol_of(verdict), words_of(verdict)});
    return list;
}

}  // namespace

void write_html(const View& view, const Layout&, std::ostream& out) {
    const Page page = make_page(view);
    Html html(out);
    open_page(kTitle, html);
    write_summary(page, html);
    html.raw(
        "<nav aria-label=Report>\n<a href=\"#matrix\">At a glance</a> <a href=\"#main\">Facts</a> "
        "<a href=\"#sources\">Sources in full</a>\n</nav>\n<main id=main tabindex=-1>\n");
    write_matrix(page, html);
    write_filters(page, choices(), html);
    write_facts(page, Verdict::conflict, "The sources differ", html);
    write_facts(page, Verdict::agreement, "The sources agree", html);
    write_facts(page, Verdict::single_source, "In one source only", html);
    if (page.left_out > 0)
        html.raw("<p class=note>And ")
            .text(counted(page.left_out, "more fact"))
            .raw(", which would make the page too long; the JSON report has all.</p>\n");
    write_picture(page, html);
    write_sources(page, html);
    close_page(html);
}

}  // namespace twosource
