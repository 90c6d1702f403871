#include "extract/extract.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <set>
#include <thread>
#include <unordered_map>

#include "extract/bare_figures.h"
#include "extract/context.h"
#include "extract/credits.h"
#include "extract/dateline.h"
#include "extract/extract_cache.h"
#include "extract/extracted.h"
#include "extract/knowledge.h"
#include "extract/moments.h"
#include "extract/name_lists.h"
#include "extract/naming.h"
#include "extract/office_holders.h"
#include "extract/same_names.h"
#include "extract/stories.h"
#include "extract/text_claims.h"
#include "text/sentence.h"
#include "text/unicode.h"
#include "value/date.h"
#include "value/relate.h"

namespace twosource {
namespace {

// A figure that says nothing by itself: "the second", "one of two" is kept only with a unit or a counted noun.
bool is_checkable(const ValueMention& mention, const Article& article, const LanguagePack& pack) {
    return mention.value.kind != Kind::ordinal && !says_today(mention, article, pack);
}

Article read_article(const Source& source, const std::string& published, const Languages& languages,
                     const Knowledge& knowledge) {
    Article article;
    article.text = source.text;
    const auto& pack = languages.pack(source.language);
    for (const Span part : source.body) {
        const auto tokens = tokenize(source.text, part);
        article.tokens.insert(article.tokens.end(), tokens.begin(), tokens.end());
        const auto sentences = split_sentences(source.text, part, pack.tag);
        article.sentences.insert(article.sentences.end(), sentences.begin(), sentences.end());
    }
    ValueOptions options;
    if (const auto day = parse_edtf(published.substr(0, 10))) options.published = day->from;
    article.values = read_values(source.text, article.tokens, pack, languages.units(), options);
    article.terms = find_terms(source.text, article.tokens, pack, knowledge);
    complete_bare_figures(article, languages.units());
    return article;
}

// "From 200 MW to 1 GW" states two figures, of two moments.
std::vector<ValueMention> ends_of_change(const ValueMention& mention, const Article& article, const LanguagePack& pack,
                                         const UnitTable& units) {
    if (mention.value.modifier != Modifier::change) return {mention};
    std::vector<ValueMention> ends;
    for (std::size_t k = mention.begin + 1; k < mention.end; ++k) {
        const std::vector<Token> left(article.tokens.begin() + static_cast<long>(mention.begin),
                                      article.tokens.begin() + static_cast<long>(k));
        const std::vector<Token> right(article.tokens.begin() + static_cast<long>(k),
                                       article.tokens.begin() + static_cast<long>(mention.end));
        auto first = read_values(article.text, left, pack, units),
             second = read_values(article.text, right, pack, units);
        if (first.size() != 1 || second.size() != 1 || first[0].value.unit.empty() ||
            first[0].value.kind != second[0].value.kind)
            continue;
        for (auto* end : {&first[0], &second[0]}) {
            const std::size_t shift = end == &first[0] ? mention.begin : k;
            end->begin += shift, end->end += shift;
            end->value.modifier = Modifier::exact;
            ends.push_back(*end);
        }
        return ends;
    }
    return {mention};
}

Claim claim_of(const Article& article, const ValueMention& mention, std::size_t source) {
    Claim claim;
    claim.source = source;
    claim.span = mention.span;
    claim.text = std::string(mention.span.of(article.text));
    claim.value = mention.value;
    claim.sentence = sentence_at(article, mention.span);
    if (mention.value.kind != Kind::date) claim.year = year_beside(article, mention, claim.sentence);
    claim.headline = claim.sentence.start == article.sentences.front().start;
    claim.features = context_of(article, mention.begin, mention.end, mention.value.kind != Kind::date);
    return claim;
}

// "240 km (150 miles)", "26 km² / 10 sq mi": the second figure is the first one in another unit.
bool says_again(const ValueMention& first, const ValueMention& second, const Article& article, const UnitTable& units) {
    if (first.value.kind != Kind::quantity || second.value.kind != Kind::quantity ||
        first.value.unit == second.value.unit || dimension_of(first.value, units) != dimension_of(second.value, units))
        return false;
    const std::size_t from = article.tokens[first.end - 1].end, to = article.tokens[second.cue_begin].start;
    if (from >= to) return false;
    std::string between(article.text.substr(from, to - from));
    std::erase(between, ' ');
    return between == "(" || between == "（" || between == "[" || between == "/" || between == "=";
}

// Sources are read in parallel; each worker fills the slot of its source, so order does not depend on threads.
template <typename Work>
void for_each_source(std::size_t sources, int threads, Work one) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failure_mutex;
    const auto work = [&] {
        for (std::size_t i; (i = next++) < sources;) {
            try {
                one(i);
            } catch (...) {
                const std::lock_guard lock(failure_mutex);
                if (!failure) failure = std::current_exception();
            }
        }
    };
    const unsigned wanted =
        threads > 0 ? static_cast<unsigned>(threads) : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> workers;
    for (unsigned t = 1; t < wanted && t < sources; ++t) workers.emplace_back(work);
    work();
    workers.clear();
    if (failure) std::rethrow_exception(failure);
}

// All that the reading of an article depends on, but the article: names of countries are known in each language of the
// run.
std::string context_of(const std::set<std::string>& tags, const Languages& languages, const ExtractOptions& options) {
    std::vector<std::filesystem::path> folders = {languages.facts()};
    folders.insert(folders.end(), options.more_facts.begin(), options.more_facts.end());
    std::string context = options.cache.program + (options.attributes ? " attributes" : "") +
                          (options.entities ? " entities " : " ") + hash_of_folders(folders);
    for (const auto& tag : tags) context += ' ' + tag;
    return context;
}

// What the cache knows, then what is left; knowledge is loaded only where something is.
std::vector<Extracted> extract_all(const std::vector<Source>& sources, const Languages& languages,
                                   const ExtractOptions& options) {
    std::set<std::string> tags;
    for (const auto& source : sources) tags.insert(source.language);
    std::optional<ExtractCache> cache;
    if (!options.cache.folder.empty()) cache.emplace(options.cache.folder, context_of(tags, languages, options));
    std::vector<std::optional<Extracted>> found(sources.size());
    if (cache)
        for_each_source(sources.size(), options.threads, [&](std::size_t i) { found[i] = cache->find(sources[i]); });
    std::vector<std::size_t> missing;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!found[i]) missing.push_back(i);
    if (!missing.empty()) {
        std::set<std::string> packs;
        for (const auto& tag : tags) packs.insert(languages.pack(tag).tag);
        const Knowledge knowledge(languages.facts(), {packs.begin(), packs.end()}, options.attributes, options.entities,
                                  options.more_facts);
        for_each_source(missing.size(), options.threads, [&](std::size_t k) {
            const std::size_t i = missing[k];
            found[i] = extract_article(sources[i], i, languages, knowledge);
            if (cache) cache->keep(sources[i], *found[i]);
        });
        if (cache) cache->trim();
    }
    std::vector<Extracted> all;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (auto& claim : found[i]->claims) claim.source = i;
        all.push_back(std::move(*found[i]));
    }
    return all;
}

