// One fact: its values side by side, each with the sentences that state it.
#include <set>

#include "report/html/page.h"
#include "report/phrases.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

void write_value(const Page& page, const PageFact& fact, const PageValue& value, Html& html) {
    const bool single = fact.values.size() == 1;
    html.raw("<section class=\"value ").raw(value.stand == Stand::differs ? "differs" : "agrees").raw("\">\n<h4>");
    if (!single) html.raw("<span class=letter>").raw(value.letter).raw("</span> ");
    html.text(value.words).raw("</h4>\n<p class=support>").text(credit(value.entry->claims, *page.graph));
    const std::string best = best_words(*fact.fact, *value.entry);
    if (!best.empty()) html.raw(" · <span class=best>").text(best).raw("</span>");
    html.raw("</p>\n<ul class=quotes>\n");
    const auto spoken = spoken_claims(*value.entry, *page.graph);
    for (std::size_t i = 0; i < spoken.size() && i < kMostQuotes; ++i) write_quote(page, *spoken[i], html);
    html.raw("</ul>\n");
    if (spoken.size() > kMostQuotes)
        html.raw("<p class=note>And ").text(counted(spoken.size() - kMostQuotes, "more quote")).raw(".</p>\n");
    html.raw("</section>\n");
}

void write_values(const Page& page, const PageFact& fact, Html& html) {
    html.raw("<div class=values>\n");
    for (std::size_t i = 0; i < fact.values.size() && i < kMostValues; ++i)
        write_value(page, fact, fact.values[i], html);
    html.raw("</div>\n");
    if (fact.values.size() > kMostValues)
        html.raw("<p class=note>And ").text(counted(fact.values.size() - kMostValues, "more value")).raw(".</p>\n");
}

void write_sentences(const Page& page, const PageFact& fact, Html& html) {
    const auto sentences = relation_sentences(*fact.fact, *page.graph);
    if (sentences.empty()) return;
    html.raw("<ul class=causes>\n");
    for (const auto& sentence : sentences) html.raw("<li>").text(sentence).raw("</li>\n");
    html.raw("</ul>\n");
}

// "The sources differ.", and with what reason somebody lives with it.
void write_verdict(const Page& page, const PageFact& fact, Html& html) {
    std::string sentence = conflict_sentence(*fact.fact, *page.graph);
    sentence.back() = '.';
    html.raw("<p class=verdict><strong>").text(sentence).raw("</strong></p>\n");
    std::set<std::string> reasons;
    for (const auto& finding : page.view->findings)
        if (finding.fact == fact.number && finding.accepted) reasons.insert(one_line(finding.accepted->reason));
    for (const auto& reason : reasons) html.raw("<p class=accepted>Accepted: ").text(reason).raw("</p>\n");
}

// What the filters look at.
void write_data(const PageFact& fact, Html& html) {
    html.raw(" data-verdict=").raw(class_of(fact.fact->verdict)).raw(" data-entity=\"").text(fact.fact->entity);
    html.raw("\" data-sources=\"");
    for (std::size_t source : fact.sources) html.raw(" s").number(source);
    html.raw(" \"");
}

void write_heading(const PageFact& fact, Html& html) {
    html.raw("<h3><span class=symbol aria-hidden=true>").raw(symbol_of(fact.fact->verdict)).raw("</span> ");
    html.text(fact.title).raw("</h3>");
}

}  // namespace

void write_quote(const Page& page, const Claim& claim, Html& html) {
    const Source& source = page.graph->sources[claim.source];
    const Quote quote = quote_of(claim, *page.graph);
    html.raw("<li><blockquote dir=auto");
    write_language(html, source.language);
    html.raw(">").text(quote.before).raw("<mark>").text(quote.value).raw("</mark>").text(quote.after);
    html.raw("</blockquote><p class=credit><a href=\"").raw(page.link_to(claim)).raw("\"><span dir=auto>");
    html.text(page.names[claim.source]).raw("</span></a>");
    if (claim.headline) html.raw(" · headline");
    if (claim.record > 0) html.raw(" · line ").number(claim.record);
    html.raw("</p></li>\n");
}

void write_fact(const Page& page, const PageFact& fact, Html& html) {
    const Verdict verdict = fact.fact->verdict;
    html.raw("<article id=f").number(fact.number).raw(" tabindex=-1 class=\"fact ").raw(class_of(verdict)).raw("\"");
    write_data(fact, html);
    html.raw(">\n");
    if (verdict == Verdict::conflict) {
        write_heading(fact, html);
        write_verdict(page, fact, html);
        write_sentences(page, fact, html);
        write_plot(page, fact, html);
        write_values(page, fact, html);
    } else {
        html.raw("<details><summary>");
        write_heading(fact, html);
        html.raw(" <span class=answer>").text(fact.values.front().words).raw("</span> <span class=support>");
        html.text(counted(fact.sources.size(), "source")).raw("</span></summary>\n");
        write_sentences(page, fact, html);
        write_values(page, fact, html);
        html.raw("</details>\n");
    }
    html.raw("<p class=id>").text(fact.fact->id).raw("</p>\n</article>\n");
}

}  // namespace twosource
