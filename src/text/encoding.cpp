#include "text/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>
#include <vector>

namespace twosource {
namespace {

constexpr std::size_t detection_bytes = std::size_t{64} << 10;  // more does not make the detector surer
constexpr int min_confidence = 10;                              // the converted text is judged as well

constexpr char32_t invalid_character = 0xFFFFFFFF;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro

// As next_code_point, but tells a damaged byte from a written U+FFFD.
char32_t next_character(std::string_view text, std::size_t& place) {
    if (static_cast<signed char>(text[place]) >= 0) return static_cast<unsigned char>(text[place++]);
    UChar32 c = 0;
    auto i = static_cast<std::int64_t>(place);
    const auto length = static_cast<std::int64_t>(text.size());
    U8_NEXT(text.data(), i, length, c);
    place = static_cast<std::size_t>(i);
    return c < 0 ? invalid_character : static_cast<char32_t>(c);
}

#pragma GCC diagnostic pop

bool is_text_control(unsigned char c) { return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

// First byte of binary data: NUL anywhere, or too many control characters.
std::optional<std::size_t> find_binary(std::string_view bytes) {
    if (auto nul = bytes.find('\0'); nul != std::string_view::npos) return nul;
    std::size_t controls = 0;
    std::optional<std::size_t> first;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto c = static_cast<unsigned char>(bytes[i]);
        if ((c >= 0x20 && c != 0x7F) || is_text_control(c)) continue;
        if (!first) first = i;
        ++controls;
    }
    return controls * 20 > bytes.size() ? first : std::nullopt;
}

// UTF-8 with some damage has far more whole multi-byte characters than broken bytes; other encodings hardly any.
bool is_damaged_utf8(std::string_view bytes) {
    std::size_t whole = 0, broken = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        std::size_t start = i;
        char32_t c = next_character(bytes, i);
        if (c == invalid_character)
            ++broken;
        else if (i - start > 1)
            ++whole;
    }
    return whole > 0 && whole >= broken;
}

bool is_common_mark(char32_t c) {
    static constexpr std::u32string_view marks =
        U"«»“”„‘’‚‹›–—…€£¥°§©®™·•×½¼¾²³ªº¿¡\u00A0\u00AD\u3000、。「」『』（）！？：；，．・～《》【】";
    return marks.find(c) != std::u32string_view::npos;
}

// A right guess gives letters within words and usual marks; a wrong one gives stray letters, symbols and controls.
bool is_plausible(std::string_view text) {
    std::size_t good = 0, bad = 0;
    char32_t before = ' ';
    for (std::size_t i = 0; i < text.size();) {
        char32_t c = next_character(text, i);
        if (c == 0xFFFD || (c >= 0x80 && c < 0xA0)) return false;
        if (c >= 0x80) {
            char32_t after = ' ';
            if (std::size_t next = i; next < text.size()) after = next_character(text, next);
            bool word = u_isalpha(c) && c != 0xFF && (u_isalpha(before) || u_isalpha(after) || u_ispunct(after));
            bool lone_vowel = u_isalpha(c) && c != 0xFF && c != 0xFE && before == ' ' && after == ' ';
            ++(word || lone_vowel || is_common_mark(c) ? good : bad);
        }
        before = c;
    }
    return good > 0 && good >= bad * 4;
}

struct ConverterCloser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// Converts to UTF-8; what has no meaning in the encoding becomes U+FFFD.
std::optional<std::string> convert(std::string_view bytes, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, ConverterCloser> from(ucnv_open(encoding, &status));
    if (U_FAILURE(status)) return std::nullopt;
    std::unique_ptr<UConverter, ConverterCloser> to(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status)) return std::nullopt;
    std::string text;
    std::vector<UChar> pivot(4096);
    std::array<char, 8192> buffer{};
    UChar *pivot_source = pivot.data(), *pivot_target = pivot.data();
    const char* source = bytes.data();
    const char* end = bytes.data() + bytes.size();
    bool reset = true;
    do {
        char* target = buffer.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source, end, pivot.data(),
                       &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, true, &status);
        reset = false;
        text.append(buffer.data(), target);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) return std::nullopt;
    return text;
}

