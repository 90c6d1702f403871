#include "source/origins.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unicode/uchar.h>

#include "source/body.h"
#include "source/fold.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// A sentence in both forms; `places` leads from the folded bytes to those of the sentence.
struct Sentence {
    std::string_view written;
    std::string folded;
    std::vector<std::size_t> places;
    bool line_start = false;  // first of its line: a headline or a dateline may stand here
    bool line_end = false;
};

struct Mention {
    std::size_t start = 0, end = 0;  // in Sentence::folded
    std::string name;
};

bool is_upper_at(std::string_view text, std::size_t place) {
    return place < text.size() && u_isupper(static_cast<UChar32>(next_code_point(text, place)));
}

bool is_capitals(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto c = static_cast<UChar32>(next_code_point(text, i));
        if (u_isalpha(c) && !u_isupper(c)) return false;
    }
    return true;
}

// Arabic writes "and", "to", "by" onto the name.
bool follows_prefix(std::string_view text, std::size_t start) {
    if (start < 2) return false;
    auto letter = text.substr(start - 2, 2);
    return (letter == "ل" || letter == "و" || letter == "ب" || letter == "ف" || letter == "ك") &&
           is_word_edge(text, start - 2);
}

// Where the word of a name ends: at an edge, or after a Cyrillic case ending ("Блумберга").
std::optional<std::size_t> name_end(std::string_view text, std::size_t end) {
    for (int letters = 0; letters <= 2; ++letters) {
        if (is_word_edge(text, end)) return end;
        std::size_t next = end;
        auto c = next_code_point(text, next);
        if (c < 0x430 || c > 0x44F) return std::nullopt;
        end = next;
    }
    return std::nullopt;
}

std::optional<Mention> match_alias(const Sentence& sentence, std::size_t start, const MediumAlias& alias,
                                   const MediaNames& names) {
    std::string_view folded = sentence.folded;
    if (folded.compare(start, alias.folded.size(), alias.folded) != 0) return std::nullopt;
    auto end = name_end(folded, start + alias.folded.size());
    if (!end) return std::nullopt;
    std::size_t from = sentence.places[start];
    auto written = sentence.written.substr(from, sentence.places[start + alias.folded.size()] - from);
    if (alias.capitals && !is_capitals(written)) return std::nullopt;
    if (alias.capitalised && !is_upper_at(written, 0)) return std::nullopt;
    return Mention{start, *end, names.media[alias.medium].name};
}

// Known media in order of place; the longest name wins ("CNN Indonesia" is not CNN).
std::vector<Mention> find_media(const Sentence& sentence, const MediaNames& names) {
    std::vector<Mention> mentions;
    std::string_view folded = sentence.folded;
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t next = i;
        next_code_point(folded, next);
        if (is_word_edge(folded, i) || follows_prefix(folded, i)) {
            std::optional<Mention> found;
            for (std::size_t key = std::min(alias_key_bytes, folded.size() - i); key > 0 && !found; --key) {
                auto aliases = names.by_start.find(folded.substr(i, key));
                if (aliases == names.by_start.end()) continue;
                for (const auto& alias : aliases->second) {
                    if (alias.folded.size() < key || (found = match_alias(sentence, i, alias, names))) break;
                }
            }
            if (found) {
                next = found->end;
                mentions.push_back(std::move(*found));
            }
        }
        i = next;
    }
    return mentions;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0, characters = 0;  // the latter of scripts written without spaces
    bool in_word = false;
    for (std::size_t i = 0; i < text.size();) {
        char32_t c = next_code_point(text, i);
        bool word = u_isalnum(static_cast<UChar32>(c));
        if (word && is_spaceless(c))
            ++characters;
        else if (word && !in_word)
            ++words;
        in_word = word && !is_spaceless(c);
    }
    return words + characters / 2;
}

constexpr std::size_t look_around = 300;  // bytes; a "sentence" of a hostile text may have millions

