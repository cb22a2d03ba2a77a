#pragma once
#include "common/dates/cells.h"
#include "common/dates/resolve.h"

namespace depeche::dates {

/// Whether the clause around the tokens [begin, end) tells what was or what will be: by its nearest verb.
Direction direction_around(Cells const& cells, std::uint32_t begin, std::uint32_t end, bool english);

} // namespace depeche::dates
