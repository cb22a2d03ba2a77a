#pragma once
#include <filesystem>
#include <string>

namespace depeche::maintain {

/// Where the cities come from.
struct CitySources {
    std::filesystem::path gazetteer; ///< data/gazetteer: today's file tells what divisions of GeoNames are here
    std::filesystem::path compiled;  ///< the resource cities.compiled of libgeonames
    std::filesystem::path locale;    ///< /usr/share/locale: geonames.mo of every language
    std::filesystem::path languages; ///< supplementalData.xml of CLDR: the official languages of countries
    std::filesystem::path dump;      ///< cities500.txt of GeoNames: capitals, and large cities that are missing
};

/// places-geonames.tsv: cities with their French name, that of the dump and those in their country's official languages.
/// Throws std::runtime_error where a source cannot be read.
std::string cities(CitySources const& sources);

} // namespace depeche::maintain
