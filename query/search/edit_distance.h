#pragma once
#include <cstddef>
#include <string_view>

namespace depeche {

/// How many letters must be added, left out, replaced or swapped with their neighbour to make one word of the other
/// (optimal string alignment over code points), as far as `most`; more is `most` + 1. Valid UTF-8.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace depeche
