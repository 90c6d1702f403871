#include "language/piece_trie.h"

#include "text/unicode.h"

namespace twosource {

void PieceTrie::add(std::string_view folded, const Meaning& meaning) {
    std::uint32_t node = 0;
    for (const char byte : folded) {
        std::uint32_t next = child(node, byte);
        if (next == 0) {
            next = static_cast<std::uint32_t>(nodes_.size());
            nodes_.push_back({0, nodes_[node].first, 0, byte});
            nodes_[node].first = next;
        }
        node = next;
    }
    if (nodes_[node].meaning == 0) {
        meanings_.push_back(meaning);
        nodes_[node].meaning = static_cast<std::uint32_t>(meanings_.size());
    } else if (meaning.role == Role::scale) {
        meanings_[nodes_[node].meaning - 1] = meaning;
    }
}

const Meaning* PieceTrie::find(std::string_view folded) const {
    const Meaning* found = nullptr;
    each_beginning(folded, [&](std::size_t length, const Meaning& meaning) {
        if (length == folded.size()) found = &meaning;
    });
    return found;
}

bool PieceTrie::may_begin(std::string_view word) const {
    const auto mark_at = [&](std::size_t i) {  // of a letter that only folding the whole word puts together
        const char32_t c = i < word.size() ? next_code_point(word, i) : 0;
        return c >= 0x300 && c <= 0x36F;
    };
    std::uint32_t node = 0;
    std::string bytes;
    for (std::size_t i = 0; i < word.size();) {
        char32_t folded[3];
        const int count = fold_code_point(next_code_point(word, i), folded);
        bytes.clear();
        for (int k = 0; k < count; ++k) append_utf8(bytes, folded[k]);
        for (const char byte : bytes) {
            node = child(node, byte);
            if (node == 0) return mark_at(i);
            if (nodes_[node].meaning > 0) return true;
        }
        if (mark_at(i)) return true;
    }
    return false;
}

}  // namespace twosource
