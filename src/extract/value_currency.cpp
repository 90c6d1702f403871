#include "extract/value_currency.h"

#include <algorithm>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kMostNames = 64;  // of one text

// Where the name of the currency of a sum begins, and its tokens: "pesos", "pesos argentinos", "A$"; none, 0.
std::pair<std::size_t, std::size_t> name_of_currency(const TokenView& view, const ValueMention& sum) {
    std::pair<std::size_t, std::size_t> name{sum.begin, 0};
    for (std::size_t k = sum.begin; k < sum.end; ++k) {
        const auto currency = view.match(k, Role::currency);
        if (currency.length > name.second && currency.meaning->code == sum.value.unit) name = {k, currency.length};
    }
    return name;
}

// "peso" and "pesos", "$" and "$".
bool is_same_word(std::string_view a, std::string_view b) {
    constexpr std::size_t kStem = 4, kEnding = 2;  // bytes
    if (a.size() > b.size()) std::swap(a, b);
    const auto shared = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
    return a == b || (shared >= kStem && shared + kEnding >= b.size());
}

}  // namespace

void note_currencies(const TokenView& view, const std::vector<ValueMention>& found, std::size_t first,
                     CurrencyNames& names) {
    for (std::size_t i = first; i < found.size(); ++i) {
        if (found[i].value.kind != Kind::money) continue;
        const auto [at, length] = name_of_currency(view, found[i]);
        if (length == 1) names.bare.emplace_back(i, fold(view.of(at)));
        for (std::size_t k = at; length > 1 && k < at + length && names.told.size() < kMostNames; ++k)
            names.told.emplace(fold(view.of(k)), found[i].value.unit);
    }
}

void settle_currencies(const CurrencyNames& names, std::vector<ValueMention>& found) {
    if (names.told.empty()) return;
    for (const auto& [i, word] : names.bare) {
        Value& sum = found[i].value;
        std::set<std::string> codes;
        for (const auto& [full, code] : names.told)
            if (is_same_word(full, word)) codes.insert(code);
        if (codes.size() == 1) sum.unit = *codes.begin();
        if (codes.size() < 2) continue;
        for (const auto& code : codes)
            if (code != sum.unit) sum.readings.push_back({sum.low, sum.high, code, "", Diagnosis::currency});
    }
}

}  // namespace twosource
