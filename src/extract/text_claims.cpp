#include "extract/text_claims.h"

#include <algorithm>

#include "extract/office_holders.h"
#include "extract/words_as_values.h"

namespace twosource {
namespace {

constexpr std::size_t kReach = 12;          // tokens between a verb and its name or role
constexpr std::size_t kSyllabicReach = 30;  // where a token is a character
constexpr std::size_t kRoleReach = 100;     // tokens between a verb and its role, within its sentence

// A name near a verb, with what the words beside it say.
struct Actor {
    const Term* term = nullptr;
    Case marks = Case::none;
    bool after = false;  // the verb
    bool apart = false;  // a comma stands between

    bool is_place() const { return term->category == "place"; }
};

struct Pattern {
    const Article& article;
    const Attribute& attribute;
    const CaseMarks& marks;

    bool is_one_of(const Term& term, const std::vector<std::string>& ids) const {
        return term.kind == FeatureKind::term && std::find(ids.begin(), ids.end(), term.id) != ids.end();
    }

    Span span_of(const Term& term) const {
        return {article.tokens[term.begin].start, article.tokens[term.end - 1].end};
    }

    bool has_comma(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k) {
            const auto mark = article.tokens[k].of(article.text);
            if (mark == "," || mark == "，" || mark == "、" || mark == "،") return true;
        }
        return false;
    }

