#include "value/relate.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <unicode/uscript.h>
#include <vector>

#include "text/skeleton.h"
#include "text/unicode.h"
#include "value/date.h"
#include "value/diagnose.h"
#include "value/rational.h"

namespace twosource {
namespace {

using std::optional;

constexpr std::size_t kTellingName = 4;  // sounds of a whole name that tell it apart
// Without a stated tolerance, "about" leaves this much room.
const Rational kApproximately(1, 20);
// Nobody rounds further: "1 billion" is not 600 million.
const Rational kMostRounding(1, 10);
const Rational kRoundReach(1, 1000);
constexpr int kRoundZeros = 2;           // at the end of a figure that may be rounded
constexpr std::size_t kRoundDigits = 3;  // before them
// Figures in two units were converted by somebody, and rounded.
const Rational kConverted(1, 40);
// A bound is chosen near the figure it bounds; one that is off by more speaks of something else.
const Rational kBoundReach = 2;

struct Measure {
    Rational factor = 1;
    Rational offset = 0;
    std::string dimension;
};

Measure measure_of(const Value& value, const UnitTable& units) {
    Measure measure;
    measure.dimension = name_of(value.kind);
    if (value.kind != Kind::quantity && value.kind != Kind::duration) return measure;
    Unit unit;
    if (!units.resolve(value.unit, unit)) {
        measure.dimension = value.unit;
        return measure;
    }
    return {to_rational(unit.factor), to_rational(unit.offset), unit.dimension};
}

// 72,600 may stand for 72,597, but not for 72,680; 74,000 and 120 are as likely what was counted.
bool is_round(const Decimal& number) {
    return number.exponent() >= kRoundZeros && number.digits().size() >= kRoundDigits;
}

// A value as an interval in base units, with the room that rounding and approximation leave around its ends.
struct Interval {
    optional<Rational> low, high;
    Rational slack = 0;     // how far the true value may lie outside, by rounding
    bool open_low = false;  // the end itself is left out ("more than")
    bool open_high = false;
};

Interval interval_of(const Value& value, const Measure& measure) {
    const auto base = [&](const Decimal& number) {
        return Rational(measure.factor * (to_rational(number) + measure.offset));
    };
    Interval interval;
    if (value.low) interval.low = base(*value.low);
    if (value.high) interval.high = base(*value.high);
    interval.open_low = value.modifier == Modifier::more_than;
    interval.open_high = value.modifier == Modifier::less_than;
    if (value.step && (value.modifier == Modifier::exact || value.modifier == Modifier::approximate))
        interval.slack = measure.factor * to_rational(*value.step) / 2;
    const bool point = interval.low && interval.high && *interval.low == *interval.high;
    if (point && is_round(*value.low)) {
        const Rational zeros = measure.factor * to_rational(Decimal::power_of_ten(value.low->exponent())) / 2;
        interval.slack = std::max(interval.slack, std::min(zeros, Rational(abs(*interval.low) * kRoundReach)));
    }
    if (point) interval.slack = std::min(interval.slack, Rational(abs(*interval.high) * kMostRounding));
    if (!point) interval.slack = 0;  // a range has its room inside
    if (value.modifier == Modifier::approximate && point) {
        const Rational around = abs(*interval.high) * kApproximately;
        interval.slack = std::max(interval.slack, around);
    }
    return interval;
}

bool meets(const Interval& a, const Interval& b) {
    const Rational slack = std::max(a.slack, b.slack);
    const auto below = [&](const Interval& x, const Interval& y) {  // all of x lies under y
        if (!x.high || !y.low) return false;
        const Rational top = *x.high + slack;
        return top < *y.low || (top == *y.low && slack == 0 && (x.open_high || y.open_low));
    };
    return !below(a, b) && !below(b, a);
}

// "more than 70" says nothing of 4,000: the figures it bounds lie near.
bool within_reach(const Interval& a, const Interval& b) {
    const auto anchor = [](const Interval& i) { return i.low ? *i.low : *i.high; };
    const auto open = [](const Interval& i) { return !i.low || !i.high; };
    if (!open(a) && !open(b)) return true;
    Rational x = abs(anchor(a)), y = abs(anchor(b));
    if (y < x) std::swap(x, y);
    return x == 0 ? y == 0 : y <= x * kBoundReach;
}

bool share_end(const Interval& a, const Interval& b) {
    const auto is_end = [](const Interval& i, const Rational& x) {
        return (i.low && *i.low == x) || (i.high && *i.high == x);
    };
    return (a.low && is_end(b, *a.low)) || (a.high && is_end(b, *a.high));
}

Relation relate_intervals(const Value& a, const Value& b, const Interval& x, const Interval& y) {
    if (x.low == y.low && x.high == y.high && x.open_low == y.open_low && x.open_high == y.open_high)
        return a.modifier == b.modifier ? Relation::same : Relation::compatible;
    if (a.modifier == Modifier::change || b.modifier == Modifier::change)
        return share_end(x, y) || meets(x, y) ? Relation::compatible : Relation::conflict;
    // "more than 100" and "100" are the same figure, told with and without the bound.
    if (share_end(x, y)) return Relation::compatible;
    return meets(x, y) && within_reach(x, y) ? Relation::compatible : Relation::conflict;
}

optional<Rational> number_of(const Value& value, const Measure& measure) {
    const auto number = value.number();
    if (!number) return std::nullopt;
    return Rational(measure.factor * (to_rational(*number) + measure.offset));
}

bool is_plain(const Value& value) {
    return value.modifier == Modifier::exact && value.low && value.high && *value.low == *value.high &&
           value.readings.empty() && !value.low->is_negative() && !value.low->is_zero() && !value.low->big();
}

// Two plain figures that neither rounding nor a slip could join, as most pairs are: told without exact fractions. Says
// true only where the exact comparison below would find a conflict without a cause.
bool surely_differ(const Value& a, const Value& b, const UnitTable& units) {
    if (a.kind != b.kind || !is_plain(a) || !is_plain(b) || (a.kind != Kind::count && a.unit != b.unit)) return false;
    if (a.kind == Kind::quantity || a.kind == Kind::duration) {
        const Unit* unit = units.find(a.unit);
        if (!unit || !unit->offset.is_zero()) return false;  // 2 °C is not twice 1 °C
    }
    const double x = a.low->to_double(), y = b.low->to_double();
    const double ratio = std::max(x, y) / std::min(x, y);
    const double power = std::log10(ratio);
    const bool near_power = std::abs(power - std::round(power)) < 0.02;   // of ten: a scale word, a separator
    const bool same_digits = (a.low->small() - b.low->small()) % 9 == 0;  // in another order, perhaps
    return ratio > 1.2 && !near_power && !same_digits;
}

// The same plain figure twice, as most pairs are that are not told apart above.
bool surely_same(const Value& a, const Value& b) {
    return a.kind == b.kind && (a.unit == b.unit || a.kind == Kind::count) && is_plain(a) && is_plain(b) &&
           *a.low == *b.low;
}

Related relate_numbers(const Value& a, const Value& b, const UnitTable& units) {
    if (surely_same(a, b)) return {Relation::same, Diagnosis::none};
    if (surely_differ(a, b, units)) return {Relation::conflict, Diagnosis::none};
    const Measure x = measure_of(a, units), y = measure_of(b, units);
    if (x.dimension != y.dimension) return {};
    if (a.kind == Kind::money && a.unit != b.unit) {
        const bool same_figure = a.number() && b.number() && *a.number() == *b.number();
        return {same_figure ? Relation::conflict : Relation::incomparable,
                same_figure ? Diagnosis::currency : Diagnosis::none};
    }
    Interval i = interval_of(a, x), j = interval_of(b, y);
    if (a.unit != b.unit && (a.kind == Kind::quantity || a.kind == Kind::duration))
        for (Interval* one : {&i, &j})
            if (one->low || one->high)
                one->slack = std::max(one->slack, Rational(abs(one->low ? *one->low : *one->high) * kConverted));
    const Relation relation = relate_intervals(a, b, i, j);
    if (relation != Relation::conflict) return {relation, Diagnosis::none};
    const auto p = number_of(a, x), q = number_of(b, y);
    return {Relation::conflict, diagnose_numbers(a, b, p, q)};
}

// ---- dates

// First and last day a date can mean, counted so that unknown years compare by month and day alone.
struct Days {
    long first = 0;
    long last = 0;
};

Days days_of(const Date& date, bool use_year) {
    const int year = use_year ? date.year.value_or(2000) : 2000;
    int from = 1, to = 12;
    if (date.month) {
        const int m = *date.month;
        if (m <= 12) from = to = m;
        if (m >= 33 && m <= 36) from = (m - 33) * 3 + 1, to = from + 2;
        if (m >= 21 && m <= 24) from = (m - 21) * 3 + 3, to = from + 2;
        if (m == 40 || m == 41) from = (m - 40) * 6 + 1, to = from + 5;
    }
    const int span = date.unknown_year_digits == 1 ? 9 : date.unknown_year_digits == 2 ? 99 : 0;
    const int last_year = year + span + (to > 12 ? 1 : 0);
    const int last_month = to > 12 ? to - 12 : to;
    Days days;
    days.first = days_from_civil(year, from, date.day.value_or(1));
    if (date.day && date.month) {
        days.last = days.first;
    } else {
        days.last = last_month == 12 ? days_from_civil(last_year + 1, 1, 1) - 1
                                     : days_from_civil(last_year, last_month + 1, 1) - 1;
    }
    return days;
}

bool has_year(const DateSpan& span) { return (!span.from || span.from->year) && (!span.to || span.to->year); }

bool spans_meet(const DateSpan& a, const DateSpan& b) {
    const bool use_year = has_year(a) && has_year(b);
    constexpr long kFar = 4'000'000;
    const auto bounds = [&](const DateSpan& s) {
        Days d{-kFar, kFar};
        if (s.from) d.first = days_of(*s.from, use_year).first;
        if (s.to) d.last = days_of(*s.to, use_year).last;
        const bool loose = (s.from && s.from->approximate) || (s.to && s.to->approximate);
        if (loose) {
            const long room = s.from && s.from->day ? 3 : s.from && s.from->month ? 31 : 366;
            d.first -= room, d.last += room;
        }
        return d;
    };
    const Days x = bounds(a), y = bounds(b);
    return x.first <= y.last && y.first <= x.last;
}

bool same_date(const Date& a, const Date& b) {
    return a.year == b.year && a.month == b.month && a.day == b.day && a.minute == b.minute &&
           a.unknown_year_digits == b.unknown_year_digits;
}

Related relate_dates(const Value& a, const Value& b) {
    const auto x = parse_edtf(a.edtf), y = parse_edtf(b.edtf);
    if (!x || !y) return {a.edtf == b.edtf ? Relation::same : Relation::incomparable, Diagnosis::none};
    if (!x->interval && !y->interval && same_date(*x->from, *y->from)) return {Relation::same, Diagnosis::none};
    if (a.edtf == b.edtf) return {Relation::same, Diagnosis::none};
    const bool clock = x->from && y->from && x->from->minute && y->from->minute && x->from->minute != y->from->minute;
    if (!clock && spans_meet(*x, *y)) {
        // "2018" and "22 May" share no part: nothing says that they agree, nothing that they differ.
        const bool disjoint = !x->interval && !y->interval &&
                              ((x->from->year && !x->from->month && !y->from->year) ||
                               (y->from->year && !y->from->month && !x->from->year));
        return {disjoint ? Relation::incomparable : Relation::compatible, Diagnosis::none};
    }
    return {Relation::conflict, diagnose_dates(*x, *y)};
}

// ---- names

// In ASCII; what is shortened keeps its dot.
std::vector<std::string> name_words(std::string name) {
    std::replace(name.begin(), name.end(), '-', ' ');
    std::vector<std::string> words;
    std::istringstream written(name);
    for (std::string word; written >> word;) {
        std::istringstream ascii(to_ascii(word));  // of several words where each character is a syllable
        for (std::string part; ascii >> part;) words.push_back(part);
        if (word.back() == '.' && !words.empty()) words.back() += '.';
    }
    return words;
}

// "S." is "Sarah", and "एस." may be.
bool shortens(const std::string& initial, const std::string& word) {
    if (initial.size() < 2 || initial.back() != '.') return false;
    return initial.size() > 2 || initial[0] == word[0];
}

bool same_part(const std::string& a, const std::string& b) {
    return same_name_word(a, b) || shortens(a, b) || shortens(b, a);
}

std::string run_together(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) out += word;
    return name_skeleton(out);
}

bool is_written_in(const std::string& name, UScriptCode script) {
    for (std::size_t pos = 0; pos < name.size();)
        if (uscript_hasScript(static_cast<UChar32>(next_code_point(name, pos)), script)) return true;
    return false;
}

// A name in Han characters sounds otherwise in each language, and Korean surnames are romanised in their own ways.
bool are_told_by_sound(const std::string& a, const std::string& b) {
    const auto both = [&](UScriptCode script) { return is_written_in(a, script) == is_written_in(b, script); };
    return both(USCRIPT_HAN) && both(USCRIPT_HANGUL);
}

// One name is the other, or a part of it ("Altman", "Sam Altman").
Relation relate_names(const std::string& a, const std::string& b) {
    if (a == b) return Relation::same;
    const auto x = name_words(a), y = name_words(b);
    if (x.empty() || y.empty()) return Relation::conflict;
    if (x == y) return Relation::same;
    const auto within = [](const auto& less, const auto& more) {
        return std::all_of(less.begin(), less.end(), [&](const std::string& word) {
            return std::any_of(more.begin(), more.end(), [&](const std::string& one) { return same_part(word, one); });
        });
    };
    if (x.size() <= y.size() ? within(x, y) : within(y, x)) return Relation::compatible;
    const std::string sounds = run_together(x);
    if (sounds.size() >= kTellingName && sounds == run_together(y)) return Relation::compatible;
    return are_told_by_sound(a, b) ? Relation::conflict : Relation::incomparable;
}

std::string key_in_base(const Value& value, const UnitTable& units) {
    if (value.kind == Kind::date) return value.edtf.size() >= 10 ? value.edtf.substr(4, 6) : value.edtf;
    if (value.kind == Kind::text) return value.text;
    const auto number = value.number() ? value.number() : value.low;
    if (!number) return "";
    Unit unit;
    Rational base = to_rational(*number);
    if (units.resolve(value.unit, unit)) base = to_rational(unit.factor) * (base + to_rational(unit.offset));
    return base.str();
}

}  // namespace

