#include "report/html/scale.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "report/words.h"
#include "value/date.h"

namespace twosource {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kEdge = 6;   // percent of the width kept free on either side
constexpr double kWide = 30;  // from this factor on, a logarithm shows more
constexpr std::size_t kMostTicks = 5;

// A value in one unit, before it has a place in the picture.
struct Extent {
    double from = 0;
    double to = 0;
    std::optional<double> point;
    bool approximate = false;
};

// ---- numbers

// Numbers of all values in the unit of the first.
class Common {
  public:
    Common(const Value& first, const UnitTable* units) : first_(first), units_(units) {}

    std::optional<double> of(const Decimal& number, const Value& value) const {
        const double plain = number.to_double();
        if (value.unit == first_.unit || value.kind == Kind::count) return plain;
        Unit from, to;
        if (!units_ || !units_->resolve(value.unit, from) || !units_->resolve(first_.unit, to)) return std::nullopt;
        if (from.dimension != to.dimension) return std::nullopt;
        const double base = from.factor.to_double() * (plain + from.offset.to_double());
        return base / to.factor.to_double() - to.offset.to_double();
    }

  private:
    const Value& first_;
    const UnitTable* units_;
};

std::optional<Extent> extent_of(const Value& value, const Common& common) {
    Extent extent{-kInfinity, kInfinity, std::nullopt, value.modifier == Modifier::approximate};
    if (value.low) {
        const auto low = common.of(*value.low, value);
        if (!low) return std::nullopt;
        extent.from = *low;
    }
    if (value.high) {
        const auto high = common.of(*value.high, value);
        if (!high) return std::nullopt;
        extent.to = *high;
    }
    if (extent.from > extent.to) std::swap(extent.from, extent.to);
    const auto number = value.number();
    if (!number) return extent;
    extent.point = common.of(*number, value);
    if (!extent.point || !value.step || extent.from != extent.to) return extent;
    // As written, a figure stands for all that round to it.
    if (const auto next = common.of(*number + *value.step, value)) {
        const double half = std::abs(*next - *extent.point) / 2;
        extent.from = *extent.point - half;
        extent.to = *extent.point + half;
    }
    return extent;
}

// ---- dates, in days

// The first month of what a date names, or the last one; above 12 in the next year.
int month_of(const Date& date, bool last) {
    if (!date.month) return last ? 12 : 1;
    const int part = *date.month;
    if (part >= 40) return (part - 40) * 6 + (last ? 6 : 1);  // halves
    if (part >= 33) return (part - 33) * 3 + (last ? 3 : 1);  // quarters
    if (part >= 21) return (part - 20) * 3 + (last ? 2 : 0);  // seasons of the north
    return part;
}

// The first day of what a date names, or the one after its last.
double day_of(const Date& date, int year, bool end) {
    if (end && date.unknown_year_digits > 0) year += date.unknown_year_digits == 1 ? 9 : 99;
    if (date.day) return static_cast<double>(days_from_civil(year, date.month.value_or(1), *date.day)) + (end ? 1 : 0);
    const int months = month_of(date, end) - 1 + (end ? 1 : 0);
    return static_cast<double>(days_from_civil(year + months / 12, months % 12 + 1, 1));
}

// The year that dates without one are drawn in: that of the first which has one, else any.
std::optional<int> year_among(const std::vector<DateSpan>& spans) {
    for (const auto& span : spans)
        for (const auto& date : {span.from, span.to})
            if (date && date->year) return date->year;
    return std::nullopt;
}

std::optional<std::vector<Extent>> date_extents(const std::vector<Value>& values) {
    std::vector<DateSpan> spans;
    for (const auto& value : values) {
        const auto span = parse_edtf(value.edtf);
        if (!span || (!span->from && !span->to)) return std::nullopt;
        spans.push_back(*span);
    }
    const int year = year_among(spans).value_or(2000);
    std::vector<Extent> extents;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const auto& [from, to, interval] = spans[i];
        Extent extent{-kInfinity, kInfinity, std::nullopt, false};
        if (from) extent.from = day_of(*from, from->year.value_or(year), false);
        if (to) extent.to = day_of(*to, to->year.value_or(year), true);
        if (!interval && from) extent.to = day_of(*from, from->year.value_or(year), true);
        extent.approximate = values[i].modifier == Modifier::approximate || (from && from->approximate);
        if (!interval && from && from->day) {
            extent.point = extent.from + (from->minute ? *from->minute / 1440.0 : 0.5);
            if (values[i].modifier == Modifier::at_least || values[i].modifier == Modifier::more_than)
                extent.to = kInfinity;
            if (values[i].modifier == Modifier::at_most || values[i].modifier == Modifier::less_than)
                extent.from = -kInfinity;
        }
        extents.push_back(extent);
    }
    return extents;
}

// ---- the axis

struct Axis {
    double low = 0;
    double high = 1;
    bool logarithmic = false;

    double at(double value) const {
        const auto level = [this](double x) { return logarithmic ? std::log10(x) : x; };
        const double share = (level(value) - level(low)) / (level(high) - level(low));
        return std::clamp(kEdge + share * (100 - 2 * kEdge), 0.0, 100.0);
    }
};

