#include "report/words.h"

#include <array>
#include <map>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "text/unicode.h"
#include "value/date.h"

namespace twosource {
namespace {

std::string group_digits(std::string digits) {
    const std::size_t start = digits.starts_with('-') ? 1 : 0;
    std::size_t point = digits.find('.');
    if (point == std::string::npos) point = digits.size();
    for (std::size_t at = point; at > start + 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

// ---- dates

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

std::string describe_year(const Date& date) {
    const std::string year = std::to_string(*date.year);
    if (date.unknown_year_digits == 1) return "the " + year + "s";
    if (date.unknown_year_digits == 2) return "the years " + year + " to " + std::to_string(*date.year + 99);
    return year;
}

std::string describe_minute(int minute) {
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(minute / 60) + ":" + two(minute % 60);
}

// Seasons, quarters and halves, as EDTF numbers them.
std::string describe_part(int part) {
    static const std::map<int, std::string> names = {
        {21, "spring"},         {22, "summer"},        {23, "autumn"},       {24, "winter"},     {33, "first quarter"},
        {34, "second quarter"}, {35, "third quarter"}, {36, "last quarter"}, {40, "first half"}, {41, "second half"}};
    const auto found = names.find(part);
    return found == names.end() ? std::to_string(part) : found->second;
}

std::string describe(const Date& date) {
    std::string text = date.approximate ? "about " : "";
    if (date.day) text += std::to_string(*date.day) + " ";
    if (date.month) {
        const auto month = static_cast<std::size_t>(*date.month);
        text += month >= 1 && month <= 12 ? std::string(kMonths[month - 1]) : describe_part(*date.month);
        if (date.year) text += ' ';
    } else if (date.day) {
        text += "of a month ";
    }
    if (date.year) text += describe_year(date);
    if (date.minute) text += (text.empty() ? "" : ", ") + describe_minute(*date.minute);
    return text;
}

std::string describe_date(const std::string& edtf) {
    const auto span = parse_edtf(edtf);
    if (!span) return edtf;
    if (!span->interval) return span->from ? describe(*span->from) : edtf;
    if (span->from && span->to) return describe(*span->from) + " to " + describe(*span->to);
    if (span->from) return "from " + describe(*span->from);
    return span->to ? "until " + describe(*span->to) : edtf;
}

// ---- numbers with units

std::string describe_unit(const Value& value, bool one) {
    static const std::map<std::string, std::string> names = {
        {"a", "year"},      {"mo", "month"},    {"wk", "week"},     {"d", "day"},         {"h", "hour"},
        {"min", "minute"},  {"s", "second"},    {"[mi_i]", "mile"}, {"[mi_us]", "mile"},  {"har", "hectare"},
        {"[ft_i]", "foot"}, {"[in_i]", "inch"}, {"t", "tonne"},     {"[lb_av]", "pound"}, {"[acr_us]", "acre"},
    };
    static const std::map<std::string, std::string> signs = {{"deg", "°"},
                                                             {"Cel", "°C"},
                                                             {"[degF]", "°F"},
                                                             {"km2", "km²"},
                                                             {"m2", "m²"},
                                                             {"m3", "m³"},
                                                             {"km3", "km³"},
                                                             {"cm3", "cm³"},
                                                             {"%", "%"},
                                                             {"[smi_us]", "square miles"},
                                                             {"[mi_i]2", "square miles"}};
    if (value.kind == Kind::quantity || value.kind == Kind::duration) {
        const auto name = names.find(value.unit);
        if (name != names.end())
            return name->second == "foot" && !one ? "feet"
                                                  : name->second + (one                      ? ""
                                                                    : name->second == "inch" ? "es"
                                                                                             : "s");
    }
    const auto sign = signs.find(value.unit);
    return sign == signs.end() ? value.unit : sign->second;
}

std::string with_unit(const std::string& number, const Value& value) {
    const std::string unit = describe_unit(value, number == "1");
    if (value.kind == Kind::ordinal) return "number " + number;
    if (unit.empty()) return number;
    return number + (unit == "%" || unit == "°" ? "" : " ") + unit;
}

std::string_view bound_words(Modifier modifier) {
    switch (modifier) {
        case Modifier::approximate:
            return "about ";
        case Modifier::at_least:
            return "at least ";
        case Modifier::more_than:
            return "more than ";
        case Modifier::at_most:
            return "at most ";
        case Modifier::less_than:
            return "less than ";
        default:
            return "";
    }
}

std::string describe_numbers(const Value& value) {
    const bool ends = value.low && value.high && !(*value.low == *value.high);
    if (!ends) {
        const auto& number = value.low ? value.low : value.high;
        if (!number) return std::string(bound_words(value.modifier)) + value.unit;
        return std::string(bound_words(value.modifier)) + with_unit(describe(*number), value);
    }
    const std::string low = describe(*value.low), high = describe(*value.high);
    if (value.modifier == Modifier::change) return "from " + with_unit(low, value) + " to " + with_unit(high, value);
    return (value.modifier == Modifier::approximate ? "about " : "") + low + " to " + with_unit(high, value);
}

// "a factor of 1,000", where the figures stand an exact power of ten apart.
std::string describe_factor(const Value& a, const Value& b) {
    const auto x = a.number(), y = b.number();
    if (!x || !y || x->is_zero() || y->is_zero() || (a.unit != b.unit && a.kind != Kind::count)) return "";
    if (!(x->coefficient() == y->coefficient())) return "";
    const int power = std::abs(x->exponent() - y->exponent());
    return power > 0 && power <= 15 ? "a factor of " + describe(Decimal::power_of_ten(power)) : "";
}

}  // namespace

std::string describe(const Decimal& number) {
    constexpr std::array<std::pair<int, std::string_view>, 3> scales = {
        {{12, " trillion"}, {9, " billion"}, {6, " million"}}};
    const Decimal size = number < Decimal() ? -number : number;
    for (const auto& [power, word] : scales) {
        if (size < Decimal::power_of_ten(power)) continue;
        const Decimal scaled = number * Decimal::power_of_ten(-power);
        if (scaled.exponent() < -3) break;
        return group_digits(scaled.to_string()) + std::string(word);
    }
    return group_digits(number.to_string());
}

std::string describe(const Value& value) {
    std::string text = value.kind == Kind::date   ? std::string(bound_words(value.modifier)) + describe_date(value.edtf)
                       : value.kind == Kind::text ? value.text
                                                  : describe_numbers(value);
    return without_controls(text);
}

std::string describe_cause(Diagnosis cause, const Value& a, const Value& b) {
    const std::string factor = describe_factor(a, b);
    const std::string by = factor.empty() ? "the figures are far apart" : "the figures differ by " + factor;
    switch (cause) {
        case Diagnosis::none:
            return "";
        case Diagnosis::scale_word:
            return by + ": a scale word (thousand, million …) was probably lost or changed";
        case Diagnosis::long_short_scale:
            return by +
                   ": a word such as \"billion\" probably kept its spelling and changed its size between languages";
        case Diagnosis::thousands_separator:
            return by + ": a thousands separator was probably read as a decimal point, or the other way round";
        case Diagnosis::unit:
            return "the same figure with another unit: one of the units is probably wrong";
        case Diagnosis::currency:
            return "the same figure in another currency: one of the currencies is probably wrong";
        case Diagnosis::digit_transposition:
            return "two neighbouring digits have probably changed places";
        case Diagnosis::day_month_swap:
            return "day and month have probably changed places";
        case Diagnosis::off_by_one_year:
            return "the same day, one year apart: one of the years is probably wrong";
        case Diagnosis::rounding:
            return "one figure was probably rounded the wrong way, or cut off";
    }
    return "";
}

std::string entity_name(const std::string& id) {
    constexpr std::string_view territory = "territory:";
    if (!id.starts_with(territory)) return id;
    icu::UnicodeString name;
    icu::Locale("und", id.substr(territory.size()).c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
    std::string out;
    name.toUTF8String(out);
    return out.empty() ? id : out;
}

std::string title_of(const Fact& fact) {
    std::string title = fact.entity == "story" || fact.entity.empty() ? "" : entity_name(fact.entity) + ": ";
    title += fact.attribute;
    for (char& c : title)
        if (c == '-' || c == '_') c = ' ';
    if (title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return without_controls(title);
}

std::string language_name(const std::string& tag) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString name;
    icu::Locale::forLanguageTag(tag, status).getDisplayName(icu::Locale::getEnglish(), name);
    std::string out;
    name.toUTF8String(out);
    return out.empty() ? tag : out;
}

std::string counted(std::size_t number, std::string_view noun) {
    return std::to_string(number) + " " + std::string(noun) + (number == 1 ? "" : "s");
}

std::string listed(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
        out += names[i];
    }
    return out;
}

}  // namespace twosource
