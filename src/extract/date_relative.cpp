// Dates that lean on the article's own: "yesterday", "last year", "next week", "on Wednesday", "last December". Where
// that date is not known they are left out, or partial where they name a month.
#include "extract/date_reader.h"

namespace twosource {
namespace {

constexpr int kWeek = 7;

}  // namespace

// Days since 1970 of the article's own date; nothing where it is not known to the day.
std::optional<long> DateReader::published_day() const {
    if (!published_ || !published_->year || !published_->month || !published_->day) return std::nullopt;
    return days_from_civil(*published_->year, *published_->month, *published_->day);
}

std::optional<DateReader::Part> DateReader::read_relative(std::size_t at) const {
    if (!published_) return std::nullopt;
    const auto today = published_day();
    Part part;
    if (const auto day = view_.match(at, Role::relative_day)) {
        if (!today || day.meaning->weak) return std::nullopt;
        part.date = civil_from_days(*today + day.meaning->index);
        part.end = at + day.length;
        return part;
    }
    const auto period = view_.match(at, Role::relative_period);
    const auto date = period ? ago(-period.meaning->index, period.meaning->code) : std::nullopt;
    if (!date) return std::nullopt;
    part.end = at + period.length;
    part.date = *date;
    return part;
}

std::optional<Date> DateReader::ago(int count, std::string_view unit) const {
    constexpr int kMost = 900;
    if (!published_ || !published_->year || count > kMost) return std::nullopt;
    Date date;
    if (unit == "a") {
        date.year = *published_->year - count;
        return date;
    }
    if (unit == "mo" && published_->month) {
        const int months = *published_->year * 12 + *published_->month - 1 - count;
        date.year = months / 12;
        date.month = months % 12 + 1;
        return date;
    }
    const auto today = published_day();
    if (!today || (unit != "d" && unit != "wk")) return std::nullopt;
    date = civil_from_days(*today - static_cast<long>(count) * (unit == "wk" ? kWeek : 1));
    date.approximate = unit == "wk";
    return date;
}

// The year of a month that a word beside it makes relative: "last December", "Desember lalu".
void DateReader::add_relative_year(Part& part, int index) const {
    if (!published_ || !published_->year || !published_->month || !part.date.month) return;
    const bool later = *part.date.month >= *published_->month;
    part.date.year = *published_->year + (index < 0 && later ? -1 : index > 0 && !later ? 1 : 0);
}

// "last Wednesday", "mercredi dernier", "on Wednesday": the last one before the article or the next one behind it. A
// bare weekday is in the past unless its sentence speaks of the future.
std::optional<DateReader::Part> DateReader::read_weekday(std::size_t at) const {
    const auto today = published_day();
    if (!today) return std::nullopt;
    auto before = view_.match(at, Role::relative);
    const auto weekday = view_.match(at + before.length, Role::weekday);
    if (!weekday) return std::nullopt;
    Part part;
    part.end = at + before.length + weekday.length;
    int index = before ? before.meaning->index : 0;
    bool told = static_cast<bool>(before);
    if (const auto after = view_.match(part.end, Role::relative); after && !told) {
        index = after.meaning->index;
        part.end += after.length;
        told = true;
    }
    if (told && index == 0) return std::nullopt;  // "this Friday" may be behind or ahead
    if (!told && (weekday.meaning->weak || !view_.match_before(at, Role::weekday_cue, 2) || speaks_of_future(at)))
        return std::nullopt;
    const int back = (weekday_of(*published_) - weekday.meaning->index + kWeek) % kWeek;
    long day = *today - back;
    if (told && index < 0 && back == 0) day -= kWeek;
    if (index > 0) day += kWeek;
    part.date = civil_from_days(day);
    return part;
}

// A word of the future stands in the sentence around token `at`.
bool DateReader::speaks_of_future(std::size_t at) const {
    constexpr std::size_t kReach = 30;
    const auto ends = [&](std::size_t k) { return view_.symbol(k) == '.' && !view_.is_glued(k + 1); };
    for (std::size_t k = at, n = 0; k-- > 0 && n < kReach && !ends(k) && !view_[k + 1].line_before; ++n)
        if (view_.match(k, Role::future)) return true;
    for (std::size_t k = at, n = 0; k < view_.size() && n < kReach && !ends(k); ++k, ++n) {
        if (k > at && view_[k].line_before) break;
        if (view_.match(k, Role::future)) return true;
    }
    return false;
}

}  // namespace twosource
