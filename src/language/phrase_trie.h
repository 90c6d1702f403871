// Phrases of a language with what they mean, found from any token on. Keys are token keys, so a phrase in any script,
// with any spacing and case, is one run of tokens.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/token.h"
#include "value/value.h"

namespace twosource {

enum class Role : std::uint8_t {
    number,              // a cardinal below 1000 or irregular: value
    scale,               // multiplies what stands before it: value; `other` where the word is read in two ways
    vague,               // "thousands", "dozens": value .. high
    half_after,          // "and a half": adds value times the last scale
    half_before,         // "साढ़े", half more than the number behind it: value to add
    share,               // "half", "a third": value in percent
    denominator,         // "thirds", in "two thirds": value in percent of one part
    denominator_before,  // "дөрөвний", of four, in "дөрөвний гурав"
    share_of,            // "in", in "one in five"
    amount,              // a whole value in one word, "half-year": value and code
    point,               // decimal point as a word
    negative,            // minus
    negative_after,      // "below zero" behind degrees
    glue,                // "and" inside a number
    ordinal,             // value
    ordinal_prefix,      // 第
    ordinal_suffix,      // "st", "º" behind digits
    ordinal_cue,         // before digits with a dot that makes them an ordinal: "zum 5. Mal"
    percent,             // also percentage points (code "pp")
    currency,            // code; value where it is a part of the currency: 0.01 for cents
    unit,                // code (durations too)
    unit_before,         // code, or "/h": 摂氏, 時速
    month,
    weekday,
    season,  // index; season: EDTF 21..24, 33..36, 40, 41
    year_mark,
    month_mark,
    day_mark,         // 年 月 日, "года"
    year_cue,         // before a bare number makes it a year: "in", "since", "tahun"
    date_glue,        // "of", "de" between day, month and year
    decade_suffix,    // "s", "er" behind digits
    decade_before,    // "années", before 1990 or 90
    decade,           // "the nineties": index is its first year
    century,          // beside an ordinal or a Roman numeral
    era,              // "BC" behind a year or century: no year of this era
    relative_day,     // yesterday, today, tomorrow: index in days
    relative_period,  // "last year": index -1, 0, 1 and code "a" or "mo"
    ago,              // beside a duration makes it a date: index 1 before it ("vor", "hace"), -1 behind it ("ago")
    weekday_cue,      // before a weekday makes it a date: "on"
    future,           // a verb of the future: the weekdays in its sentence lie ahead
    relative,         // last, this, next: index -1, 0, 1
    part,             // "mid-", "early": index 1 when it makes a date approximate, 0 when not ("end of")
    modifier_before,
    modifier_after,  // modifier
    range_from,
    range_to,
    between,
    between_after,
    range_and,
    time_mark,  // "Uhr", "o'clock", "h"
    time_cue,   // before a number makes it a time of day where its unit could be hours: "vers 17 heures"
    not_value,  // the number next to it is no value: "No.", "§", "page"
    multiple,   // "times", "fold" behind a number
    stop,       // function word
    negation,
    fixed,           // 四川, 十分: a word that holds a number word and means no number
    calendar,        // beside a year: years from it to ours (令和: 2018), or the calendar that ICU knows by the code
    calendar_month,  // of another calendar: index and code
    parts_of,        // 分之, in 五分之三
};

struct Meaning {
    Role role = Role::stop;
    Modifier modifier = Modifier::exact;
    bool weak = false;  // a single letter or a word of other meanings: counts only with another sign
    int index = 0;
    Decimal value;
    std::optional<Decimal> high;
    std::optional<Decimal> other;
    std::string code;
    std::string surface;  // where not empty, the text must read so, letter for letter ("MW", not "mw")
};

class PhraseTrie {
  public:
    // Adds a phrase; the same meaning twice counts once. Phrases without a token are ignored.
    void add(std::string_view phrase, Meaning meaning);

    struct Match {
        std::size_t length = 0;  // tokens
        const Meaning* meaning = nullptr;
        explicit operator bool() const { return meaning != nullptr; }
    };

