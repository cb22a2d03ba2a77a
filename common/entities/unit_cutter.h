#pragma once
#include <cstdint>

#include "common/entities/token_keys.h"
#include "common/entities/units.h"

namespace depeche {

/// Decides which tokens are one unit.
class UnitCutter {
  public:
    /// All must outlive the cutter.
    UnitCutter(TokenisedText const& text, Gazetteer const& gazetteer, Lexicon const& lexicon)
        : text_(text), tokens_(text.tokens()), gazetteer_(gazetteer), lexicon_(lexicon), keys_(text) {}

    /// Where the unit ends that begins at a token: «Jean-Yves», «Côte-d'Or», «J.-M.», «W.»; of «Paris-Lyon» the first
    /// name only.
    std::uint32_t end(std::uint32_t begin);

  private:
    bool is_word(std::uint32_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::word; }
    bool is_tight(std::uint32_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }
    bool is_initial(std::uint32_t i) const;
    bool is_initial_dot(std::uint32_t i) const;
    std::uint32_t compound_end(std::uint32_t begin) const;
    bool joins_names(std::uint32_t begin, std::uint32_t hyphen, std::uint32_t end);

    TokenisedText const& text_;
    std::vector<Token> const& tokens_;
    Gazetteer const& gazetteer_;
    Lexicon const& lexicon_;
    TokenKeys keys_;
};

/// How tokens [begin, end), which are one unit, are written.
Shape shape_of(TokenisedText const& text, std::uint32_t begin, std::uint32_t end);

} // namespace depeche