// The web's reading of names: what is called Latin-1 nearly always holds windows-1252 quotes and dashes.
std::string web_name(std::string name) {
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
    if (name == "iso-8859-1" || name == "us-ascii" || name == "ascii" || name == "latin1") return "windows-1252";
    if (name == "iso-8859-9") return "windows-1254";
    if (name == "gb2312" || name == "gbk" || name == "x-gbk") return "gb18030";
    if (name == "shift_jis" || name == "sjis" || name == "x-sjis") return "windows-31j";
    if (name == "euc-kr" || name == "ks_c_5601-1987") return "windows-949";
    return name;
}

struct DetectorCloser {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// Encodings that the detector holds possible, likeliest first.
std::vector<std::string> guess_encodings(std::string_view bytes) {
    std::vector<std::string> names;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
    if (U_FAILURE(status)) return names;
    // The sample starts where the first foreign byte is, or a long ASCII preamble would hide it.
    auto foreign = std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) < 0; });
    std::size_t start = static_cast<std::size_t>(foreign - bytes.begin());
    start = start > 1024 ? start - 1024 : 0;
    auto sample = bytes.substr(start, detection_bytes);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return names;
    for (std::int32_t i = 0; i < count; ++i) {
        const char* name = ucsdet_getName(matches[i], &status);
        if (U_FAILURE(status) || ucsdet_getConfidence(matches[i], &status) < min_confidence) continue;
        if (std::string_view(name).starts_with("UTF")) continue;  // tried before, by its rules and its mark
        names.push_back(web_name(name));
    }
    return names;
}

const char* marked_encoding(std::string_view bytes) {
    if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "UTF-32LE";
    if (bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4))) return "UTF-32BE";
    if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
    return nullptr;
}

Decoded failure(std::string error, std::size_t place) {
    Decoded result;
    result.error = std::move(error);
    result.error_byte = place;
    return result;
}

Decoded success(std::string text, std::string encoding) {
    Decoded result;
    result.ok = true;
    result.text = std::move(text);
    result.encoding = std::move(encoding);
    return result;
}

// A mark alone proves nothing: binary data may start with it as well.
std::optional<Decoded> decode_marked(std::string_view bytes) {
    const char* encoding = marked_encoding(bytes);
    if (!encoding) return std::nullopt;
    auto text = convert(bytes, encoding);
    if (!text || text->find("\xEF\xBF\xBD") != std::string::npos || find_binary(*text)) return std::nullopt;
    text->erase(0, byte_order_mark(*text));  // the file's bytes are gone anyway
    return success(std::move(*text), encoding);
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) {
    std::size_t i = 0;
    while (i < bytes.size()) {
        std::uint64_t eight = 0;
        if (i + 8 <= bytes.size()) {
            std::memcpy(&eight, bytes.data() + i, 8);
            if ((eight & 0x8080808080808080U) == 0) {
                i += 8;
                continue;
            }
        }
        std::size_t start = i;
        if (next_character(bytes, i) == invalid_character) return start;
    }
    return bytes.size();
}

std::size_t byte_order_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

Decoded decode_text(std::string bytes) {
    if (auto marked = decode_marked(bytes)) return *marked;
    if (auto place = find_binary(bytes)) {
        return failure(
            bytes[*place] == '\0' ? "binary data (NUL byte), not text" : "binary data (control characters), not text",
            *place);
    }
    std::size_t valid = valid_utf8_prefix(bytes);
    if (valid == bytes.size()) return success(std::move(bytes), "UTF-8");
    if (is_damaged_utf8(bytes)) return failure("invalid UTF-8", valid);
    for (const auto& name : guess_encodings(bytes)) {
        auto text = convert(bytes, name.c_str());
        if (text && is_plausible(*text)) return success(std::move(*text), name);
    }
    return failure("invalid UTF-8, and no other encoding fits", valid);
}

std::string decode_lossy(std::string_view bytes, std::string_view declared) {
    if (auto marked = decode_marked(bytes)) return marked->text;
    bytes.remove_prefix(byte_order_mark(bytes));
    if (valid_utf8_prefix(bytes) == bytes.size()) return std::string(bytes);
    std::string name = web_name(std::string(declared));
    // A page declared as UTF-16 that has no mark was read as ASCII to find the declaration, so it is not.
    if (!name.empty() && !name.starts_with("utf")) {
        if (auto text = convert(bytes, name.c_str())) return *text;
    }
    if (name.empty() && !is_damaged_utf8(bytes)) {
        for (const auto& guess : guess_encodings(bytes)) {
            auto text = convert(bytes, guess.c_str());
            if (text && is_plausible(*text)) return *text;
        }
    }
    return convert(bytes, "UTF-8").value_or(std::string());
}

}  // namespace twosource
