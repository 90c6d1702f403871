// The languages that fuzzers choose from: all that have data of their own.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "language/pack.h"

inline const twosource::Languages& languages() {
    static const twosource::Languages all(TWOSOURCE_ROOT "/facts");
    return all;
}

inline const std::vector<std::string>& pack_tags() {
    static const std::vector<std::string> tags = [] {
        std::vector<std::string> found;
        for (const auto& entry : std::filesystem::directory_iterator(languages().facts() / "languages"))
            if (entry.is_directory()) found.push_back(entry.path().filename().string());
        std::sort(found.begin(), found.end());
        return found;
    }();
    return tags;
}
