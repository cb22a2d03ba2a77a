#pragma once
#include <cstdint>

#include "common/places/gazetteer.h"

namespace depeche {

/// How well known a place is without any context, in points: about the logarithm of its population. A country's name
/// outweighs all but well-known cities of the same name.
double renown(PlaceKind kind, std::uint32_t population, double fame);

/// What a place in one of the readers' own countries has beyond its renown: all of it for a town, less for a village, or
/// Venise in Franche-Comté would be thought of before Venice.
double home_bonus(PlaceKind kind, std::uint32_t population);

} // namespace depeche
