#include "common/entities/unit_cutter.h"

#include <string>

#include "common/entities/joined_names.h"

namespace depeche {

namespace {

constexpr std::uint32_t longest_compound = 12; ///< tokens

} // namespace

bool UnitCutter::is_initial(std::uint32_t i) const {
    return is_word(i) && tokens_[i].capital && tokens_[i].folded_size <= 2 && !tokens_[i].has_digit;
}

bool UnitCutter::is_initial_dot(std::uint32_t i) const {
    bool const ends = i + 1 < tokens_.size() && tokens_[i + 1].sentence_start;
    return is_tight(i) && is_mark(text_, i, '.') && !ends;
}

std::uint32_t UnitCutter::end(std::uint32_t begin) {
    std::uint32_t const end = compound_end(begin);
    if (end == begin + 1 || !tokens_[begin].capital) return end;
    for (std::uint32_t hyphen = begin + 1; hyphen + 1 < end; ++hyphen) {
        if (!is_mark(text_, hyphen, '-') || !tokens_[hyphen + 1].capital) continue;
        if (joins_names(begin, hyphen, end)) return hyphen;
    }
    return end;
}

bool UnitCutter::joins_names(std::uint32_t begin, std::uint32_t hyphen, std::uint32_t end) {
    std::string const left(keys_.of(begin, hyphen));
    return may_join_names(left, keys_.of(hyphen + 1, end), gazetteer_, lexicon_);
}

std::uint32_t UnitCutter::compound_end(std::uint32_t begin) const {
    if (!is_word(begin)) return begin + 1;
    std::uint32_t end = begin + 1;
    if (tokens_[begin].folded_size == 1 && is_initial(begin) && is_initial_dot(end)) ++end;
    while (end + 1 < tokens_.size() && end - begin < longest_compound && is_tight(end) && is_mark(text_, end, '-') &&
           is_tight(end + 1)) {
        std::uint32_t const next = end + 1;
        if (tokens_[next].kind == TokenKind::elision && is_word(next + 1) && is_tight(next + 1)) {
            end = next + 2;
        } else if (is_word(next) || tokens_[next].kind == TokenKind::number) {
            end = next + 1;
            if (is_initial(next) && is_initial_dot(end)) ++end;
        } else {
            break;
        }
    }
    return end;
}

Shape shape_of(TokenisedText const& text, std::uint32_t begin, std::uint32_t end) {
    std::vector<Token> const& tokens = text.tokens();
    Token const& token = tokens[begin];
    switch (token.kind) {
        case TokenKind::elision:
            return Shape::elision;
        case TokenKind::number:
            return Shape::number;
        case TokenKind::punctuation:
            return Shape::punctuation;
        case TokenKind::symbol:
        case TokenKind::address:
            return Shape::symbol;
        default:
            break;
    }
    if (token.has_digit) return Shape::mixed;
    bool const single = token.folded_size == 1 && end - begin <= 2;
    if (token.capital) return single ? Shape::letter : token.all_capitals ? Shape::capitals : Shape::capital;
    // al-Basha, iPhone
    for (std::uint32_t i = begin + 1; i < end; ++i) {
        if (tokens[i].capital) return Shape::capital;
    }
    return Shape::lower;
}

} // namespace depeche
