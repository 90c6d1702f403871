#include "report/json.h"

namespace twosource {
namespace {

OrderedJson bound(const std::optional<Decimal>& number) {
    return number ? OrderedJson(number->to_string()) : OrderedJson(nullptr);
}

OrderedJson reading_json(const Reading& reading, Kind kind) {
    OrderedJson json;
    if (kind == Kind::date) {
        json["edtf"] = reading.edtf;
    } else {
        json["low"] = bound(reading.low);
        json["high"] = bound(reading.high);
        if (!reading.unit.empty()) json["unit"] = reading.unit;
    }
    json["reason"] = name_of(reading.reason);
    return json;
}

}  // namespace

OrderedJson to_json(Span span) { return {{"start", span.start}, {"end", span.end}}; }

OrderedJson to_json(const Value& value) {
    OrderedJson json;
    json["kind"] = name_of(value.kind);
    if (value.kind == Kind::date) {
        json["edtf"] = value.edtf;
    } else if (value.kind == Kind::text) {
        json["text"] = value.text;
    } else {
        json["low"] = bound(value.low);
        json["high"] = bound(value.high);
    }
    json["modifier"] = name_of(value.modifier);
    if (value.kind != Kind::date && value.kind != Kind::text && value.kind != Kind::ordinal)
        json["unit"] = value.unit.empty() ? OrderedJson(nullptr) : OrderedJson(value.unit);
    if (!value.readings.empty()) {
        auto& list = json["readings"] = OrderedJson::array();
        for (const auto& reading : value.readings) list.push_back(reading_json(reading, value.kind));
    }
    return json;
}

std::string dump_line(const OrderedJson& json) {
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace twosource
