#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "query/language/ast.h"

namespace depeche {

/// Why a text is no query, for a message with a caret under the fault.
struct QuerySyntaxError {
    ByteSpan where;      ///< in the text that was parsed; may be empty at its end
    std::string message; ///< what is wrong: `no value after person:`
    std::string hint;    ///< what to write instead; may be empty
    bool operator==(QuerySyntaxError const&) const = default;
};

/// A query, or the reason there is none.
class [[nodiscard]] ParsedQuery {
  public:
    ParsedQuery(Query query) : state_(std::move(query)) {}
    ParsedQuery(QuerySyntaxError error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<Query>(state_); }
    Query& operator*() { return std::get<Query>(state_); }
    Query const& operator*() const { return std::get<Query>(state_); }
    Query const* operator->() const { return &std::get<Query>(state_); }
    QuerySyntaxError const& error() const { return std::get<QuerySyntaxError>(state_); }

  private:
    std::variant<Query, QuerySyntaxError> state_;
};

/// Reads a query, in linear time and without harm whatever its bytes; the texts of its tree are valid UTF-8 where
/// `text` is. NEAR binds before NOT before AND before OR; words side by side are ANDed. An empty text is every article.
/// Nesting is at most 100 levels.
ParsedQuery parse_query(std::string_view text);

} // namespace depeche
