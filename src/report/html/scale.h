// Values on a line: where each stands, what of it is bounds and rounding, and the ticks of an axis beneath them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "value/unit.h"
#include "value/value.h"

namespace twosource {

// In percent of the width; `from` and `to` are the bar of bounds, a range or rounding, `point` the figure itself.
struct Bar {
    double from = 0;
    double to = 0;
    std::optional<double> point;
    bool open_left = false;  // goes on beyond the picture
    bool open_right = false;
    bool approximate = false;
};

struct Tick {
    double at = 0;  // percent
    std::string label;
};

struct Scale {
    std::vector<Bar> bars;  // one for each value
    std::vector<Tick> ticks;
    bool logarithmic = false;
    bool dates = false;
};

// Nothing for words, for values that cannot be compared, and for dates that have nothing but a day in common.
std::optional<Scale> scale_of(const std::vector<Value>& values, const UnitTable* units);

}  // namespace twosource
