#include "language/pack_file.h"

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "language/cldr_numbers.h"
#include "text/unicode.h"

namespace twosource {
namespace {

using Json = nlohmann::json;

Decimal decimal_of(const Json& json) {
    const auto parsed = Decimal::parse(json.is_string() ? json.get<std::string>() : json.dump());
    if (!parsed) throw std::runtime_error("'" + json.dump() + "' is not a number");
    return *parsed;
}

// A key that stands twice in one object would hide what the first one says.
Json parse(std::istream& in) {
    std::vector<std::set<std::string>> keys;
    return Json::parse(in, [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) keys.emplace_back();
        if (event == Json::parse_event_t::object_end) keys.pop_back();
        if (event == Json::parse_event_t::key && !keys.back().insert(parsed.get<std::string>()).second)
            throw std::runtime_error("the key '" + parsed.get<std::string>() + "' stands twice");
        return true;
    });
}

class Loader {
  public:
    explicit Loader(LanguagePack& pack) : pack_(pack) {}

    void load(const Json& root) {
        static const std::map<std::string, void (Loader::*)(const Json&)> sections = {
            {"habits", &Loader::habits},
            {"numbers", &Loader::numbers},
            {"scales", &Loader::scales},
            {"vague", &Loader::vague},
            {"shares", &Loader::shares},
            {"denominators", &Loader::denominators},
            {"denominators_before", &Loader::denominators_before},
            {"amounts", &Loader::amounts},
            {"units_before", &Loader::units_before},
            {"half_after", &Loader::half_after},
            {"half_before", &Loader::half_before},
            {"ordinals", &Loader::ordinals},
            {"ordinal_endings", &Loader::ordinal_endings},
            {"currencies", &Loader::currencies},
            {"units", &Loader::units},
            {"months", &Loader::months},
            {"weekdays", &Loader::weekdays},
            {"seasons", &Loader::seasons},
            {"decades", &Loader::decades},
            {"calendars", &Loader::calendars},
            {"relative_days", &Loader::relative_days},
            {"relative", &Loader::relative},
            {"relative_periods", &Loader::relative_periods},
            {"parts", &Loader::parts},
            {"modifiers", &Loader::modifiers},
            {"words", &Loader::words}};
        for (const auto& [name, section] : root.items()) {
            if (name == "language" || name == "comment" || name == "like") continue;
            const auto found = sections.find(name);
            if (found == sections.end()) throw std::runtime_error("unknown section '" + name + "'");
            try {
                (this->*found->second)(section);
            } catch (const std::exception& error) {
                throw std::runtime_error("section '" + name + "': " + error.what());
            }
        }
    }

  private:
    // Phrases of `list` with this meaning. "~" before a phrase makes it weak, "=" keeps its case, "*" behind it stands
    // for any ending, "&" before it for a part of a number written in one word.
    void add(const Json& list, const Meaning& meaning) {
        for (const auto& item : list) {
            auto phrase = item.get<std::string>();
            Meaning one = meaning;
            const bool piece = phrase.size() > 1 && phrase[0] == '&';
            if (piece) phrase.erase(0, 1);
            if (phrase.size() > 1 && phrase[0] == '~') {
                one.weak = true;
                phrase.erase(0, 1);
            }
            if (phrase.rfind('=', 0) == 0) {
                phrase.erase(0, 1);
                one.surface = phrase;
            }
            if (!phrase.empty() && phrase.back() == '*') {
                phrase.pop_back();
                if (one.role == Role::unit || one.role == Role::currency || one.role == Role::percent)
                    pack_.stems.add(fold(phrase), one);
            }
            if (phrase.size() > 1 && phrase.back() == '+' && one.role == Role::ordinal) {
                phrase.pop_back();
                for (const auto& ending : endings_) pack_.phrases.add(phrase + ending, one);
                continue;
            }
            if (phrase.empty()) throw std::runtime_error("an empty phrase");
            if (piece)
                pack_.pieces.add(fold(phrase), one);
            else if (one.role == Role::number || one.role == Role::scale)
                add_number_word(pack_, phrase, one);
            else
                pack_.phrases.add(phrase, one);
        }
    }