// Sources by id; those that only claims files name are added.
class SourceIndex {
  public:
    explicit SourceIndex(std::vector<Source>& sources) : sources_(sources) {
        for (std::size_t i = 0; i < sources.size(); ++i) places_.emplace(sources[i].id, i);
    }

    std::size_t of(const ClaimRecord& record) {
        const auto [at, fresh] = places_.emplace(record.source, sources_.size());
        if (!fresh) {
            Source& known = sources_[at->second];
            if (known.text.empty() && known.file != record.file) known.file.clear();
            return at->second;
        }
        Source source;
        source.id = record.source;
        source.file = record.file;
        source.language = record.language.empty() ? "und" : record.language;
        sources_.push_back(std::move(source));
        return at->second;
    }

  private:
    std::vector<Source>& sources_;
    std::unordered_map<std::string, std::size_t> places_;
};

// The value that is the whole of a string.
std::optional<Value> whole_value(const std::string& text, const LanguagePack& pack, const UnitTable& units) {
    const auto found = read_values(text, {Span{0, text.size()}}, pack, units);
    const bool whole = found.size() == 1 && found[0].cue_begin == 0 && found[0].span.end + 2 >= text.size();
    return whole ? std::optional(found[0].value) : std::nullopt;
}

// The part of a cell before what explains it: "94,987 (in 2020)".
std::string head_of(const std::string& text) {
    std::string head = text.substr(0, text.find_first_of("(|;["));
    while (!head.empty() && head.back() == ' ') head.pop_back();
    return head;
}

// "2024-05-03T14:05": a moment as tables have it.
std::optional<Value> iso_moment(const std::string& text) {
    const auto date = text.size() >= 16 && text[10] == 'T' ? parse_edtf(text) : std::nullopt;
    if (!date || !date->from || !date->from->minute) return std::nullopt;
    Value value;
    value.kind = Kind::date;
    value.edtf = text;
    return value;
}

// The value of a claims file's line: read as text, whole; a string that is no value is a word. Tables seldom name their
// language: what has none is read as English where that makes a value of it.
Value value_of(const ClaimRecord& record, const std::string& language, const Languages& languages) {
    if (auto moment = iso_moment(record.value)) return *moment;
    const bool unknown = language.empty() || language == "und";
    for (const std::string& tag : unknown ? std::vector<std::string>{"und", "en"} : std::vector<std::string>{language})
        for (const std::string& part : {record.value, head_of(record.value)})
            if (auto value = whole_value(part, languages.pack(tag), languages.units())) return *value;
    Value value;
    if (const auto number = record.number ? Decimal::parse(record.value) : std::nullopt) {
        value.low = value.high = number;
        value.step = Decimal::power_of_ten(std::min(0, number->exponent()));
        return value;
    }
    value.kind = Kind::text;
    value.text = fold(record.value);
    return value;
}

