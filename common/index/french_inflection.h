#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace depeche {

/// A folded French word without its endings of gender and number: equal for annonce(é), annoncée, annoncés; for
/// français and française, jeu and jeux, directeur and directrice, nouveau and nouvelles. Not a word: a key to meet
/// under.
std::string without_inflection(std::string_view folded);

/// The key of a French word that meets its own plural alone, since a stemmer confuses it with a common other one (mer,
/// mère; pays, payer); nothing for other words.
std::optional<std::string> lone_word(std::string_view folded);

} // namespace depeche
