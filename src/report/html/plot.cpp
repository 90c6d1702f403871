// The values of a fact drawn to scale, as inline SVG: a dot for the figure, a bar for bounds, ranges and rounding.
// Places are percentages, so that letters keep their size on a phone.
#include <cmath>

#include "report/html/page.h"
#include "report/html/scale.h"
#include "report/words.h"

namespace twosource {
namespace {

constexpr int kRow = 38;    // pixels for a value
constexpr int kTrack = 26;  // of the bar below the top of its row

// "12.34", the same on every machine.
std::string percent(double share) {
    const long hundredths = std::lround(share * 100);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + "%";
}

std::string alternative(const PageFact& fact, const Scale& scale) {
    std::string text = scale.dates ? "Time line" : "Values to scale";
    if (scale.logarithmic) text += ", logarithmic";
    for (std::size_t i = 0; i < scale.bars.size(); ++i)
        text += (i == 0 ? ": " : "; ") + fact.values[i].letter + ", " + fact.values[i].words;
    return text;
}

void write_line(double from, double to, int y, const char* kind, Html& html) {
    html.raw("<line class=")
        .raw(kind)
        .raw(" x1=\"")
        .raw(percent(from))
        .raw("\" x2=\"")
        .raw(percent(to))
        .raw("\" y1=\"");
    html.number(static_cast<std::size_t>(y)).raw("\" y2=\"").number(static_cast<std::size_t>(y)).raw("\"/>");
}

void write_row(const PageValue& value, const Bar& bar, int top, Html& html) {
    const int y = top + kTrack;
    html.raw("<g class=").raw(value.stand == Stand::differs ? "differs" : "agrees").raw("><text x=0 y=\"");
    html.number(static_cast<std::size_t>(top + 14)).raw("\"><tspan class=letter>").raw(value.letter);
    html.raw("</tspan> ").text(value.words).raw(" · ").text(counted(value.sources.size(), "source")).raw("</text>");
    write_line(0, 100, y, "track", html);
    if (bar.to - bar.from > 0.05) write_line(bar.from, bar.to, y, "bar", html);
    if (bar.open_left) html.raw("<text class=more x=0 y=\"").number(static_cast<std::size_t>(y + 4)).raw("\">◂</text>");
    if (bar.open_right)
        html.raw("<text class=more x=\"100%\" text-anchor=end y=\"")
            .number(static_cast<std::size_t>(y + 4))
            .raw("\">▸</text>");
    if (bar.point) {
        html.raw("<circle class=").raw(bar.approximate ? "about" : "exact").raw(" cx=\"").raw(percent(*bar.point));
        html.raw("\" cy=\"").number(static_cast<std::size_t>(y)).raw("\" r=5.5 />");
    }
    html.raw("</g>\n");
}

void write_ticks(const Scale& scale, int bottom, Html& html) {
    for (const auto& tick : scale.ticks) {
        const char* anchor = tick.at < 12 ? "start" : tick.at > 88 ? "end" : "middle";
        html.raw("<g class=tick><line x1=\"").raw(percent(tick.at)).raw("\" x2=\"").raw(percent(tick.at));
        html.raw("\" y1=0 y2=\"").number(static_cast<std::size_t>(bottom)).raw("\"/><text x=\"").raw(percent(tick.at));
        html.raw("\" y=\"").number(static_cast<std::size_t>(bottom + 14)).raw("\" text-anchor=").raw(anchor).raw(">");
        html.text(tick.label).raw("</text></g>\n");
    }
}

}  // namespace

void write_plot(const Page& page, const PageFact& fact, Html& html) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < fact.values.size() && i < kMostValues; ++i)
        values.push_back(page.claim(fact.values[i].entry->claims.front()).value);
    const auto scale = scale_of(values, page.view->units);
    if (!scale) return;
    const int bottom = static_cast<int>(values.size()) * kRow;
    html.raw("<figure class=plot><svg role=img width=\"100%\" height=\"").number(static_cast<std::size_t>(bottom + 20));
    html.raw("\" aria-label=\"").text(alternative(fact, *scale)).raw("\">\n");
    write_ticks(*scale, bottom, html);
    for (std::size_t i = 0; i < values.size(); ++i)
        write_row(fact.values[i], scale->bars[i], static_cast<int>(i) * kRow, html);
    html.raw("</svg>");
    if (scale->logarithmic)
        html.raw("<figcaption>Logarithmic scale: equal steps multiply by the same number.</figcaption>");
    html.raw("</figure>\n");
}

}  // namespace twosource
