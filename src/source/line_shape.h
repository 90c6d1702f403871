// What kind of line a line is, by its structure alone: the same in every language. Lines are folded (fold.h).
#pragma once

#include <string_view>
#include <vector>

namespace twosource {

struct Shape {
    std::size_t characters = 0;
    std::size_t words = 0;
    bool letters = false;
    bool digits = false;
    bool sentence = false;  // ends like one
};

Shape measure(std::string_view line);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "© 2003-2025", "(c) 2024 …"; a caption's credit within a long line is none.
bool is_copyright(std::string_view text, const Shape& shape);

// A line with a phone number or a mail address that is no sentence.
bool is_contact(std::string_view text, const Shape& shape);

// Nothing but a web address.
bool is_address_only(std::string_view text);

// "27 novembre 2025", "3 maret 2021 08:15 utc", "11:37": a date with its year, or a time, and hardly anything else.
bool is_dateline(std::string_view text);

// One number, of two digits at most.
bool has_small_figure(std::string_view text);

// A number of four to six digits.
bool has_postcode(std::string_view text);

// Starts with a bullet, an arrow or a number and a stop.
bool is_list_item(std::string_view text);

// "a | b | c", "a > b", "a · b": the parts; one or none where there is no separator.
std::vector<std::string_view> cut_segments(std::string_view text);

}  // namespace twosource
