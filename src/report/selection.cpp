#include "report/selection.h"

#include <algorithm>
#include <stdexcept>

namespace twosource {
namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(at, start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

std::string listed(std::span<const std::string_view> names) {
    std::string out;
    for (const auto name : names) out += std::string(name) + ", ";
    return out + "all or none";
}

std::array<bool, Selection::kKinds> kinds_in(std::string_view text) {
    std::array<bool, Selection::kKinds> kinds{};
    for (const auto name : split(text, '+')) {
        const auto kind = kind_named(name);
        if (!kind)
            throw std::invalid_argument("no kind of value \"" + std::string(name) +
                                        "\"; there are count, money, quantity, percent, ordinal, date, duration, text");
        kinds[static_cast<std::size_t>(*kind)] = true;
    }
    return kinds;
}

}  // namespace

bool Selection::has_any(std::size_t kind_of_finding) const {
    const auto& row = kinds[kind_of_finding];
    return std::find(row.begin(), row.end(), true) != row.end();
}

Selection parse_selection(std::string_view text, std::span<const std::string_view> classes) {
    Selection selection;
    selection.kinds.resize(classes.size());
    for (const auto word : split(text, ',')) {
        const std::size_t colon = word.find(':');
        const std::string_view name = word.substr(0, colon);
        std::array<bool, Selection::kKinds> kinds{};
        kinds.fill(true);
        if (colon != std::string_view::npos) kinds = kinds_in(word.substr(colon + 1));
        bool known = name == "all" || name == "none";
        for (std::size_t i = 0; i < classes.size(); ++i) {
            if (name != "all" && name != classes[i]) continue;
            known = true;
            for (std::size_t k = 0; k < kinds.size(); ++k) selection.kinds[i][k] |= kinds[k];
        }
        if (!known) throw std::invalid_argument("\"" + std::string(name) + "\" is none of " + listed(classes));
    }
    return selection;
}

}  // namespace twosource
