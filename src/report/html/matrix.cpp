// Facts by sources: the whole story at a glance.
#include <algorithm>

#include "report/html/page.h"
#include "report/words.h"

namespace twosource {
namespace {

// The columns: the sources that say most about conflicts, then about all, in their own order.
std::vector<std::size_t> columns_of(const Page& page) {
    std::vector<std::size_t> weight(page.graph->sources.size());
    for (const auto& fact : page.facts)
        for (std::size_t source : fact.sources) weight[source] += fact.fact->verdict == Verdict::conflict ? 1000 : 1;
    std::vector<std::size_t> columns = page.view->sources;
    std::stable_sort(columns.begin(), columns.end(),
                     [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    if (columns.size() > kMostColumns) columns.resize(kMostColumns);
    std::sort(columns.begin(), columns.end());
    return columns;
}

bool is_copy(std::size_t source, const FactGraph& graph) {
    const auto& sources = graph.sources;
    return std::count_if(sources.begin(), sources.end(),
                         [&](const Source& other) { return other.independence == sources[source].independence; }) > 1;
}

// The value that a source states, the one that differs before one that agrees; null where it is silent.
const PageValue* value_by(std::size_t source, const PageFact& fact) {
    const PageValue* found = nullptr;
    for (const auto& value : fact.values) {
        if (!std::binary_search(value.sources.begin(), value.sources.end(), source)) continue;
        if (!found || value.stand == Stand::differs) found = &value;
    }
    return found;
}

void write_cell(const Page& page, const PageFact& fact, std::size_t source, Html& html) {
    const PageValue* value = value_by(source, fact);
    if (!value) {
        html.raw("<td class=silent><span aria-hidden=true>·</span><span class=sr>silent</span></td>");
        return;
    }
    const Verdict verdict = fact.fact->verdict;
    const bool differs = value->stand == Stand::differs;
    const Verdict shown = differs                             ? Verdict::conflict
                          : verdict == Verdict::single_source ? verdict
                                                              : Verdict::agreement;
    html.raw("<td class=").raw(class_of(shown)).raw("><a href=\"#f").number(fact.number).raw("\" title=\"");
    html.text(page.names[source] + ": " + value->words).raw("\"><span aria-hidden=true>").raw(symbol_of(shown));
    if (verdict == Verdict::conflict) html.raw("<b>").raw(value->letter).raw("</b>");
    html.raw("</span><span class=sr>").raw(differs ? "differs: " : "says: ").text(value->words).raw("</span></a></td>");
}

void write_row(const Page& page, const PageFact& fact, const std::vector<std::size_t>& columns, Html& html) {
    html.raw("<tr data-fact=f").number(fact.number).raw(" class=").raw(class_of(fact.fact->verdict));
    html.raw("><th scope=row><a href=\"#f").number(fact.number).raw("\"><span aria-hidden=true class=symbol>");
    html.raw(symbol_of(fact.fact->verdict)).raw("</span> ").text(fact.title).raw("</a></th>");
    for (std::size_t source : columns) write_cell(page, fact, source, html);
    html.raw("</tr>\n");
}

void write_head(const Page& page, const std::vector<std::size_t>& columns, Html& html) {
    html.raw("<thead><tr><th scope=col>Fact</th>");
    for (std::size_t source : columns) {
        html.raw("<th scope=col class=source><a href=\"#s").number(source).raw("\"><span dir=auto>");
        html.text(page.names[source]).raw("</span>");
        if (is_copy(source, *page.graph)) html.raw(" <span class=copy>copy</span>");
        html.raw("</a></th>");
    }
    html.raw("</tr></thead>\n");
}

void write_legend(Html& html) {
    html.raw(
        "<ul class=legend><li class=agreement><span aria-hidden=true>●</span> states a value that fits the best "
        "supported ones</li><li class=conflict><span aria-hidden=true>◆</span> states a value that differs from a "
        "better supported one</li><li><span aria-hidden=true>·</span> is silent</li><li>A, B … are the values of a "
        "fact, the best supported first</li></ul>\n");
}

}  // namespace

void write_matrix(const Page& page, Html& html) {
    const auto columns = columns_of(page);
    // Those that several sources state come first.
    const auto single = std::find_if(page.facts.begin(), page.facts.end(),
                                     [](const PageFact& fact) { return fact.fact->verdict == Verdict::single_source; });
    const auto rows = static_cast<std::size_t>(single - page.facts.begin());
    if (rows == 0 || columns.empty()) return;
    html.raw("<section id=matrix aria-labelledby=matrix-title>\n<h2 id=matrix-title>At a glance</h2>\n");
    write_legend(html);
    html.raw(
        "<div class=scroll tabindex=0 role=region aria-label=\"Facts by sources\"><table class=matrix>\n<caption "
        "class=sr>Which source states which value of each fact that at least two sources state</caption>\n");
    write_head(page, columns, html);
    html.raw("<tbody>\n");
    for (std::size_t i = 0; i < rows && i < kMostRows; ++i) write_row(page, page.facts[i], columns, html);
    html.raw("</tbody></table></div>\n");
    if (columns.size() < page.view->sources.size())
        html.raw("<p class=note>The ")
            .number(columns.size())
            .raw(" sources with most to say are shown, of ")
            .number(page.view->sources.size())
            .raw(".</p>\n");
    if (rows > kMostRows)
        html.raw("<p class=note>The first ").number(kMostRows).raw(" facts are shown, of ").number(rows).raw(".</p>\n");
    html.raw("</section>\n");
}

}  // namespace twosource
