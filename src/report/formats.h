// The formats of a report, one renderer a file. To add one: write its function, and a line in formats.cpp.
#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "report/review.h"
#include "report/view.h"

namespace twosource {

// How a report is laid out where it is read by people.
struct Layout {
    int width = 80;      // columns
    bool color = false;  // escape sequences for a terminal
};

using WriteReport = void (*)(const View& view, const Layout& layout, std::ostream& out);
using WriteReview = void (*)(const Review& review, const Layout& layout, std::ostream& out);

struct ReportFormat {
    std::string_view name;  // as --format has it
    WriteReport write;      // `check`; null: the format has no such report
    Verdicts shown;         // where --show says nothing
    WriteReview write_review = nullptr;
};

// In the order in which help lists them; the first is the default.
const std::vector<ReportFormat>& report_formats();

// Null where there is no such format.
const ReportFormat* find_format(std::string_view name);

void write_terminal(const View& view, const Layout& layout, std::ostream& out);
void write_json(const View& view, const Layout& layout, std::ostream& out);
void write_markdown(const View& view, const Layout& layout, std::ostream& out);
void write_github(const View& view, const Layout& layout, std::ostream& out);
void write_html(const View& view, const Layout& layout, std::ostream& out);
void write_sarif(const View& view, const Layout& layout, std::ostream& out);
void write_junit(const View& view, const Layout& layout, std::ostream& out);
void write_csv(const View& view, const Layout& layout, std::ostream& out);
void write_claim_review(const View& view, const Layout& layout, std::ostream& out);
void write_annotations(const View& view, const Layout& layout, std::ostream& out);

void write_review_terminal(const Review& review, const Layout& layout, std::ostream& out);
void write_review_json(const Review& review, const Layout& layout, std::ostream& out);
void write_review_github(const Review& review, const Layout& layout, std::ostream& out);
void write_review_markdown(const Review& review, const Layout& layout, std::ostream& out);
void write_review_html(const Review& review, const Layout& layout, std::ostream& out);
void write_review_sarif(const Review& review, const Layout& layout, std::ostream& out);
void write_review_junit(const Review& review, const Layout& layout, std::ostream& out);
void write_review_csv(const Review& review, const Layout& layout, std::ostream& out);

}  // namespace twosource
