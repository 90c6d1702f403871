#include "report/fingerprint.h"

#include <algorithm>
#include <cstdint>

#include "report/json.h"

namespace twosource {
namespace {

// How else it could be read is no part of a value's name: it changes with what the program knows.
std::string value_name(Value value) {
    value.readings.clear();
    return dump_line(to_json(value));
}

const Value& value_of(const ValueEntry& entry, const FactGraph& graph) {
    return graph.claims[static_cast<std::size_t>(entry.claims.front())].value;
}

std::vector<std::string> values_against(const ValueEntry& entry, const Fact& fact, const FactGraph& graph) {
    std::vector<std::string> names;
    for (const auto& relation : fact.relations) {
        if (relation.relation != EntryRelation::conflict) continue;
        if (relation.a != entry.id && relation.b != entry.id) continue;
        const int other = relation.a == entry.id ? relation.b : relation.a;
        names.push_back(value_name(value_of(fact.values[static_cast<std::size_t>(other)], graph)));
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

std::string fingerprint_of(const std::vector<std::string>& parts) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3ULL; };
    for (const auto& part : parts) {
        for (const char c : part) add(static_cast<unsigned char>(c));
        add(0xFF);  // in no UTF-8
    }
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; hash >>= 4) text[i] = digits[hash & 15];
    return text;
}

std::string claim_fingerprint(const Fact& fact, const Claim& claim, const FactGraph& graph) {
    std::vector<std::string> parts = {fact.id, graph.sources[claim.source].id, value_name(claim.value)};
    for (const auto& entry : fact.values) {
        if (!std::binary_search(entry.claims.begin(), entry.claims.end(), claim.id)) continue;
        const auto against = values_against(entry, fact, graph);
        parts.insert(parts.end(), against.begin(), against.end());
    }
    return fingerprint_of(parts);
}

}  // namespace twosource
