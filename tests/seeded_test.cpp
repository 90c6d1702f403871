// Drafts with seeded errors against the fixture stories they are about: what a desk gets wrong is found, with its
// cause, and what it has right is left alone. The form of the drafts is told in drafts/README.md.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <set>

#include "program.h"

using namespace twosource::test;
using nlohmann::json;

namespace {

struct Statement {
    std::size_t start = 0;  // bytes in the draft
    std::size_t end = 0;
    std::string cause;  // of the seeded error; empty: as the sources have it
};

struct Draft {
    std::string text;
    std::vector<Statement> statements;
};

std::string read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// "[[right=>wrong|cause]]" becomes "wrong", "[[right]]" becomes "right".
Draft plant_errors(const std::string& marked) {
    Draft draft;
    for (std::size_t at = 0; at < marked.size();) {
        const std::size_t open = marked.find("[[", at), close = marked.find("]]", open);
        draft.text += marked.substr(at, open - at);
        if (open == std::string::npos) break;
        std::string words = marked.substr(open + 2, close - open - 2);
        Statement statement{draft.text.size(), 0, ""};
        if (const auto arrow = words.find("=>"); arrow != std::string::npos) {
            const auto bar = words.find('|');
            statement.cause = words.substr(bar + 1);
            words = words.substr(arrow + 2, bar - arrow - 2);
        }
        draft.text += words;
        statement.end = draft.text.size();
        draft.statements.push_back(statement);
        at = close + 2;
    }
    return draft;
}

// What the review says of a statement: its class and cause, "" where it says nothing.
std::pair<std::string, std::string> verdict_on(const Statement& statement, const json& findings) {
    for (const auto& finding : findings) {
        const std::size_t start = finding.at("span").at("start"), end = finding.at("span").at("end");
        if (start >= statement.end || end <= statement.start) continue;
        const auto& cause = finding.at("diagnosis");
        return {finding.at("class"), cause.is_null() ? "" : cause.get<std::string>()};
    }
    return {};
}

struct Count {
    std::size_t errors = 0;
    std::size_t told = 0;  // as contradicted, with the right cause
    std::size_t right = 0;
    std::size_t false_alarms = 0;
    std::set<std::string> causes;
};

void review_draft(const std::filesystem::path& file, Count& count) {
    const Folder folder;
    const Draft draft = plant_errors(read_file(file));
    const std::string story = kRoot + "/facts/corpus/" + file.stem().string();
    folder.write("draft.md", draft.text);
    const Ran ran = folder.run("review draft.md --against '" + story + "' --format json --show all");
    REQUIRE(ran.code == 1);
    const json findings = json::parse(ran.out).at("findings");
    for (const auto& statement : draft.statements) {
        const auto [kind, cause] = verdict_on(statement, findings);
        const std::string words = draft.text.substr(statement.start, statement.end - statement.start);
        if (statement.cause.empty()) {
            ++count.right;
            count.false_alarms += kind == "contradicted";
            if (kind == "contradicted") MESSAGE(file.stem().string() << ": false alarm on " << words);
            continue;
        }
        ++count.errors;
        count.causes.insert(statement.cause);
        const bool told = kind == "contradicted" && cause == statement.cause;
        count.told += told;
        if (!told)
            MESSAGE(file.stem().string() << ": " << words << " is " << (kind.empty() ? "not seen" : kind) << ", cause "
                                         << (cause.empty() ? "none" : cause) << ", not " << statement.cause);
    }
}

}  // namespace

TEST_CASE("a review tells the errors of a hurried desk, with their causes, and leaves the rest alone") {
    Count count;
    std::set<std::filesystem::path> drafts;
    for (const auto& entry : std::filesystem::directory_iterator(kRoot + "/tests/drafts"))
        if (entry.path().stem() != "README") drafts.insert(entry.path());
    for (const auto& draft : drafts) review_draft(draft, count);
    CHECK(count.errors == 30);
    CHECK(count.right == 30);
    CHECK(count.causes.size() == 9);
    CHECK(count.told >= 27);
    CHECK(count.false_alarms <= 1);
}
