#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/analysis.h"
#include "common/model/span.h"

namespace depeche {

enum class TokenKind : std::uint8_t {
    word,        ///< letters, or letters and digits (G20, 1er, XXe)
    elision,     ///< an elided article or pronoun with its apostrophe: l' d' qu' jusqu' …; folded without it
    number,      ///< 250 000, 3,5, 2016: folded to 250000, 3.5, 2016
    punctuation, ///< one mark; hyphens and apostrophes inside compounds too
    symbol,      ///< emoji, currency and other signs
    address      ///< a URL or an e-mail address, whole
};

/// A token of a text. Tokens ascend and never overlap; white space belongs to none.
struct Token {
    ByteSpan where;
    std::uint32_t folded_at = 0; ///< into TokenisedText's arena, as are the next three
    std::uint32_t accented_at = 0;
    std::uint16_t folded_size = 0;
    std::uint16_t accented_size = 0;
    TokenKind kind = TokenKind::word;
    bool capital : 1 = false;      ///< the first letter is upper case
    bool all_capitals : 1 = false; ///< two letters or more, all upper case
    bool has_digit : 1 = false;
    bool space_before : 1 = false; ///< white space (or a line's start) lies before it
    bool line_start : 1 = false;   ///< the first token of a line
    /// The first token of a sentence that is no punctuation, also after « and a colon (abbreviations and initials end
    /// no sentence).
    bool sentence_start : 1 = false;
};

/// Another word a token may be searched by: `brien` for O'Brien, the halves of a word broken over lines.
struct TokenAlternative {
    std::uint32_t token = 0; ///< its number in tokens(); alternatives ascend by it
    std::uint32_t folded_at = 0;
    std::uint32_t accented_at = 0;
    std::uint16_t folded_size = 0;
    std::uint16_t accented_size = 0;
    std::uint16_t offset = 0; ///< its position counted from the token's
};

/// A text cut into tokens. The text must outlive it.
class TokenisedText {
  public:
    std::string_view text() const { return text_; }
    std::vector<Token> const& tokens() const { return tokens_; }
    /// As written.
    std::string_view written(Token const& token) const { return token.where.of(text_); }
    /// NFKC, case folded, accents removed, œ as oe; an acronym without its dots, a broken word rejoined.
    std::string_view folded(Token const& token) const { return {arena_.data() + token.folded_at, token.folded_size}; }
    /// The same with accents kept.
    std::string_view accented(Token const& token) const {
        return {arena_.data() + token.accented_at, token.accented_size};
    }

  private:
    friend class Tokeniser;
    std::string_view text_;
    std::vector<Token> tokens_;
    std::string arena_;
    std::vector<TokenAlternative> alternatives_;
    friend std::vector<IndexWord> index_words(TokenisedText const& text);
};

/// Cuts texts into tokens. Holds ICU iterators: one per thread, reuse it.
class Tokeniser {
  public:
    Tokeniser();
    ~Tokeniser();
    Tokeniser(Tokeniser&&) noexcept;
    Tokeniser& operator=(Tokeniser&&) noexcept;

    /// `text` is valid UTF-8, best in NFC (other forms are folded alike). Linear time.
    TokenisedText tokenise(std::string_view text);
    /// The same into an old value, whose memory is used again.
    void tokenise(std::string_view text, TokenisedText& into);

  private:
    struct Icu;
    std::unique_ptr<Icu> icu_;
};

/// The words of a text as they are indexed and searched: elisions and punctuation take no position, a compound's parts
/// are neighbours, alternatives share a position. Views into `text`. The same for a query's words and an article's.
std::vector<IndexWord> index_words(TokenisedText const& text);

} // namespace depeche
