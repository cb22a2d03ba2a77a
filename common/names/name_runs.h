#pragma once
#include <algorithm>
#include <cstddef>

namespace depeche {

/// Calls `use(begin, end)` for every run a search may name: up to five of a name's words; of a long name its prefixes
/// and suffixes besides its single words and pairs. Words behind the twelfth are not looked at.
template <typename Use>
void for_each_run(std::size_t words, Use use) {
    constexpr std::size_t longest_run = 5;
    constexpr std::size_t longest_name = 12;
    std::size_t const count = std::min(words, longest_name);
    bool const all = count <= longest_run;
    for (std::size_t begin = 0; begin < count; ++begin) {
        for (std::size_t end = begin + 1; end <= count; ++end) {
            if (all || begin == 0 || end == count || end <= begin + 2) use(begin, end);
        }
    }
}

} // namespace depeche
