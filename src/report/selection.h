// What to list and what fails a run, by class and by kind of value: "contradicted,no-source:money+date" are all that
// are contradicted, and of those without a source amounts and dates. "all" and "none" say what they say.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "value/value.h"

namespace twosource {

struct Selection {
    static constexpr std::size_t kKinds = 8;
    std::vector<std::array<bool, kKinds>> kinds;  // by class

    bool has(std::size_t kind_of_finding, Kind kind) const {
        return kinds[kind_of_finding][static_cast<std::size_t>(kind)];
    }
    bool has_any(std::size_t kind_of_finding) const;
};

// `classes` are the names that may be used, in order of their numbers. Throws std::invalid_argument with a message that
// names the word which is none.
Selection parse_selection(std::string_view text, std::span<const std::string_view> classes);

}  // namespace twosource
