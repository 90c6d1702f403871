#include "extract/terms.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unordered_map>

#include "extract/name_finder.h"
#include "text/script.h"
#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kCognateLetters = 6;  // as many first letters make two words cognates
constexpr std::size_t kShortestWord = 4;
constexpr double kWeakWord = 0.5;

std::vector<std::uint64_t> stems_of(std::string_view text, const std::vector<Token>& tokens, Stemmer& stemmer) {
    std::vector<std::uint64_t> stems;
    std::unordered_map<std::uint64_t, std::uint64_t> known;
    stems.reserve(tokens.size());
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::word || token.syllabic) {
            stems.push_back(token.key);
            continue;
        }
        auto [stem, fresh] = known.try_emplace(token.key, 0);
        if (fresh) stem->second = key_of(stemmer(fold(token.of(text))));
        stems.push_back(stem->second);
    }
    return stems;
}

class Finder {
  public:
    Finder(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack,
           const Knowledge& knowledge)
        : text_(text),
          tokens_(tokens),
          pack_(pack),
          lexicon_(knowledge.lexicon(pack.tag)),
          knowledge_(knowledge),
          stemmer_(pack.tag),
          stems_(stems_of(text, tokens, stemmer_)),
          names_(text, tokens, stems_, pack, knowledge) {}

    std::vector<Term> run() {
        for (std::size_t i = 0; i < tokens_.size();) i = step(i);
        return std::move(terms_);
    }

  private:
    std::size_t step(std::size_t i) {
        if (tokens_[i].kind == TokenKind::symbol) return i + 1;
        if (const std::size_t spoken_for = value_word(i)) return i + spoken_for;
        const auto entity = knowledge_.entities().longest(tokens_, stems_, i, text_);
        const auto concept_hit = lexicon_.longest(tokens_, stems_, i);
        const std::size_t name = names_.name_at(i);
        // Years and counts of an entity's name ("Airbus A380") go with the longer reading.
        const bool parts = entity.length > 0 && name >= entity.length + 2 && is_behind_person(i);
        if (entity.length > 0 && entity.length >= concept_hit.length &&
            (entity.length >= name || entity.closed || parts) && looks_like_name(i, entity.length))
            return add_entity(i, entity);
        if (tokens_[i].kind == TokenKind::digits) return i + 1;
        const bool stop = pack_.phrases.longest(tokens_, i, text_, Role::stop).length > 0;
        if (stop && concept_hit.length <= 1 && name <= 1) return i + 1;
        if (name > concept_hit.length && (name > 1 || concept_hit.length == 0)) return add_name(i, name);
        if (concept_hit.length > 0) return add_concepts(i, concept_hit);
        return add_word(i);
    }

    // A word for people ends at i: "premier Szwecji Anna Lind" names a country, then a person.
    bool is_behind_person(std::size_t i) const {
        return !terms_.empty() && terms_.back().end == i && terms_.back().kind == FeatureKind::term &&
               terms_.back().category == "people";
    }

    // Words that make values (months, currencies, scale words) are no context; 0 where none stands here.
    std::size_t value_word(std::size_t i) const {
        std::size_t length = 0;
        pack_.phrases.each(tokens_, i, text_, [&](std::size_t n, const Meaning& meaning) {
            const bool takes = meaning.role == Role::month || meaning.role == Role::weekday ||
                               meaning.role == Role::currency || meaning.role == Role::scale ||
                               meaning.role == Role::number || meaning.role == Role::percent;
            if (takes && !meaning.weak) length = n;
        });
        return length;
    }

    // Names are capitalised where the script has capitals.
    bool looks_like_name(std::size_t i, std::size_t length) const {
        if (tokens_[i].syllabic || length > 1) return true;
        std::size_t pos = tokens_[i].start;
        const char32_t c = next_code_point(text_, pos);
        return !u_islower(static_cast<UChar32>(c)) || tokens_[i].span().size() >= 7;
    }

    std::size_t add_entity(std::size_t i, const EntityBook::Match& match) {
        Term term{
            i, i + match.length, FeatureKind::name, "name:" + match.entity->id, match.entity->name, match.entity->type,
            1};
        terms_.push_back(std::move(term));
        return i + match.length;
    }

    std::size_t add_name(std::size_t i, std::size_t length) {
        const std::string label(text_.substr(tokens_[i].start, tokens_[i + length - 1].end - tokens_[i].start));
        std::string spaced = label;
        std::replace(spaced.begin(), spaced.end(), '-', ' ');
        const std::string id = slug(spaced);
        const bool person = tokens_[i].syllabic && names_.person_at(i) == length;
        if (id.size() >= 2) terms_.push_back({i, i + length, FeatureKind::name, "name:" + id, label, "", 1, person});
        for (std::size_t k = i; length > 1 && k < i + length; ++k) add_part(i, i + length, tokens_[k]);
        if (length > 1) add_meaning(i, i + length);
        return i + length;
    }

