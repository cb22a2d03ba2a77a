#pragma once
#include <string>
#include <string_view>

namespace depeche {

/// NFKC, case folded, accents removed, œ as oe, ß as ss, typographic apostrophes and hyphens as ' and -: what two
/// spellings of one word share. Folding twice is folding once. White space and punctuation stay.
std::string fold(std::string_view text);

/// The same with accents kept.
std::string fold_case(std::string_view text);

} // namespace depeche
