#pragma once
#include <istream>

#include "query/options.h"

namespace depeche {

/// Reads what a command leaves to standard input: a query that is `-`, or the ids, one a line, of `show -`.
void take_standard_input(QueryOptions& options, std::istream& in);

}  // namespace depeche
