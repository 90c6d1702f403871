// What is known of one language: its words for numbers, scales, currencies, units, months, bounds and so on, most of
// it from Unicode CLDR through ICU, the rest from facts/languages/<tag>/pack.json. The readers know no language.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "language/phrase_trie.h"
#include "language/piece_trie.h"
#include "value/unit.h"

namespace twosource {

enum class DateOrder : std::uint8_t { day_month_year, month_day_year, year_month_day };

struct LanguagePack {
    std::string tag;  // BCP 47 language, as "de"
    PhraseTrie phrases;
    char32_t decimal = '.';
    bool space_groups = false;  // an ordinary space parts groups of three digits
    DateOrder date_order = DateOrder::day_month_year;
    bool dotted_dates = false;     // "14.10." is a day and a month
    std::string own_calendar;      // where texts count years by another calendar than the Gregorian ("persian")
    int year_offset = 0;           // from its years to ours, where they begin on the same day (-543)
    bool glued_numbers = false;    // "zweihundertfünfzigtausend" is one word
    bool bare_years = false;       // "1856 gegründet": no word before a year
    bool ordinal_dot = false;      // "4. kez" is the fourth time
    bool ones_first = false;       // "five and twenty"
    bool elided_scale = false;     // 一万三 is 13 000: a last digit counts in tenths of the scale before it
    bool scale_first = false;      // "elfu mbili": thousand, two
    bool of_after_number = false;  // "20 de lei": a linking word between number and noun
    PieceTrie pieces;              // number words, for glued ones
    PieceTrie stems;               // units, currencies and percent with any ending ("dolar*")
    bool capital_months = true;    // names of months begin with a capital
    bool capital_nouns = false;    // every noun begins with a capital, not names alone
    bool compounds = false;        // nouns are put together in one word, head last
    bool latin_script = true;      // otherwise Latin letters in a text are foreign names
    bool measured = false;         // has a pack.json, not CLDR alone
};

// The languages of one run; packs are made when first asked for and then shared. Thread-safe.
class Languages {
  public:
    // Throws std::runtime_error naming the file when facts/units.json is missing or malformed.
    explicit Languages(std::filesystem::path facts);

    // The pack for a BCP 47 tag ("pt-PT", "zh-Hant", "und"). Never fails for an unknown language: CLDR's root stands
    // in. Throws std::runtime_error naming file and place when a pack file is malformed.
    const LanguagePack& pack(std::string_view tag) const;

    const UnitTable& units() const { return units_; }
    const std::filesystem::path& facts() const { return facts_; }

  private:
    std::filesystem::path facts_;
    UnitTable units_;
    mutable std::mutex mutex_;
    mutable std::map<std::string, std::unique_ptr<LanguagePack>, std::less<>> packs_;
};

}  // namespace twosource
