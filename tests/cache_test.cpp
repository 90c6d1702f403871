// The cache of extraction: the same output with and without, nothing damaged believed, nothing stale used, bounded
// size.
#include <doctest/doctest.h>
#include <thread>

#include "extract/extract_cache.h"
#include "extract/extract_codec.h"
#include "program.h"

using namespace twosource;
using namespace twosource::test;

namespace {

namespace fs = std::filesystem;

struct Desk : Folder {
    Desk() {
        write("a.txt", kEnglish);
        write("b.txt", kGerman);
    }
    Ran check(const std::string& more = "--cache kept") const { return run("check a.txt b.txt --format json " + more); }
    std::vector<fs::path> entries() const {
        std::vector<fs::path> files;
        if (has("kept"))
            for (const auto& entry : fs::directory_iterator(path() / "kept")) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        return files;
    }
};

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void overwrite(const fs::path& file, const std::string& bytes) { std::ofstream(file, std::ios::binary) << bytes; }

Source source_with(const std::string& text) {
    Source source;
    source.text = text;
    source.language = "en";
    source.body = {{0, text.size()}};
    return source;
}

Claim claim_with(long long number) {
    Claim claim;
    claim.text = "some words";
    claim.span = {3, 13};
    claim.value.kind = Kind::money;
    claim.value.low = claim.value.high = Decimal(number, 9);
    claim.value.step = Decimal(1, -3);
    claim.value.unit = "EUR";
    claim.value.readings.push_back({Decimal(-7), std::nullopt, "EUR", "", Diagnosis::thousands_separator});
    claim.features.push_back({FeatureKind::name, "name:selva", 0.37, {1, 2}});
    claim.grows = true;
    return claim;
}

}  // namespace

TEST_CASE("the output is the same without a cache, with a cold one and with a warm one") {
    const Desk desk;
    const std::string without = desk.check("--no-cache").out;
    CHECK(desk.entries().empty());
    CHECK(desk.check().out == without);
    CHECK(desk.entries().size() == 2);
    CHECK(desk.check().out == without);
    CHECK(desk.entries().size() == 2);
}

TEST_CASE("what changes is read anew") {
    const Desk desk;
    desk.check();
    std::string changed = kEnglish;
    changed.replace(changed.find("12.2 billion"), 12, "12.2 million");
    desk.write("a.txt", changed);
    const std::string with = desk.check().out;
    CHECK(with == desk.check("--no-cache").out);
    CHECK(with.find("12200000000") != std::string::npos);
    CHECK(with.find("\"12200000\"") != std::string::npos);
    CHECK(desk.check("--cache kept --no-entities").out == desk.check("--no-cache --no-entities").out);
}

TEST_CASE("a damaged entry is thrown away, not believed") {
    const Desk desk;
    const std::string right = desk.check().out;
    const auto entries = desk.entries();
    REQUIRE(entries.size() == 2);
    const std::string whole = bytes_of(entries[0]);
    std::string flipped = whole;
    flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x20);
    for (const std::string& bytes : {flipped, whole.substr(0, whole.size() / 2), std::string(), std::string("junk")}) {
        overwrite(entries[0], bytes);
        const Ran ran = desk.check();
        CHECK(ran.out == right);
        CHECK(ran.err.empty());
        CHECK(bytes_of(entries[0]) == whole);  // made anew
    }
    fs::copy_file(entries[1], entries[0], fs::copy_options::overwrite_existing);  // another's entry
    CHECK(desk.check().out == right);
}

TEST_CASE("a cache that cannot be written changes nothing") {
    const Desk desk;
    desk.write("kept", "a file, not a folder");
    const Ran ran = desk.check();
    CHECK(ran.out == desk.check("--no-cache").out);
    CHECK(ran.err.empty());
}

TEST_CASE("runs at the same time share a cache") {
    const Desk desk;
    const std::string right = desk.check("--no-cache").out;
    std::vector<std::string> outs(4);
    {
        std::vector<std::jthread> runs;
        for (auto& out : outs) runs.emplace_back([&desk, &out] { out = desk.check().out; });
    }
    for (const auto& out : outs) CHECK(out == right);
    CHECK(desk.entries().size() == 2);  // and no file of a run is left behind
}

TEST_CASE("what was read comes back as it was") {
    Extracted found;
    found.claims = {claim_with(12), claim_with(-3)};
    found.names.names = {{"selva-dam", "Selva Dam", "Selva Dam", {"selva", "dam"}, {{}, {"da"}}, true, false, true, 3}};
    found.names.forms = {{"dams", {"dam"}}};
    found.names.acronyms = {{"sd", "selva-dam"}};
    const std::string bytes = encode(found);
    const auto again = decode(bytes);
    REQUIRE(again);
    REQUIRE(again->claims.size() == 2);
    CHECK(encode(*again) == bytes);
    const Value& value = again->claims[0].value;
    CHECK(value.low == found.claims[0].value.low);
    CHECK(value.readings[0].low == found.claims[0].value.readings[0].low);
    CHECK_FALSE(value.readings[0].high);
    CHECK(again->claims[1].features[0].weight == 0.37);
    CHECK(again->claims[1].span == found.claims[1].span);
    CHECK(again->names.names[0].words == found.names.names[0].words);
    CHECK(again->names.acronyms == found.names.acronyms);
    for (std::size_t cut = 0; cut < bytes.size(); ++cut) CHECK_FALSE(decode(bytes.substr(0, cut)));
    CHECK_FALSE(decode(std::string(12, '\xff')));
}

TEST_CASE("the cache keeps its size") {
    const Folder folder;
    const ExtractCache cache(folder.path() / "kept", "context");
    for (int i = 0; i < 6; ++i) cache.keep(source_with("text " + std::to_string(i)), {{claim_with(i)}, {}, ""});
    CHECK(cache.find(source_with("text 5")));
    CHECK_FALSE(ExtractCache(folder.path() / "kept", "another").find(source_with("text 5")));
    cache.trim(0);
    CHECK_FALSE(cache.find(source_with("text 5")));
}
