#pragma once
#include <algorithm>
#include <string_view>
#include <vector>

namespace depeche {

/// The words of a name as written, between its spaces; views of it.
inline std::vector<std::string_view> spaced_words(std::string_view name) {
    std::vector<std::string_view> words;
    while (!name.empty()) {
        std::size_t const end = std::min(name.find(' '), name.size());
        if (end > 0) words.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return words;
}

} // namespace depeche
