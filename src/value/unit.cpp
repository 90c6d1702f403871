#include "value/unit.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace twosource {
namespace {

struct Prefix {
    const char* symbol;
    int power;
};

constexpr Prefix kPrefixes[] = {{"Y", 24}, {"Z", 21}, {"E", 18}, {"P", 15}, {"T", 12}, {"G", 9},
                                {"M", 6},  {"k", 3},  {"h", 2},  {"da", 1}, {"d", -1}, {"c", -2},
                                {"m", -3}, {"u", -6}, {"n", -9}, {"p", -12}};

const Prefix* prefix_named(std::string_view symbol) {
    for (const auto& prefix : kPrefixes)
        if (symbol == prefix.symbol) return &prefix;
    return nullptr;
}

Fraction fraction_field(const nlohmann::json& entry, const char* name, const Decimal& fallback) {
    if (!entry.contains(name)) return {fallback, 1};
    const auto parsed = Fraction::parse(entry.at(name).get<std::string>());
    if (!parsed) throw std::runtime_error(std::string("'") + name + "' is not a number");
    return *parsed;
}

Unit prefixed(const Unit& base, const Prefix& prefix, int exponent) {
    Unit unit = base;
    unit.code = prefix.symbol + base.code;
    unit.factor = base.factor * Fraction{Decimal::power_of_ten(prefix.power * exponent), 1};
    unit.base_icu = base.icu.empty() ? "" : base.icu.front();
    unit.prefix = prefix.power;
    unit.icu.clear();
    unit.symbols.clear();
    for (const auto& symbol : base.symbols) {
        unit.symbols.push_back(prefix.symbol + symbol);
        if (prefix.power == -6) unit.symbols.push_back("µ" + symbol);
    }
    return unit;
}

}  // namespace

UnitTable UnitTable::load(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file.string() + ": cannot be read");
    UnitTable table;
    try {
        for (const auto& entry : nlohmann::json::parse(in)) {
            Unit unit;
            unit.code = entry.at("code").get<std::string>();
            unit.dimension = entry.at("dimension").get<std::string>();
            unit.factor = fraction_field(entry, "factor", 1);
            unit.offset = fraction_field(entry, "offset", 0).numerator;
            unit.icu = entry.value("icu", std::vector<std::string>{});
            unit.symbols = entry.value("symbols", std::vector<std::string>{});
            unit.not_beside = entry.value("not_beside", std::vector<std::string>{});
            table.units_.push_back(unit);
            const int exponent = entry.value("exponent", 1);
            for (const auto& name : entry.value("prefixes", std::vector<std::string>{})) {
                const Prefix* prefix = prefix_named(name);
                if (!prefix) throw std::runtime_error("unknown prefix '" + name + "' of " + unit.code);
                table.units_.push_back(prefixed(unit, *prefix, exponent));
            }
        }
    } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + ": " + error.what());
    }
    // A later entry of the same code adds names to the earlier one (megawatt has CLDR names of its own).
    std::vector<Unit> merged;
    for (auto& unit : table.units_) {
        const auto [at, fresh] = table.index_.emplace(unit.code, merged.size());
        if (fresh) {
            merged.push_back(std::move(unit));
            continue;
        }
        Unit& known = merged[at->second];
        known.icu.insert(known.icu.end(), unit.icu.begin(), unit.icu.end());
        known.symbols.insert(known.symbols.end(), unit.symbols.begin(), unit.symbols.end());
    }
    table.units_ = std::move(merged);
    return table;
}

const Unit* UnitTable::find(std::string_view code) const {
    const auto at = index_.find(code);
    return at == index_.end() ? nullptr : &units_[at->second];
}

bool UnitTable::resolve(std::string_view code, Unit& out) const {
    if (const Unit* known = find(code)) {
        out = *known;
        return true;
    }
    const auto slash = code.find('/');
    if (slash == std::string_view::npos) return false;
    Unit above, below;
    const bool plain_below = code.substr(slash + 1).find('/') == std::string_view::npos;
    if (!plain_below || !resolve(code.substr(slash + 1), below)) return false;
    above.dimension = "count";
    if (slash > 0 && code.substr(0, slash) != "1" && !resolve(code.substr(0, slash), above)) return false;
    out = Unit{};
    out.code = code;
    out.dimension = above.dimension + "/" + below.dimension;
    out.factor = above.factor * Fraction{below.factor.denominator, below.factor.numerator};
    return true;
}

}  // namespace twosource