Claim claim_of(const ClaimRecord& record, std::size_t source, const Source& from, const Languages& languages) {
    Claim claim;
    claim.source = source;
    claim.record = record.record;
    claim.text = record.value;
    claim.span = {0, record.value.size()};
    claim.entity = slug(record.entity).empty() ? record.entity : slug(record.entity);
    claim.attribute = slug(record.attribute).empty() ? record.attribute : slug(record.attribute);
    claim.named = true;
    claim.value = value_of(record, record.language.empty() ? from.language : record.language, languages);
    return claim;
}

// What the labels of tables in several languages speak of, as features: so that rows of one attribute are found.
void describe_labels(std::vector<Claim>& claims, const std::vector<ClaimRecord>& records, const Languages& languages,
                     const ExtractOptions& options) {
    std::set<std::string> tags;
    for (const auto& record : records) tags.insert(languages.pack(record.language).tag);
    if (tags.size() < 2) return;
    const Knowledge knowledge(languages.facts(), {tags.begin(), tags.end()}, options.attributes, options.entities);
    std::map<std::pair<std::string, std::string>, std::vector<Feature>> known;
    const std::size_t first = claims.size() - records.size();
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto& pack = languages.pack(records[i].language);
        const std::string& label = records[i].attribute;
        auto [features, fresh] = known.try_emplace({pack.tag, label});
        if (fresh)
            for (const Term& term : find_terms(label, tokenize(label), pack, knowledge))
                features->second.push_back({term.kind, term.id, term.strength, {}});
        claims[first + i].language = pack.tag;
        claims[first + i].features = features->second;
    }
}

}  // namespace

Extracted extract_article(const Source& source, std::size_t index, const Languages& languages,
                          const Knowledge& knowledge) {
    const auto& pack = languages.pack(source.language);
    const Dateline dateline = find_dateline(source, pack, languages.units());
    const std::string published = source.published.empty() ? dateline.day : source.published;
    Article article = read_article(source, published, languages, knowledge);
    std::vector<Claim> claims = text_claims(article, index, knowledge, pack.tag);  // who is credited may hold an office
    set_credits_apart(article, knowledge.page(pack.tag));
    const ValueMention* before = nullptr;
    for (const auto& mention : article.values) {
        if (!is_checkable(mention, article, pack) || dateline.line.contains(mention.span)) continue;
        for (const auto& one : ends_of_change(mention, article, pack, languages.units()))
            claims.push_back(claim_of(article, one, index));
        if (before && says_again(*before, mention, article, languages.units())) claims.back().restates = before->span;
        before = &mention;
    }
    for (auto& claim : claims) {
        claim.language = pack.tag;
        name_claim(claim, knowledge, languages.units());
        knowledge.near().add_senses(claim.features);
    }
    mark_days_of_counts(claims);
    std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.span < b.span; });
    const bool back = published.empty() && looks_back(article, pack);
    return {std::move(claims), names_of(article, knowledge.names(), pack.tag), published, back};
}

std::vector<Claim> join_articles(std::vector<Extracted> found, std::vector<Source>& sources, const UnitTable& units) {
    for (std::size_t i = 0; i < found.size(); ++i) {
        sources[i].published = found[i].published;
        sources[i].looks_back = found[i].looks_back;
    }
    find_stories(sources, found, units);
    std::map<int, std::vector<std::size_t>> stories;
    for (std::size_t i = 0; i < found.size(); ++i) stories[sources[i].story].push_back(i);
    for (const auto& [number, articles] : stories) {
        std::vector<ArticleNames> names;
        for (const std::size_t i : articles) names.push_back(std::move(found[i].names));
        const NameMatches matches = match_names(names);
        std::vector<NamedValue> values;
        for (std::size_t k = 0; k < articles.size(); ++k)
            for (auto& claim : found[articles[k]].claims) {
                std::string name = rename_claim(claim, sources[articles[k]].text, names[k].forms, matches, k);
                if (!name.empty()) values.push_back({&claim, std::move(name)});
            }
        settle_bodies(values);
    }
    std::vector<Claim> claims;
    for (auto& one : found) std::move(one.claims.begin(), one.claims.end(), std::back_inserter(claims));
    return claims;
}

std::vector<Claim> extract_claims(std::vector<Source>& sources, const std::vector<ClaimRecord>& records,
                                  const Languages& languages, const ExtractOptions& options) {
    std::vector<Claim> claims;
    if (!sources.empty()) claims = join_articles(extract_all(sources, languages, options), sources, languages.units());
    if (!records.empty()) {
        SourceIndex index(sources);
        for (const auto& record : records) {
            const std::size_t source = index.of(record);
            claims.push_back(claim_of(record, source, sources[source], languages));
        }
        describe_labels(claims, records, languages, options);
        unify_name_lists(claims, NameHabits::load(languages.facts() / "names.json"));
    }
    for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = static_cast<int>(i);
    return claims;
}

}  // namespace twosource
