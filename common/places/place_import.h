#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/places/place_file.h"
#include "common/places/place_geonames.h"

namespace depeche {

/// What of GeoNames is kept: countries, divisions of the first two orders, seats of government and other populated places
/// of some size, and seas, islands, mountains, lakes, rivers and deserts that have names in many languages.
struct ImportRules {
    std::uint64_t fewest_people = 500; ///< of a populated place that is no seat
    std::size_t most_places = 1'000'000; ///< kept; beyond, take() throws std::length_error
    /// Is a key an ordinary word, a given name, a surname or an organisation? As a place's usual name it needs a cue, as
    /// another it is left out.
    std::function<bool(std::string_view key)> is_word;
};

/// Adds GeoNames' tables to a gazetteer, row by row. Holds what it keeps, about a kilobyte a place, and nothing else of
/// what it reads.
class PlaceImport {
  public:
    enum class Taken : std::uint8_t { kept, skipped, malformed };

    PlaceImport(place_file::Rows built_in, ImportRules rules);
    ~PlaceImport();
    PlaceImport(PlaceImport const&) = delete;
    PlaceImport& operator=(PlaceImport const&) = delete;

    /// The tables in the order in which they must be given: places know countries, names and hierarchy know places.
    static std::vector<geonames::Table> const& order();
    Taken take(geonames::Table table, std::string_view line);

    /// The gazetteer with all that was taken. Ends the use of the import.
    place_file::Rows result();

  private:
    class State;
    std::unique_ptr<State> state_;
};

} // namespace depeche
