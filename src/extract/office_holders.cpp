#include "extract/office_holders.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unicode/locid.h>

namespace twosource {
namespace {

constexpr std::size_t kPhrase = 12;       // tokens between a title and the name that bears it
constexpr double kLooseHead = 0.25;       // strength from which "head" may be one, if its body is told
constexpr std::size_t kLeastCountry = 2;  // mentions of the country that an article is about
constexpr double kMainCountry = 0.6;      // its share of all mentions of countries
constexpr std::string_view kCountry = "territory:";

// A word for an office: the terms of one place.
struct Title {
    std::size_t begin = 0, end = 0;
    std::string id;  // of the office: what several titles of it are called
    std::string concept_id;
    bool bodied = false;  // "head", which says little without what it is the head of
    bool loose = false;   // the word means other things too
};

struct Body {
    std::string name;        // id of a name
    std::string concept_id;  // "agency", "police"
    bool place = false;

    bool is_told() const { return !name.empty() || !concept_id.empty(); }
    std::string entity() const {
        const bool part = !concept_id.empty() && (name.empty() || place);  // the police of a town is not the town
        return !part ? name : name.empty() ? concept_id : name + "+" + concept_id;
    }
};

struct Holder {
    const Term* person = nullptr;
    Body body;
    bool comma = false;  // between them
};

class Reader {
  public:
    Reader(const Article& article, const Attribute& offices, std::string_view language)
        : article_(article),
          offices_(offices),
          name_first_(has(offices.name_first, std::string(language))),
          body_first_(has(offices.body_first, std::string(language))) {}

    std::vector<Title> titles() const {
        std::vector<Title> out;
        const auto& terms = article_.terms;
        for (std::size_t first = 0, last = 0; first < terms.size(); first = last) {
            for (last = first + 1; last < terms.size() && terms[last].begin == terms[first].begin; ++last) {
            }
            if (auto title = title_of({terms.data() + first, last - first})) out.push_back(std::move(*title));
        }
        return out;
    }

    Holder holder(const Title& title) const {
        Holder after = person_after(title), before = person_before(title);
        Holder& holder = after.person && (!after.comma || !before.person) ? after : before;
        if (!holder.person) return holder;
        Body left = body_before(title.begin);
        if (name_first_ && holder.person->end <= title.begin && !left.is_told())
            left = body_before(holder.person->begin);
        if (left.name == id_of_name(*holder.person)) left = {};
        Body right = person_after(title, true).body;
        for (const Body& more : {right, left}) complete(holder.body, more);
        return holder;
    }

    // "Former", "deputy", "acting": what makes it another office; empty for none.
    std::string rank(const Title& title, const Term& person) const {
        for (const auto& [rank, concepts, words] : offices_.ranks) {
            for (const auto& term : terms_around(article_, title.begin, title.end, 2)) {
                const bool touches = term.end + 1 >= title.begin && term.begin <= title.end + 1;
                if (term.kind == FeatureKind::term && touches && has(concepts, term.id) &&
                    term.begin < std::max(title.end, person.begin) + 2)
                    return rank;
            }
            for (const std::size_t at : {title.begin, person.begin})
                for (std::size_t back = 1; back <= 2 && back <= at; ++back) {
                    const auto& token = article_.tokens[at - back];
                    if (words.count(token.key) > 0) return rank;
                    if (written(at - back) != "-") break;  // "ex-president"
                }
        }
        return "";
    }

  private:
    enum class Last { title, body, joint, comma, word };

    static bool has(const std::vector<std::string>& list, const std::string& one) {
        return std::find(list.begin(), list.end(), one) != list.end();
    }

    std::optional<Title> title_of(std::span<const Term> place) const {
        const Term* best = nullptr;
        double meant = 0;
        std::size_t rank = offices_.titles.size();
        for (const Term& term : place) {
            const auto at = std::find(offices_.titles.begin(), offices_.titles.end(), term.id);
            if (term.kind != FeatureKind::term || at == offices_.titles.end()) continue;
            meant += term.strength;
            const auto order = static_cast<std::size_t>(at - offices_.titles.begin());
            if (order < rank) best = &term, rank = order;
        }
        if (!best) return std::nullopt;
        const bool bodied = has(offices_.bodied, best->id);
        if (meant < (bodied ? kLooseHead : 1)) return std::nullopt;  // not the "fire" that burns
        const auto called = offices_.title_as.find(best->id);
        return Title{best->begin, best->end, called == offices_.title_as.end() ? best->id : called->second,
                     best->id,    bodied,    meant < 1};
    }

    std::string_view written(std::size_t at) const { return article_.tokens[at].of(article_.text); }

    bool ends_phrase(std::size_t at) const {
        const auto mark = written(at);
        return article_.tokens[at].line_before || mark == "." || mark == ";" || mark == ":" || mark == "!" ||
               mark == "?" || mark == "。" || mark == "।" || mark == "(" || mark == ")" || mark == "：";
    }

