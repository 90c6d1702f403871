// Lines of a stream with a bound on their length, so that one endless line cannot fill the memory.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

namespace twosource {

class LineReader {
  public:
    // `first` are bytes that were already taken from the stream.
    LineReader(std::istream& stream, std::string first, std::size_t max_bytes)
        : stream_(stream), pending_(std::move(first)), max_bytes_(max_bytes) {}

    // The next line without its "\n" or "\r\n"; false at the end.
    bool next(std::string& line);

    std::size_t number() const { return number_; }  // of the last line, from 1
    bool too_long() const { return too_long_; }     // the last line was cut off at the bound and skipped

  private:
    bool take_pending(std::string& line);

    std::istream& stream_;
    std::string pending_;
    std::size_t taken_ = 0;
    std::size_t max_bytes_;
    std::size_t number_ = 0;
    bool too_long_ = false;
};

}  // namespace twosource
