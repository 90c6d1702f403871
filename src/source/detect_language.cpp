#include "source/detect_language.h"

#include <algorithm>
#include <array>
#include <cld2/public/compact_lang_det.h>
#include <cstdint>
#include <cstdio>  // CLD2's header needs it
#include <map>
#include <optional>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t enough_bytes = 200;                  // CLD2 guesses on less
constexpr std::size_t most_bytes = std::size_t{64} << 10;  // and gains nothing from more

std::string cut(std::string_view text) {
    std::size_t end = std::min(text.size(), most_bytes);
    while (end > 0 && end < text.size() && U8_IS_TRAIL(text[end])) --end;
    return std::string(text.substr(0, end));
}

struct Guess {
    std::string language;
    bool reliable = false;
};

Guess ask_cld2(const std::string& text) {
    CLD2::Language languages[3];
    int percents[3];
    int bytes = 0;
    bool reliable = false;
    CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages, percents, &bytes,
                                &reliable);
    if (languages[0] == CLD2::UNKNOWN_LANGUAGE) return {};
    std::string tag = normalise_language(CLD2::LanguageCode(languages[0]));
    if (tag == "no") tag = "nb";
    return {tag, reliable && percents[0] >= 60};
}

struct Scripts {
    std::map<UScriptCode, int> letters;
    int total = 0;
    bool ukrainian = false, persian = false, urdu = false;
};

Scripts count_scripts(std::string_view text) {
    Scripts scripts;
    for (std::size_t i = 0; i < text.size();) {
        char32_t c = next_code_point(text, i);
        if (!u_isalpha(c)) continue;
        UErrorCode status = U_ZERO_ERROR;
        ++scripts.letters[uscript_getScript(c, &status)];
        ++scripts.total;
        scripts.ukrainian |= c == U'і' || c == U'ї' || c == U'є' || c == U'ґ';
        scripts.persian |= c == U'پ' || c == U'چ' || c == U'گ' || c == U'ی';
        scripts.urdu |= c == U'ٹ' || c == U'ڈ' || c == U'ے' || c == U'ں';
    }
    return scripts;
}

// Which language a text in a script is most likely in; empty for Latin and for mixtures.
std::string language_of_script(std::string_view text) {
    Scripts scripts = count_scripts(text);
    auto share = [&](UScriptCode script) { return scripts.total ? scripts.letters[script] * 100 / scripts.total : 0; };
    int kana = share(USCRIPT_HIRAGANA) + share(USCRIPT_KATAKANA);
    if (kana + share(USCRIPT_HAN) > 40) return kana > 5 ? "ja" : "zh";
    if (share(USCRIPT_HANGUL) > 40) return "ko";
    if (share(USCRIPT_CYRILLIC) > 60) return scripts.ukrainian ? "uk" : "ru";
    if (share(USCRIPT_ARABIC) > 60) return scripts.urdu ? "ur" : scripts.persian ? "fa" : "ar";
    static const std::array<std::pair<UScriptCode, const char*>, 4> own = {
        {{USCRIPT_DEVANAGARI, "hi"}, {USCRIPT_GREEK, "el"}, {USCRIPT_HEBREW, "he"}, {USCRIPT_THAI, "th"}}};
    for (const auto& [script, language] : own) {
        if (share(script) > 60) return language;
    }
    return "";
}

}  // namespace

std::string normalise_language(std::string_view tag) {
    std::string written(tag);
    std::replace(written.begin(), written.end(), '_', '-');
    auto first = written.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return "";
    written = written.substr(first, written.find_last_not_of(" \t\r\n") - first + 1);
    auto primary = std::min(written.find('-'), written.size());
    if (written.size() > 64 || primary < 2 || primary > 3) return "";
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(written, status);
    if (U_FAILURE(status) || locale.isBogus()) return "";
    locale.canonicalize(status);
    auto canonical = locale.toLanguageTag<std::string>(status);
    bool known = U_SUCCESS(status) && !canonical.empty() && canonical != "und" && !canonical.starts_with("und-");
    return known ? canonical : "";
}

std::string detect_language(std::string_view whole) {
    std::string text = cut(whole);
    Guess guess = ask_cld2(text);
    if (text.size() >= enough_bytes && guess.reliable) return guess.language;
    if (auto language = language_of_script(text); !language.empty()) return language;
    return guess.reliable && !guess.language.empty() ? guess.language : "und";
}

}  // namespace twosource
