#include "report/match.h"

#include <algorithm>

#include "text/unicode.h"
#include "value/date.h"
#include "value/relate.h"

namespace twosource {
namespace {

bool same_part(const std::optional<int>& a, const std::optional<int>& b, bool may_miss) {
    return a == b || (may_miss && (!a || !b));
}

bool same_date(const std::string& a, const std::string& b) {
    const auto x = parse_edtf(a), y = parse_edtf(b);
    if (!x || !y || x->interval || y->interval || !x->from || !y->from) return a == b;
    return same_part(x->from->year, y->from->year, x->from->month.has_value()) && x->from->month == y->from->month &&
           x->from->day == y->from->day && same_part(x->from->minute, y->from->minute, true) &&
           x->from->unknown_year_digits == y->from->unknown_year_digits;
}

bool same_kind(Kind a, Kind b) {
    const auto plain = [](Kind kind) { return kind == Kind::count || kind == Kind::quantity || kind == Kind::ordinal; };
    const auto measured = [](Kind kind) { return kind == Kind::quantity || kind == Kind::duration; };
    return a == b || (plain(a) && plain(b)) || (measured(a) && measured(b));
}

bool has_unit(Kind kind) { return kind == Kind::money || kind == Kind::quantity || kind == Kind::duration; }

bool same_numbers(const Value& expected, const Value& found, const UnitTable& units) {
    if (!same_kind(expected.kind, found.kind)) return false;
    if (expected.kind == Kind::money && expected.unit != found.unit) return false;
    const bool convertible = has_unit(expected.kind) && has_unit(found.kind);
    const auto in_unit = [&](const std::optional<Decimal>& number) {
        if (!number || !convertible || expected.unit == found.unit) return number;
        return convert(*number, found.unit, expected.unit, units);
    };
    if (convertible && dimension_of(expected, units) != dimension_of(found, units)) return false;
    const auto low = in_unit(found.low), high = in_unit(found.high);
    if (expected.low == low && expected.high == high) return true;
    // "from 200 MW to 1 GW" is one value here; an editor may list its ends.
    const bool joined = found.modifier == Modifier::range || found.modifier == Modifier::change;
    return joined && expected.low == expected.high && (expected.low == low || expected.low == high);
}

bool same_text(const std::string& expected, const std::string& found) {
    const std::string a = fold(expected), b = fold(found);
    return !b.empty() && (a.find(b) != std::string::npos || b.find(a) != std::string::npos);
}

// An editor gives a name in one of its spellings.
bool is_spelling(Relation relation) { return relation == Relation::same || relation == Relation::compatible; }

bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
}

// "2" in "on 22 March, 2 people" is the second one, where that can be told.
std::size_t find_whole(const std::string& quote, const std::string& text) {
    for (std::size_t at = quote.find(text); at != std::string::npos; at = quote.find(text, at + 1)) {
        const std::size_t end = at + text.size();
        const bool inside = (at > 0 && is_word_byte(quote[at - 1]) && is_word_byte(text.front())) ||
                            (end < quote.size() && is_word_byte(quote[end]) && is_word_byte(text.back()));
        if (!inside) return at;
    }
    return quote.find(text);
}

}  // namespace

bool is_expected(const Value& expected, const Value& found, const UnitTable& units) {
    if (expected.kind == Kind::text || found.kind == Kind::text)
        return expected.kind == found.kind &&
               (same_text(expected.text, found.text) || is_spelling(relate(expected, found, units).relation));
    if (expected.kind == Kind::date || found.kind == Kind::date)
        return expected.kind == found.kind && same_date(expected.edtf, found.edtf);
    return same_numbers(expected, found, units);
}

Matcher::Matcher(const FactGraph& graph, std::string folder, const UnitTable& units)
    : graph_(graph),
      folder_(std::move(folder)),
      units_(units),
      places_(graph.claims.size()),
      claims_of_source_(graph.sources.size()) {
    while (folder_.ends_with('/')) folder_.pop_back();
    folder_ += '/';
    for (const auto& claim : graph.claims) {
        claims_of_source_[claim.source].push_back(claim.id);
        places_[static_cast<std::size_t>(claim.id)].claim = claim.id;
    }
    for (std::size_t f = 0; f < graph.facts.size(); ++f)
        for (const auto& entry : graph.facts[f].values)
            for (int id : entry.claims) {
                places_[static_cast<std::size_t>(id)].fact = static_cast<int>(f);
                places_[static_cast<std::size_t>(id)].entry = entry.id;
            }
}

std::string Matcher::name_of_source(std::size_t source) const {
    const std::string& id = graph_.sources[source].id;
    return id.starts_with(folder_) ? id.substr(folder_.size()) : id;
}

std::optional<std::size_t> Matcher::source_named(const std::string& name) const {
    for (std::size_t i = 0; i < graph_.sources.size(); ++i)
        if (name_of_source(i) == name) return i;
    return std::nullopt;
}

Match Matcher::place_of(int claim) const { return places_[static_cast<std::size_t>(claim)]; }

// Of the claims at this place, the one that was read as expected, else the first.
int Matcher::best_claim(std::size_t source, Span place, const Value& value) const {
    int best = -1;
    for (int id : claims_of_source_[source]) {
        const Claim& claim = graph_.claims[static_cast<std::size_t>(id)];
        if (!claim.span.overlaps(place)) continue;
        if (is_expected(value, claim.value, units_)) return id;
        if (best < 0) best = id;
    }
    return best;
}

Match Matcher::find(const ExpectedClaim& expected) const {
    Match match;
    const auto source = source_named(expected.source);
    if (!source) return match;
    const std::string& text = graph_.sources[*source].text;
    const std::size_t inside = find_whole(expected.quote, expected.text);
    // The same words may stand twice, and only one of them yields claims.
    for (auto at = text.find(expected.quote); at != std::string::npos; at = text.find(expected.quote, at + 1)) {
        match.quoted = true;
        const Span place{at + inside, at + inside + expected.text.size()};
        const int id = best_claim(*source, place, expected.value);
        if (id < 0) continue;
        const bool same = is_expected(expected.value, graph_.claims[static_cast<std::size_t>(id)].value, units_);
        if (match.claim >= 0 && (match.same_value || !same)) continue;
        match = place_of(id);
        match.quoted = true;
        match.same_value = same;
    }
    return match;
}

}  // namespace twosource