std::string dimension_of(const Value& value, const UnitTable& units) { return measure_of(value, units).dimension; }

std::string figure_key(const Value& value, const UnitTable& units) {
    return dimension_of(value, units) + "|=" + key_in_base(value, units);
}

std::optional<Decimal> convert(const Decimal& number, const std::string& from, const std::string& to,
                               const UnitTable& units) {
    if (from == to) return number;
    Unit a, b;
    if (!units.resolve(from, a) || !units.resolve(to, b) || a.dimension != b.dimension) return std::nullopt;
    const Rational base = to_rational(a.factor) * (to_rational(number) + to_rational(a.offset));
    const Rational result = base / to_rational(b.factor) - to_rational(b.offset);
    // A denominator of twos and fives alone makes a finite decimal.
    for (int exponent = 0; exponent <= 30; ++exponent) {
        const Rational scaled = result * to_rational(Decimal::power_of_ten(exponent));
        if (denominator(scaled) == 1) return to_decimal(numerator(scaled), -exponent);
    }
    return std::nullopt;
}

int compare_in_base(const Value& a, const Value& b, const UnitTable& units) {
    const auto x = number_of(a, measure_of(a, units)), y = number_of(b, measure_of(b, units));
    if (!x || !y) return 0;
    return *x < *y ? -1 : *y < *x ? 1 : 0;
}

Related relate(const Value& a, const Value& b, const UnitTable& units) {
    if (a.kind == Kind::text || b.kind == Kind::text) {
        if (a.kind != b.kind) return {};
        return {relate_names(a.text, b.text), Diagnosis::none};
    }
    if (a.kind == Kind::date || b.kind == Kind::date) return a.kind == b.kind ? relate_dates(a, b) : Related{};
    return relate_numbers(a, b, units);
}

}  // namespace twosource
