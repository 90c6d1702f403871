#include "report/story.h"

#include <stdexcept>

#include "report/json.h"

namespace twosource {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json, const char* key) { return json.value(key, std::string()); }

std::optional<Decimal> bound_of(const Json& json, const char* key) {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return std::nullopt;
    const auto number = Decimal::parse(found->get<std::string>());
    if (!number) throw std::runtime_error("\"" + found->get<std::string>() + "\" is no decimal number");
    return number;
}

Modifier modifier_of(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(Modifier::change); ++i)
        if (name_of(static_cast<Modifier>(i)) == name) return static_cast<Modifier>(i);
    throw std::runtime_error("unknown modifier \"" + name + "\"");
}

Value value_of(const Json& json) {
    Value value;
    const auto kind = kind_named(json.at("kind").get<std::string>());
    if (!kind) throw std::runtime_error("unknown kind " + json.at("kind").dump());
    value.kind = *kind;
    value.low = bound_of(json, "low");
    value.high = bound_of(json, "high");
    value.modifier = modifier_of(json.value("modifier", "exact"));
    const auto unit = json.find("unit");
    if (unit != json.end() && !unit->is_null()) value.unit = unit->get<std::string>();
    value.edtf = text_of(json, "edtf");
    value.text = text_of(json, "text");
    return value;
}

ExpectedClaim claim_of(const Json& json) {
    ExpectedClaim claim;
    claim.source = json.at("source").get<std::string>();
    claim.quote = json.at("quote").get<std::string>();
    claim.text = json.at("text").get<std::string>();
    if (claim.quote.find(claim.text) == std::string::npos)
        throw std::runtime_error("\"" + claim.text + "\" does not stand in the quote \"" + claim.quote + "\"");
    claim.value = value_of(json.at("value"));
    claim.open = text_of(json, "open");
    return claim;
}

Pair pair_of(std::size_t a, std::size_t b, std::size_t size) {
    if (a == b || a >= size || b >= size) throw std::runtime_error("a pair of claims that are not there");
    return {std::min(a, b), std::max(a, b)};
}

std::set<Pair> pairs_of(const Json& fact, const char* key, std::size_t size) {
    std::set<Pair> pairs;
    for (const auto& pair : fact.value(key, Json::array()))
        pairs.insert(pair_of(pair.at(0).get<std::size_t>(), pair.at(1).get<std::size_t>(), size));
    return pairs;
}

ExpectedFact fact_of(const Json& json) {
    ExpectedFact fact;
    fact.key = json.at("key").get<std::string>();
    try {
        fact.what = text_of(json, "what");
        fact.verdict = text_of(json, "verdict");
        fact.open = text_of(json, "open");
        for (const auto& claim : json.at("claims")) fact.claims.push_back(claim_of(claim));
        fact.conflicts = pairs_of(json, "conflicts", fact.claims.size());
        fact.updates = pairs_of(json, "updates", fact.claims.size());
        const Json causes = json.value("diagnosis", Json::object());
        for (const auto& [name, cause] : causes.items()) {
            const auto dash = name.find('-');
            if (dash == std::string::npos) throw std::runtime_error("\"" + name + "\" is no pair such as \"0-3\"");
            const auto pair = pair_of(std::stoul(name), std::stoul(name.substr(dash + 1)), fact.claims.size());
            fact.diagnosis[pair] = cause.get<std::string>();
        }
    } catch (const std::exception& error) {
        throw std::runtime_error("fact " + fact.key + ": " + error.what());
    }
    return fact;
}

// ---- and back

OrderedJson with_open(OrderedJson json, const std::string& open) {
    if (!open.empty()) json["open"] = open;
    return json;
}

OrderedJson claim_json(const ExpectedClaim& claim) {
    Value value = claim.value;
    value.readings.clear();
    OrderedJson json = to_json(value);
    if (value.kind == Kind::text) json.erase("modifier");
    return with_open({{"source", claim.source}, {"quote", claim.quote}, {"text", claim.text}, {"value", json}},
                     claim.open);
}

// As nlohmann's dump, but with a blank behind ":" and ",", as people write it.
std::string spaced(const OrderedJson& json) {
    std::string out;
    if (json.is_object()) {
        for (const auto& [key, value] : json.items())
            out += (out.empty() ? "" : ", ") + dump_line(key) + ": " + spaced(value);
        return "{" + out + "}";
    }
    if (json.is_array()) {
        for (const auto& value : json) out += (out.empty() ? "" : ", ") + spaced(value);
        return "[" + out + "]";
    }
    return dump_line(json);
}

OrderedJson pairs_json(const std::set<Pair>& pairs) {
    auto list = OrderedJson::array();
    for (const auto& [a, b] : pairs) list.push_back({a, b});
    return list;
}

void print_fact(const ExpectedFact& fact, std::string& out) {
    OrderedJson head = {{"key", fact.key}, {"what", fact.what}, {"verdict", fact.verdict}};
    std::string first = spaced(with_open(head, fact.open));
    first.pop_back();
    out += "  " + first + ",\n   \"claims\": [\n";
    for (std::size_t i = 0; i < fact.claims.size(); ++i)
        out += "    " + spaced(claim_json(fact.claims[i])) + (i + 1 < fact.claims.size() ? ",\n" : "\n");
    out += "   ]";
    if (!fact.conflicts.empty()) out += ",\n   \"conflicts\": " + spaced(pairs_json(fact.conflicts));
    if (!fact.updates.empty()) out += ",\n   \"updates\": " + spaced(pairs_json(fact.updates));
    if (!fact.diagnosis.empty()) {
        OrderedJson causes;
        for (const auto& [pair, cause] : fact.diagnosis)
            causes[std::to_string(pair.first) + "-" + std::to_string(pair.second)] = cause;
        out += ",\n   \"diagnosis\": " + spaced(causes);
    }
    out += "}";
}

Story story_of(const Json& json) {
    Story story;
    story.name = text_of(json, "story");
    for (const auto& fact : json.value("facts", Json::array())) story.facts.push_back(fact_of(fact));
    story.copies = json.value("copies", story.copies);
    story.origins = json.value("origins", story.origins);
    for (const auto& trap : json.value("traps", Json::array()))
        story.traps.push_back(
            {text_of(trap, "why"), trap.at("facts").get<std::vector<std::string>>(), text_of(trap, "open")});
    story.open = json.value("open", story.open);
    return story;
}

}  // namespace

Story parse_story(const std::string& text) {
    try {
        return story_of(Json::parse(text));
    } catch (const nlohmann::json::exception& error) {
        throw std::runtime_error(error.what());
    }
}

std::string print_story(const Story& story) {
    std::string out = "{\n \"story\": " + dump_line(story.name);
    if (!story.open.empty()) out += ",\n \"open\": " + spaced(story.open);
    out += ",\n \"facts\": [";
    for (std::size_t i = 0; i < story.facts.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        print_fact(story.facts[i], out);
    }
    out += "\n ],\n \"copies\": " + spaced(story.copies) + ",\n \"origins\": " + spaced(story.origins) +
           ",\n \"traps\": [";
    for (std::size_t i = 0; i < story.traps.size(); ++i) {
        const auto& trap = story.traps[i];
        out += (i == 0 ? "\n  " : ",\n  ") + spaced(with_open({{"why", trap.why}, {"facts", trap.facts}}, trap.open));
    }
    return out + "\n ]\n}\n";
}

}  // namespace twosource
