#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/text/tokenise.h"

namespace depeche {

/// How often the words before a name say what kind of place it is.
struct PlaceCues {
    std::uint32_t town = 0;   ///< «à Québec», «la ville de Luxembourg»
    std::uint32_t area = 0;   ///< «au Québec», «en Géorgie», «le Tigre»: a country, a region, a river
    std::uint32_t region = 0; ///< «la province de Luxembourg»
};

/// The cues of each name, which is as written somewhere in the text. Linear in the text.
std::vector<PlaceCues> place_cues(TokenisedText const& text, std::vector<std::string> const& names);

} // namespace depeche
