#include "extract/name_finder.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "text/script.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kMostWords = 6;
constexpr std::size_t kMostParticles = 3;
constexpr std::size_t kMostSyllables = 5;  // of a name before an honorific
constexpr std::size_t kLongestSyllable = 6;
constexpr std::size_t kLeastSounds = 3;     // characters of a foreign name written by its sounds
constexpr std::size_t kLongestOffice = 8;   // tokens
constexpr std::size_t kMostGivenNames = 3;  // and the surname, behind an office
constexpr std::size_t kLongestInitial = 9;  // bytes: "एस"
constexpr std::size_t kHeadlineWords = 4;   // a shorter line tells nothing of its capitals
constexpr double kHeadlineCapitals = 0.85;

char32_t first_letter(std::string_view word) {
    std::size_t pos = 0;
    return word.empty() ? U' ' : next_code_point(word, pos);
}

bool is_katakana(std::string_view word) { return begins_in(word, USCRIPT_KATAKANA); }

bool is_han(std::string_view word) { return begins_in(word, USCRIPT_HAN); }

bool is_hangul(std::string_view word) { return begins_in(word, USCRIPT_HANGUL); }

bool is_middle_dot(std::string_view mark) { return mark == "・" || mark == "·" || mark == "•" || mark == "‧"; }

}  // namespace

NameFinder::NameFinder(std::string_view text, const std::vector<Token>& tokens, const std::vector<std::uint64_t>& stems,
                       const LanguagePack& pack, const Knowledge& knowledge)
    : text_(text),
      tokens_(tokens),
      stems_(stems),
      pack_(pack),
      knowledge_(knowledge),
      lexicon_(knowledge.lexicon(pack.tag)) {
    find_headlines();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is_word(i)) continue;
        if (!tokens[i].capital) seen_small_.insert(tokens[i].key);
        if (tokens[i].capital && !headline_[i] && !starts_sentence(i)) seen_capital_.insert(tokens[i].key);
    }
}

// Lines that capitalise most of their words but the small ones: their capitals mark no names.
void NameFinder::find_headlines() {
    headline_.resize(tokens_.size());
    for (std::size_t begin = 0, end = 0; begin < tokens_.size(); begin = end) {
        std::size_t words = 0, capitals = 0;
        for (end = begin; end < tokens_.size() && (end == begin || !tokens_[end].line_before); ++end) {
            if (!is_word(end) || is_stop(end)) continue;
            ++words;
            capitals += tokens_[end].capital;
        }
        const bool headline =
            words >= kHeadlineWords && static_cast<double>(capitals) >= kHeadlineCapitals * static_cast<double>(words);
        std::fill(headline_.begin() + static_cast<long>(begin), headline_.begin() + static_cast<long>(end), headline);
    }
}

bool NameFinder::is_word(std::size_t i) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::word && !tokens_[i].syllabic;
}

// Capitals or digits inside a word: "OpenAI", "G42", "xAI".
bool NameFinder::is_coined(std::size_t i) const {
    if (!is_word(i)) return false;
    const Token& token = tokens_[i];
    bool first = true, inner = false, small = false;
    for (std::size_t pos = token.start; pos < token.end;) {
        const char32_t c = next_code_point(text_, pos);
        inner |= !first && u_isupper(static_cast<UChar32>(c));
        small |= u_islower(static_cast<UChar32>(c)) != 0;
        first = false;
    }
    if (headline_[i] && !small) inner = false;  // all of the line may be in capitals
    const bool digits_follow =
        i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::digits && !tokens_[i + 1].space_before;
    return inner || (digits_follow && token.capital);
}

bool NameFinder::is_stop(std::size_t i) const {
    return static_cast<bool>(pack_.phrases.longest(tokens_, i, text_, Role::stop));
}

