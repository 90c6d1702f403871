// One line on standard error that says what the program is at: only on a terminal, and only when the work takes longer
// than a second, so that logs stay clean and quick runs quiet.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace twosource::cli {

class Progress {
  public:
    explicit Progress(bool wanted);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void stage(std::string name);
    void clear();  // before something else is written

  private:
    void show();

    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::string name_;
    bool due_ = false;      // the first second has passed
    bool visible_ = false;  // a line stands on the terminal
    std::jthread timer_;
};

}  // namespace twosource::cli