std::optional<Axis> axis_of(const std::vector<Extent>& extents, bool dates) {
    Axis axis{kInfinity, -kInfinity, false};
    for (const auto& extent : extents)
        for (const double end : {extent.from, extent.to, extent.point.value_or(extent.from)})
            if (std::isfinite(end)) {
                axis.low = std::min(axis.low, end);
                axis.high = std::max(axis.high, end);
            }
    if (!std::isfinite(axis.low)) return std::nullopt;
    axis.logarithmic = !dates && axis.low > 0 && axis.high / axis.low >= kWide;
    if (axis.high <= axis.low) {
        const double around = dates ? 1 : std::max(std::abs(axis.low) / 10, 1e-9);
        axis.low -= around;
        axis.high += around;
    }
    return axis;
}

// 1, 2 or 5 times a power of ten.
std::vector<Tick> number_ticks(const Axis& axis) {
    std::vector<Tick> ticks;
    if (axis.logarithmic) {
        const int first = static_cast<int>(std::ceil(std::log10(axis.low) - 1e-9));
        const int last = static_cast<int>(std::floor(std::log10(axis.high) + 1e-9));
        const int step = std::max(1, (last - first) / static_cast<int>(kMostTicks - 1));
        for (int power = first; power <= last; power += step)
            ticks.push_back({axis.at(std::pow(10, power)), describe(Decimal::power_of_ten(power))});
        return ticks;
    }
    const double rough = (axis.high - axis.low) / static_cast<double>(kMostTicks - 1);
    int power = static_cast<int>(std::floor(std::log10(rough)));
    const double lead = rough / std::pow(10, power);
    const int digit = lead <= 2 ? 2 : lead <= 5 ? 5 : 10;
    const Decimal step = Decimal(digit) * Decimal::power_of_ten(power);
    const double size = step.to_double();
    if (std::abs(axis.low) > 1e15 * size) return ticks;  // too close together for their size to be told apart
    for (auto i = static_cast<long long>(std::ceil(axis.low / size)); static_cast<double>(i) * size <= axis.high; ++i)
        ticks.push_back({axis.at(static_cast<double>(i) * size), describe(step * Decimal(i))});
    return ticks;
}

std::string date_label(int year, int month, int day) {
    Date date;
    date.year = year;
    if (month > 0) date.month = month;
    if (day > 0) date.day = day;
    Value value;
    value.kind = Kind::date;
    value.edtf = to_edtf(date);
    return describe(value);
}

// Whole years, months or days, as few of them as fit.
std::vector<Tick> date_ticks(const Axis& axis) {
    const auto civil = [](double day) { return civil_from_days(static_cast<long>(std::floor(day))); };
    const Date first = civil(axis.low), last = civil(axis.high);
    const int years = *last.year - *first.year, months = years * 12 + *last.month - *first.month;
    const auto most = static_cast<int>(kMostTicks - 1);
    std::vector<Tick> ticks;
    const auto add = [&](int year, int month, int day, int shown_month, int shown_day) {
        const auto at = static_cast<double>(days_from_civil(year, month, day));
        if (at >= axis.low && at <= axis.high) ticks.push_back({axis.at(at), date_label(year, shown_month, shown_day)});
    };
    if (years >= 3) {
        const int step = std::max(1, years / most);
        for (int year = *first.year; year <= *last.year; year += step) add(year, 1, 1, 0, 0);
    } else if (months >= 2) {
        const int step = std::max(1, (months + most - 1) / most);
        for (int month = 0; month <= months; month += step)
            add(*first.year + (*first.month - 1 + month) / 12, (*first.month - 1 + month) % 12 + 1, 1,
                (*first.month - 1 + month) % 12 + 1, 0);
    } else {
        const int days = static_cast<int>(axis.high - axis.low);
        const int step = std::max(1, days / 3);
        for (int day = 0; day <= days; day += step) {
            const Date date = civil(axis.low + day);
            add(*date.year, *date.month, *date.day, *date.month, *date.day);
        }
    }
    return ticks;
}

}  // namespace

std::optional<Scale> scale_of(const std::vector<Value>& values, const UnitTable* units) {
    if (values.empty()) return std::nullopt;
    const bool dates = values.front().kind == Kind::date;
    std::vector<Extent> extents;
    if (dates) {
        if (std::any_of(values.begin(), values.end(), [](const Value& value) { return value.kind != Kind::date; }))
            return std::nullopt;
        const auto found = date_extents(values);
        if (!found) return std::nullopt;
        extents = *found;
    } else {
        const Common common(values.front(), units);
        for (const auto& value : values) {
            if (value.kind == Kind::date || value.kind == Kind::text) return std::nullopt;
            const auto extent = extent_of(value, common);
            if (!extent) return std::nullopt;
            extents.push_back(*extent);
        }
    }
    const auto axis = axis_of(extents, dates);
    if (!axis) return std::nullopt;
    Scale scale;
    scale.logarithmic = axis->logarithmic;
    scale.dates = dates;
    for (const auto& extent : extents) {
        Bar bar;
        bar.open_left = std::isinf(extent.from);
        bar.open_right = std::isinf(extent.to);
        bar.from = bar.open_left ? 0 : axis->at(extent.from);
        bar.to = bar.open_right ? 100 : axis->at(extent.to);
        if (extent.point) bar.point = axis->at(*extent.point);
        bar.approximate = extent.approximate;
        scale.bars.push_back(bar);
    }
    scale.ticks = dates ? date_ticks(*axis) : number_ticks(*axis);
    return scale;
}

}  // namespace twosource
