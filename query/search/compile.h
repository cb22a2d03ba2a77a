#pragma once
#include <optional>
#include <string>

#include <xapian.h>

#include "query/language/ast.h"
#include "query/language/parser.h"
#include "query/search/filters.h"
#include "query/search/highlight.h"

namespace depeche {

/// A query as Xapian runs it.
struct CompiledQuery {
    Xapian::Query query;
    HighlightRule highlight;
    bool ranked = false;  ///< it has words, so that relevance means something
    std::vector<std::string> unknown_words;  ///< words asked for that no article has
};

/// A compiled query, or what in it cannot be read (a date).
using Compiled = std::variant<CompiledQuery, QuerySyntaxError>;

/// Translates a query and the filters beside it for one state of the index; `today` is what «hier» counts from.
Compiled compile(Query const& query, Filters const& filters, Xapian::Database const& database, Day today);

}  // namespace depeche
