#pragma once
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/model/span.h"
#include "query/language/fields.h"

namespace depeche {

/// What was asked, as a tree of values. Texts are as typed but for spaces (plain, single), apostrophes (') and the
/// commas and the like that end a word; no text is empty. Folding and stemming are the compiler's.
struct Query;

/// A word as typed: `hôpital`, `l'élection`, `Côte-d'Or`. The tokeniser may see several words in it.
struct Word {
    std::string text;
    bool operator==(Word const&) const = default;
};

/// Words in quotes: exactly these, in this order, unstemmed.
struct Phrase {
    std::string text;
    bool operator==(Phrase const&) const = default;
};

/// `mot*`: every word that starts so. The text is without its star.
struct Prefix {
    std::string text;
    bool operator==(Prefix const&) const = default;
};

/// `mot~`: every word spelt nearly so. The text is without its tilde.
struct Fuzzy {
    std::string text;
    bool operator==(Fuzzy const&) const = default;
};

/// `a NEAR/5 b NEAR/2 c`: each word at most so many words from the one before it, in either order.
struct Near {
    struct Step {
        std::uint32_t distance = 10; ///< 1 to 1000
        std::string word;
        bool operator==(Step const&) const = default;
    };
    std::string first;
    std::vector<Step> then; ///< at least one
    bool operator==(Near const&) const = default;
};

/// `place:Syrie`, `title:"accord de paix"`, `section:inter*`, `place:=Syrie`.
struct FieldWord {
    Field field = Field::title;
    std::string value;     ///< without quotes, star or =
    bool quoted = false;   ///< a phrase: only where the field holds words; elsewhere quotes only hold a value together
    bool prefix = false;   ///< ended in *
    bool own_name = false; ///< started with =
    bool operator==(FieldWord const&) const = default;
};

/// All of the parts: two or more, none of them an And. No part at all (at the root only) is every article.
struct And {
    std::vector<Query> parts;
    bool operator==(And const&) const;
};

/// Any of the parts: two or more, none of them an Or.
struct Or {
    std::vector<Query> parts;
    bool operator==(Or const&) const;
};

/// Every article but the part's: exactly one.
struct Not {
    std::vector<Query> parts;
    Query const& part() const;
    bool operator==(Not const&) const;
};

struct Query {
    std::variant<And, Or, Not, Word, Phrase, Prefix, Fuzzy, Near, FieldWord> node;
    ByteSpan where;       ///< in the text that was parsed
    ByteSpan value_where; ///< a FieldWord's value, without quotes, for complaints about it; else as `where`

    /// Every article: what an empty text asks for.
    bool everything() const {
        auto const* all = std::get_if<And>(&node);
        return all != nullptr && all->parts.empty();
    }
    /// Where it was written is no part of what was asked.
    bool operator==(Query const& other) const { return node == other.node; }
};

inline bool And::operator==(And const&) const = default;
inline bool Or::operator==(Or const&) const = default;
inline bool Not::operator==(Not const&) const = default;
inline Query const& Not::part() const { return parts.front(); }

} // namespace depeche
