#include "language/pack.h"

#include <unicode/locid.h>

#include "language/cldr.h"
#include "language/pack_file.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// Currencies and units in Latin letters stand in texts of every language ("5 km", "3 USD"), and CLDR's root has them;
// so do these marks, which no language pack repeats.
void load_common(LanguagePack& pack) {
    const auto add = [&](std::initializer_list<const char*> phrases, Role role, Modifier modifier = Modifier::exact) {
        for (const char* phrase : phrases) {
            Meaning meaning;
            meaning.role = role;
            meaning.modifier = modifier;
            pack.phrases.add(phrase, meaning);
        }
    };
    add({"%", "％", "٪", "﹪"}, Role::percent);
    add({"~", "≈", "±", "∼", "～"}, Role::modifier_before, Modifier::approximate);
    add({">", "＞"}, Role::modifier_before, Modifier::more_than);
    add({"<", "＜"}, Role::modifier_before, Modifier::less_than);
    add({"≥", ">=", "⩾"}, Role::modifier_before, Modifier::at_least);
    add({"≤", "<=", "⩽"}, Role::modifier_before, Modifier::at_most);
    add({"+", "＋"}, Role::modifier_after, Modifier::at_least);
    add({"–", "—", "-", "~", "～", "〜"}, Role::range_to);
    add({"№", "#", "§"}, Role::not_value);
}

std::string language_of(std::string_view tag) {
    const std::string name(tag.substr(0, 40));
    const icu::Locale locale = icu::Locale::createCanonical(name.c_str());
    const std::string language = locale.getLanguage();
    return language.empty() || language == "und" ? "und" : language;
}

std::unique_ptr<LanguagePack> make_pack(const std::string& language, const std::filesystem::path& facts,
                                        const UnitTable& units) {
    auto pack = std::make_unique<LanguagePack>();
    pack->tag = language;
    load_common(*pack);
    load_cldr(*pack, units);
    load_pack_file(*pack, facts / "languages" / language / "pack.json");
    return pack;
}

}  // namespace

Languages::Languages(std::filesystem::path facts)
    : facts_(std::move(facts)), units_(UnitTable::load(facts_ / "units.json")) {}

const LanguagePack& Languages::pack(std::string_view tag) const {
    const std::lock_guard lock(mutex_);
    if (const auto known = packs_.find(tag); known != packs_.end()) return *known->second;
    const std::string language = language_of(tag);
    auto& made = packs_[language];
    if (!made) made = make_pack(language, facts_, units_);
    return *made;
}

}  // namespace twosource
