// Bytes of a file to UTF-8. Text that is valid UTF-8 already stays as it is, byte for byte (a byte order mark too), so
// that spans count the file's own bytes. Anything else is converted with ICU when its encoding can be told; damaged
// UTF-8 and binary data are errors with a place, never silently replaced characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace twosource {

// Length of the longest prefix of `bytes` that is valid UTF-8; bytes.size() where all of it is.
std::size_t valid_utf8_prefix(std::string_view bytes);

// 3 where `text` starts with the UTF-8 byte order mark, else 0.
std::size_t byte_order_mark(std::string_view text);

struct Decoded {
    bool ok = false;
    std::string text;      // valid UTF-8 when ok
    std::string encoding;  // IANA name of what it was read as
    std::string error;     // why not, when not ok
    std::size_t error_byte = 0;
};

// For plain text and Markdown: strict.
Decoded decode_text(std::string bytes);

// For HTML, where a declared charset counts and browsers replace what is broken: never fails. `declared` may be empty.
std::string decode_lossy(std::string_view bytes, std::string_view declared);

}  // namespace twosource
