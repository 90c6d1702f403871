// The report of `review` as one HTML page: each statement of the draft with what the sources say of it, then the draft
// with its statements marked.
#include <algorithm>
#include <array>
#include <set>

#include "report/formats.h"
#include "report/html/page.h"
#include "report/phrases.h"
#include "report/place.h"
#include "report/quote.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr std::array kClasses = {FindingClass::contradicted, FindingClass::no_source, FindingClass::one_origin,
                                 FindingClass::one_source, FindingClass::confirmed};

Choice choice_of(FindingClass kind) {
    const std::string_view name = name_of(kind);
    switch (kind) {
        case FindingClass::contradicted:
            return {name, "conflict", "◆", "Contradicted"};
        case FindingClass::no_source:
            return {name, "single", "○", "No source"};
        case FindingClass::one_origin:
            return {name, "single", "◔", "One origin"};
        case FindingClass::one_source:
            return {name, "single", "◑", "One source"};
        case FindingClass::confirmed:
            break;
    }
    return {name, "agreement", "●", "Confirmed"};
}

class ReviewPage {
  public:
    ReviewPage(const Review& review, std::ostream& out)
        : review_(review),
          graph_(*review.graph),
          view_(make_view(graph_, kAllVerdicts, review.names)),
          page_(make_page(view_)),
          places_(graph_, review.names),
          html_(out) {
        mark_statements();
    }

    void run() {
        open_page("What the sources say of the draft", html_);
        write_summary();
        html_.raw(
            "<nav aria-label=Report>\n<a href=\"#main\">Findings</a> <a href=\"#sources\">Draft and sources in full"
            "</a>\n</nav>\n<main id=main tabindex=-1>\n");
        std::vector<Choice> choices;
        for (FindingClass kind : kClasses) choices.push_back(choice_of(kind));
        write_filters(page_, choices, html_);
        for (FindingClass kind : kClasses) write_class(kind);
        write_sources(page_, html_);
        close_page(html_);
    }

  private:
    const Claim& claim_of(const Finding& finding) const { return page_.claim(finding.claim); }
    std::size_t number_of(const Finding& finding) const {
        return static_cast<std::size_t>(&finding - review_.findings.data());
    }

    // In the draft a mark leads to its finding; in the sources it leads nowhere.
    void mark_statements() {
        std::fill(page_.marks.begin(), page_.marks.end(), Mark{});
        std::size_t listed = 0;
        for (const auto& finding : review_.findings) {
            if (!finding.shown || listed++ == kMostFacts) continue;
            const Choice choice = choice_of(finding.kind);
            page_.marks[static_cast<std::size_t>(finding.claim)] = {"#r" + std::to_string(number_of(finding)),
                                                                    choice.look, std::string(choice.words)};
        }
    }

    void write_summary() {
        std::vector<std::string> drafts;
        for (std::size_t draft : review_.drafts) drafts.push_back(page_.names[draft]);
        html_.raw("<header>\n<h1>What the sources say of the draft</h1>\n<p class=lead><span dir=auto>");
        html_.text(listed(drafts)).raw("</span> against ");
        html_.text(counted(graph_.sources.size() - review_.drafts.size(), "source")).raw(".</p>\n<ul class=counts>\n");
        for (FindingClass kind : kClasses) {
            const Choice choice = choice_of(kind);
            const bool any = std::any_of(review_.findings.begin(), review_.findings.end(),
                                         [&](const Finding& finding) { return finding.shown && finding.kind == kind; });
            html_.raw("<li class=").raw(choice.look).raw(">");
            if (any) html_.raw("<a href=\"#").raw(choice.value).raw("\">");
            html_.raw("<span class=symbol aria-hidden=true>").raw(choice.symbol).raw("</span> <strong>");
            html_.number(review_.count_of(kind))
                .raw("</strong> ")
                .raw(choice.words)
                .raw(any ? "</a></li>\n" : "</li>\n");
        }
        html_.raw("</ul>\n");
        if (review_.accepted > 0)
            html_.raw("<p class=note>").text(counted(review_.accepted, "accepted finding")).raw(" not counted.</p>\n");
        for (const auto& notice : review_.notices) write_notice(notice);
        html_.raw(
            "<p class=note>\"Contradicted\" means that sources say something else, never that the draft is wrong."
            "</p>\n</header>\n");
    }

    void write_notice(const Notice& notice) {
        html_.raw("<p class=note>").text(one_line(notice.file));
        if (notice.line > 0) html_.raw(", line ").number(notice.line);
        html_.raw(notice.file.empty() ? "" : ": ").text(one_line(notice.message)).raw("</p>\n");
    }

