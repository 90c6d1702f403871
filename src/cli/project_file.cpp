#include "cli/project_file.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <toml++/toml.h>

#include "cli/command.h"

namespace twosource::cli {
namespace {

namespace fs = std::filesystem;
constexpr const char* kName = ".twosource.toml";

class Reader {
  public:
    Reader(std::string file, Project& project) : file_(std::move(file)), project_(project) {}

    void read(const toml::table& root) {
        for (const auto& [key, node] : root) {
            const std::string_view name = key.str();
            if (name == "sources")
                project_.sources = paths(node, "sources");
            else if (name == "facts")
                project_.facts = paths(node, "facts");
            else if (name == "baseline")
                project_.baseline = seen_from_here(text(node, "baseline"));
            else if (name == "language")
                project_.language = text(node, "language");
            else if (name == "review")
                project_.review = command(node, "review");
            else if (name == "check")
                project_.check = command(node, "check");
            else
                fail(key.source().begin, "unknown key " + std::string(name));
        }
    }

    [[noreturn]] void fail(const toml::source_position& at, const std::string& what) const {
        throw Failure(file_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + what);
    }

  private:
    std::string text(const toml::node& node, const std::string& name) const {
        if (!node.is_string()) fail(node.source().begin, name + " is to be a string");
        return node.ref<std::string>();
    }

    std::string seen_from_here(const std::string& path) const {
        const fs::path there = fs::path(path).is_absolute() ? fs::path(path) : project_.folder / path;
        return fs::proximate(there).string();
    }

    std::vector<std::string> paths(const toml::node& node, const std::string& name) const {
        if (!node.is_array()) fail(node.source().begin, name + " is to be a list of paths");
        std::vector<std::string> found;
        for (const auto& item : *node.as_array()) found.push_back(seen_from_here(text(item, "a path")));
        return found;
    }

    ProjectCommand command(const toml::node& node, const std::string& name) const {
        if (!node.is_table()) fail(node.source().begin, name + " is to be a table: [" + name + "]");
        ProjectCommand command;
        for (const auto& [key, value] : *node.as_table()) {
            if (key.str() == "show")
                command.show = text(value, "show");
            else if (key.str() == "fail-on")
                command.fail_on = text(value, "fail-on");
            else
                fail(key.source().begin, "unknown key " + std::string(key.str()) + " in [" + name + "]");
        }
        return command;
    }

    std::string file_;
    Project& project_;
};

fs::path look_upwards(const fs::path& start) {
    std::error_code ignored;
    fs::path folder = fs::weakly_canonical(start.empty() ? fs::path(".") : start, ignored);
    if (!fs::is_directory(folder, ignored)) folder = folder.parent_path();
    for (;; folder = folder.parent_path()) {
        if (fs::is_regular_file(folder / kName, ignored)) return folder / kName;
        if (folder == folder.parent_path()) return {};
    }
}

}  // namespace

void add_project_option(CLI::App& command, std::string& file) {
    command
        .add_option("--project", file,
                    "The project file (default: .twosource.toml of this folder or one above); none does without")
        ->option_text("FILE");
}

Project find_project(const std::string& file, const fs::path& start) {
    Project project;
    project.folder = fs::current_path();
    const fs::path found = file == "none" ? fs::path() : file.empty() ? look_upwards(start) : fs::path(file);
    if (found.empty()) return project;
    std::ifstream stream(found, std::ios::binary);
    if (!stream) throw Failure(found.string() + ": cannot be read");
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    project.folder = fs::absolute(found).parent_path();
    Reader reader(fs::proximate(found).string(), project);
    try {
        reader.read(toml::parse(text));
    } catch (const toml::parse_error& error) {
        reader.fail(error.source().begin, std::string(error.description()));
    }
    return project;
}

}  // namespace twosource::cli
