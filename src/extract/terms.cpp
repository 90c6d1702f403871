#include "extract/terms.h"

#include <unicode/uchar.h>
#include <unordered_map>
#include <unordered_set>

#include "text/unicode.h"

namespace twosource {
namespace {

constexpr std::size_t kLongestName = 5;     // words of an unknown name
constexpr std::size_t kCognateLetters = 6;  // as many first letters make two words cognates
constexpr std::size_t kShortestWord = 4;
constexpr double kWeakWord = 0.5;

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
          nouns_capital_(pack.capital_nouns) {
        stems_.reserve(tokens.size());
        for (const Token& token : tokens) {
            if (token.kind != TokenKind::word || token.syllabic) {
                stems_.push_back(token.key);
                continue;
            }
            auto [known, fresh] = stem_keys_.try_emplace(token.key, 0);
            if (fresh) known->second = key_of(stemmer_(fold(token.of(text))));
            stems_.push_back(known->second);
        }
        find_words_seen_small();
    }

    std::vector<Term> run() {
        for (std::size_t i = 0; i < tokens_.size();) i = step(i);
        return std::move(terms_);
    }

  private:
    std::size_t step(std::size_t i) {
        if (tokens_[i].kind == TokenKind::symbol) return i + 1;
        if (const std::size_t spoken_for = value_word(i)) return i + spoken_for;
        const auto entity = knowledge_.entities().longest(tokens_, i, text_);
        const auto concept_hit = lexicon_.longest(tokens_, stems_, i);
        const std::size_t name = unknown_name(i);
        // Years and counts of an entity's name ("Airbus A380") go with the longer reading.
        if (entity.length > 0 && entity.length >= concept_hit.length && entity.length >= name &&
            looks_like_name(i, entity.length))
            return add_entity(i, entity);
        if (tokens_[i].kind == TokenKind::digits) return i + 1;
        const bool stop = pack_.phrases.longest(tokens_, i, text_, Role::stop).length > 0;
        if (stop && concept_hit.length <= 1 && name <= 1) return i + 1;
        if (name > concept_hit.length && (name > 1 || concept_hit.length == 0)) return add_name(i, name);
        if (concept_hit.length > 0) return add_concepts(i, concept_hit);
        return add_word(i);
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

    void find_words_seen_small() {
        for (const Token& token : tokens_)
            if (token.kind == TokenKind::word && !token.capital) seen_small_.insert(token.key);
    }

    bool starts_sentence(std::size_t i) const {
        if (i == 0 || tokens_[i].line_before) return true;
        std::size_t pos = tokens_[i - 1].start;
        const char32_t c = next_code_point(text_, pos);
        return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x201C || c == 0x201E || c == '"' || c == 0xAB ||
               c == 0x2022;
    }

    // Capitals or digits inside a word: "OpenAI", "G42", "xAI".
    bool is_coined(std::size_t i) const {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::word || token.syllabic) return false;
        bool first = true, inner = false;
        for (std::size_t pos = token.start; pos < token.end;) {
            const char32_t c = next_code_point(text_, pos);
            inner |= !first && u_isupper(static_cast<UChar32>(c));
            first = false;
        }
        const bool digits_follow =
            i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::digits && !tokens_[i + 1].space_before;
        return inner || (digits_follow && token.capital);
    }

    bool name_word(std::size_t i) const {
        const Token& token = tokens_[i];
        return token.kind == TokenKind::word && !token.syllabic && (token.capital || is_coined(i));
    }

    // Tokens of the unknown name at i, 0 for none.
    std::size_t unknown_name(std::size_t i) const {
        if (!name_word(i)) {
            return latin_in_other_script(i) ? 1 + digits_after(i) : 0;
        }
        std::size_t end = i;
        while (end < tokens_.size() && end - i < kLongestName && name_word(end) && (end == i || joins(end))) {
            if (knowledge_.entities().longest(tokens_, end, text_).length > 0 && end > i) break;
            ++end;
        }
        end += digits_after(end - 1);
        if (end - i > 1 || is_coined(i)) {
            const bool stop = pack_.phrases.longest(tokens_, i, text_, Role::stop) && starts_sentence(i);
            return stop ? 0 : end - i;
        }
        if (pack_.phrases.longest(tokens_, i, text_, Role::stop) ||
            pack_.phrases.longest(tokens_, i, text_, Role::month) ||
            pack_.phrases.longest(tokens_, i, text_, Role::weekday))
            return 0;
        if (nouns_capital_) return 0;  // any noun; kept as a word, which meets the name in other languages
        if (starts_sentence(i) && (seen_small_.count(tokens_[i].key) > 0 || tokens_[i].span().size() < 3)) return 0;
        return end - i;
    }