// A word of the language, so that its capital may be the headline's, or German.
bool NameFinder::is_common(std::size_t i) const {
    return is_function_word(i) || seen_small_.count(tokens_[i].key) > 0 ||
           lexicon_.longest(tokens_, stems_, i).length > 0 || pack_.phrases.longest(tokens_, i, text_, Role::unit);
}

// Articles, prepositions and the like; days and months.
bool NameFinder::is_function_word(std::size_t i) const {
    const auto is = [&](Role role) { return static_cast<bool>(pack_.phrases.longest(tokens_, i, text_, role)); };
    return is_stop(i) || is(Role::month) || is(Role::weekday) || is(Role::relative_day);
}

// Tokens of a title or profession at i that stands before a name and is no part of it.
std::size_t NameFinder::title_at(std::size_t i) const {
    const std::size_t n = role_at(i);
    return n > 0 && i + n < tokens_.size() && tokens_[i + n].space_before && !tokens_[i + n].line_before &&
                   name_word(i + n)
               ? n
               : 0;
}

// Tokens of a word for people at i.
std::size_t NameFinder::role_at(std::size_t i) const {
    if (i >= tokens_.size()) return 0;
    const auto hit = lexicon_.longest(tokens_, stems_, i);
    if (hit.length == 0) return 0;
    const bool people = std::any_of(hit.hits->begin(), hit.hits->end(), [&](const auto& one) {
        return !one.weak && knowledge_.concepts().concepts()[one.concept_index].kind == "people";
    });
    return people ? hit.length : 0;
}

bool NameFinder::name_word(std::size_t i) const {
    if (!is_word(i)) return false;
    if (is_coined(i)) return true;
    if (!tokens_[i].capital) return false;
    return !((headline_[i] || pack_.capital_nouns) && is_common(i));
}

bool NameFinder::starts_sentence(std::size_t i) const {
    if (i == 0 || tokens_[i].line_before) return true;
    const char32_t c = first_letter(tokens_[i - 1].of(text_));
    return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x201C || c == 0x201E || c == '"' || c == 0xAB ||
           c == 0x2022;
}

// "J." in "J. D. Salinger".
bool NameFinder::is_initial(std::size_t i) const {
    if (!is_word(i) || !tokens_[i].capital || i + 1 >= tokens_.size()) return false;
    std::size_t pos = tokens_[i].start;
    next_code_point(text_, pos);
    return pos == tokens_[i].end && tokens_[i + 1].of(text_) == "." && !tokens_[i + 1].space_before;
}

// A hyphen or apostrophe that stands between two words without a space.
bool NameFinder::is_knot(std::size_t i) const {
    if (i + 1 >= tokens_.size() || tokens_[i].space_before || tokens_[i + 1].space_before) return false;
    const auto mark = tokens_[i].of(text_);
    return mark == "-" || mark == "‐" || mark == "‑" || mark == "'" || mark == "’";
}

// A preposition of the language that stands within its names: "of" in "University of Leeds".
bool NameFinder::joins(std::size_t particle) const {
    const auto own = knowledge_.names().joiners.find(pack_.tag);
    return own != knowledge_.names().joiners.end() && own->second.count(tokens_[particle].key) > 0;
}

std::size_t NameFinder::digits_after(std::size_t i) const {
    return i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::digits && !tokens_[i + 1].space_before &&
           is_coined(i);
}

// "Yeon" in "Park Seo-yeon": behind a surname of those whose given names have a hyphen.
bool NameFinder::is_second_syllable(std::size_t begin, std::size_t i) const {
    return is_word(i) && i == begin + 3 && knowledge_.names().hyphened.count(tokens_[begin].key) > 0 && !is_stop(i) &&
           tokens_[i].end - tokens_[i].start <= kLongestSyllable;
}

bool NameFinder::is_ascii(std::size_t i) const { return static_cast<unsigned char>(text_[tokens_[i].start]) < 0x80; }

