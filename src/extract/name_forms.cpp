#include "extract/name_forms.h"

#include <algorithm>

#include "extract/entities.h"
#include "text/script.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kLeastLetters = 3;  // that must be left
constexpr std::size_t kLeastSyllables = 2;

bool is_long_enough(std::string_view root) {
    std::size_t letters = 0;
    for (std::size_t pos = 0; pos < root.size(); ++letters) next_code_point(root, pos);
    return letters >= (begins_in(root, USCRIPT_HANGUL) ? kLeastSyllables : kLeastLetters);
}

}  // namespace

std::vector<std::string> bases_of(std::string_view word, const NameForms& forms) {
    const std::string folded = fold(word);
    std::vector<std::string> bases;
    const auto add = [&](std::string base) {
        if (std::find(bases.begin(), bases.end(), base) == bases.end()) bases.push_back(std::move(base));
    };
    const auto add_without_endings = [&](std::string_view rest) {
        for (const auto& ending : forms.endings) {
            if (!rest.ends_with(ending) || !is_long_enough(rest.substr(0, rest.size() - ending.size()))) continue;
            const std::string root(rest.substr(0, rest.size() - ending.size()));
            for (const auto& nominative : forms.nominatives) add(slug(root + nominative));
        }
    };
    add_without_endings(folded);
    for (const auto& beginning : forms.beginnings) {
        if (!folded.starts_with(beginning)) continue;
        const auto rest = std::string_view(folded).substr(beginning.size());
        if (is_long_enough(rest)) add(slug(rest));
        add_without_endings(rest);
    }
    std::erase(bases, slug(folded));
    return bases;
}

}  // namespace twosource
