#include "extract/value_ellipsis.h"

#include "extract/value_bound.h"

namespace twosource {
namespace {

constexpr std::size_t kMostBetween = 6;  // tokens between the two figures

bool has_large_scale(const TokenView& view, const ValueMention& mention) {
    for (std::size_t k = mention.begin + 1; k < mention.end; ++k)
        if (const auto scale = view.match(k, Role::scale); scale && !(scale.meaning->value < Decimal(1000000)))
            return true;
    return false;
}

// A number in millions that counts nothing that is named behind it.
bool is_bare(const TokenView& view, const ValueMention& mention) {
    return mention.value.kind == Kind::count && mention.value.unit.empty() && has_large_scale(view, mention) &&
           !view.match(mention.end, Role::date_glue);
}

bool is_comma(char32_t c) { return c == ',' || c == 0x60C || c == 0x3001 || c == 0xFF0C; }

// Function words alone, with one among them, or a comma, that tells of a list or a comparison.
bool are_compared(const TokenView& view, const ValueMention& first, const ValueMention& second) {
    if (second.begin <= first.end || second.begin - first.end > kMostBetween || view[second.begin].line_before)
        return false;
    bool linked = false;
    for (std::size_t k = first.end; k < second.begin;) {
        if (view[k].line_before) return false;
        std::size_t length = is_comma(view.symbol(k)) ? 1 : 0;
        for (const Role role : {Role::range_from, Role::range_to, Role::range_and})
            length = std::max(length, view.match(k, role).length);
        linked = linked || length > 0;
        for (const Role role : {Role::stop, Role::modifier_before})
            length = std::max(length, view.match(k, role).length);
        if (length == 0) return false;
        k += length;
    }
    return linked;
}

}  // namespace

void share_currencies(const TokenView& view, std::span<ValueMention> found) {
    const auto share = [&](ValueMention& bare, const ValueMention& money) {
        if (money.value.kind != Kind::money || !is_bare(view, bare) || !has_large_scale(view, money)) return;
        if (!are_compared(view, bare.begin < money.begin ? bare : money, bare.begin < money.begin ? money : bare))
            return;
        bare.value.kind = Kind::money;
        bare.value.unit = money.value.unit;
        prefer_plausible(bare.value);
    };
    for (std::size_t i = 1; i < found.size(); ++i) share(found[i], found[i - 1]);
    for (std::size_t i = found.size(); i-- > 1;) share(found[i - 1], found[i]);
}

}  // namespace twosource
