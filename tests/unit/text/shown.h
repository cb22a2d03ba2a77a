#pragma once
#include <string>
#include <string_view>

#include "common/text/tokenise.h"

/// How tests write down what the tokeniser made.
namespace shown {

/// Folded tokens, a bar between them: `l|armee|.`
std::string tokens(std::string_view text);
/// Index words at ascending positions, alternatives in brackets behind: `obrien(brien)`.
std::string words(std::string_view text);
/// The same of the accented forms.
std::string accented_words(std::string_view text);
/// The written form of the first token of each sentence, a bar between them.
std::string sentence_starts(std::string_view text);
/// The kinds of the tokens, a letter each: w e n p s a.
std::string kinds(std::string_view text);

} // namespace shown