    void habits(const Json& json) {
        const std::string decimal = json.value("decimal", "");
        if (!decimal.empty()) {
            std::size_t at = 0;
            pack_.decimal = next_code_point(decimal, at);
        }
        pack_.space_groups = json.value("space_groups", pack_.space_groups);
        pack_.glued_numbers = json.value("glued_numbers", pack_.glued_numbers);
        pack_.capital_nouns = json.value("capital_nouns", pack_.capital_nouns);
        pack_.compounds = json.value("compounds", pack_.compounds);
        pack_.bare_years = json.value("bare_years", pack_.bare_years);
        pack_.ordinal_dot = json.value("ordinal_dot", pack_.ordinal_dot);
        pack_.ones_first = json.value("ones_first", pack_.ones_first);
        pack_.elided_scale = json.value("elided_scale", pack_.elided_scale);
        pack_.scale_first = json.value("scale_first", pack_.scale_first);
        pack_.of_after_number = json.value("of_after_number", pack_.of_after_number);
        const std::string order = json.value("date_order", "");
        if (order == "dmy") pack_.date_order = DateOrder::day_month_year;
        if (order == "mdy") pack_.date_order = DateOrder::month_day_year;
        if (order == "ymd") pack_.date_order = DateOrder::year_month_day;
    }

    // {"12": ["zwölf", "dutzend"]}: a number and its words.
    void by_value(const Json& json, Role role) {
        for (const auto& [number, list] : json.items()) {
            Meaning meaning;
            meaning.role = role;
            meaning.value = decimal_of(number);
            add(list, meaning);
        }
    }

    void numbers(const Json& json) { by_value(json, Role::number); }
    void shares(const Json& json) { by_value(json, Role::share); }
    void denominators(const Json& json) { by_value(json, Role::denominator); }
    void denominators_before(const Json& json) { by_value(json, Role::denominator_before); }
    void half_after(const Json& json) { by_value(json, Role::half_after); }
    void half_before(const Json& json) { by_value(json, Role::half_before); }
    void ordinals(const Json& json) { by_value(json, Role::ordinal); }
    void ordinal_endings(const Json& json) { endings_ = json.get<std::vector<std::string>>(); }

    // {"1e12": ["billion"], "1e18|1e12": ["trillion"]}: the dictionary's value, then the press's.
    void scales(const Json& json) {
        for (const auto& [key, list] : json.items()) {
            const auto bar = key.find('|');
            Meaning meaning;
            meaning.role = Role::scale;
            meaning.value = decimal_of(key.substr(0, bar));
            if (bar != std::string::npos) meaning.other = decimal_of(key.substr(bar + 1));
            add(list, meaning);
        }
    }

    // {"2000..999999": ["thousands"]}
    void vague(const Json& json) {
        for (const auto& [key, list] : json.items()) {
            const auto dots = key.find("..");
            if (dots == std::string::npos) throw std::runtime_error("'" + key + "' is not LOW..HIGH");
            Meaning meaning;
            meaning.role = Role::vague;
            meaning.value = decimal_of(key.substr(0, dots));
            meaning.high = decimal_of(key.substr(dots + 2));
            add(list, meaning);
        }
    }

    void by_code(const Json& json, Role role) {
        for (const auto& [code, list] : json.items()) {
            Meaning meaning;
            meaning.role = role;
            meaning.code = code;
            add(list, meaning);
        }
    }

    // {"USD": ["bucks"], "0.01 USD": ["cents"], "500 g": ["斤"]}
    void by_amount(const Json& json, Role role) {
        for (const auto& [key, list] : json.items()) {
            Meaning meaning = amount_of(key);
            meaning.role = role;
            add(list, meaning);
        }
    }

    void currencies(const Json& json) { by_amount(json, Role::currency); }
    void units(const Json& json) { by_amount(json, Role::unit); }

    // {"0.5 a": ["half-year"], "2 mo": ["شهرين"]}: a whole value in one word.
    void amounts(const Json& json) { by_amount(json, Role::amount); }

    // "0.01 USD" as a value with a code; a code alone has the value zero, for none.
    static Meaning amount_of(const std::string& key) {
        Meaning meaning;
        const auto space = key.find(' ');
        if (space != std::string::npos) meaning.value = decimal_of(key.substr(0, space));
        meaning.code = space == std::string::npos ? key : key.substr(space + 1);
        return meaning;
    }

    void units_before(const Json& json) { by_code(json, Role::unit_before); }

    void by_index(const Json& json, Role role) {
        for (const auto& [index, list] : json.items()) {
            Meaning meaning;
            meaning.role = role;
            meaning.index = std::stoi(index);
            add(list, meaning);
        }
    }

    void months(const Json& json) { by_index(json, Role::month); }
    void weekdays(const Json& json) { by_index(json, Role::weekday); }
    void seasons(const Json& json) { by_index(json, Role::season); }
    // {"2018": ["令和"], "islamic-umalqura": ["هـ"]}: years from this era to ours, or a calendar that ICU knows.
    void calendars(const Json& json) {
        for (const auto& [key, list] : json.items()) {
            const auto offset = Decimal::parse(key);
            Meaning meaning;
            meaning.role = Role::calendar;
            if (offset && offset->is_integer())
                meaning.index = static_cast<int>(offset->to_double());
            else
                meaning.code = key;
            add(list, meaning);
        }
    }

