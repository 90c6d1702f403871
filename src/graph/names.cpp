#include <array>

#include "graph/fact_graph.h"

namespace twosource {
namespace {

constexpr std::array<std::string_view, 3> kVerdicts = {"agreement", "conflict", "single_source"};
constexpr std::array<std::string_view, 3> kRelations = {"compatible", "update", "conflict"};

}  // namespace

std::string_view name_of(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }
std::string_view name_of(EntryRelation relation) { return kRelations[static_cast<std::size_t>(relation)]; }

std::optional<Verdict> verdict_named(std::string_view name) {
    for (std::size_t i = 0; i < kVerdicts.size(); ++i)
        if (kVerdicts[i] == name) return static_cast<Verdict>(i);
    return std::nullopt;
}

}  // namespace twosource
