// The frame of a page: everything from an article is escaped, and the content security policy lets nothing in but the
// style and the script of the page itself.
#include <set>

#include "report/html/assets.h"
#include "report/html/page.h"
#include "report/words.h"

namespace twosource {
namespace {

void write_choice(const Choice& choice, Html& html) {
    html.raw("<label><input type=checkbox name=verdict value=").raw(choice.value).raw(" checked> ");
    html.raw("<span class=\"symbol ").raw(choice.look).raw("\" aria-hidden=true>").raw(choice.symbol);
    html.raw("</span> ").raw(choice.words).raw("</label>\n");
}

}  // namespace

void open_page(std::string_view title, Html& html) {
    html.raw(
            "<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n"
            "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; style-src '")
        .raw(kStyleHash)
        .raw("'; script-src '")
        .raw(kScriptHash)
        .raw(
            "'; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=viewport content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=color-scheme content=\"light dark\">\n<meta name=referrer content=no-referrer>\n<title>")
        .raw(title)
        .raw("</title>\n<style>")
        .raw(kStyle)
        .raw("</style>\n</head>\n<body>\n<a class=skip href=\"#main\">Skip to the findings</a>\n");
}

void close_page(Html& html) {
    html.raw("</main>\n<footer><p>Made by twosource ")
        .raw(TWOSOURCE_VERSION)
        .raw(". The same sources give the same page, byte for byte.</p></footer>\n<script>")
        .raw(kScript)
        .raw("</script>\n</body>\n</html>\n");
}

// Shown by the script, which alone can make use of them.
void write_filters(const Page& page, const std::vector<Choice>& choices, Html& html) {
    html.raw("<form id=filters hidden aria-label=\"Filter the facts\">\n<fieldset><legend>Verdict</legend>\n");
    for (const auto& choice : choices) write_choice(choice, html);
    html.raw("</fieldset>\n<label>Source <select name=source><option value=\"\">all</option>");
    std::size_t options = 0;
    for (std::size_t source : page.view->sources) {
        if (options++ == kMostOptions) break;
        html.raw("<option value=s").number(source).raw(">").text(page.names[source]).raw("</option>");
    }
    html.raw("</select></label>\n<label>About <select name=entity><option value=\"\">all</option>");
    std::set<std::string> entities;
    for (const auto& fact : page.facts) entities.insert(fact.fact->entity);
    options = 0;
    for (const auto& entity : entities) {
        if (options++ == kMostOptions) break;
        html.raw("<option value=\"").text(entity).raw("\">").text(entity_name(entity)).raw("</option>");
    }
    html.raw(
        "</select></label>\n<label>Words <input type=search name=words autocomplete=off></label>\n"
        "<button type=reset>Show all</button>\n<output id=shown aria-live=polite></output>\n</form>\n");
}

}  // namespace twosource