    void write_class(FindingClass kind) {
        const Choice choice = choice_of(kind);
        bool open = false;
        for (const auto& finding : review_.findings) {
            if (finding.kind != kind || page_.marks[static_cast<std::size_t>(finding.claim)].href.empty()) continue;
            if (!open) {
                html_.raw("<section class=facts id=").raw(choice.value).raw(" aria-labelledby=").raw(choice.value);
                html_.raw("-title>\n<h2 id=").raw(choice.value).raw("-title>").raw(choice.words).raw("</h2>\n");
            }
            open = true;
            write_finding(finding);
        }
        if (open) html_.raw("</section>\n");
    }

    void write_finding(const Finding& finding) {
        const Fact& fact = graph_.facts[finding.fact];
        const Choice choice = choice_of(finding.kind);
        html_.raw("<article id=r").number(number_of(finding)).raw(" tabindex=-1 class=\"fact ").raw(choice.look);
        html_.raw("\" data-verdict=").raw(choice.value).raw(" data-entity=\"").text(fact.entity);
        html_.raw("\" data-sources=\" s").number(claim_of(finding).source);
        std::set<std::size_t> sources;
        for (const auto& other : finding.others) sources.insert(page_.claim(other.claim).source);
        for (std::size_t source : sources) html_.raw(" s").number(source);
        html_.raw(" \">\n<h3><span class=symbol aria-hidden=true>").raw(choice.symbol).raw("</span> ");
        html_.text(title_of(fact)).raw("</h3>\n<p class=advice>").text(finding.message).raw("</p>\n");
        if (finding.accepted)
            html_.raw("<p class=accepted>Accepted: ").text(one_line(finding.accepted->reason)).raw("</p>\n");
        write_statement(finding);
        if (finding.kind == FindingClass::contradicted || finding.disputed) write_scale(finding);
        write_others(finding);
        html_.raw("</article>\n");
    }

    void write_statement(const Finding& finding) {
        const Claim& claim = claim_of(finding);
        const Quote quote = quote_of(claim, graph_);
        const Place place = places_.of(claim);
        html_.raw("<div class=draft><blockquote dir=auto");
        write_language(html_, graph_.sources[claim.source].language);
        html_.raw(">").text(quote.before).raw("<mark>").text(quote.value).raw("</mark>").text(quote.after);
        html_.raw("</blockquote><p class=credit><a href=\"").raw(page_.link_to(claim)).raw("\"><span dir=auto>");
        html_.text(page_.names[claim.source]).raw("</span>");
        if (place.lines.start > 0) html_.raw(", line ").number(place.lines.start);
        html_.raw("</a></p></div>\n");
    }

    void write_scale(const Finding& finding) {
        for (const auto& fact : page_.facts)
            if (fact.number == finding.fact) write_plot(page_, fact, html_);
    }

    void write_others(const Finding& finding) {
        html_.raw("<div class=values>\n");
        write_side(finding, "Against it", "differs",
                   [](const OtherClaim& other) { return other.relation == EntryRelation::conflict; });
        write_side(finding, "Bears it out", "agrees",
                   [](const OtherClaim& other) { return other.relation != EntryRelation::conflict && other.counts; });
        write_side(finding, "Fits, and bears nothing out", "fits",
                   [](const OtherClaim& other) { return other.relation != EntryRelation::conflict && !other.counts; });
        html_.raw("</div>\n");
    }

    template <typename Belongs>
    void write_side(const Finding& finding, std::string_view title, std::string_view look, Belongs belongs) {
        std::size_t count = 0;
        for (const auto& other : finding.others) {
            if (!belongs(other) || ++count > kMostQuotes) continue;
            if (count == 1)
                html_.raw("<section class=\"value ")
                    .raw(look)
                    .raw("\">\n<h4>")
                    .raw(title)
                    .raw("</h4>\n<ul class=quotes>\n");
            write_quote(page_, page_.claim(other.claim), html_);
        }
        if (count == 0) return;
        html_.raw("</ul>\n");
        if (count > kMostQuotes)
            html_.raw("<p class=note>And ").text(counted(count - kMostQuotes, "more quote")).raw(".</p>\n");
        html_.raw("</section>\n");
    }

    const Review& review_;
    const FactGraph& graph_;
    View view_;
    Page page_;
    Places places_;
    Html html_;
};

}  // namespace

void write_review_html(const Review& review, const Layout&, std::ostream& out) { ReviewPage(review, out).run(); }

}  // namespace twosource
