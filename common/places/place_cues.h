#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/text/tokenise.h"

namespace depeche {

/// How often the words before a name say what kind of place it is.
struct PlaceCues {
    std::uint32_t town = 0;   ///< «à Québec», «la ville de Luxembourg»
    std::uint32_t area = 0;   ///< «au Québec», «en Géorgie», «le Tigre»: a country, a region, a river
    std::uint32_t region = 0; ///< «la province de Luxembourg»

    bool says_area() const { return area + region > town; }
    bool says_town() const { return town > area + region; }
};

/// Two names one behind the other, and what stands between them.
struct PlaceNeighbours {
    enum class Relation : std::uint8_t {
        parenthesis, ///< «Vienne (Isère)»
        inside,      ///< «Vienne, en Isère», «Tripoli, deuxième ville du Liban»
        comma,       ///< «Vienne, Isère», or a list
        list,        ///< «la Géorgie et la Floride»: neither lies in the other
    };
    std::uint32_t first = 0, second = 0; ///< into the names
    Relation relation = Relation::list;
    auto operator<=>(PlaceNeighbours const&) const = default;
};

/// What an article's words say of the names between them.
struct PlaceSigns {
    std::vector<PlaceCues> cues;             ///< one for each name
    std::vector<PlaceNeighbours> neighbours; ///< pairs of different names; ascending, distinct
};

/// The signs around names, given as keys (place_key). Where one begins another the longer is read. Linear in the text.
PlaceSigns place_signs(TokenisedText const& text, std::vector<std::string_view> const& names);

} // namespace depeche
