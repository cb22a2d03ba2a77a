#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/language/ast.h"
#include "query/language/parser.h"

namespace depeche {

enum class LexemeKind : std::uint8_t {
    operand,       ///< a word, phrase, prefix, fuzzy word or field: the lexeme's `operand`
    open,          ///< (
    close,         ///< )
    all_operator,  ///< AND, ET
    any_operator,  ///< OR, OU
    not_operator,  ///< NOT, SAUF, a hyphen at a word's start
    near_operator, ///< NEAR, NEAR/5
    end            ///< once, last
};

struct Lexeme {
    LexemeKind kind = LexemeKind::end;
    ByteSpan where;
    Query operand;
    std::uint32_t distance = 0; ///< of a near_operator
};

/// Cuts a query into lexemes, or says why it cannot. Punctuation that stands alone gives none. Linear time.
std::variant<std::vector<Lexeme>, QuerySyntaxError> lex(std::string_view text);

} // namespace depeche
