#include "extract/text_claims.h"

#include <algorithm>
#include <set>

namespace twosource {
namespace {

constexpr std::size_t kReach = 12;       // tokens between a verb and its name or role
constexpr std::size_t kRoleReach = 100;  // tokens between a verb and its role, within its sentence
constexpr std::size_t kTitleReach = 4;   // tokens between a title and the name that bears it

struct Pattern {
    const Article& article;
    const Attribute& attribute;

    bool is_one_of(const Term& term, const std::vector<std::string>& ids) const {
        return term.kind == FeatureKind::term && std::find(ids.begin(), ids.end(), term.id) != ids.end();
    }

    Span span_of(const Term& term) const {
        return {article.tokens[term.begin].start, article.tokens[term.end - 1].end};
    }

    // The nearest name on one side of the verb, in its sentence; of a category where one is given.
    const Term* name_beside(const Term& verb, Span sentence, bool after, std::string_view category = "") const {
        const Term* best = nullptr;
        for (const auto& term : terms_around(article, verb.begin, verb.end, kReach)) {
            if (term.kind != FeatureKind::name || !sentence.contains(span_of(term))) continue;
            if (!category.empty() && term.category != category) continue;
            const bool fits = after ? term.begin >= verb.end && term.begin - verb.end <= kReach
                                    : term.end <= verb.begin && verb.begin - term.end <= kReach;
            if (fits && (!best || !after)) best = &term;
        }
        return best;
    }