    // Longest phrase with this role that begins at tokens[at]; of two meanings of one phrase the one added last.
    Match longest(std::span<const Token> tokens, std::size_t at, std::string_view text, Role role) const;

    // The places in the trie where phrases that begin at tokens[at] end, shortest first.
    template <typename Visit>
    void each_place(std::span<const Token> tokens, std::size_t at, Visit visit) const {
        if (at >= tokens.size() || !may_start(tokens[at].key)) return;
        std::uint32_t node = 0;
        for (std::size_t i = at; i < tokens.size(); ++i) {
            if (i > at && tokens[i].line_before && !tokens[i].syllabic) return;
            node = child(node, tokens[i].key);
            if (node == kNone) return;
            if (nodes_[node].first != kNone) visit(i + 1 - at, node);
            if (nodes_[node].children == 0) return;
        }
    }

    // All phrases at tokens[at], shortest first.
    template <typename Visit>
    void each(std::span<const Token> tokens, std::size_t at, std::string_view text, Visit visit) const {
        each_place(tokens, at, [&](std::size_t length, std::uint32_t place) {
            const auto written = phrase_at(tokens, at, length, text);
            for (std::uint32_t m = nodes_[place].first; m != kNone; m = links_[m].next)
                if (fits(meanings_[m], written)) visit(length, meanings_[m]);
        });
    }

    // Roles, as bits, of the meanings that a phrase has which ends at the place and is so many tokens long.
    std::uint64_t roles(std::uint32_t place, std::span<const Token> tokens, std::size_t at, std::size_t length,
                        std::string_view text) const {
        const Node& node = nodes_[place];
        return node.spelled ? spelled_roles(node, phrase_at(tokens, at, length, text)) : node.roles;
    }

    // The last meaning of the role among them.
    const Meaning* meaning(std::uint32_t place, Role role, std::string_view written) const;

    static constexpr std::uint64_t bit(Role role) { return std::uint64_t{1} << static_cast<unsigned>(role); }

    static std::string_view phrase_at(std::span<const Token> tokens, std::size_t at, std::size_t length,
                                      std::string_view text) {
        return text.substr(tokens[at].start, tokens[at + length - 1].end - tokens[at].start);
    }

    std::size_t size() const { return meanings_.size(); }

  private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    // What is asked of nearly every token stands in the node, apart from the meanings: most tokens end the search here.
    struct Node {
        std::uint64_t roles = 0;      // of its meanings, as bits
        std::uint64_t children = 0;   // one bit for each key that leads on, by its hash
        std::uint32_t first = kNone;  // meaning
        bool spelled = false;         // one of its meanings asks for a surface
    };
    struct Link {
        std::uint32_t next = kNone;
        Role role = Role::stop;
    };
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t parent = kNone;
        std::uint32_t child = kNone;
    };

    static bool fits(const Meaning& meaning, std::string_view written) {
        return meaning.surface.empty() || meaning.surface == written;
    }
    static std::uint64_t key_bit(std::uint64_t key) { return std::uint64_t{1} << (key % 64); }

    // False where no phrase begins with this key, as most tokens have it; true for nearly no other.
    bool may_start(std::uint64_t key) const { return (starts_[key / 64 % starts_.size()] & key_bit(key)) != 0; }

    std::uint32_t child(std::uint32_t node, std::uint64_t key) const {
        return (nodes_[node].children & key_bit(key)) != 0 ? find_child(node, key) : kNone;
    }
    std::uint32_t find_child(std::uint32_t node, std::uint64_t key) const;
    std::uint32_t make_child(std::uint32_t node, std::uint64_t key);
    std::uint64_t spelled_roles(const Node& node, std::string_view written) const;
    void grow();

    std::vector<Node> nodes_{1};
    std::vector<Slot> slots_ = std::vector<Slot>(1024);
    std::size_t used_ = 0;
    std::vector<Meaning> meanings_;
    std::vector<Link> links_;                   // from each meaning to the next one of its node
    std::array<std::uint64_t, 1024> starts_{};  // one bit for each key that a phrase begins with, by its hash
};

}  // namespace twosource
