#pragma once
#include <string_view>
#include <vector>

#include "common/text/tokenise.h"

namespace depeche {

/// Sets sentence_start on the tokens of `text`, which are otherwise complete.
void mark_sentences(std::string_view text, std::vector<Token>& tokens);

} // namespace depeche
