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

Place Places::of(const Claim& claim) {
    const Source& source = graph_.sources[claim.source];
    Place place;
    if (source.file == "-") return place;
    if (claim.record > 0) {
        if (!source.text.empty()) return place;  // an article that a claims file names too
        place.file = source.file;
        place.line = place.end_line = source.file.empty() ? 0 : claim.record;
        return place;
    }
    place.file = source.file;
    if (!source.verbatim) {
        place.line = place.end_line = source.line;
        return place;
    }
    const LineIndex& lines = index(claim.source);
    place.line = lines.line(claim.span.start);
    place.column = lines.utf16_column(claim.span.start);
    place.end_line = lines.line(claim.span.end);
    place.end_column = lines.utf16_column(claim.span.end);
    return place;
}

}  // namespace twosource
