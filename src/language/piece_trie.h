// Words by their letters, for languages that write a number as one word ("zweihundertfünfzigtausend"), and for units
// and currencies that take any ending.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "language/phrase_trie.h"

namespace twosource {

class PieceTrie {
  public:
    // Adds a folded word. Of two meanings the first stays, but a scale word takes the place of anything: "yüz" both is
    // 100 and multiplies by it.
    void add(std::string_view folded, const Meaning& meaning);

    // What the folded word means as a piece; nullptr for none.
    const Meaning* find(std::string_view folded) const;

    // The longest piece that the folded word begins with; nullptr for none.
    const Meaning* longest(std::string_view folded) const;

    // Whether a word, not yet folded, may begin with a piece. Quick, and true for few words that do not.
    bool may_begin(std::string_view word) const;

    // The pieces that the folded word begins with, shortest first.
    template <typename Visit>
    void each_beginning(std::string_view folded, Visit visit) const {
        std::uint32_t node = 0;
        for (std::size_t i = 0; i < folded.size(); ++i) {
            node = child(node, folded[i]);
            if (node == 0) return;
            if (nodes_[node].meaning > 0) visit(i + 1, meanings_[nodes_[node].meaning - 1]);
        }
    }

  private:
    struct Node {
        std::uint32_t first = 0;    // child; 0 for none
        std::uint32_t sibling = 0;  // 0 for none
        std::uint32_t meaning = 0;  // one more than its place; 0 for none
        char byte = 0;
    };

    std::uint32_t child(std::uint32_t node, char byte) const {
        std::uint32_t at = nodes_[node].first;
        while (at != 0 && nodes_[at].byte != byte) at = nodes_[at].sibling;
        return at;
    }

    // One bit for the first two letters of a piece, by their hash.
    static std::size_t bit_of(char32_t first, char32_t second) { return (first * 67 + second) % kLeads; }
    bool walk(std::string_view word) const;

    static constexpr std::size_t kLeads = 4096;
    std::vector<Node> nodes_{1};
    std::vector<Meaning> meanings_;
    std::bitset<kLeads> leads_;
};

}  // namespace twosource
