#pragma once
#include <cstdint>
#include <vector>

#include "common/dates/lexicon.h"
#include "common/text/tokenise.h"

namespace depeche::dates {

/// What the grammar sees of a token: its senses, or those of the phrase that begins with it.
struct Cell {
    Sorts sorts = 0;
    Word const* word = nullptr;
    std::int32_t number = 0; ///< of digits, number words, ordinals and codes (T3: 3)
    std::int32_t second = 0; ///< the two-digit year of «1T15», the minutes of «20h30»
    Role role = Role::none;
    std::uint8_t length = 1; ///< tokens it covers
    std::uint8_t width = 0;  ///< digits written
    bool plain = false;      ///< a word in lower case without any sense here

    bool is(Sorts any) const { return (sorts & any) != 0; }
    bool is(Sort sort) const { return (sorts & bit(sort)) != 0; }
    bool is(Role other) const { return role == other; }
    std::int32_t value(Sort sort) const { return word ? word->value(sort) : 0; }
};

/// One cell a token, in their order.
class Cells {
  public:
    Cells(TokenisedText const& text, Lexicon const& lexicon);

    std::uint32_t size() const { return static_cast<std::uint32_t>(cells_.size()); }
    /// An empty cell past the end.
    Cell const& operator[](std::uint32_t i) const { return i < cells_.size() ? cells_[i] : past_; }
    Token const& token(std::uint32_t i) const { return text_->tokens()[i]; }
    TokenisedText const& text() const { return *text_; }
    Lexicon const& lexicon() const { return *lexicon_; }
    /// The cells from which a date can be told, ascending.
    std::vector<std::uint32_t> const& triggers() const { return triggers_; }

  private:
    /// «en 98», «52 av. J.-C.»: a year that its form alone does not show.
    bool tells_year(std::uint32_t i) const;
    void look_up(std::uint32_t i);
    void read_number(std::uint32_t i);
    void read_mark(std::uint32_t i);
    void read_code(std::uint32_t i);
    void take_phrase(std::uint32_t i, Lexicon::Entry const& entry);
    std::uint8_t phrase_length(std::uint32_t i, Phrase const& phrase) const;

    TokenisedText const* text_;
    Lexicon const* lexicon_;
    std::vector<Cell> cells_;
    std::vector<std::uint32_t> triggers_;
    Cell past_;
};

} // namespace depeche::dates
