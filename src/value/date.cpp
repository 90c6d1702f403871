#include "value/date.h"

#include <chrono>
#include <cstdlib>

namespace twosource {
namespace {

std::string padded(int number, std::size_t width) {
    std::string text = std::to_string(number);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::string year_text(const Date& date) {
    if (!date.year) return "XXXX";
    const int year = *date.year;
    std::string text = (year < 0 ? "-" : "") + padded(std::abs(year), 4);
    for (int i = 0; i < date.unknown_year_digits; ++i) text[text.size() - 1 - static_cast<std::size_t>(i)] = 'X';
    return text;
}

std::optional<int> number(std::string_view text) {
    if (text.empty() || text.size() > 4) return std::nullopt;
    int value = 0;
    for (char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

bool parse_year(std::string_view text, Date& date) {
    if (text == "XXXX") return true;
    std::string digits(text);
    while (!digits.empty() && digits.back() == 'X') {
        digits.pop_back();
        ++date.unknown_year_digits;
    }
    digits.append(static_cast<std::size_t>(date.unknown_year_digits), '0');
    if (digits.size() != 4) return false;
    date.year = number(digits);
    return date.year.has_value();
}

std::optional<Date> parse_date(std::string_view text) {
    Date date;
    while (!text.empty() && (text.back() == '~' || text.back() == '?' || text.back() == '%')) {
        date.approximate = true;
        text.remove_suffix(1);
    }
    if (const auto t = text.find('T'); t != std::string_view::npos) {
        const auto time = text.substr(t + 1);
        const auto hour = number(time.substr(0, 2));
        const auto minute = time.size() >= 5 ? number(time.substr(3, 2)) : std::optional<int>(0);
        if (!hour || !minute || *hour > 24 || *minute > 59) return std::nullopt;
        date.minute = *hour * 60 + *minute;
        text = text.substr(0, t);
    }
    const auto dash = text.find('-', 1);
    if (!parse_year(text.substr(0, dash), date)) return std::nullopt;
    if (dash == std::string_view::npos) return date;
    const auto rest = text.substr(dash + 1);
    const auto second = rest.find('-');
    if (rest.substr(0, second) != "XX") date.month = number(rest.substr(0, second));
    if (!date.month && rest.substr(0, second) != "XX") return std::nullopt;
    if (second != std::string_view::npos) {
        date.day = number(rest.substr(second + 1));
        if (!date.day) return std::nullopt;
    }
    return date;
}

}  // namespace

bool is_valid(const Date& date) {
    if (date.day && !date.month) return *date.day >= 1 && *date.day <= 31;
    if (!date.month) return true;
    if (*date.month > 12) return !date.day;
    if (*date.month < 1) return false;
    if (!date.day) return true;
    using namespace std::chrono;
    const year_month_day day{year(date.year.value_or(2000)), month(static_cast<unsigned>(*date.month)),
                             std::chrono::day(static_cast<unsigned>(*date.day))};
    return *date.day >= 1 && day.ok();
}

std::string to_edtf(const Date& date) {
    std::string text = year_text(date);
    if (date.month || date.day) text += '-' + (date.month ? padded(*date.month, 2) : std::string("XX"));
    if (date.day) text += '-' + padded(*date.day, 2);
    if (date.minute) text += 'T' + padded(*date.minute / 60, 2) + ':' + padded(*date.minute % 60, 2);
    return date.approximate ? text + '~' : text;
}

std::string to_edtf(const DateSpan& span) {
    if (!span.interval) return span.from ? to_edtf(*span.from) : "";
    return (span.from ? to_edtf(*span.from) : "..") + '/' + (span.to ? to_edtf(*span.to) : "..");
}

std::optional<DateSpan> parse_edtf(std::string_view text) {
    DateSpan span;
    const auto slash = text.find('/');
    if (slash == std::string_view::npos) {
        span.from = span.to = parse_date(text);
        return span.from ? std::optional(span) : std::nullopt;
    }
    span.interval = true;
    const auto from = text.substr(0, slash), to = text.substr(slash + 1);
    if (from != ".." && !from.empty() && !(span.from = parse_date(from))) return std::nullopt;
    if (to != ".." && !to.empty() && !(span.to = parse_date(to))) return std::nullopt;
    return span;
}

long days_from_civil(int year, int month, int day) {
    using namespace std::chrono;
    return sys_days(year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                   std::chrono::day(static_cast<unsigned>(day))))
        .time_since_epoch()
        .count();
}

Date civil_from_days(long days) {
    using namespace std::chrono;
    const year_month_day day{sys_days(std::chrono::days(days))};
    Date date;
    date.year = static_cast<int>(day.year());
    date.month = static_cast<int>(static_cast<unsigned>(day.month()));
    date.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return date;
}

int weekday_of(const Date& date) {
    const long days = days_from_civil(*date.year, *date.month, *date.day);
    return static_cast<int>(((days % 7) + 7 + 4) % 7);
}

}  // namespace twosource