    static bool is_comma(std::string_view mark) { return mark == "," || mark == "，" || mark == "、" || mark == "،"; }

    // The terms that begin at a token.
    std::span<const Term> terms_at(std::size_t at) const {
        const auto& terms = article_.terms;
        const auto before = [](const Term& term, std::size_t place) { return term.begin < place; };
        const auto first = std::lower_bound(terms.begin(), terms.end(), at, before);
        const auto last = std::lower_bound(first, terms.end(), at + 1, before);
        return {first, last};
    }

    static const Term* name_in(std::span<const Term> place) {
        const auto found =
            std::find_if(place.begin(), place.end(), [](const Term& term) { return term.kind == FeatureKind::name; });
        return found == place.end() ? nullptr : &*found;
    }

    static const Term* concept_in(std::span<const Term> place, std::initializer_list<std::string_view> kinds) {
        const auto found = std::find_if(place.begin(), place.end(), [&](const Term& term) {
            return term.kind == FeatureKind::term &&
                   std::find(kinds.begin(), kinds.end(), term.category) != kinds.end();
        });
        return found == place.end() ? nullptr : &*found;
    }

    static void complete(Body& body, const Body& more) {
        if (body.name.empty() || (body.place && !more.place && !more.name.empty()))
            body.name = more.name, body.place = more.place;
        if (body.concept_id.empty()) body.concept_id = more.concept_id;
    }

    static void add_name(Body& body, const Term& name) {
        const bool place = name.category == "place";
        if (!body.name.empty() && (place || !body.place)) return;  // an agency of a country is no country
        body.name = id_of_name(name), body.place = place;
    }

    // Reads on behind the title: "of the Danish Energy Agency, Jane Roe".
    Holder person_after(const Title& title, bool body_alone = false) const {
        Holder holder;
        Last last = Last::title;
        const std::size_t limit = std::min(article_.tokens.size(), title.end + kPhrase);
        for (std::size_t k = title.end; k < limit;) {
            if (ends_phrase(k)) break;
            const Token& token = article_.tokens[k];
            const auto place = terms_at(k);
            if (const Term* name = name_in(place)) {
                if (is_person(*name) && last != Last::joint && last != Last::word) {
                    if (!body_alone) holder.person = name;
                    return holder;
                }
                if (last == Last::comma || (is_person(*name) && last == Last::word)) break;
                add_name(holder.body, *name);
                last = Last::body;
                k = name->end;
                continue;
            }
            if (token.kind == TokenKind::symbol) {
                if (is_comma(written(k))) {
                    if (last == Last::comma || last == Last::joint || body_alone) break;
                    last = Last::comma, holder.comma = true;
                }
                ++k;
                continue;
            }
            if (last == Last::comma) break;
            if (const Term* noun = concept_in(place, {"organisation", "place", "thing", "property"})) {
                if (noun->category == "organisation") holder.body.concept_id = noun->id;
                last = Last::body;
                k = noun->end;
                continue;
            }
            if (!place.empty() && place.front().kind == FeatureKind::term) break;  // another role, an action
            if (token.syllabic || token.kind == TokenKind::digits) break;
            last = place.empty() ? Last::joint : Last::word;
            ++k;
        }
        holder.person = nullptr;
        return holder;
    }

    // Reads back before it: "Jane Roe, the head"; in some languages without a comma.
    Holder person_before(const Title& title) const {
        Holder holder;
        const std::size_t limit = title.begin - std::min(title.begin, kPhrase);
        for (std::size_t k = title.begin; k > limit;) {
            const Term* name = nullptr;
            for (const auto& term : terms_around(article_, k - 1, k, 0))
                if (term.kind == FeatureKind::name && term.end == k) name = &term;
            if (name && is_person(*name) &&
                (holder.comma || (name_first_ && !title.bodied) ||
                 (name_first_ && article_.tokens[name->begin].syllabic))) {
                if (!title.bodied && has_title(*name)) return {};  // "President Jane Roe, finance minister Ann Poe"
                if (title.bodied && !holder.body.is_told() && !person_after(title, true).body.is_told()) return {};
                holder.person = name;
                return holder;
            }
            if (name) {
                add_name(holder.body, *name);
                k = name->begin;
                continue;
            }
            --k;
            if (ends_phrase(k) || article_.tokens[k].kind == TokenKind::digits) break;
            if (article_.tokens[k].line_before) break;
            if (is_comma(written(k))) {
                if (holder.comma) break;
                holder.comma = true;
                continue;
            }
            const Term* other = nullptr;
            for (const auto& term : terms_around(article_, k, k + 1, 0))
                if (term.kind == FeatureKind::term && term.begin <= k && term.end > k) other = &term;
            if (holder.comma) break;  // what stands before the comma is no name
            if (other && other->category != "organisation" && other->category != "place" &&
                other->category != "thing" && other->category != "property")
                break;
            if (other && other->category == "organisation" && holder.body.concept_id.empty())
                holder.body.concept_id = other->id;
            if (name_first_ && article_.tokens[k].kind == TokenKind::word && !other) break;
        }
        holder.person = nullptr;
        return holder;
    }