    // The names near the verb, in its sentence, nearest first.
    std::vector<Actor> actors(const Term& verb, Span sentence) const {
        const std::size_t reach = article.tokens[verb.begin].syllabic ? kSyllabicReach : kReach;
        std::vector<std::pair<std::size_t, Actor>> found;
        for (const auto& term : terms_around(article, verb.begin, verb.end, reach)) {
            const bool after = term.begin >= verb.end;
            if (term.kind != FeatureKind::name || !sentence.contains(span_of(term))) continue;
            if (!after && term.end > verb.begin) continue;
            const std::size_t gap = after ? term.begin - verb.end : verb.begin - term.end;
            if (gap <= reach)
                found.push_back({gap,
                                 {&term, case_of(article.text, span_of(term), sentence, marks), after,
                                  has_comma(after ? verb.end : term.end, after ? term.begin : verb.begin)}});
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<Actor> actors;
        for (const auto& [gap, actor] : found) actors.push_back(actor);
        return actors;
    }

    bool has_role(const Term& verb, Span sentence) const {
        if (attribute.roles.empty()) return true;
        const auto near = terms_around(article, verb.begin, verb.end, kRoleReach);
        return std::any_of(near.begin(), near.end(), [&](const Term& term) {
            return is_one_of(term, attribute.roles) && sentence.contains(span_of(term));
        });
    }
};

// The first that fits; null where none does.
template <typename Fits>
const Term* first_of(const std::vector<Actor>& actors, Fits fits) {
    const auto found = std::find_if(actors.begin(), actors.end(), fits);
    return found == actors.end() ? nullptr : found->term;
}

struct Roles {
    const Term* subject = nullptr;
    const Term* object = nullptr;
};

// Who does it, to whom: marked names first, then those that the order of words tells.
Roles roles_of(const std::vector<Actor>& actors, const CaseMarks& marks) {
    const auto marked = [&](Case one) { return first_of(actors, [&](const Actor& a) { return a.marks == one; }); };
    const auto beside = [&](bool after, const Term* but) {
        return first_of(actors, [&](const Actor& a) {
            return a.after == after && a.marks != Case::place && (!but || a.term->id != but->id);
        });
    };
    Roles roles;
    if (const Term* agent = marked(Case::agent)) {
        // Behind a comma there may stand any name; where there is one alone, it is that.
        const auto other = [&](const Actor& a) { return a.marks != Case::place && a.term->id != agent->id; };
        const Term* patient = first_of(actors, [&](const Actor& a) { return other(a) && !a.after && !a.apart; });
        if (!patient) patient = beside(true, agent);
        if (!patient && std::count_if(actors.begin(), actors.end(), other) == 1) patient = first_of(actors, other);
        return {agent, patient};
    }
    roles = {marked(Case::subject), marked(Case::object)};
    if (roles.subject && !roles.object) roles.object = beside(true, roles.subject);
    if (roles.subject && !roles.object) roles.object = beside(false, roles.subject);
    if (roles.object && !roles.subject) roles.subject = beside(false, roles.object);
    if (roles.subject || roles.object) return roles;
    roles = {beside(false, nullptr), beside(true, nullptr)};
    if (marks.verb_last && roles.subject && !roles.object)
        if (const Term* first = beside(false, roles.subject)) return {first, roles.subject};
    if (marks.verb_first && roles.object && !roles.subject)
        if (const Term* second = beside(true, roles.object)) return {roles.object, second};
    return roles;
}

// "G42 chose OpenAI as its partner": the object is the value, the subject the entity.
void add_role(const Pattern& pattern, std::size_t source, const std::vector<Actor>& actors, std::vector<Claim>& out) {
    auto [subject, object] = roles_of(actors, pattern.marks);
    if (!subject || !object || subject->id == object->id) return;
    if (pattern.attribute.value_role == "subject") std::swap(subject, object);
    out.push_back(text_claim(pattern.article, source, pattern.attribute, *object, object->label, subject));
}

// "Jane Roe was appointed", "Halden appointed Jane Roe": whoever stands where, it is the person.
void add_person(const Pattern& pattern, std::size_t source, const std::vector<Actor>& actors, std::vector<Claim>& out) {
    const auto agent = [](const Actor& a) { return a.marks == Case::agent || a.marks == Case::subject; };
    const Term* person = first_of(actors, [&](const Actor& a) { return is_person(*a.term) && !agent(a); });
    if (!person) person = first_of(actors, [&](const Actor& a) { return is_person(*a.term); });
    if (!person) return;
    const Term* other = first_of(actors, [&](const Actor& a) { return !is_person(*a.term); });
    out.push_back(text_claim(pattern.article, source, pattern.attribute, *person, person->label, other));
}

// "The final took place in Norvik": a known place, or a name that a preposition makes one; behind the verb rather.
void add_place(const Pattern& pattern, std::size_t source, const std::vector<Actor>& actors, std::vector<Claim>& out) {
    const auto place = [](const Actor& a) { return a.is_place() || a.marks == Case::place; };
    const Term* value = first_of(actors, [&](const Actor& a) { return place(a) && a.after; });
    if (!value) value = first_of(actors, place);
    if (!value) return;
    const Term* other = first_of(actors, [&](const Actor& a) { return !place(a) && !a.after; });
    out.push_back(text_claim(pattern.article, source, pattern.attribute, *value, value->label, other));
}

// "The fire was caused by a short circuit": one of the concepts that can be a cause.
void add_concept(const Pattern& pattern, std::size_t source, const Term& verb, Span sentence, std::vector<Claim>& out) {
    const Term* nearest = nullptr;
    std::size_t least = kReach + 1;
    for (const auto& term : terms_around(pattern.article, verb.begin, verb.end, kReach)) {
        if (!pattern.is_one_of(term, pattern.attribute.among) || !sentence.contains(pattern.span_of(term))) continue;
        const std::size_t gap =
            term.begin >= verb.end ? term.begin - verb.end : verb.begin - std::min(verb.begin, term.end);
        if (gap < least) nearest = &term, least = gap;
    }
    if (nearest) out.push_back(text_claim(pattern.article, source, pattern.attribute, *nearest, nearest->id, nullptr));
}

void named_values(const Pattern& pattern, std::size_t source, std::vector<Claim>& out) {
    const Article& article = pattern.article;
    const std::string& role = pattern.attribute.value_role;
    for (const auto& verb : article.terms) {
        if (!pattern.is_one_of(verb, pattern.attribute.verbs)) continue;
        const Span sentence = sentence_at(article, pattern.span_of(verb));
        if (!pattern.has_role(verb, sentence)) continue;
        if (role == "concept") {
            add_concept(pattern, source, verb, sentence, out);
            continue;
        }
        const auto actors = pattern.actors(verb, sentence);
        if (role == "person")
            add_person(pattern, source, actors, out);
        else if (role == "place")
            add_place(pattern, source, actors, out);
        else
            add_role(pattern, source, actors, out);
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
            const auto [subject, object] = roles_of(pattern.actors(verb, sentence), pattern.marks);
            if (subject && object) out.push_back(text_claim(article, source, pattern.attribute, verb, value, object));
        }
    }
}

}  // namespace

std::vector<Claim> text_claims(const Article& article, std::size_t source, const Knowledge& knowledge,
                               std::string_view language) {
    std::vector<Claim> out;
    for (const auto& attribute : knowledge.attributes()) {
        if (attribute.kind != Kind::text) continue;
        const Pattern pattern{article, attribute, knowledge.case_marks(language)};
        if (!attribute.verbs.empty()) named_values(pattern, source, out);
        if (!attribute.manners.empty()) manner_values(pattern, source, out);
        if (!attribute.titles.empty()) office_holders(article, source, attribute, language, out);
    }
    return out;
}

}  // namespace twosource
