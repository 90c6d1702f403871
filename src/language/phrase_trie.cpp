#include "language/phrase_trie.h"

#include <utility>

#include "text/unicode.h"

namespace twosource {
namespace {

std::size_t slot_of(std::uint32_t node, std::uint64_t key, std::size_t size) {
    const std::uint64_t mixed = (key ^ (std::uint64_t{node} << 32)) * 0x9E3779B97F4A7C15ULL;
    return (mixed >> 20) & (size - 1);
}

bool same(const Meaning& a, const Meaning& b) {
    return a.role == b.role && a.modifier == b.modifier && a.index == b.index && a.value == b.value &&
           a.code == b.code && a.surface == b.surface;
}

}  // namespace

void PhraseTrie::add(std::string_view phrase, Meaning meaning) {
    const auto tokens = tokenize(phrase);
    if (tokens.empty()) return;
    std::uint32_t place = 0;
    for (const auto& token : tokens) place = make_child(place, token.key);
    const std::uint64_t key = tokens.front().key;
    starts_[key / 64 % starts_.size()] |= key_bit(key);
    Node& node = nodes_[place];
    node.roles |= bit(meaning.role);
    node.spelled = node.spelled || !meaning.surface.empty();
    auto index = static_cast<std::uint32_t>(meanings_.size());
    std::uint32_t* link = &node.first;
    while (*link != kNone) {
        Meaning& known = meanings_[*link];
        if (!same(known, meaning)) {
            link = &links_[*link].next;
            continue;
        }
        known.weak = meaning.weak;  // a pack, loaded last, knows better than CLDR
        if (meaning.other) known.other = meaning.other;
        index = *link;
        *link = std::exchange(links_[index].next, kNone);  // said again, so it goes to the end: the last one wins
    }
    *link = index;
    if (index < meanings_.size()) return;
    links_.push_back({kNone, meaning.role});
    meanings_.push_back(std::move(meaning));
}

PhraseTrie::Match PhraseTrie::longest(std::span<const Token> tokens, std::size_t at, std::string_view text,
                                      Role role) const {
    Match best;
    each_place(tokens, at, [&](std::size_t length, std::uint32_t place) {
        if ((nodes_[place].roles & bit(role)) == 0) return;
        if (const Meaning* found = meaning(place, role, phrase_at(tokens, at, length, text))) best = {length, found};
    });
    return best;
}

const Meaning* PhraseTrie::meaning(std::uint32_t place, Role role, std::string_view written) const {
    const Meaning* found = nullptr;
    for (std::uint32_t m = nodes_[place].first; m != kNone; m = links_[m].next)
        if (links_[m].role == role && fits(meanings_[m], written)) found = &meanings_[m];
    return found;
}

std::uint64_t PhraseTrie::spelled_roles(const Node& node, std::string_view written) const {
    std::uint64_t roles = 0;
    for (std::uint32_t m = node.first; m != kNone; m = links_[m].next)
        if (fits(meanings_[m], written)) roles |= bit(links_[m].role);
    return roles;
}

std::uint32_t PhraseTrie::find_child(std::uint32_t node, std::uint64_t key) const {
    for (std::size_t at = slot_of(node, key, slots_.size());; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.child == kNone) return kNone;
        if (slot.parent == node && slot.key == key) return slot.child;
    }
}

std::uint32_t PhraseTrie::make_child(std::uint32_t node, std::uint64_t key) {
    if (const auto known = child(node, key); known != kNone) return known;
    if (++used_ * 2 > slots_.size()) grow();
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    nodes_[node].children |= key_bit(key);
    std::size_t at = slot_of(node, key, slots_.size());
    while (slots_[at].child != kNone) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {key, node, made};
    return made;
}

void PhraseTrie::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.child == kNone) continue;
        std::size_t at = slot_of(slot.parent, slot.key, slots_.size());
        while (slots_[at].child != kNone) at = (at + 1) & (slots_.size() - 1);
        slots_[at] = slot;
    }
}

}  // namespace twosource
