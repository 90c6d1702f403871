#include "cli/progress.h"

#include <chrono>
#include <iostream>
#include <unistd.h>

namespace twosource::cli {

Progress::Progress(bool wanted) {
    if (!wanted || !isatty(STDERR_FILENO)) return;
    timer_ = std::jthread([this](std::stop_token stop) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
        if (stop.stop_requested()) return;
        due_ = true;
        show();
    });
}

Progress::~Progress() {
    timer_ = {};  // stops and joins
    clear();
}

void Progress::show() {
    if (!due_ || name_.empty()) return;
    std::cerr << "\r\033[Ktwosource: " << name_ << " …" << std::flush;
    visible_ = true;
}

void Progress::stage(std::string name) {
    const std::lock_guard lock(mutex_);
    name_ = std::move(name);
    show();
}

void Progress::clear() {
    const std::lock_guard lock(mutex_);
    if (visible_) std::cerr << "\r\033[K" << std::flush;
    visible_ = false;
}

}  // namespace twosource::cli
