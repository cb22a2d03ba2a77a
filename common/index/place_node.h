#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace depeche {

enum class PlaceLevel : std::uint8_t { continent, country, region, town, other };

/// What the index keeps of each place that an article names or that contains one: enough to draw the tree of places.
struct PlaceNode {
    std::string name; ///< the usual one
    PlaceLevel level = PlaceLevel::other;
    std::vector<std::string> parents; ///< ids of the places that directly contain it
    bool operator==(PlaceNode const&) const = default;
};

void write_place_node(Xapian::WritableDatabase& database, std::string_view id, PlaceNode const& node);

/// Nothing for an id that no gazetteer described when it was indexed.
std::optional<PlaceNode> read_place_node(Xapian::Database const& database, std::string_view id);

} // namespace depeche
