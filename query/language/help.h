#pragma once
#include <string>

namespace depeche {

/// The query language told by example, for `depeche syntax`. Lines of at most 80 columns.
std::string syntax_help();

/// The table of fields, for `depeche fields`: name, aliases, meaning and an example of each.
std::string fields_help();

} // namespace depeche
