#pragma once
#include <string_view>

#include "query/options.h"
#include "query/run.h"

namespace depeche {

/// How stdout may look: colours by choice, NO_COLOR and whether it is a terminal; its width, or $COLUMNS, else 80.
Terminal terminal_of(ColourChoice colour);

/// Writes to stdout; through $PAGER (less by default) where it is a terminal that the text overflows. False where it
/// could not be written whole.
bool write_out(std::string_view text, bool pager);

}  // namespace depeche
