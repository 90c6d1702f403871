// Units of measurement by UCUM code: what they measure and their exact size in base units, so that 26 km2 and
// 10 [smi_us] can be compared. The table is facts/units.json; names in each language come from the language packs.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "value/decimal.h"

namespace twosource {

struct Unit {
    std::string code;                     // UCUM
    std::string dimension;                // "power", "length", …; "duration" units make durations
    Fraction factor;                      // base units in one of it
    Decimal offset;                       // base = factor · (x + offset), for temperatures
    std::vector<std::string> icu;         // CLDR unit identifiers whose names mean it
    std::vector<std::string> symbols;     // as written in any language, case-sensitive
    std::string base_icu;                 // for prefixed units: CLDR identifier of the unit without prefix …
    int prefix = 0;                       // … and the power of ten of the prefix
    std::vector<std::string> not_beside;  // concepts beside which its name is none: degrees on the Richter scale
};

class UnitTable {
  public:
    // Throws std::runtime_error naming file and entry when the table is malformed.
    static UnitTable load(const std::filesystem::path& file);

    const Unit* find(std::string_view code) const;
    const std::vector<Unit>& all() const { return units_; }

    // A code such as "km/h" or "kg/m2", known or made of known parts; nullptr when a part is unknown. Compounds are
    // resolved without being stored, so that the table stays constant.
    bool resolve(std::string_view code, Unit& out) const;

  private:
    std::vector<Unit> units_;
    std::map<std::string, std::size_t, std::less<>> index_;
};

}  // namespace twosource
