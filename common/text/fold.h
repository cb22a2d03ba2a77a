#pragma once
#include <string>
#include <string_view>

namespace depeche {

/// NFKC, case folded, accents removed, œ as oe, ß as ss, typographic apostrophes and hyphens as ' and -: what two
/// spellings of one word share. Folding twice is folding once. White space and punctuation stay.
std::string fold(std::string_view text);

/// Folded, with single spaces for hyphens, apostrophes, punctuation and white space: what two spellings of one name share
/// («Saint-Denis», «saint denis»).
std::string fold_name(std::string_view text);

/// As fold, with accents kept.
std::string fold_case(std::string_view text);

} // namespace depeche
