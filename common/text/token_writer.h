#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/folder.h"
#include "common/text/scan.h"
#include "common/text/tokenise.h"

namespace depeche {

/// Makes tokens of what the scanners find: folds the pieces into the arena, sets the flags. Allocates nothing a token
/// once its buffers have grown.
class TokenWriter {
  public:
    /// What the tokens are written into; all outlive the writer.
    struct Target {
        std::vector<Token>& tokens;
        std::string& arena;
        std::vector<TokenAlternative>& alternatives;
    };

    TokenWriter(std::string_view text, Target target, Folder& folder)
        : text_(text), target_(target), folder_(folder), table_(QuickCharacters::table()) {}

    /// White space, a line's end, a blank line lie before the next token.
    void note_space() { space_ = true; }
    void note_line() { line_ = space_ = true; }

    void write(std::size_t begin, Scan const& scan);

  private:
    /// Where the forms of a token, or of an alternative, lie in the arena.
    struct Forms {
        std::uint32_t folded_at = 0;
        std::uint32_t accented_at = 0;
        std::uint16_t folded_size = 0;
        std::uint16_t accented_size = 0;
    };
    /// What the letters of a token are.
    struct Letters {
        std::size_t count = 0;
        std::size_t capitals = 0;
        bool first_is_capital = false;
        bool digit = false;
    };

    Forms fold_pieces(std::span<Piece const> pieces, Letters& letters);
    bool fold_quickly(std::string_view piece, Letters& letters);
    static void count(Letters& letters, CharacterClass kind, bool upper);
    Forms fold_slowly(std::span<Piece const> pieces, Letters& letters);
    Forms store(std::string_view folded, std::string_view accented, bool same);
    Forms number_forms(Scan const& scan);
    void add_alternatives(Scan const& scan);
    void add_alternative(std::span<Piece const> pieces, std::uint16_t offset);
    std::string_view part(Piece piece) const { return text_.substr(piece.begin, piece.end - piece.begin); }

    std::string_view text_;
    Target target_;
    Folder& folder_;
    QuickCharacters const& table_;
    // A token's forms before they are stored. A character of the quick table folds to at most twice its bytes.
    std::array<char, 2 * longest_address + 16> folded_;
    std::array<char, 2 * longest_address + 16> accented_;
    std::size_t folded_size_ = 0;
    std::size_t accented_size_ = 0;
    bool same_ = true;
    std::string slow_written_;
    std::string slow_folded_;
    std::string slow_accented_;
    bool space_ = true;
    bool line_ = true;
};

} // namespace depeche