    // A word for people stands right before the name.
    bool has_title(const Term& name) const {
        const auto near = terms_around(article_, name.begin, name.begin + 1, 1);
        return std::any_of(near.begin(), near.end(), [&](const Term& term) {
            return term.kind == FeatureKind::term && term.category == "people" && term.end == name.begin;
        });
    }

    // What stands right before: "Nvidia chief", "OpenAI-Chef", "G42's head", "the fire station's head".
    Body body_before(std::size_t at) const {
        Body body;
        bool hyphen = false;
        for (std::size_t k = at, joints = 0; k > 0 && joints <= 3;) {
            if (k < article_.tokens.size() && article_.tokens[k].line_before) break;
            const Term* name = nullptr;
            const Term* noun = nullptr;
            for (const auto& term : terms_around(article_, k - 1, k, 0)) {
                if (term.end != k) continue;
                const bool capital_noun = hyphen && term.kind == FeatureKind::word && term.id.starts_with("name:");
                if (term.kind == FeatureKind::name || capital_noun) name = &term;
                if (term.kind == FeatureKind::term && term.category == "organisation") noun = &term;
            }
            if (name && (body_first_ || hyphen)) {
                add_name(body, *name);
                return body;
            }
            if (name) break;
            if (noun) {
                if (body.concept_id.empty()) body.concept_id = noun->id;
                k = noun->begin;
                continue;
            }
            --k, ++joints;
            if (is_comma(written(k)) || ends_phrase(k)) break;
            hyphen |= written(k) == "-";
            const Token& token = article_.tokens[k];
            const bool short_word = token.kind == TokenKind::word && token.end - token.start <= 3;  // "'s", "の", "的"
            if (token.kind != TokenKind::symbol && !short_word) break;
        }
        return body;
    }

    const Article& article_;
    const Attribute& offices_;
    bool name_first_ = false;
    bool body_first_ = false;
};

// The country that the article is about, where one of them is named far more than the others; none where it may as
// well be that of its readers.
std::string main_country(const Article& article, std::string_view language) {
    std::map<std::string, std::size_t> mentions;
    std::size_t all = 0;
    for (const auto& term : article.terms) {
        if (term.kind != FeatureKind::name || term.category != "place") continue;
        const std::string id = id_of_name(term);
        if (id.starts_with(kCountry)) ++mentions[id], ++all;
    }
    const auto most = std::max_element(mentions.begin(), mentions.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == mentions.end() || most->second < kLeastCountry ||
        static_cast<double>(most->second) < kMainCountry * static_cast<double>(all))
        return "";
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale(std::string(language).c_str());
    locale.addLikelySubtags(status);
    const std::string home = std::string(kCountry) + locale.getCountry();
    return most->first != home && mentions.count(home) > 0 ? "" : most->first;
}

}  // namespace

void office_holders(const Article& article, std::size_t source, const Attribute& attribute, std::string_view language,
                    std::vector<Claim>& out) {
    const Reader reader(article, attribute, language);
    std::set<std::pair<Span, std::string>> seen;
    std::string country;
    bool looked = false;
    for (const auto& title : reader.titles()) {
        const Holder holder = reader.holder(title);
        if (!holder.person || (title.loose && holder.body.name.empty())) continue;
        Claim claim = text_claim(article, source, attribute, *holder.person, holder.person->label, nullptr);
        std::string rank = reader.rank(title, *holder.person);
        if (!rank.empty() && title.id.starts_with(rank + "-")) rank.clear();  // a title of its own: "ex-president"
        claim.attribute = rank.empty() ? title.id : rank + "-" + title.id;
        claim.one = rank.empty() &&
                    std::find(attribute.several.begin(), attribute.several.end(), title.id) == attribute.several.end();
        claim.entity = holder.body.name.empty() ? "" : holder.body.entity();
        const bool of_state =
            std::find(attribute.of_state.begin(), attribute.of_state.end(), title.id) != attribute.of_state.end();
        if (claim.entity.empty() && of_state && rank.empty()) {
            if (!looked) country = main_country(article, language), looked = true;
            claim.entity = country;
        }
        if (claim.entity.empty()) claim.entity = id_of_name(*holder.person);
        if (seen.emplace(claim.span, claim.attribute).second) out.push_back(std::move(claim));
    }
}

void settle_bodies(const std::vector<NamedValue>& values) {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> bodies;  // of an office and its holder
    for (const auto& [claim, name] : values)
        if (claim->entity != name) bodies[{claim->attribute, name}].insert(claim->entity);
    for (const auto& [claim, name] : values) {
        const auto told = bodies.find({claim->attribute, name});
        if (claim->entity == name && told != bodies.end() && told->second.size() == 1)
            claim->entity = *told->second.begin();
    }
}

}  // namespace twosource
