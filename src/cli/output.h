// Where a command writes: standard output, or with -o a file that appears whole or not at all.
#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>

namespace twosource::cli {

// Nobody reads on, or there is no room: no more input needs to be read. commit() tells which.
struct Stopped {};

class Output {
  public:
    // `file` empty or "-": standard output. A file is written beside itself under another name until commit().
    explicit Output(const std::string& file);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    std::ostream& stream();
    // For streams without end: throws Stopped once nothing more can be written.
    void keep_going();
    // Ends the output and puts the file in its place. Throws Failure where it cannot be written.
    void commit();
    bool is_file() const { return !target_.empty(); }

  private:
    std::string name_;
    std::filesystem::path target_;  // empty: standard output
    std::filesystem::path draft_;   // empty: written in place (a device, say)
    std::ofstream file_;
};

}  // namespace twosource::cli
