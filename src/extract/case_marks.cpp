#include "extract/case_marks.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "source/fold.h"

namespace twosource {
namespace {

constexpr std::size_t kLookAround = 60;  // bytes
constexpr int kWordsBetween = 3;         // "by the engine maker Halden"
constexpr int kWordsBetweenPlace = 2;    // prepositions of places stand everywhere

Case case_named(const std::string& name) {
    static const std::map<std::string, Case> names = {
        {"agent", Case::agent}, {"subject", Case::subject}, {"object", Case::object}, {"place", Case::place}};
    const auto found = names.find(name);
    if (found == names.end()) throw std::runtime_error("unknown case '" + name + "'");
    return found->second;
}

std::vector<CaseMarks::Mark> marks_of(const nlohmann::json& object) {
    std::vector<CaseMarks::Mark> marks;
    for (const auto& [name, words] : object.items())
        for (const auto& word : words) marks.push_back({fold_phrase(word.get<std::string>()), case_named(name)});
    // The longest fits first: "by means of" is not "of".
    std::stable_sort(marks.begin(), marks.end(),
                     [](const auto& a, const auto& b) { return a.text.size() > b.text.size(); });
    return marks;
}

bool ends_clause(char c) { return c == ',' || c == ';' || c == ':' || c == '.' || c == '(' || c == ')' || c == '"'; }

Case case_before(std::string_view text, const CaseMarks& marks) {
    for (int words = 0; words <= kWordsBetween; ++words) {
        while (text.ends_with(' ')) text.remove_suffix(1);
        if (text.empty() || ends_clause(text.back())) return Case::none;
        for (const auto& mark : marks.before)
            if ((mark.marks != Case::place || words <= kWordsBetweenPlace) && text.ends_with(mark.text) &&
                is_word_edge(text, text.size() - mark.text.size()))
                return mark.marks;
        const std::size_t space = text.rfind(' ');
        if (space == std::string_view::npos) return Case::none;
        text = text.substr(0, space);
    }
    return Case::none;
}

Case case_after(std::string_view text, const CaseMarks& marks) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    for (const auto& mark : marks.after)
        if (text.starts_with(mark.text) && is_word_edge(text, mark.text.size())) return mark.marks;
    return Case::none;
}

}  // namespace

CaseBook CaseBook::load(const std::filesystem::path& file) {
    try {
        std::ifstream in(file);
        CaseBook book;
        const auto json = nlohmann::json::parse(in);
        for (const auto& [language, entry] : json.items()) {
            CaseMarks& marks = book.languages_[language];
            if (entry.contains("before")) marks.before = marks_of(entry.at("before"));
            if (entry.contains("after")) marks.after = marks_of(entry.at("after"));
            marks.verb_last = entry.value("verb_last", false);
            marks.verb_first = entry.value("verb_first", false);
        }
        return book;
    } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + ": " + error.what());
    }
}

const CaseMarks& CaseBook::of(std::string_view language) const {
    static const CaseMarks none;
    const auto found = languages_.find(language);
    return found == languages_.end() ? none : found->second;
}

Case case_of(std::string_view text, Span name, Span clause, const CaseMarks& marks) {
    const std::size_t from = std::max(clause.start, name.start - std::min(name.start, kLookAround));
    const Case before =
        marks.before.empty() ? Case::none : case_before(fold_phrase(text.substr(from, name.start - from)), marks);
    if (before != Case::none || marks.after.empty()) return before;
    return case_after(fold_phrase(text.substr(name.end, std::min(kLookAround, clause.end - name.end))), marks);
}

}  // namespace twosource