    bool joins(std::size_t i) const { return !tokens_[i].line_before && tokens_[i].space_before; }

    std::size_t digits_after(std::size_t i) const {
        return i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::digits && !tokens_[i + 1].space_before &&
               is_coined(i);
    }

    // "OpenAI" or "iphone" in Chinese, Arabic, Hindi, Russian text.
    bool latin_in_other_script(std::size_t i) const {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::word || token.syllabic || token.span().size() < 2) return false;
        return !pack_.latin_script && static_cast<unsigned char>(text_[token.start]) < 0x80;
    }

    std::size_t add_entity(std::size_t i, const EntityBook::Match& match) {
        Term term{
            i, i + match.length, FeatureKind::name, "name:" + match.entity->id, match.entity->name, match.entity->type,
            1};
        terms_.push_back(std::move(term));
        return i + match.length;
    }

    // A name counts as a whole and by each of its words: "Sam Altman" and "Altman" share one.
    std::size_t add_name(std::size_t i, std::size_t length) {
        const std::string label(text_.substr(tokens_[i].start, tokens_[i + length - 1].end - tokens_[i].start));
        std::string glued;
        for (std::size_t k = i; k < i + length; ++k) {
            const std::string word = to_ascii(tokens_[k].of(text_));
            const bool grows_on = k + 1 < i + length && !tokens_[k + 1].space_before;
            glued += word;
            if (grows_on) continue;  // "G" and "42" are one word
            if (glued.size() >= 2) terms_.push_back({i, i + length, FeatureKind::name, "name:" + glued, label, "", 1});
            glued.clear();
        }
        return i + length;
    }

    std::size_t add_concepts(std::size_t i, const Lexicon::Match& match) {
        for (const auto& hit : *match.hits) add_concept(i, match.length, hit, match.hits->size());
        return i + match.length;
    }

    void add_concept(std::size_t i, std::size_t length, const Lexicon::Hit& hit, std::size_t meanings) {
        const Concept& found = knowledge_.concepts().concepts()[hit.concept_index];
        terms_.push_back({i, i + length, FeatureKind::term, found.id, "", found.kind,
                          (hit.weak ? kWeakWord : 1.0) / static_cast<double>(meanings)});
    }

    std::size_t add_word(std::size_t i) {
        const Token& token = tokens_[i];
        if (token.kind != TokenKind::word || token.syllabic) return i + 1;
        const std::string folded = fold(token.of(text_));
        if (pack_.compounds)
            for (const auto& hit : lexicon_.compound(folded, stemmer_)) add_concept(i, 1, hit, 1);
        if (token.span().size() < kShortestWord) return i + 1;
        const std::string ascii = to_ascii(folded);
        if (ascii.size() < kShortestWord) return i + 1;
        if (token.capital && nouns_capital_)
            terms_.push_back(
                {i, i + 1, FeatureKind::word, "name:" + ascii, std::string(token.of(text_)), "", kWeakWord});
        terms_.push_back({i, i + 1, FeatureKind::word, "word:" + ascii.substr(0, kCognateLetters), "", "", 1});
        return i + 1;
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
    const LanguagePack& pack_;
    const Lexicon& lexicon_;
    const Knowledge& knowledge_;
    Stemmer stemmer_;
    bool nouns_capital_;
    std::vector<std::uint64_t> stems_;
    std::unordered_map<std::uint64_t, std::uint64_t> stem_keys_;
    std::unordered_set<std::uint64_t> seen_small_;
    std::vector<Term> terms_;
};

}  // namespace

std::vector<Term> find_terms(std::string_view text, const std::vector<Token>& tokens, const LanguagePack& pack,
                             const Knowledge& knowledge) {
    return Finder(text, tokens, pack, knowledge).run();
}

}  // namespace twosource
