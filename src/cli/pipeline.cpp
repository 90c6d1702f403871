#include "cli/pipeline.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <utility>

#include "cli/progress.h"
#include "extract/extract_cache.h"
#include "graph/build.h"
#include "graph/related.h"
#include "source/independence.h"
#include "source/origins.h"
#include "source/read.h"

namespace twosource::cli {
namespace {

// The cache of this user; without a home there is none.
std::filesystem::path cache_folder() {
    for (const auto& [variable, below] :
         {std::pair("XDG_CACHE_HOME", "twosource"), std::pair("HOME", ".cache/twosource")})
        if (const char* set = std::getenv(variable); set && *set == '/') return std::filesystem::path(set) / below;
    return {};
}

CacheOptions cache_of(const PipelineOptions& options) {
    if (options.no_cache) return {};
    // The program's own bytes stand for its version.
    const std::string program = hash_of_file("/proc/self/exe");
    if (program.empty()) return {};
    return {options.cache.empty() ? cache_folder() : std::filesystem::path(options.cache), program};
}

// With drafts, the claims that have to do with them; else none is flagged, and all are linked.
std::vector<bool> related_to_drafts(const std::vector<Source>& sources, const std::vector<Claim>& claims,
                                    const UnitTable& units) {
    std::vector<bool> drafts;
    for (const auto& source : sources) drafts.push_back(source.draft);
    if (std::find(drafts.begin(), drafts.end(), true) == drafts.end()) return {};
    return related_claims(claims, drafts, units);
}

}  // namespace

void add_pipeline_options(CLI::App& command, PipelineOptions& options) {
    command
        .add_option("--language", options.language, "Language of articles that do not declare one (BCP 47: de, pt-BR)")
        ->option_text("LL");
    command
        .add_option("--threads", options.extract.threads, "Threads to read with; the output is the same (default: all)")
        ->option_text("N")
        ->check(CLI::Range(0, 1024));
    command.add_flag(
        "--no-attributes", [&options](auto) { options.extract.attributes = false; }, "Do without facts/attributes");
    command.add_flag(
        "--no-entities", [&options](auto) { options.extract.entities = false; }, "Do without facts/entities");
    command.add_option("--focus", options.focus, "Read all, and report only facts that touch these files or folders")
        ->option_text("PATH ...");
    command
        .add_option("--cache", options.cache, "Folder for what was read before (default: twosource in XDG_CACHE_HOME)")
        ->option_text("FOLDER");
    command.add_flag("--no-cache", options.no_cache, "Read everything anew, and keep nothing");
    command.add_option("--progress", options.progress, "auto (default): on a terminal, after a second; never")
        ->option_text("WHEN")
        ->check(CLI::IsMember({"auto", "never"}));
}

Outcome run_pipeline(const PipelineOptions& options, const Languages& languages) {
    Progress progress(options.progress == "auto");
    Outcome outcome;
    const auto tell_all = [&](const std::vector<InputError>& errors) {
        for (const auto& error : errors) {
            progress.clear();
            tell(error);
        }
    };

    for (const auto& folder : options.extract.more_facts)
        if (!std::filesystem::is_directory(folder)) throw Failure(folder.string() + ": no such folder of facts");
    progress.stage("reading");
    ReadOptions read;
    read.language = options.language;
    read.facts = languages.facts();
    read.standard_input = &std::cin;
    read.drafts = options.drafts;
    read.focus = options.focus;
    Input input = read_paths(options.paths, read);
    tell_all(input.errors);
    for (const auto& error : input.errors) outcome.failed |= error.named;
    if (input.sources.empty() && input.records.empty()) {
        if (input.errors.empty()) throw Failure("the input holds no article and no claim");
        outcome.failed = true;
        return outcome;
    }

    progress.stage("looking for origins");
    const auto broken = find_origins(input.sources, languages.facts());
    tell_all(broken);
    outcome.failed |= !broken.empty();

    progress.stage("reading claims");
    ExtractOptions extract = options.extract;
    extract.cache = cache_of(options);
    auto claims = extract_claims(input.sources, input.records, languages, extract);
    progress.stage("looking for copies");
    find_copies(input.sources);  // now that those are there which only claims files name
    progress.stage("linking claims");
    const auto linked = related_to_drafts(input.sources, claims, languages.units());
    outcome.graph = build_graph(std::move(input.sources), std::move(claims), languages.units(), linked);
    return outcome;
}

}  // namespace twosource::cli
