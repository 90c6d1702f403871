#include "language/piece_trie.h"

#include "text/unicode.h"

namespace twosource {

void PieceTrie::add(std::string_view folded, const Meaning& meaning) {
    if (folded.empty()) return;
    std::size_t second = 0;
    const char32_t first = next_code_point(folded, second);
    if (second < folded.size())
        leads_.set(bit_of(first, next_code_point(folded, second)));
    else
        leads_.set();  // of one letter, so that any may stand behind it
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

const Meaning* PieceTrie::longest(std::string_view folded) const {
    const Meaning* found = nullptr;
    each_beginning(folded, [&](std::size_t, const Meaning& meaning) { found = &meaning; });
    return found;
}

namespace {

// Of a letter that only folding the whole word puts together.
bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

bool mark_at(std::string_view word, std::size_t i) { return i < word.size() && is_mark(next_code_point(word, i)); }

}  // namespace

bool PieceTrie::may_begin(std::string_view word) const {
    if (meanings_.empty()) return false;
    char32_t lead[2], folded[3];
    std::size_t i = 0;
    for (char32_t& letter : lead) {
        if (i == word.size() || fold_code_point(next_code_point(word, i), folded) != 1) return walk(word);
        letter = folded[0];
    }
    return is_mark(lead[1]) || ((leads_[bit_of(lead[0], lead[1])] || mark_at(word, i)) && walk(word));
}

bool PieceTrie::walk(std::string_view word) const {
    std::uint32_t node = 0;
    std::string bytes;
    for (std::size_t i = 0; i < word.size();) {
        char32_t folded[3];
        const int count = fold_code_point(next_code_point(word, i), folded);
        bytes.clear();
        for (int k = 0; k < count; ++k) append_utf8(bytes, folded[k]);
        for (const char byte : bytes) {
            node = child(node, byte);
            if (node == 0) return mark_at(word, i);
            if (nodes_[node].meaning > 0) return true;
        }
        if (mark_at(word, i)) return true;
    }
    return false;
}

}  // namespace twosource
