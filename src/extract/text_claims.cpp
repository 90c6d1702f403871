#include "extract/text_claims.h"

#include <algorithm>
#include <set>

namespace twosource {
namespace {

constexpr std::size_t kReach = 12;          // tokens between a verb and its name or role
constexpr std::size_t kSyllabicReach = 30;  // where a token is a character
constexpr std::size_t kRoleReach = 100;     // tokens between a verb and its role, within its sentence
constexpr std::size_t kTitleReach = 4;      // tokens between a title and the name that bears it

// A full name, or a known person; a surname alone may be anybody's.
bool is_person(const Term& term) {
    if (term.kind != FeatureKind::name) return false;
    if (!term.category.empty()) return term.category == "person";
    // In Japanese and Chinese the words of a foreign name are parted by a dot.
    const auto parted = [&](const char* mark) { return term.label.find(mark) != std::string::npos; };
    return term.end - term.begin >= 2 && (parted(" ") || parted("・") || parted("·"));
}

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

Claim text_claim(const Article& article, std::size_t source, const Attribute& attribute, const Term& value,
                 std::string text, const Term* subject) {
    Claim claim;
    claim.source = source;
    claim.span = {article.tokens[value.begin].start, article.tokens[value.end - 1].end};
    claim.text = std::string(claim.span.of(article.text));
    claim.value.kind = Kind::text;
    claim.value.text = std::move(text);
    claim.attribute = attribute.id;
    if (subject) claim.entity = subject->id.substr(subject->id.find(':') + 1);
    claim.named = true;
    claim.one = attribute.one;
    claim.sentence = sentence_at(article, claim.span);
    claim.features = context_of(article, value.begin, value.end, false);
    return claim;
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
        Claim claim = text_claim(article, source, pattern.attribute, *person, person->label, nullptr);
        claim.attribute = title.id;
        claim.one = true;  // one office has one holder
        claim.entity = body_of(article, title);
        if (seen.emplace(claim.span, claim.attribute).second) out.push_back(std::move(claim));
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
        if (!attribute.titles.empty()) office_holders(pattern, source, out);
    }
    return out;
}

}  // namespace twosource
