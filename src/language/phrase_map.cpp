#include "language/phrase_map.h"

namespace twosource {

PhraseMap::PhraseMap(std::string_view text, std::span<const Token> tokens, const PhraseTrie& phrases)
    : phrases_(&phrases), roles_(tokens.size()), first_(tokens.size()) {
    found_.reserve(tokens.size());
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        first_[at] = static_cast<std::uint32_t>(found_.size());
        phrases.each(tokens, at, text, [&](std::size_t length, const Meaning& meaning) {
            add(at, {phrases.place_of(meaning), static_cast<std::uint16_t>(length), meaning.role});
        });
    }
}

// Phrases come shortest first, so the last of a role is the longest.
void PhraseMap::add(std::size_t at, const Found& found) {
    if ((roles_[at] & bit(found.role)) == 0) {
        roles_[at] |= bit(found.role);
        found_.push_back(found);
        return;
    }
    auto known = found_.rbegin();
    while (known->role != found.role) ++known;
    *known = found;
}

PhraseTrie::Match PhraseMap::look_up(std::size_t at, Role role) const {
    const Found* found = &found_[first_[at]];
    while (found->role != role) ++found;
    return {found->length, &phrases_->meaning(found->meaning)};
}

}  // namespace twosource
