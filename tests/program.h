// Runs the built program as a user does: in a folder of its own, with files written for the test.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

#include "places.h"

namespace twosource::test {

struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};

// A folder that is gone after the test.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "twosource-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    std::string read(const std::string& name) const {
        std::ifstream stream(path_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    bool has(const std::string& name) const { return std::filesystem::exists(path_ / name); }
    const std::filesystem::path& path() const { return path_; }

    // `arguments` as for a shell; `before` sets variables, `input` is standard input.
    Ran run(const std::string& arguments, const std::string& before = "", const std::string& input = "") const {
        const Folder apart("");
        apart.write("in", input);
        const std::string files = apart.path_.string();
        const std::string command = "cd '" + path_.string() + "' && env TWOSOURCE_FACTS='" + kRoot + "/facts' " +
                                    before + " '" + kProgram + "' " + arguments + " <" + files + "/in >" + files +
                                    "/out 2>" + files + "/err";
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, apart.read("out"), apart.read("err")};
    }

    nlohmann::json check(const std::string& arguments) const {
        return nlohmann::json::parse(run("check --format json " + arguments).out);
    }

  private:
    explicit Folder(const char*) : Folder() {}
    std::filesystem::path path_;
};

inline std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
    return count;
}

// Claims of two sources on three facts: one agreed, one in conflict by a lost scale word, one stated once.
inline const char* const kClaims =
    R"({"source": "a", "entity": "uae", "attribute": "pledge", "value": "$1.4 trillion", "language": "en"}
{"source": "b", "entity": "uae", "attribute": "pledge", "value": "$1.4 billion", "language": "en"}
{"source": "a", "entity": "uae", "attribute": "signed", "value": "22 May 2025", "language": "en"}
{"source": "b", "entity": "uae", "attribute": "signed", "value": "22 May 2025", "language": "en"}
{"source": "b", "entity": "uae", "attribute": "staff", "value": 120}
)";

// Two articles that agree on a length and a date.
inline const char* const kEnglish =
    "Gotthard tunnel opens\n\nThe Gotthard Base Tunnel, which is 57 kilometres long, was opened on 1 June 2016 after "
    "17 years of work. It cost 12.2 billion francs.\n";
inline const char* const kGerman =
    "Gotthard-Tunnel eröffnet\n\nDer 57 Kilometer lange Gotthard-Basistunnel wurde am 1. Juni 2016 nach 17 Jahren "
    "Bauzeit eröffnet. Er hat 12,2 Milliarden Franken gekostet.\n";

}  // namespace twosource::test
