#pragma once
#include <array>
#include <cstddef>
#include <string_view>

#include "common/text/characters.h"
#include "common/text/tokenise.h"
#include "common/text/utf8.h"

namespace depeche {

/// Bytes [begin, end) of the text being cut.
struct Piece {
    std::size_t begin;
    std::size_t end;
};

/// How a word that was joined from pieces may also be searched.
enum class Joined : std::uint8_t {
    plainly,     ///< only whole: aujourd'hui, O.N.U.
    with_second, ///< also by its second piece: O'Brien
    with_s,      ///< also with the s after its apostrophe: Moody's
    over_lines   ///< also by its two halves, as neighbours: hôpi-⏎tal
};

/// One token as the scanners find it: what to fold is the pieces, run together.
struct Scan {
    static constexpr std::size_t most_pieces = 16;

    TokenKind kind = TokenKind::word;
    Joined joined = Joined::plainly;
    std::size_t end = 0;
    std::size_t piece_count = 0;
    std::array<Piece, most_pieces>
        pieces; // the first piece_count of them; zeroing the others costs a tenth of the time

    /// False when there is no room left.
    bool add(Piece piece) {
        if (piece_count == most_pieces) return false;
        pieces[piece_count++] = piece;
        return true;
    }
};

/// A token never takes more bytes of text; longer words and addresses are cut.
inline constexpr std::size_t longest_word = 240;
inline constexpr std::size_t longest_address = 2000;

/// The class of the character at `at`; a space past the end.
inline CharacterClass class_at(std::string_view text, std::size_t at) {
    return at < text.size() ? class_of(code_point_at(text, at).value) : CharacterClass::space;
}
inline bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The end of the run of letters, digits and marks that begins at `begin`, at most `limit`; invisible characters count
/// where the run goes on after them.
std::size_t run_end(std::string_view text, std::size_t begin, std::size_t limit);

/// The token that begins at `begin` with a letter, or with digits and a letter. Each looks at a bounded stretch.
Scan scan_word(std::string_view text, std::size_t begin);
/// With a digit: a number, or a word such as 1er.
Scan scan_number(std::string_view text, std::size_t begin);
/// With a sign: one character, or one emoji however many code points it is made of.
Scan scan_symbol(std::string_view text, std::size_t begin);

/// The end of the URL that begins at `begin`; `begin` itself if none does.
std::size_t url_end(std::string_view text, std::size_t begin);
/// The first e-mail address at or after `from`; empty at the text's end if there is none.
Piece next_email(std::string_view text, std::size_t from);

} // namespace depeche
