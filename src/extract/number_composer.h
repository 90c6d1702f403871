// Puts the parts of a number together, in the order in which a text says them: a number below the next scale (the
// group), then the scale that closes it into a block, then smaller parts. "two million" + "five hundred" + "six".
#pragma once

#include <optional>
#include <vector>

#include "language/phrase_trie.h"
#include "value/value.h"

namespace twosource {

struct NumberComposer {
    struct Block {
        Decimal value;
        Decimal scale;
    };
    std::vector<Block> blocks{};
    std::optional<Decimal> group{};
    Decimal last;  // what was added to the group last
    Decimal step = 1;
    bool scaled = false;
    bool ones_first = false;
    bool syllabic = false;
    std::vector<Reading> readings{};
    bool empty() const { return blocks.empty() && !group; }

    // "five and twenty": a bare digit in the ones, then the tens.
    bool takes_tens(const Decimal& number) const;
    // "twenty, five": against the order in which the language says them.
    bool ones_behind_tens(const Decimal& number) const;
    bool fits(const Decimal& number) const;
    void add(const Decimal& number, const Decimal& its_step);
    // 六百一十: 六百 may be one word, and 十 multiplies only what came behind it.
    bool scale_last(const Decimal& factor);
    bool scale(const Meaning& meaning);
    void half(const Decimal& part);
    // All parts of a word written in one, or none of them.
    bool add_glued(const std::vector<const Meaning*>& pieces);
    Decimal total() const;
};

}  // namespace twosource
