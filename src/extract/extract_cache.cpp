#include "extract/extract_cache.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <iterator>
#include <unistd.h>
#include <xxhash.h>
#include <zstd.h>

#include "extract/extract_codec.h"

namespace twosource {
namespace {

namespace fs = std::filesystem;
constexpr const char* kExtension = ".extract";
constexpr std::size_t kLargestEntry = std::size_t{256} << 20;

std::string hash_of(std::string_view bytes) {
    XXH128_canonical_t digest;
    XXH128_canonicalFromHash(&digest, XXH3_128bits(bytes.data(), bytes.size()));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : digest.digest) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::optional<std::string> bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>(stream), {}};
}

// Lengths part the pieces, so that none can pass for another.
void add(std::string& out, std::string_view piece) {
    out += std::to_string(piece.size()) + ':';
    out += piece;
}

// Zstandard puts a checksum of the content into the frame, and looks at it when it unpacks.
std::string packed(const std::string& bytes) {
    std::string out(ZSTD_compressBound(bytes.size()), '\0');
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, 1);
    const std::size_t size = ZSTD_compress2(context, out.data(), out.size(), bytes.data(), bytes.size());
    ZSTD_freeCCtx(context);
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
}

std::optional<std::string> unpacked(const std::string& bytes) {
    const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > kLargestEntry) return std::nullopt;
    std::string out(size, '\0');
    const std::size_t got = ZSTD_decompress(out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(got) || got != size) return std::nullopt;
    return out;
}

}  // namespace

ExtractCache::ExtractCache(fs::path folder, std::string context)
    : folder_(std::move(folder)), context_(std::move(context)) {}

fs::path ExtractCache::place_of(const Source& source, std::string& key) const {
    std::string all;
    for (const auto* piece : {&context_, &source.text, &source.language, &source.published}) add(all, *piece);
    for (const Span part : source.body) all += std::to_string(part.start) + '-' + std::to_string(part.end) + ' ';
    key = hash_of(all);
    return folder_ / (key + kExtension);
}

std::optional<Extracted> ExtractCache::find(const Source& source) const {
    std::string key;
    const fs::path place = place_of(source, key);
    const auto bytes = bytes_of(place);
    if (!bytes) return std::nullopt;
    const auto content = unpacked(*bytes);
    // The key inside tells an entry that was put under another's name.
    auto found =
        content && content->starts_with(key) ? decode(std::string_view(*content).substr(key.size())) : std::nullopt;
    if (!found) {
        std::error_code ignored;
        fs::remove(place, ignored);
    }
    return found;
}

void ExtractCache::keep(const Source& source, const Extracted& found) const {
    static std::atomic<unsigned> count = 0;
    std::string key;
    const fs::path place = place_of(source, key);
    const fs::path draft = folder_ / ("." + key + "." + std::to_string(getpid()) + "." + std::to_string(count++));
    std::error_code code;
    fs::create_directories(folder_, code);
    const std::string bytes = packed(key + encode(found));
    std::ofstream stream(draft, std::ios::binary);
    stream << bytes;
    stream.close();
    if (stream && !bytes.empty()) fs::rename(draft, place, code);
    if (!stream || bytes.empty() || code) fs::remove(draft, code);
}

void ExtractCache::trim(std::uintmax_t most) const {
    struct Entry {
        fs::file_time_type written;
        fs::path path;
        std::uintmax_t size = 0;
    };
    std::vector<Entry> entries;
    std::uintmax_t total = 0;
    std::error_code code;
    for (fs::directory_iterator at(folder_, code), end; !code && at != end; at.increment(code)) {
        std::error_code gone;
        Entry entry{at->last_write_time(gone), at->path(), at->file_size(gone)};
        if (gone || entry.path.extension() != kExtension) continue;
        total += entry.size;
        entries.push_back(std::move(entry));
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.written < b.written; });
    for (std::size_t i = 0; i < entries.size() && total > most; ++i) {
        total -= entries[i].size;
        fs::remove(entries[i].path, code);
    }
}

std::string hash_of_file(const fs::path& file) {
    const auto bytes = bytes_of(file);
    return bytes ? hash_of(*bytes) : "";
}

std::string hash_of_folders(const std::vector<fs::path>& folders) {
    std::string all;
    for (const auto& folder : folders) {
        std::vector<fs::path> files;
        std::error_code code;
        for (fs::recursive_directory_iterator at(folder, code), end; !code && at != end; at.increment(code)) {
            if (at->path().filename() == "corpus") at.disable_recursion_pending();
            if (at->is_regular_file(code)) files.push_back(at->path());
        }
        std::sort(files.begin(), files.end());
        for (const auto& file : files) {
            add(all, file.lexically_relative(folder).generic_string());
            add(all, hash_of_file(file));
        }
        add(all, "end of folder");
    }
    return hash_of(all);
}

}  // namespace twosource
