#include "report/place.h"

namespace twosource {

std::string uri_of_path(const std::string& path) {
    constexpr std::string_view kept = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri = path.starts_with('/') ? "file://" : "";
    for (char c : path) {
        if (kept.find(c) != std::string_view::npos) {
            uri += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
    return uri;
}

const LineIndex& Places::index(std::size_t source) {
    auto& index = indices_[source];
    if (!index) index = std::make_unique<LineIndex>(graph_.sources[source].text);
    return *index;
}

// The path, as links have it where the source is the whole of the file.
std::string Places::file_of(std::size_t source) const {
    const Source& from = graph_.sources[source];
    if (from.file == "-") return "";
    return from.file == from.id && !names_.empty() ? names_[source] : from.file;
}

Place Places::of(const Claim& claim) {
    const Source& source = graph_.sources[claim.source];
    Place place;
    if (claim.record > 0) {
        if (!source.text.empty()) return place;  // an article that a claims file names too
        place.file = file_of(claim.source);
        if (!place.file.empty()) place.lines = {claim.record, claim.record};
        return place;
    }
    place.file = file_of(claim.source);
    if (!source.verbatim) {
        place.lines = {source.line, source.line};
        return place;
    }
    const Position start = index(claim.source).at(claim.span.start, ColumnUnit::utf16);
    const Position end = index(claim.source).at(claim.span.end, ColumnUnit::utf16);
    place.lines = {start.line, end.line};
    place.columns = {start.column, end.column};
    return place;
}

}  // namespace twosource