// "ESA"
bool NameFinder::is_acronym(std::size_t i) const {
    const auto word = tokens_[i].of(text_);
    return word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// End of the name after one more word, with what joins it to [begin, end); `end` where the name ends there.
std::size_t NameFinder::next_word(std::size_t begin, std::size_t end, std::size_t words) const {
    if (end >= tokens_.size() || tokens_[end].line_before) return end;
    if (!pack_.latin_script && is_word(end) && is_ascii(end) != is_ascii(end - 1)) return end;  // "Siemens Анна Белова"
    if (words == 1 && is_acronym(begin) && is_initial(end)) return end;                         // "ketua ESA J. Aschen"
    if (is_initial(end - 1) && name_word(end + 1) && !tokens_[end + 1].line_before)
        return title_at(end + 1) > 0 ? end : end + 2;
    if (is_knot(end)) {
        const bool second = name_word(end + 1) ? !is_common(end + 1) : is_second_syllable(begin, end + 1);
        return second ? end + 2 : end;
    }
    const auto known = [&](std::size_t i) {
        return knowledge_.entities().longest(tokens_, stems_, i, text_).length > 0;
    };
    if (tokens_[end].space_before && name_word(end)) return known(end) || title_at(end) > 0 ? end : end + 1;
    std::size_t next = end, stops = 0;
    while (next < tokens_.size() && next - end < kMostParticles && tokens_[next].space_before &&
           !tokens_[next].line_before && !tokens_[next].capital &&
           knowledge_.names().particles.count(tokens_[next].key) > 0) {
        if (is_stop(next) && !joins(next)) return end;
        stops += is_stop(next);
        ++next;
    }
    if (next == end || next >= tokens_.size() || tokens_[next].line_before) return end;
    if (is_knot(next) && name_word(next + 1)) return next + 2;  // "Mohammed al-Sisi"
    if (!tokens_[next].space_before || !name_word(next) || known(next)) return end;
    // The language's own prepositions join a name to its first word alone; beside capital nouns only two together do.
    const bool own = stops == next - end;
    const bool common = role_at(begin) > 0 || (starts_sentence(begin) && is_common(begin));
    if (own && (words > 1 || common || (pack_.capital_nouns && stops < 2))) return end;
    return next + 1;
}

std::size_t NameFinder::capitalised(std::size_t i) const {
    std::size_t begin = i;
    if (!name_word(i)) {  // "al-Sisi"
        const bool particle = is_word(i) && knowledge_.names().particles.count(tokens_[i].key) > 0;
        if (!particle || !is_knot(i + 1) || !name_word(i + 2)) return 0;
        begin = i + 2;
    }
    std::size_t end = begin + 1, words = 1;
    for (; words < kMostWords; ++words) {
        const std::size_t next = next_word(i, end, words);
        if (next == end) break;
        end = next;
    }
    end += digits_after(end - 1);
    const bool several = end - i > 1;
    if (several && title_at(i) > 0) return 0;
    if (several && starts_sentence(i) && (is_function_word(i) || seen_small_.count(tokens_[i].key) > 0)) return 0;
    if (several || is_coined(i)) return end - i;
    if (is_function_word(i)) return 0;
    if (pack_.capital_nouns) return 0;  // any noun; kept as a word, which meets the name in other languages
    const bool doubtful = starts_sentence(i) || headline_[i];
    if (doubtful && (seen_small_.count(tokens_[i].key) > 0 || seen_capital_.count(tokens_[i].key) == 0)) return 0;
    return end - i;
}

// ---- scripts without capitals

std::size_t NameFinder::honorific(std::size_t i) const {
    for (const auto& phrase : knowledge_.names().honorifics) {
        std::size_t k = 0;
        while (k < phrase.size() && i + k < tokens_.size() && tokens_[i + k].key == phrase[k]) ++k;
        if (k == phrase.size()) return k;
    }
    return 0;
}

// Words of one script with dots between them: "サム・アルトマン", "萨姆·奥尔特曼".
std::size_t NameFinder::joined_by_dots(std::size_t i) const {
    const auto& sounds = knowledge_.names().transliteration.find(pack_.tag);
    const auto part_at = [&](std::size_t at) {
        if (is_word(at) && is_katakana(tokens_[at].of(text_))) return std::size_t{1};
        std::size_t n = 0;
        while (sounds != knowledge_.names().transliteration.end() && at + n < tokens_.size() &&
               sounds->second.count(tokens_[at + n].key) > 0)
            ++n;
        return n;
    };
    std::size_t end = i + part_at(i);
    if (end == i) return 0;
    std::size_t parts = 1;
    while (end + 1 < tokens_.size() && is_middle_dot(tokens_[end].of(text_)) && part_at(end + 1) > 0) {
        end += 1 + part_at(end + 1);
        ++parts;
    }
    const bool called = is_word(i) && end < tokens_.size() && (honorific(end) > 0 || role_at(end) > 0);
    return parts > 1 || called ? end - i : 0;
}

// "奥尔特曼": a run of characters that stand for sounds alone.
std::size_t NameFinder::written_by_sound(std::size_t i) const {
    const auto sounds = knowledge_.names().transliteration.find(pack_.tag);
    if (sounds == knowledge_.names().transliteration.end()) return 0;
    std::size_t n = 0;
    while (i + n < tokens_.size() && n < kMostWords && sounds->second.count(tokens_[i + n].key) > 0 &&
           lexicon_.longest(tokens_, stems_, i + n).length < 2)
        ++n;
    return n >= kLeastSounds ? n : 0;
}

// "孫正義氏", "岸田首相": Han characters from a boundary to an honorific or office.
std::size_t NameFinder::before_honorific(std::size_t i) const {
    if (!is_han(tokens_[i].of(text_)) || knowledge_.names().surnames.count(pack_.tag) > 0) return 0;
    if (i > 0 && !tokens_[i].space_before && is_han(tokens_[i - 1].of(text_))) return 0;
    if (lexicon_.longest(tokens_, stems_, i).length > 1) return 0;
    for (std::size_t n = 1; n <= kMostSyllables && i + n < tokens_.size(); ++n) {
        if (tokens_[i + n].space_before) return 0;
        if (n > 1 && (honorific(i + n) > 0 || role_at(i + n) > 0)) return n;
        if (!is_han(tokens_[i + n].of(text_))) return 0;
    }
    return 0;
}

bool NameFinder::begins_with_surname(std::size_t i) const {
    const auto surnames = knowledge_.names().surnames.find(pack_.tag);
    return surnames != knowledge_.names().surnames.end() && surnames->second.count(tokens_[i].key) > 0 &&
           lexicon_.longest(tokens_, stems_, i).length < 2;
}

bool NameFinder::is_one_word(std::size_t i, std::size_t n) const {
    if (i + n > tokens_.size()) return false;
    for (std::size_t k = i + 1; k < i + n; ++k)
        if (!tokens_[k].syllabic || tokens_[k].space_before || tokens_[k].kind != TokenKind::word) return false;
    return true;
}

// The word that begins at i is an office, or ends in one: "소방서장".
bool NameFinder::office_within(std::size_t i) const {
    for (std::size_t k = i; k < tokens_.size() && k - i < kLongestOffice; ++k) {
        if (k > i && (tokens_[k].space_before || !tokens_[k].syllabic)) return false;
        if (role_at(k) > 0) return true;
    }
    return false;
}

// "王毅外长": a surname with one or two characters more, before an office or honorific; "강덕수 대통령" with a space.
std::size_t NameFinder::behind_surname(std::size_t i) const {
    if (!begins_with_surname(i)) return 0;
    const bool spaced = is_hangul(tokens_[i].of(text_));
    if (spaced && i > 0 && !tokens_[i].space_before) return 0;
    for (const std::size_t n : {std::size_t{3}, std::size_t{2}}) {
        const std::size_t end = i + n;
        if (end >= tokens_.size() || !is_one_word(i, n) || (spaced && n == 2)) continue;
        if (honorific(end) > 0 || (spaced ? tokens_[end].space_before && office_within(end) : role_at(end) > 0))
            return n;
    }
    return 0;
}

// Whether an office, or an office and whose it is, stands right before i.
bool NameFinder::office_ends_at(std::size_t i) const {
    for (std::size_t n = 1; n <= kLongestOffice && n <= i; ++n) {
        const auto hit = lexicon_.longest(tokens_, stems_, i - n);
        if (hit.length == n && std::any_of(hit.hits->begin(), hit.hits->end(), [&](const auto& one) {
                return !one.weak && knowledge_.is_office(one.concept_index);
            }))
            return true;
    }
    return false;
}

// "市长王大明": the third character is left out where a word begins with it.
std::size_t NameFinder::syllables_behind_office(std::size_t i) const {
    if (i == 0 || tokens_[i].space_before || is_stop(i) || !begins_with_surname(i) || !office_ends_at(i)) return 0;
    if (is_one_word(i, 3) && lexicon_.longest(tokens_, stems_, i + 1).length < 2 && !is_stop(i + 2) &&
        lexicon_.longest(tokens_, stems_, i + 2).length < 2)
        return 3;
    return is_one_word(i, 2) && !is_stop(i + 1) ? 2 : 0;
}

// "رئيس الوزراء سمير حداد", "मंत्री एस. रमेश": words that the language does not have, right behind an office.
std::size_t NameFinder::words_behind_office(std::size_t i) const {
    const auto is_unknown = [&](std::size_t at) {
        return is_word(at) && !is_ascii(at) && !has_case(tokens_[at].of(text_)) && !tokens_[at].line_before &&
               !is_function_word(at) && lexicon_.longest(tokens_, stems_, at).length == 0 &&
               !pack_.phrases.longest(tokens_, at, text_, Role::unit) &&
               knowledge_.entities().longest(tokens_, stems_, at, text_).length == 0;
    };
    if (i == 0 || !is_unknown(i)) return 0;
    const bool of_country = i > 1 && knowledge_.entities().longest(tokens_, stems_, i - 1, text_).length == 1;
    if (!office_ends_at(i) && !(of_country && office_ends_at(i - 1))) return 0;
    std::size_t end = i, words = 0;
    while (words < kMostGivenNames && end < tokens_.size() && is_unknown(end)) {
        const bool initial = end + 1 < tokens_.size() && tokens_[end + 1].of(text_) == "." &&
                             !tokens_[end + 1].space_before && tokens_[end].span().size() <= kLongestInitial;
        ++words;
        end += initial ? 2 : 1;
    }
    return words > 1 ? end - i : 0;
}

std::size_t NameFinder::person_at(std::size_t i) const {
    if (!tokens_[i].syllabic) return words_behind_office(i);
    const std::size_t before = before_honorific(i);
    if (before >= kLeastSounds) return before;
    if (const std::size_t n = behind_surname(i)) return n;
    return syllables_behind_office(i);
}

std::size_t NameFinder::name_at(std::size_t i) const {
    if (const std::size_t n = capitalised(i)) return n;
    // "OpenAI" or "iphone" in Chinese, Arabic, Hindi, Russian text.
    if (is_word(i) && !pack_.latin_script && is_ascii(i) && tokens_[i].span().size() >= 2) return 1 + digits_after(i);
    if (static_cast<unsigned char>(text_[tokens_[i].start]) < 0xE0)  // no script of East Asia
        return words_behind_office(i);
    if (const std::size_t n = joined_by_dots(i)) return n;
    if (tokens_[i].syllabic) {
        if (const std::size_t n = written_by_sound(i)) return n;
        if (const std::size_t n = before_honorific(i)) return n;
    }
    return person_at(i);
}

bool NameFinder::may_be_name(std::size_t i) const {
    return tokens_[i].capital && (pack_.capital_nouns || seen_small_.count(tokens_[i].key) == 0);
}

}  // namespace twosource
