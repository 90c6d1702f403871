#include "source/lines.h"

#include <array>

namespace twosource {

// Moves what is pending into the line; true where that completes it.
bool LineReader::take_pending(std::string& line) {
    if (taken_ == pending_.size()) return false;
    auto newline = pending_.find('\n', taken_);
    bool complete = newline != std::string::npos;
    line.append(pending_, taken_, complete ? newline - taken_ : std::string::npos);
    taken_ = complete ? newline + 1 : pending_.size();
    return complete;
}

bool LineReader::next(std::string& line) {
    line.clear();
    too_long_ = false;
    bool complete = take_pending(line);
    bool any = complete || !line.empty();
    std::array<char, 65536> chunk;
    while (!complete && stream_.good()) {
        // getline, not read: a line of a live pipe is handed on as soon as it is there.
        stream_.getline(chunk.data(), chunk.size(), '\n');
        auto count = static_cast<std::size_t>(stream_.gcount());
        any = any || count > 0;
        complete = !stream_.eof() && !stream_.fail();
        if (stream_.fail() && !stream_.eof() && !stream_.bad() && count > 0)
            stream_.clear();  // only the chunk was full
        std::size_t text = complete ? count - 1 : count;
        if (line.size() + text > max_bytes_) too_long_ = true;
        if (!too_long_) line.append(chunk.data(), text);
    }
    if (!any) return false;
    ++number_;
    if (line.size() > max_bytes_) too_long_ = true;
    if (too_long_) line.clear();
    if (!line.empty() && line.back() == '\r') line.pop_back();
    return true;
}

}  // namespace twosource
