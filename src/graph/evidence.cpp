#include "graph/evidence.h"

#include <algorithm>
#include <unicode/uchar.h>

#include "graph/context_evidence.h"
#include "graph/value_evidence.h"
#include "text/unicode.h"

namespace twosource {
namespace {

// On top of the odds that chance gives: a conflict needs more than an agreement, since a false alarm costs more, and
// two statements of one article rarely repeat each other.
constexpr double kPriorAgreement = 0.55;
constexpr double kPriorConflict = -2.5;
constexpr double kPriorUpdate = -1.5;
constexpr double kPriorSameSource = -2.5;
constexpr double kPriorRelativeDay = -2.0;  // of a conflict with a day that the article's own must tell
constexpr double kCloseTogether = 1.2;      // in one article
constexpr std::size_t kCloseBytes = 600;
constexpr double kRestated = 10;

// People and things of a toll come whole.
bool counts_whole(const Claim& claim) { return claim.grows && claim.value.kind == Kind::count; }
bool is_fraction(const Claim& claim) {
    return claim.value.kind == Kind::count && claim.value.number() && !claim.value.number()->is_integer();
}

bool has_digit(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();)
        if (u_isdigit(static_cast<UChar32>(next_code_point(text, pos)))) return true;
    return false;
}

// "On Friday", "yesterday".
bool is_relative(const Claim& claim) {
    return claim.value.kind == Kind::date && claim.value.edtf.size() >= 10 && !has_digit(claim.text);
}

}  // namespace

PairScore score_pair(const Claim& a, const Claim& b, const Rarity& rarity, const UnitTable& units,
                     std::vector<Evidence>* evidence) {
    PairScore score;
    score.related = relate(a.value, b.value, units);
    // Two names differ only where they answer one question: the same attribute of the same subject.
    const bool words = a.value.kind == Kind::text && b.value.kind == Kind::text;
    const bool same_question = a.attribute == b.attribute && a.entity == b.entity && !a.entity.empty();
    if (words && (a.attribute != b.attribute || (score.related.relation == Relation::conflict && !same_question)))
        score.related.relation = Relation::incomparable;
    if (words && !a.one && !b.one && a.attribute == b.attribute && score.related.relation == Relation::conflict)
        score.related.relation = Relation::incomparable;  // one of several owners, of several sites
    if (counts_whole(a) != counts_whole(b) && (is_fraction(a) || is_fraction(b)) && !same_digits(a.value, b.value))
        score.related.relation = Relation::incomparable;  // "six dead" is not a magnitude of 6.4
    Sum context{0, evidence}, value{0, evidence}, prior{0, evidence};
    score.other_subject = add_context(a, b, rarity, context);
    add_value(a, b, score.related, units, value);
    prior.add(rarity.prior(dimension_of(a.value, units)), "most figures have nothing to do with each other");
    if (may_be_update(a, b) && score.related.relation == Relation::conflict)
        prior.add(kPriorUpdate, "figures of different days differ");
    else if (score.related.relation == Relation::conflict)
        prior.add(kPriorConflict, "a conflict needs strong evidence");
    else
        prior.add(kPriorAgreement, "equal figures are often chance");
    if (score.related.relation == Relation::conflict && (is_relative(a) || is_relative(b)))
        prior.add(kPriorRelativeDay, "a day without a date is told from the day of its article");
    const auto restates = [](const Claim& one, const Claim& other) {
        return !one.restates.empty() && one.restates == other.span;
    };
    if (a.source == b.source && (restates(a, b) || restates(b, a))) {
        prior.add(kRestated, "one figure in two units");
    } else if (a.source == b.source) {
        const std::size_t gap = a.span < b.span ? b.span.start - a.span.start : a.span.start - b.span.start;
        if (!lost_scale(a.value, b.value))
            prior.add(kPriorSameSource, "both stand in one article");
        else if (gap < kCloseBytes)
            prior.add(kCloseTogether, "both stand close together in one article");
    }
    score.context = context.total;
    score.value = value.total;
    score.prior = prior.total;
    if (evidence)
        std::stable_sort(evidence->begin(), evidence->end(),
                         [](const Evidence& x, const Evidence& y) { return std::abs(x.weight) > std::abs(y.weight); });
    return score;
}

}  // namespace twosource
