#include "common/text/token_writer.h"

#include <algorithm>

namespace depeche {

void TokenWriter::write(std::size_t begin, Scan const& scan) {
    Token token;
    token.where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(scan.end)};
    token.kind = scan.kind;
    token.space_before = space_;
    token.line_start = line_;
    space_ = line_ = false;
    set_letter_flags(token, scan);
    Piece const* const pieces = scan.pieces.data();
    Forms const forms = scan.kind == TokenKind::number && scan.piece_count > 1
                            ? (write_number(token, scan), store(folded_, folded_))
                            : fold_pieces(pieces, pieces + scan.piece_count);
    token.folded_at = forms.folded_at;
    token.accented_at = forms.accented_at;
    token.folded_size = forms.folded_size;
    token.accented_size = forms.accented_size;
    target_.tokens.push_back(token);
    add_alternatives(scan);
}

TokenWriter::Forms TokenWriter::fold_pieces(Piece const* first, Piece const* last) {
    folded_.clear();
    accented_.clear();
    bool quickly = true;
    for (Piece const* piece = first; quickly && piece != last; ++piece) quickly = fold_quickly(part(*piece));
    if (!quickly) {
        written_.clear();
        for (Piece const* piece = first; piece != last; ++piece) written_ += part(*piece);
        folded_.clear();
        accented_.clear();
        folder_.append(written_, folded_, accented_);
    }
    return store(folded_, accented_);
}

bool TokenWriter::fold_quickly(std::string_view piece) {
    for (std::size_t at = 0; at < piece.size();) {
        CodePoint const c = code_point_at(piece, at);
        QuickCharacter const* const quick = table_.find(c.value);
        if (quick == nullptr || quick->folded_size == QuickCharacter::slow) return false;
        folded_.append(quick->folded.data(), quick->folded_size);
        accented_.append(quick->accented.data(), quick->accented_size);
        at += c.size;
    }
    return true;
}

TokenWriter::Forms TokenWriter::store(std::string_view folded, std::string_view accented) {
    constexpr std::size_t most = 0xFFFF;
    folded = folded.substr(0, boundary_before(folded, most));
    accented = accented.substr(0, boundary_before(accented, most));
    Forms forms;
    forms.folded_at = forms.accented_at = static_cast<std::uint32_t>(target_.arena.size());
    forms.folded_size = static_cast<std::uint16_t>(folded.size());
    forms.accented_size = static_cast<std::uint16_t>(accented.size());
    target_.arena += folded;
    if (accented != folded) {
        forms.accented_at = static_cast<std::uint32_t>(target_.arena.size());
        target_.arena += accented;
    }
    return forms;
}

void TokenWriter::set_letter_flags(Token& token, Scan const& scan) const {
    if (scan.kind == TokenKind::punctuation || scan.kind == TokenKind::symbol) return;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < scan.piece_count; ++i) {
        for (std::size_t at = scan.pieces[i].begin; at < scan.pieces[i].end;) {
            CodePoint const c = code_point_at(text_, at);
            at += c.size;
            QuickCharacter const* const quick = table_.find(c.value);
            CharacterClass const kind = quick ? quick->kind : class_of(c.value);
            if (kind == CharacterClass::digit) token.has_digit = true;
            if (kind != CharacterClass::letter) continue;
            bool const upper = quick ? quick->upper : is_upper(c.value);
            if (letters == 0) token.capital = upper;
            ++letters;
            capitals += upper ? 1 : 0;
        }
    }
    token.all_capitals = letters > 1 && capitals == letters;
}

/// 250 000 as 250000, 3,5 as 3.5.
void TokenWriter::write_number(Token& token, Scan const& scan) {
    token.has_digit = true;
    folded_.clear();
    for (std::size_t i = 0; i < scan.piece_count; ++i) {
        std::string_view const piece = part(scan.pieces[i]);
        folded_ += piece == "," ? std::string_view(".") : piece;
    }
}

void TokenWriter::add_alternatives(Scan const& scan) {
    if (scan.joined == Joined::plainly) return;
    Piece const* const pieces = scan.pieces.data();
    Piece const* const last = pieces + scan.piece_count;
    switch (scan.joined) {
        case Joined::plainly: break;
        case Joined::with_second:
            if (last - pieces > 1 && pieces[1].end - pieces[1].begin > 1) add_alternative(pieces + 1, last, 0);
            break;
        case Joined::with_s: {
            Piece const with_s[] = {pieces[0], {scan.end - 1, scan.end}};
            add_alternative(with_s, with_s + 2, 0);
            break;
        }
        case Joined::over_lines:
            if (last - pieces < 2) break;
            add_alternative(pieces, pieces + 1, 0);
            add_alternative(pieces + 1, last, 1);
            break;
    }
}

void TokenWriter::add_alternative(Piece const* first, Piece const* last, std::uint16_t offset) {
    Forms const forms = fold_pieces(first, last);
    auto const token = static_cast<std::uint32_t>(target_.tokens.size() - 1);
    target_.alternatives.push_back({token, forms.folded_at, forms.accented_at, forms.folded_size, forms.accented_size,
                                    offset});
}

}  // namespace depeche