// Only a few plain words may stand between the phrase and the name: "according to a report by the newspaper X".
bool is_near(std::string_view gap, std::size_t most_words) {
    static constexpr std::string_view stops[] = {",", ";", ":", "(", ")", "?", "!", "。", "，", "、", "；", "،", " - "};
    bool stopped =
        std::any_of(std::begin(stops), std::end(stops), [&](auto stop) { return gap.find(stop) != gap.npos; });
    return !stopped && gap.size() <= most_words * 12 && count_words(gap) <= most_words;
}

// "the first to report…": what is reported may stand between.
constexpr std::string_view far_mark = ".";  // what "…" folds to

bool has_phrase_before(std::string_view text, std::size_t start, const std::vector<std::string>& phrases) {
    for (std::string_view phrase : phrases) {
        bool far = phrase.size() > 1 && phrase.ends_with(far_mark);
        if (far) phrase.remove_suffix(far_mark.size());
        std::size_t from = start - std::min(start, look_around);
        auto at = text.substr(from, start - from).rfind(phrase);
        if (at == std::string_view::npos) continue;
        at += from;
        std::size_t end = at + phrase.size();
        bool edges = is_word_edge(text, at) && (end == start || is_word_edge(text, end));  // "وفقا لرويترز", "据路透社"
        if (edges && is_near(text.substr(end, start - end), far ? 12 : 5)) return true;
    }
    return false;
}

bool has_phrase_after(std::string_view text, std::size_t end, const std::vector<std::string>& phrases) {
    for (const auto& phrase : phrases) {
        auto at = text.substr(end, look_around).find(phrase);
        if (at == std::string_view::npos) continue;
        at += end;
        bool edges = is_word_edge(text, at) && is_word_edge(text, at + phrase.size());
        if (edges && is_near(text.substr(end, at - end), 3)) return true;
    }
    return false;
}

// "BEIRUT, Aug 5 (Reuters) - …", "Milano, 5 ago. (askanews) - …", "【ニューヨーク＝共同通信】…"
bool is_dateline_credit(const Sentence& sentence, const Mention& mention) {
    std::string_view text = sentence.folded;
    if (mention.start > 60) return false;
    auto before = text.substr(0, mention.start), after = text.substr(mention.end);
    auto begins = [&](std::string_view mark) { return after.starts_with(mark); };
    auto ends = [&](std::string_view mark) { return before.ends_with(mark); };
    return (ends("(") || ends("（") || ends("＝") || ends("【") || ends("[")) &&
           (begins(")") || begins("）") || begins("】") || begins("]") || begins("＝"));
}

// "Two bridges closed after the flood: AP"
bool is_headline_credit(const Sentence& sentence, const Mention& mention) {
    std::string_view text = sentence.folded;
    if (!sentence.line_start || !sentence.line_end || mention.end != text.size() || mention.start < 12) return false;
    auto before = text.substr(0, mention.start);
    return before.ends_with(": ") || before.ends_with(" - ");
}

bool is_name_mark(char32_t c) { return c == '-' || c == '\'' || c == 0x2019 || c == '.' || c == '&'; }

// Up to four capitalised words from `start` on, quotes before them skipped; empty where there are none.
Span capitalised_words(std::string_view text, std::size_t start) {
    while (start < text.size()) {
        std::size_t next = start;
        char32_t c = next_code_point(text, next);
        bool quote = c == '"' || c == '\'' || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x2018;
        if (c != ' ' && !quote) break;
        start = next;
    }
    std::size_t end = start, place = start;
    for (int words = 0; words < 4 && is_upper_at(text, place); ++words) {
        while (place < text.size()) {
            std::size_t next = place;
            char32_t c = next_code_point(text, next);
            if (!u_isalnum(static_cast<UChar32>(c)) && !is_name_mark(c)) break;
            place = next;
        }
        end = place;
        if (place >= text.size() || text[place] != ' ') break;
        ++place;
    }
    while (end > start && (text[end - 1] == '.' || text[end - 1] == '\'' || text[end - 1] == '-')) --end;
    return {start, end};
}

