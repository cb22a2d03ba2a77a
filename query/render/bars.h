#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "query/render/answer.h"

namespace depeche {

/// A bar of `count` in proportion to `largest`, which fills `columns`; in eighths of a column, at least one for a
/// count.
std::string bar(std::uint64_t count, std::uint64_t largest, std::size_t columns);

/// A line a value: its name, a bar, its count. At most `width` columns, `indent` spaces before each.
std::string bar_chart(std::vector<FacetValue> const& values, unsigned width, std::size_t indent, bool colour);

} // namespace depeche
