#include <algorithm>

#include "common/text/characters.h"
#include "common/text/tokenise.h"
#include "common/text/utf8.h"

namespace depeche {
namespace {

/// Xapian limits a term's bytes; longer words are cut, here and in a query alike.
constexpr std::size_t longest_term = 64;

std::string_view cut(std::string_view word) { return word.substr(0, boundary_before(word, longest_term)); }

bool is_part_byte(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
}

/// The next run of letters and digits of `text` from `at` on, which it moves behind it; empty at the end.
std::string_view next_part(std::string_view text, std::size_t& at) {
    while (at < text.size() && !is_part_byte(text[at])) ++at;
    std::size_t const begin = at;
    while (at < text.size() && is_part_byte(text[at])) ++at;
    return text.substr(begin, at - begin);
}

/// The parts of an address or a fraction as neighbours, from `position` on; returns the position after them.
std::uint32_t add_parts(IndexWord whole, std::vector<IndexWord>& words) {
    std::size_t folded_at = 0;
    std::size_t accented_at = 0;
    for (std::string_view const scheme : {std::string_view("http://"), std::string_view("https://")}) {
        if (whole.folded.starts_with(scheme)) folded_at = accented_at = scheme.size();
    }
    std::uint32_t position = whole.position;
    while (true) {
        std::string_view const folded = next_part(whole.folded, folded_at);
        if (folded.empty()) return position;
        std::string_view const accented = next_part(whole.accented, accented_at);
        words.push_back({cut(folded), cut(accented.empty() ? folded : accented), position++, whole.where});
    }
}

bool is_indexed_symbol(std::string_view folded) { return !folded.empty() && is_emoji(code_point_at(folded, 0).value); }

} // namespace

std::vector<IndexWord> index_words(TokenisedText const& text) {
    std::vector<IndexWord> words;
    words.reserve(text.tokens().size());
    std::uint32_t position = 0;
    std::size_t next_alternative = 0;
    for (std::size_t i = 0; i < text.tokens().size(); ++i) {
        Token const& token = text.tokens()[i];
        std::string_view const folded = text.folded(token);
        if (token.kind == TokenKind::elision || token.kind == TokenKind::punctuation || folded.empty()) continue;
        if (token.kind == TokenKind::symbol && !is_indexed_symbol(folded)) continue;
        IndexWord const word{cut(folded), cut(text.accented(token)), position, token.where};
        bool const has_parts = token.kind == TokenKind::address ||
                               (token.kind == TokenKind::number && folded.find('/') != std::string_view::npos);
        if (has_parts) {
            position = add_parts({folded, text.accented(token), position, token.where}, words);
            continue;
        }
        words.push_back(word);
        auto const& others = text.alternatives_;
        while (next_alternative < others.size() && others[next_alternative].token < i) ++next_alternative;
        for (; next_alternative < others.size() && others[next_alternative].token == i; ++next_alternative) {
            TokenAlternative const& other = others[next_alternative];
            std::string_view const arena = text.arena_;
            words.push_back({cut(arena.substr(other.folded_at, other.folded_size)),
                             cut(arena.substr(other.accented_at, other.accented_size)), position + other.offset,
                             token.where});
        }
        ++position;
    }
    return words;
}

} // namespace depeche
