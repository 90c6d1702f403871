// Any bytes as the files that people write for the program: they are read or refused, and what is read is written and
// read again without loss.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <unistd.h>

#include "extract/attributes.h"
#include "extract/case_marks.h"
#include "extract/entities.h"
#include "extract/lexicon.h"
#include "extract/name_habits.h"
#include "language/pack_file.h"
#include "report/baseline.h"
#include "report/ignore.h"
#include "report/story.h"
#include "source/page_knowledge.h"
#include "value/unit.h"

using namespace twosource;
namespace fs = std::filesystem;

namespace {

// Every reader refuses by this exception alone.
template <typename Read>
void read_or_refuse(Read read) {
    try {
        read();
    } catch (const std::runtime_error&) {
    }
}

void expected(const std::string& bytes) {
    Story story;
    try {
        story = parse_story(bytes);
    } catch (const std::runtime_error&) {
        return;
    }
    const std::string written = print_story(story);
    if (print_story(parse_story(written)) != written) std::abort();
}

// toml++ 3.3 itself counts on never seeing some letters outside of ASCII where it looks for blanks.
void baseline(const std::string& bytes) {
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; })) return;
    Baseline read;
    try {
        read = parse_baseline(bytes, "baseline.toml");
    } catch (const std::runtime_error&) {
        return;
    }
    const std::string written = to_toml(read);
    if (to_toml(parse_baseline(written, "baseline.toml")) != written) std::abort();
}

// The readers of a folder facts/, in which each file has these bytes.
void facts(const std::string& bytes) {
    static const fs::path root = fs::temp_directory_path() / ("twosource-fuzz-facts-" + std::to_string(getpid()));
    for (const char* name :
         {"attributes/a.json", "entities/a.json", "entities/media.json", "lexicon/a.tsv", "languages/en/pack.json",
          "languages/en/page.json", "names.json", "case_marks.json", "units.json"}) {
        fs::create_directories((root / name).parent_path());
        std::ofstream(root / name, std::ios::binary) << bytes;
    }
    read_or_refuse([] { load_attributes(root / "attributes"); });
    read_or_refuse([] { EntityBook(root / "entities", true); });
    read_or_refuse([] { ConceptTable::load(root / "lexicon"); });
    read_or_refuse([] { NameHabits::load(root / "names.json"); });
    read_or_refuse([] { CaseBook::load(root / "case_marks.json"); });
    read_or_refuse([] { UnitTable::load(root / "units.json"); });
    read_or_refuse([] {
        LanguagePack pack;
        load_pack_file(pack, root / "languages", "en");
    });
    std::vector<InputError> errors;
    load_page_knowledge(root, "en", errors);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    expected(bytes);
    baseline(bytes);
    find_ignores(bytes);
    facts(bytes);
    return 0;
}
