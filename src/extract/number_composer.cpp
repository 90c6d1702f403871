#include "extract/number_composer.h"

namespace twosource {

bool NumberComposer::takes_tens(const Decimal& number) const {
    if (!ones_first || !group->is_integer() || !number.is_integer() || !(*group < Decimal(1000))) return false;
    const auto before = group->to_int() % 100;
    return before > 0 && before < 10 && number.exponent() == 1 && number < Decimal(100) && Decimal(10) < number;
}

bool NumberComposer::ones_behind_tens(const Decimal& number) const {
    if (!ones_first || !group || !group->is_integer() || !(number < Decimal(10)) || !(*group < Decimal(1000)))
        return false;
    const auto tens = group->to_int() % 100;
    return tens > 10 && tens % 10 == 0;
}

bool NumberComposer::fits(const Decimal& number) const {
    if (group) {  // "cento" + "vinte e três": room in the trailing zeros
        if (takes_tens(number)) return true;
        if (!group->is_integer() || !number.is_integer() || number.is_zero()) return false;
        const int zeros = group->exponent();
        return zeros > 0 && number < Decimal::power_of_ten(zeros) && !group->is_zero();
    }
    return blocks.empty() || number < blocks.back().scale;
}

void NumberComposer::add(const Decimal& number, const Decimal& its_step) {
    group = group ? *group + number : number;
    last = number;
    step = its_step;
}

bool NumberComposer::scale_last(const Decimal& factor) {
    if (!group || *group == last || *group - last < factor || !(last < factor)) return false;
    group = *group - last + last * factor;
    last = last * factor;
    step = factor;
    return true;
}

bool NumberComposer::scale(const Meaning& meaning) {
    if (scale_last(meaning.value)) return true;
    const bool nothing = group && group->is_zero();  // "không trăm": no hundreds
    if (nothing) group.reset();
    Decimal below = group.value_or(0);
    bool any = group.has_value();
    while (!blocks.empty() && blocks.back().scale < meaning.value) {
        below = below + blocks.back().value;
        blocks.pop_back();
        any = true;
    }
    if (!any && !blocks.empty() && blocks.back().scale == meaning.value) {  // "10万万"
        if (!syllabic) return false;
        below = blocks.back().value;
        blocks.pop_back();
        any = true;
    }
    if (!any && nothing && !blocks.empty()) return true;
    if (!any) below = 1;
    blocks.push_back({below * meaning.value, meaning.value});
    step = group ? step * meaning.value : meaning.value;
    group.reset();
    scaled = true;
    if (meaning.other && blocks.size() == 1) {
        Reading other;
        other.low = other.high = below * *meaning.other;
        other.reason = Diagnosis::long_short_scale;
        readings.push_back(other);
    }
    return true;
}

void NumberComposer::half(const Decimal& part) {
    if (group)
        group = *group + part;
    else
        blocks.back().value =
            blocks.back().value + (blocks.back().scale == Decimal(100) ? part : part * blocks.back().scale);
    step = step * part;
}

bool NumberComposer::add_glued(const std::vector<const Meaning*>& pieces) {
    if (pieces.empty()) return false;
    const NumberComposer before = *this;
    for (const Meaning* piece : pieces) {
        const bool number = piece->role == Role::number;
        if (!number && !group && !blocks.empty() && piece->value < blocks.back().scale)
            add(Decimal(1), Decimal(1));  // "tausendhundert": one hundred
        if (number && fits(piece->value))
            add(piece->value, Decimal(1));
        else if (number || !scale(*piece)) {
            *this = before;
            return false;
        }
    }
    return true;
}

Decimal NumberComposer::total() const {
    Decimal sum = group.value_or(0);
    for (const auto& block : blocks) sum = sum + block.value;
    return sum;
}

}  // namespace twosource
