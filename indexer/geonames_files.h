#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/places/place_geonames.h"
#include "common/model/result.h"

namespace depeche {

/// A table of GeoNames in a file, or in a member of an archive.
struct GeonamesTable {
    std::string file;
    std::string member; ///< empty where the file itself is the table, compressed or not
    geonames::Table table{};

    std::string name() const { return member.empty() ? file : file + "/" + member; }
    bool operator==(GeonamesTable const&) const = default;
};

/// The tables a file holds, told by their columns; why there are none. Members of an archive that are no table, as a
/// readme, are passed over.
Result<std::vector<GeonamesTable>> geonames_tables(std::string const& file);

/// Calls `row` with each line and its number, comments and empty lines left out; false stops. A line longer than a megabyte
/// comes as an empty one. The reason where the table cannot be read to its end; else empty. Memory does not depend on sizes.
std::string for_each_row(GeonamesTable const& table, std::function<bool(std::string_view line, std::uint64_t number)> const& row);

} // namespace depeche
