#include "extract/words_as_values.h"

namespace twosource {

bool is_person(const Term& term) {
    if (term.kind != FeatureKind::name) return false;
    if (!term.category.empty()) return term.category == "person";
    // In Japanese and Chinese the words of a foreign name are parted by a dot.
    const auto parted = [&](const char* mark) { return term.label.find(mark) != std::string::npos; };
    return term.person || (term.end - term.begin >= 2 && (parted(" ") || parted("・") || parted("·")));
}

std::string id_of_name(const Term& name) { return name.id.substr(name.id.find(':') + 1); }

Claim text_claim(const Article& article, std::size_t source, const Attribute& attribute, const Term& value,
                 std::string text, const Term* subject) {
    Claim claim;
    claim.source = source;
    claim.span = {article.tokens[value.begin].start, article.tokens[value.end - 1].end};
    claim.text = std::string(claim.span.of(article.text));
    claim.value.kind = Kind::text;
    claim.value.text = std::move(text);
    claim.attribute = attribute.id;
    if (subject) claim.entity = id_of_name(*subject);
    claim.named = true;
    claim.one = attribute.one;
    claim.sentence = sentence_at(article, claim.span);
    claim.features = context_of(article, value.begin, value.end, false);
    return claim;
}

}  // namespace twosource
