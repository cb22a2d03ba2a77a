#pragma once
#include "common/dates/cells.h"
#include "common/dates/resolve.h"

namespace depeche::dates {

/// How a clause is read.
struct Reading {
    bool english = false;
    /// «prolongé jusqu'au 28», «est fermé jusqu'à mardi»: what is done lasts, and its end may well be to come.
    bool finite_verbs_only = false;
};

/// Whether the clause around the tokens [begin, end) tells what was or what will be: by its nearest verb.
Direction direction_around(Cells const& cells, std::uint32_t begin, std::uint32_t end, Reading reading);

} // namespace depeche::dates
