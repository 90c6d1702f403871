#include "language/phrase_map.h"

namespace twosource {

void PhraseMap::cover(std::string_view text, std::span<const Token> tokens, std::size_t from, std::size_t to) {
    text_ = text;
    tokens_ = tokens;
    from_ = from;
    covered_ = to - from;
    held_ = 0;
    roles_.resize(covered_);
    end_.resize(covered_);
    found_.clear();
    for (std::size_t at = from; at < to; ++at) {
        std::uint64_t all = 0;
        phrases_->each_place(tokens, at, [&](std::size_t length, std::uint32_t place) {
            const std::uint64_t roles = phrases_->roles(place, tokens, at, length, text);
            all |= roles;
            found_.push_back({roles, place, static_cast<std::uint32_t>(length)});
        });
        held_ |= roles_[at - from] = all;
        end_[at - from] = static_cast<std::uint32_t>(found_.size());
    }
}

PhraseTrie::Match PhraseMap::look_up(std::size_t at, Role role) const {
    const Found* found = &found_[end_[at - from_] - 1];
    while ((found->roles & bit(role)) == 0) --found;
    const auto written = PhraseTrie::phrase_at(tokens_, at, found->length, text_);
    return {found->length, phrases_->meaning(found->place, role, written)};
}

}  // namespace twosource