    bool has_role(const Term& verb, Span sentence) const {
        if (attribute.roles.empty()) return true;
        const auto near = terms_around(article, verb.begin, verb.end, kRoleReach);
        return std::any_of(near.begin(), near.end(), [&](const Term& term) {
            return is_one_of(term, attribute.roles) && sentence.contains(span_of(term));
        });
    }
};

Claim text_claim(const Article& article, std::size_t source, const Attribute& attribute, const Term& value,
                 std::string text, const Term& subject) {
    Claim claim;
    claim.source = source;
    claim.span = {article.tokens[value.begin].start, article.tokens[value.end - 1].end};
    claim.text = std::string(claim.span.of(article.text));
    claim.value.kind = Kind::text;
    claim.value.text = std::move(text);
    claim.attribute = attribute.id;
    claim.entity = subject.id.substr(subject.id.find(':') + 1);
    claim.named = true;
    claim.one = attribute.one;
    claim.sentence = sentence_at(article, claim.span);
    claim.features = context_of(article, value.begin, value.end, false);
    return claim;
}

// "G42 chose OpenAI as its partner": the object is the value, the subject the entity.
void named_values(const Pattern& pattern, std::size_t source, std::vector<Claim>& out) {
    const Article& article = pattern.article;
    for (const auto& verb : article.terms) {
        if (!pattern.is_one_of(verb, pattern.attribute.verbs)) continue;
        const Span sentence = sentence_at(article, pattern.span_of(verb));
        if (!pattern.has_role(verb, sentence)) continue;
        const Term* subject = pattern.name_beside(verb, sentence, false);
        const bool place = pattern.attribute.value_role == "place";
        const Term* object = pattern.name_beside(verb, sentence, true, place ? "place" : "");
        if (!object && place) object = pattern.name_beside(verb, sentence, false, "place");
        if (place && object && !subject) subject = object;
        if (!subject || !object || (subject->id == object->id && !place)) continue;
        if (pattern.attribute.value_role == "subject") std::swap(subject, object);
        out.push_back(text_claim(article, source, pattern.attribute, *object, object->label, *subject));
    }
}

// "Musk left OpenAI": the verb is the value, the name behind it the entity.
void manner_values(const Pattern& pattern, std::size_t source, std::vector<Claim>& out) {
    const Article& article = pattern.article;
    for (const auto& verb : article.terms) {
        for (const auto& [id, value] : pattern.attribute.manners) {
            if (verb.kind != FeatureKind::term || verb.id != id || verb.strength < 1)
                continue;  // not the "fire" that burns
            const Span sentence = sentence_at(article, pattern.span_of(verb));
            const Term* object = pattern.name_beside(verb, sentence, true);
            const Term* subject = pattern.name_beside(verb, sentence, false);
            if (!object || !subject) continue;
            out.push_back(text_claim(article, source, pattern.attribute, verb, value, *object));
        }
    }
}

// A full name, or a known person; a surname alone may be anybody's.
bool is_person(const Term& term) {
    if (term.kind != FeatureKind::name) return false;
    if (!term.category.empty()) return term.category == "person";
    return term.end - term.begin >= 2 && term.label.find(' ') != std::string::npos;
}

bool is_body(const Term& term) {
    return term.kind == FeatureKind::name && (term.category == "place" || term.category == "organisation");
}

bool crosses_sentence(const Article& article, std::size_t from, std::size_t to) {
    for (std::size_t k = from; k < to; ++k)
        if (article.tokens[k].line_before || article.tokens[k].of(article.text) == "." ||
            article.tokens[k].of(article.text) == ";")
            return true;
    return false;
}

// The person right behind the title ("President Donald Trump", "el primer ministro, Hasan Diab"), else right before it
// ("Jensen Huang, chief executive of Nvidia").
const Term* bearer(const Article& article, const Term& title) {
    const Term* before = nullptr;
    for (const auto& term : terms_around(article, title.begin, title.end, kTitleReach)) {
        if (!is_person(term)) continue;
        if (term.begin >= title.end && term.begin - title.end <= kTitleReach)
            return crosses_sentence(article, title.end, term.begin) ? before : &term;
        if (term.end <= title.begin && title.begin - term.end <= kTitleReach &&
            !crosses_sentence(article, term.end, title.begin))
            before = &term;
    }
    return before;
}

// The country or company whose office it is: the nearest within a few tokens of the title.
std::string body_of(const Article& article, const Term& title) {
    const Term* best = nullptr;
    std::size_t nearest = kTitleReach + 1;
    for (const auto& term : terms_around(article, title.begin, title.end, kTitleReach)) {
        if (!is_body(term)) continue;
        const std::size_t gap = term.begin >= title.end   ? term.begin - title.end
                                : title.begin >= term.end ? title.begin - term.end
                                                          : 0;
        if (gap < nearest) best = &term, nearest = gap;
    }
    return best ? best->id.substr(best->id.find(':') + 1) : "";
}

void office_holders(const Pattern& pattern, std::size_t source, std::vector<Claim>& out) {
    const Article& article = pattern.article;
    std::set<std::pair<Span, std::string>> seen;
    for (const auto& claim : out) seen.emplace(claim.span, claim.attribute);
    for (const auto& title : article.terms) {
        if (!pattern.is_one_of(title, pattern.attribute.titles) || title.strength < 1) continue;
        const Term* person = bearer(article, title);
        if (!person) continue;
        Claim claim = text_claim(article, source, pattern.attribute, *person, person->label, *person);
        claim.attribute = title.id;
        claim.one = true;  // one office has one holder
        claim.entity = body_of(article, title);
        if (seen.emplace(claim.span, claim.attribute).second) out.push_back(std::move(claim));
    }
}

}  // namespace

std::vector<Claim> text_claims(const Article& article, std::size_t source, const Knowledge& knowledge) {
    std::vector<Claim> out;
    for (const auto& attribute : knowledge.attributes()) {
        if (attribute.kind != Kind::text) continue;
        const Pattern pattern{article, attribute};
        if (!attribute.verbs.empty()) named_values(pattern, source, out);
        if (!attribute.manners.empty()) manner_values(pattern, source, out);
        if (!attribute.titles.empty()) office_holders(pattern, source, out);
    }
    return out;
}

}  // namespace twosource
