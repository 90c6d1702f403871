#include "extract/moments.h"

#include <algorithm>
#include <set>

#include "value/date.h"

namespace twosource {

bool says_today(const ValueMention& mention, const Article& article, const LanguagePack& pack) {
    const auto day = pack.phrases.longest(article.tokens, mention.begin, article.text, Role::relative_day);
    return mention.value.kind == Kind::date && day && day.meaning->index == 0;
}

int year_beside(const Article& article, const ValueMention& mention, Span sentence) {
    constexpr long kReach = 8;
    const auto own = std::partition_point(article.values.begin(), article.values.end(), [&](const ValueMention& other) {
        return other.span.start < mention.span.start;
    });
    int year = 0;
    std::size_t nearest = article.text.size();
    for (auto other = own - std::min(kReach, own - article.values.begin());
         other != article.values.end() && other - own <= kReach; ++other) {
        if (other->value.kind != Kind::date || !sentence.contains(other->span)) continue;
        const auto date = parse_edtf(other->value.edtf);
        const std::size_t gap =
            std::max(other->span.start, mention.span.start) - std::min(other->span.start, mention.span.start);
        if (date && date->from && date->from->year && gap < nearest) year = *date->from->year, nearest = gap;
    }
    return year;
}

bool looks_back(const Article& article, const LanguagePack& pack) {
    for (std::size_t i = 0; i < article.tokens.size(); ++i)
        for (const Role role : {Role::weekday, Role::relative_day})
            if (pack.phrases.longest(article.tokens, i, article.text, role)) return false;
    const auto is_full = [](const ValueMention& mention) {
        const auto date = mention.value.kind == Kind::date ? parse_edtf(mention.value.edtf) : std::nullopt;
        return date && date->from && date->from->year && date->from->month && date->from->day;
    };
    return std::any_of(article.values.begin(), article.values.end(), is_full);
}

void mark_days_of_counts(std::vector<Claim>& claims) {
    std::set<Span> counting;
    for (const auto& claim : claims)
        if (claim.grows) counting.insert(claim.sentence);
    for (auto& claim : claims)
        if (claim.value.kind == Kind::date && !claim.named) claim.grows = counting.contains(claim.sentence);
}

}  // namespace twosource