// A medium that no list knows, announced by its kind: "the newspaper Al-Akhbar reported".
std::vector<Mention> find_announced(const Sentence& sentence, const std::vector<std::string>& nouns) {
    std::vector<Mention> mentions;
    std::string_view folded = sentence.folded;
    for (const auto& noun : nouns) {
        for (auto at = folded.find(noun); at != folded.npos; at = folded.find(noun, at + noun.size())) {
            std::size_t end = at + noun.size();
            if (!is_word_edge(folded, at) || !is_word_edge(folded, end) || end >= folded.size() || folded[end] != ' ')
                continue;
            Span words = capitalised_words(sentence.written, sentence.places[end]);
            if (words.size() < 3 || words.size() > 50) continue;
            auto after = std::lower_bound(sentence.places.begin(), sentence.places.end(), words.end);
            mentions.push_back({at, static_cast<std::size_t>(after - sentence.places.begin()),
                                std::string(words.of(sentence.written))});
        }
    }
    return mentions;
}

// "the Example News Agency (ENA) reported": the short form belongs to the name.
std::size_t skip_short_form(std::string_view text, std::size_t end) {
    if (!text.substr(end).starts_with(" (")) return end;
    auto close = text.find(')', end);
    return close != text.npos && close - end <= 12 ? close + 1 : end;
}

bool is_credited(const Sentence& sentence, const Mention& mention, const PageKnowledge& knowledge) {
    return has_phrase_before(sentence.folded, mention.start, knowledge.before) ||
           has_phrase_after(sentence.folded, skip_short_form(sentence.folded, mention.end), knowledge.after);
}

// Origins found so far, and how many more names may be looked at: a text of nothing but names must end too.
struct Found {
    std::set<std::string> origins;
    std::size_t left = 5000;

    bool wants(const std::string& name) { return left > 0 && origins.count(name) == 0 && left-- > 0; }
};

void find_in_sentence(const Sentence& sentence, const PageKnowledge& knowledge, Found& found) {
    auto known = find_media(sentence, *knowledge.media);
    for (const auto& mention : known) {
        if (!found.wants(mention.name)) continue;
        if (is_credited(sentence, mention, knowledge) || is_dateline_credit(sentence, mention) ||
            is_headline_credit(sentence, mention)) {
            found.origins.insert(mention.name);
        }
    }
    for (const auto& mention : find_announced(sentence, knowledge.medium)) {
        if (!found.wants(mention.name)) continue;
        auto next = std::lower_bound(known.begin(), known.end(), mention.start,
                                     [](const Mention& other, std::size_t place) { return other.end <= place; });
        bool taken = next != known.end() && next->start < mention.end;
        if (!taken && is_credited(sentence, mention, knowledge)) found.origins.insert(mention.name);
    }
}

}  // namespace

void find_origins(Source& source, const PageKnowledge& knowledge) {
    Found found;
    std::string_view text = source.text;
    for (Span part : source.body) {
        for (Span span : cut_sentences(text, part)) {
            Sentence sentence;
            sentence.written = span.of(text);
            sentence.folded = fold_phrase(sentence.written, sentence.places);
            sentence.line_start = span.start == 0 || text[span.start - 1] == '\n' || span.start == part.start;
            sentence.line_end =
                span.end == text.size() || text[span.end] == '\n' || text[span.end - 1] == '\n' || span.end == part.end;
            find_in_sentence(sentence, knowledge, found);
        }
    }
    source.origins.assign(found.origins.begin(), found.origins.end());
}

std::vector<InputError> find_origins(std::vector<Source>& sources, const std::filesystem::path& facts) {
    PageLibrary pages(facts);
    for (auto& source : sources) find_origins(source, pages.get(source.language));
    return pages.take_errors();
}

}  // namespace twosource
