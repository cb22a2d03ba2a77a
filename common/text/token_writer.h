#pragma once
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
    struct Forms {
        std::uint32_t folded_at = 0;
        std::uint32_t accented_at = 0;
        std::uint16_t folded_size = 0;
        std::uint16_t accented_size = 0;
    };

    Forms fold_pieces(Piece const* first, Piece const* last);
    bool fold_quickly(std::string_view piece);
    Forms store(std::string_view folded, std::string_view accented);
    void set_letter_flags(Token& token, Scan const& scan) const;
    void write_number(Token& token, Scan const& scan);
    void add_alternatives(Scan const& scan);
    void add_alternative(Piece const* first, Piece const* last, std::uint16_t offset);
    std::string_view part(Piece piece) const { return text_.substr(piece.begin, piece.end - piece.begin); }

    std::string_view text_;
    Target target_;
    Folder& folder_;
    QuickCharacters const& table_;
    std::string written_;
    std::string folded_;
    std::string accented_;
    bool space_ = true;
    bool line_ = true;
};

}  // namespace depeche
