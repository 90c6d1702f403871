#include "language/phrase_map.h"

namespace twosource {

void PhraseMap::cover(std::string_view text, std::span<const Token> tokens, std::size_t from, std::size_t to) {
    from_ = from;
    held_ = 0;
    roles_.assign(to - from, 0);
    first_.resize(to - from);
    found_.clear();
    for (std::size_t at = from; at < to; ++at) {
        first_[at - from] = static_cast<std::uint32_t>(found_.size());
        phrases_->each(tokens, at, text, [&](std::size_t length, const Meaning& meaning) {
            add(at - from, {phrases_->place_of(meaning), static_cast<std::uint16_t>(length), meaning.role});
        });
        held_ |= roles_[at - from];
    }
}

// Phrases come shortest first, so the last of a role is the longest.
void PhraseMap::add(std::size_t place, const Found& found) {
    if ((roles_[place] & bit(found.role)) == 0) {
        roles_[place] |= bit(found.role);
        found_.push_back(found);
        return;
    }
    auto known = found_.rbegin();
    while (known->role != found.role) ++known;
    *known = found;
}

PhraseTrie::Match PhraseMap::look_up(std::size_t at, Role role) const {
    const Found* found = &found_[first_[at - from_]];
    while (found->role != role) ++found;
    return {found->length, &phrases_->meaning(found->meaning)};
}

}  // namespace twosource
