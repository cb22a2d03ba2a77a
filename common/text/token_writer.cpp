#include "common/text/token_writer.h"

#include <algorithm>
#include <cstring>

namespace depeche {

void TokenWriter::write(std::size_t begin, Scan const& scan) {
    Token token;
    token.where = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(scan.end)};
    token.kind = scan.kind;
    token.space_before = space_;
    token.line_start = line_;
    space_ = line_ = false;
    Letters letters;
    bool const grouped = scan.kind == TokenKind::number && scan.piece_count > 1;
    Forms const forms = grouped ? number_forms(scan) : fold_pieces({scan.pieces.data(), scan.piece_count}, letters);
    token.folded_at = forms.folded_at;
    token.accented_at = forms.accented_at;
    token.folded_size = forms.folded_size;
    token.accented_size = forms.accented_size;
    token.capital = letters.first_is_capital;
    token.all_capitals = letters.count > 1 && letters.capitals == letters.count;
    token.has_digit = letters.digit || grouped;
    target_.tokens.push_back(token);
    if (scan.joined != Joined::plainly) add_alternatives(scan);
}

TokenWriter::Forms TokenWriter::fold_pieces(std::span<Piece const> pieces, Letters& letters) {
    folded_size_ = accented_size_ = 0;
    same_ = true;
    Letters const before = letters;
    for (Piece const piece : pieces) {
        if (!fold_quickly(part(piece), letters)) {
            letters = before;
            return fold_slowly(pieces, letters);
        }
    }
    return store({folded_.data(), folded_size_}, {accented_.data(), accented_size_}, same_);
}

bool TokenWriter::fold_quickly(std::string_view piece, Letters& letters) {
    if (piece.size() > longest_address) return false;
    char* folded = folded_.data() + folded_size_;
    char* accented = accented_.data() + accented_size_;
    for (std::size_t at = 0; at < piece.size();) {
        CodePoint const c = code_point_at(piece, at);
        QuickCharacter const* const quick = table_.find(c.value);
        if (quick == nullptr && folds_to_itself(c.value)) {
            folded = std::copy_n(piece.data() + at, c.size, folded);
            accented = std::copy_n(piece.data() + at, c.size, accented);
            count(letters, CharacterClass::letter, false);
            at += c.size;
            continue;
        }
        if (quick == nullptr || quick->folded_size == QuickCharacter::slow) return false;
        std::memcpy(folded, quick->folded.data(), quick->folded.size());
        std::memcpy(accented, quick->accented.data(), quick->accented.size());
        folded += quick->folded_size;
        accented += quick->accented_size;
        same_ = same_ && !quick->accent;
        count(letters, quick->kind, quick->upper);
        at += c.size;
    }
    folded_size_ = static_cast<std::size_t>(folded - folded_.data());
    accented_size_ = static_cast<std::size_t>(accented - accented_.data());
    return true;
}

void TokenWriter::count(Letters& letters, CharacterClass kind, bool upper) {
    if (kind == CharacterClass::letter) {
        if (letters.count == 0) letters.first_is_capital = upper;
        ++letters.count;
        letters.capitals += upper ? 1U : 0U;
    } else if (kind == CharacterClass::digit) {
        letters.digit = true;
    }
}

TokenWriter::Forms TokenWriter::fold_slowly(std::span<Piece const> pieces, Letters& letters) {
    slow_written_.clear();
    slow_folded_.clear();
    slow_accented_.clear();
    for (Piece const piece : pieces) slow_written_ += part(piece);
    for (std::size_t at = 0; at < slow_written_.size();) {
        CodePoint const c = code_point_at(slow_written_, at);
        count(letters, class_of(c.value), is_upper(c.value));
        at += c.size;
    }
    folder_.append(slow_written_, slow_folded_, slow_accented_);
    return store(slow_folded_, slow_accented_, slow_folded_ == slow_accented_);
}

TokenWriter::Forms TokenWriter::store(std::string_view folded, std::string_view accented, bool same) {
    constexpr std::size_t most = 0xFFFF;
    folded = folded.substr(0, boundary_before(folded, most));
    accented = accented.substr(0, boundary_before(accented, most));
    Forms forms;
    forms.folded_at = forms.accented_at = static_cast<std::uint32_t>(target_.arena.size());
    forms.folded_size = static_cast<std::uint16_t>(folded.size());
    forms.accented_size = static_cast<std::uint16_t>(accented.size());
    target_.arena += folded;
    if (!same) {
        forms.accented_at = static_cast<std::uint32_t>(target_.arena.size());
        target_.arena += accented;
    }
    return forms;
}

/// 250 000 as 250000, 3,5 as 3.5.
TokenWriter::Forms TokenWriter::number_forms(Scan const& scan) {
    slow_folded_.clear();
    for (std::size_t i = 0; i < scan.piece_count; ++i) {
        std::string_view const piece = part(scan.pieces[i]);
        slow_folded_ += piece == "," ? std::string_view(".") : piece;
    }
    return store(slow_folded_, slow_folded_, true);
}

void TokenWriter::add_alternatives(Scan const& scan) {
    std::span<Piece const> const pieces(scan.pieces.data(), scan.piece_count);
    if (scan.joined == Joined::with_s) {
        std::array<Piece, 2> const with_s{pieces[0], Piece{scan.end - 1, scan.end}};
        add_alternative(with_s, 0);
    } else if (pieces.size() > 1 && scan.joined == Joined::with_second) {
        if (pieces[1].end - pieces[1].begin > 1) add_alternative(pieces.subspan(1), 0);
    } else if (pieces.size() > 1 && scan.joined == Joined::over_lines) {
        add_alternative(pieces.first(1), 0);
        add_alternative(pieces.subspan(1), 1);
    }
}

void TokenWriter::add_alternative(std::span<Piece const> pieces, std::uint16_t offset) {
    Letters unused;
    Forms const forms = fold_pieces(pieces, unused);
    auto const token = static_cast<std::uint32_t>(target_.tokens.size() - 1);
    target_.alternatives.push_back(
        {token, forms.folded_at, forms.accented_at, forms.folded_size, forms.accented_size, offset});
}

} // namespace depeche