    // What the words of a name mean: "Civic Coalition" is "Občanská koalice" in the next language.
    void add_meaning(std::size_t begin, std::size_t end) {
        for (std::size_t k = begin; k < end; ++k) {
            const auto match = lexicon_.longest(tokens_, stems_, k);
            if (match.length == 0 || k + match.length > end) continue;
            for (const auto& hit : *match.hits)
                if (!hit.weak) add_concept(k, match.length, hit, 2 * meanings_of(*match.hits));
            k += match.length - 1;
        }
    }

    // A word of a name: weak evidence for another name that has it.
    void add_part(std::size_t begin, std::size_t end, const Token& token) {
        if (token.kind != TokenKind::word || token.syllabic || token.span().size() < kShortestWord) return;
        terms_.push_back({begin, end, FeatureKind::word, "name:" + slug(token.of(text_)), "", "", kWeakWord});
    }

    // Concepts near each other are one meaning.
    std::size_t meanings_of(const std::vector<Lexicon::Hit>& hits) const {
        const auto id = [&](std::size_t k) { return knowledge_.concepts().concepts()[hits[k].concept_index].id; };
        std::size_t meanings = 0;
        for (std::size_t k = 0; k < hits.size(); ++k) {
            bool known = false;
            for (std::size_t j = 0; j < k; ++j) known |= knowledge_.near().are_near(id(j), id(k));
            meanings += !known;
        }
        return meanings;
    }

    std::size_t add_concepts(std::size_t i, const Lexicon::Match& match) {
        for (const auto& hit : *match.hits) add_concept(i, match.length, hit, meanings_of(*match.hits));
        return i + match.length;
    }

    void add_concept(std::size_t i, std::size_t length, const Lexicon::Hit& hit, std::size_t meanings) {
        const Concept& found = knowledge_.concepts().concepts()[hit.concept_index];
        terms_.push_back({i, i + length, FeatureKind::term, found.id, "", found.kind,
                          (hit.weak ? kWeakWord : 1.0) / static_cast<double>(meanings)});
    }

    bool is_hangul(std::size_t i) const {
        return tokens_[i].syllabic && begins_in(tokens_[i].of(text_), USCRIPT_HANGUL);
    }

    // Korean has spaces: syllables between them are one word. Later ones may still begin a word of the lexicon.
    std::size_t add_syllables(std::size_t i) {
        if (!is_hangul(i) || (i > 0 && !tokens_[i].space_before && is_hangul(i - 1))) return i + 1;
        std::size_t end = i + 1;
        while (end < tokens_.size() && !tokens_[end].space_before && is_hangul(end)) ++end;
        const std::string written(text_.substr(tokens_[i].start, tokens_[end - 1].end - tokens_[i].start));
        const std::string ascii = to_ascii(fold(written));
        if (end > i + 1 && ascii.size() >= kShortestWord)
            terms_.push_back({i, end, FeatureKind::word, "word:" + ascii.substr(0, kCognateLetters), written, "", 1});
        return i + 1;
    }

    std::size_t add_word(std::size_t i) {
        const Token& token = tokens_[i];
        if (token.kind == TokenKind::word && token.syllabic) return add_syllables(i);
        if (token.kind != TokenKind::word) return i + 1;
        const std::string folded = fold(token.of(text_));
        if (pack_.compounds)
            for (const auto& hit : lexicon_.compound(folded, stemmer_)) add_concept(i, 1, hit, 1);
        if (token.span().size() < kShortestWord) return i + 1;
        const std::string ascii = to_ascii(folded);
        if (ascii.size() < kShortestWord) return i + 1;
        const std::string written(token.of(text_));
        if (names_.may_be_name(i))
            terms_.push_back({i, i + 1, FeatureKind::word, "name:" + ascii, written, "", kWeakWord});
        terms_.push_back({i, i + 1, FeatureKind::word, "word:" + ascii.substr(0, kCognateLetters),
                          has_case(written) ? "" : written, "", 1});
        return i + 1;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const LanguagePack& pack_;
    const Lexicon& lexicon_;
    const Knowledge& knowledge_;
    Stemmer stemmer_;
    std::vector<std::uint64_t> stems_;
    NameFinder names_;
    std::vector<Term> terms_;
};

}  // namespace

std::vector<Term> find_terms(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack,
                             const Knowledge& knowledge) {
    return Finder(text, tokens, pack, knowledge).run();
}

}  // namespace twosource
