#include "shown.h"

#include <vector>

namespace shown {
namespace {

depeche::TokenisedText cut(std::string_view text) {
    depeche::Tokeniser tokeniser;
    return tokeniser.tokenise(text);
}

void separate(std::string& line, char const* separator) {
    if (!line.empty()) line += separator;
}

std::string joined(std::vector<depeche::IndexWord> const& words, std::string_view depeche::IndexWord::*form) {
    std::string line;
    bool alternative = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const same_token = i > 0 && words[i].where == words[i - 1].where;
        alternative = same_token && (alternative || words[i].position == words[i - 1].position);
        if (alternative) {
            line += "(" + std::string(words[i].*form) + ")";
        } else {
            separate(line, " ");
            line += words[i].*form;
        }
    }
    return line;
}

} // namespace

std::string tokens(std::string_view text) {
    depeche::TokenisedText const made = cut(text);
    std::string line;
    for (depeche::Token const& token : made.tokens()) {
        separate(line, "|");
        line += made.folded(token);
    }
    return line;
}

std::string words(std::string_view text) {
    depeche::TokenisedText const made = cut(text);
    return joined(depeche::index_words(made), &depeche::IndexWord::folded);
}

std::string accented_words(std::string_view text) {
    depeche::TokenisedText const made = cut(text);
    return joined(depeche::index_words(made), &depeche::IndexWord::accented);
}

std::string sentence_starts(std::string_view text) {
    depeche::TokenisedText const made = cut(text);
    std::string line;
    for (depeche::Token const& token : made.tokens()) {
        if (!token.sentence_start) continue;
        separate(line, "|");
        line += made.written(token);
    }
    return line;
}

std::string kinds(std::string_view text) {
    depeche::TokenisedText const made = cut(text);
    std::string line;
    for (depeche::Token const& token : made.tokens()) line += "wenpsa"[static_cast<std::size_t>(token.kind)];
    return line;
}

} // namespace shown