    void decades(const Json& json) { by_index(json, Role::decade); }
    void relative_days(const Json& json) { by_index(json, Role::relative_day); }
    // {"-1 a": ["last year"], "1 mo": ["next month"]}
    void relative_periods(const Json& json) {
        for (const auto& [key, list] : json.items()) {
            const auto space = key.find(' ');
            if (space == std::string::npos) throw std::runtime_error("'" + key + "' is not INDEX CODE");
            Meaning meaning;
            meaning.role = Role::relative_period;
            meaning.index = std::stoi(key);
            meaning.code = key.substr(space + 1);
            add(list, meaning);
        }
    }

    void relative(const Json& json) { by_index(json, Role::relative); }
    void parts(const Json& json) { by_index(json, Role::part); }

    // {"at_least": {"before": [...], "after": [...]}}
    void modifiers(const Json& json) {
        static const std::map<std::string, Modifier> names = {
            {"at_least", Modifier::at_least},   {"exact", Modifier::exact},
            {"more_than", Modifier::more_than}, {"at_most", Modifier::at_most},
            {"less_than", Modifier::less_than}, {"approximate", Modifier::approximate}};
        for (const auto& [name, sides] : json.items()) {
            const auto found = names.find(name);
            if (found == names.end()) throw std::runtime_error("unknown modifier '" + name + "'");
            Meaning meaning;
            meaning.modifier = found->second;
            for (const auto& [side, list] : sides.items()) {
                if (side != "before" && side != "after") throw std::runtime_error("'before' or 'after' expected");
                meaning.role = side == "before" ? Role::modifier_before : Role::modifier_after;
                add(list, meaning);
            }
        }
    }

    void words(const Json& json) {
        static const std::map<std::string, Role> roles = {{"point", Role::point},
                                                          {"negative", Role::negative},
                                                          {"negative_after", Role::negative_after},
                                                          {"share_of", Role::share_of},
                                                          {"ordinal_cue", Role::ordinal_cue},
                                                          {"decade_before", Role::decade_before},
                                                          {"century", Role::century},
                                                          {"era", Role::era},
                                                          {"time_cue", Role::time_cue},
                                                          {"weekday_cue", Role::weekday_cue},
                                                          {"future", Role::future},
                                                          {"ago", Role::ago},
                                                          {"ago_before", Role::ago},
                                                          {"glue", Role::glue},
                                                          {"ordinal_prefix", Role::ordinal_prefix},
                                                          {"ordinal_suffix", Role::ordinal_suffix},
                                                          {"percent", Role::percent},
                                                          {"percentage_point", Role::percent},
                                                          {"year_mark", Role::year_mark},
                                                          {"month_mark", Role::month_mark},
                                                          {"day_mark", Role::day_mark},
                                                          {"year_cue", Role::year_cue},
                                                          {"date_glue", Role::date_glue},
                                                          {"decade_suffix", Role::decade_suffix},
                                                          {"range_from", Role::range_from},
                                                          {"range_to", Role::range_to},
                                                          {"between", Role::between},
                                                          {"range_and", Role::range_and},
                                                          {"between_after", Role::between_after},
                                                          {"time_mark", Role::time_mark},
                                                          {"not_value", Role::not_value},
                                                          {"multiple", Role::multiple},
                                                          {"stop", Role::stop},
                                                          {"negation", Role::negation},
                                                          {"fixed", Role::fixed},
                                                          {"parts_of", Role::parts_of}};
        for (const auto& [name, list] : json.items()) {
            const auto found = roles.find(name);
            if (found == roles.end()) throw std::runtime_error("unknown kind of word '" + name + "'");
            Meaning meaning;
            meaning.role = found->second;
            if (name == "percentage_point") meaning.code = "pp";
            if (meaning.role == Role::ago) meaning.index = name == "ago" ? -1 : 1;
            add(list, meaning);
        }
    }

    LanguagePack& pack_;
    std::vector<std::string> endings_;  // of ordinals
};

}  // namespace

void load_pack_file(LanguagePack& pack, const std::filesystem::path& languages, const std::string& language) {
    const auto file = languages / language / "pack.json";
    std::ifstream in(file);
    if (!in) return;
    try {
        const Json root = parse(in);
        const std::string like = root.value("like", "");
        if (std::ifstream other(languages / like / "pack.json"); !like.empty() && other)
            Loader(pack).load(parse(other));
        Loader(pack).load(root);
        pack.measured = true;
    } catch (const std::exception& error) {
        throw std::runtime_error(file.string() + ": " + error.what());
    }
}

}  // namespace twosource
