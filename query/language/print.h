#pragma once
#include <string>

#include "query/language/ast.h"

namespace depeche {

/// The query's canonical text. Parsing it gives the same query again, for every query that parsing can give.
std::string print(Query const& query);

} // namespace depeche
