// Claims of one text, for tests of what is extracted.
#pragma once

#include <string>
#include <vector>

#include "support.h"

namespace twosource::test {

inline Source source_of(const std::string& text, const std::string& language) {
    Source source;
    source.id = "a";
    source.text = text;
    source.language = language;
    source.body = {{0, text.size()}};
    return source;
}

inline std::vector<Claim> claims_in(const std::string& text, const std::string& language,
                                    const ExtractOptions& options = {}) {
    std::vector<Source> sources{source_of(text, language)};
    return extract_claims(sources, {}, languages(), options);
}

}  // namespace twosource::test
