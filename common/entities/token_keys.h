#pragma once
#include <string>
#include <string_view>

#include "common/text/tokenise.h"

namespace depeche {

/// Makes keys of runs of tokens, as place_key has them: folded, joined by spaces, marks left out. One after the other
/// in the same memory.
class TokenKeys {
  public:
    explicit TokenKeys(TokenisedText const& text) : text_(text) {}

    /// Of tokens [begin, end); valid until the next call.
    std::string_view of(std::uint32_t begin, std::uint32_t end) {
        if (end == begin + 1) return text_.folded(text_.tokens()[begin]);
        key_.clear();
        return append(begin, end);
    }

    void clear() { key_.clear(); }
    /// The key so far with tokens [begin, end) behind it; valid until the next call.
    std::string_view append(std::uint32_t begin, std::uint32_t end) {
        for (std::uint32_t i = begin; i < end; ++i) {
            Token const& token = text_.tokens()[i];
            if (token.kind == TokenKind::punctuation) continue;
            std::string_view folded = text_.folded(token);
            if (token.kind == TokenKind::elision && !folded.empty() && folded.back() == '\'') folded.remove_suffix(1);
            if (!key_.empty()) key_.push_back(' ');
            key_.append(folded);
        }
        return key_;
    }

  private:
    TokenisedText const& text_;
    std::string key_;
};

/// Is token i such a mark of one byte?
inline bool is_mark(TokenisedText const& text, std::size_t i, char mark) {
    if (i >= text.tokens().size()) return false;
    Token const& token = text.tokens()[i];
    return token.kind == TokenKind::punctuation && token.where.size() == 1 && text.text()[token.where.begin] == mark;
}

} // namespace depeche
