#include "cli/output.h"

#include <cerrno>
#include <iostream>
#include <poll.h>
#include <system_error>
#include <unistd.h>

#include "cli/command.h"

namespace twosource::cli {
namespace fs = std::filesystem;

namespace {

// Whoever reads a pipe may stop when it has seen enough; that is no error.
bool reader_left() {
    pollfd out{STDOUT_FILENO, POLLOUT, 0};
    return poll(&out, 1, 0) > 0 && (out.revents & POLLERR) != 0;
}

}  // namespace

Output::Output(const std::string& file) : name_(file) {
    if (file.empty() || file == "-") return;
    std::error_code code;
    target_ = fs::weakly_canonical(file, code);  // a link is followed, not replaced
    if (code) target_ = file;
    if (fs::is_directory(target_, code)) throw Failure(file + ": is a folder; -o takes a file");
    if (!fs::exists(target_, code) || fs::is_regular_file(target_, code))
        draft_ = target_.parent_path() / ("." + target_.filename().string() + "." + std::to_string(getpid()) + ".tmp");
    file_.open(draft_.empty() ? target_ : draft_, std::ios::binary | std::ios::trunc);
    if (!file_) throw Failure(file + ": cannot be written: " + std::generic_category().message(errno));
}

Output::~Output() {
    std::error_code ignored;
    if (!draft_.empty()) fs::remove(draft_, ignored);
}

std::ostream& Output::stream() { return is_file() ? file_ : std::cout; }

void Output::keep_going() {
    if (!stream()) throw Stopped();
}

void Output::commit() {
    if (!is_file()) {
        std::cout.flush();
        if (!std::cout && !reader_left()) throw Failure("standard output: cannot be written");
        return;
    }
    file_.close();
    if (!file_) throw Failure(name_ + ": cannot be written: " + std::generic_category().message(errno));
    if (draft_.empty()) return;
    std::error_code code;
    fs::rename(draft_, target_, code);
    if (code) throw Failure(name_ + ": cannot be written: " + code.message());
    draft_.clear();
}

}  // namespace twosource::cli
