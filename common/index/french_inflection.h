#pragma once
#include <string>
#include <string_view>

namespace depeche {

/// A folded French word without its endings of gender and number: equal for annonce(é), annoncée, annoncés; for français and
/// française, jeu and jeux, directeur and directrice, nouveau and nouvelles. Not a word: a key to meet under.
std::string without_inflection(std::string_view folded);

}  // namespace depeche
