#include "language/pack.h"

#include <unicode/locid.h>

#include "language/cldr.h"
#include "language/pack_file.h"
#include "text/unicode.h"

namespace twosource {
namespace {

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
    // Signs that stand in texts of every language; what CLDR and the language's own file say comes later and wins.
    load_pack_file(*pack, facts / "languages", "und");
    load_cldr(*pack, units);
    pack->measured = false;
    load_pack_file(*pack, facts / "languages", language);
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
