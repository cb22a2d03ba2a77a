#pragma once
#include <filesystem>
#include <string>

namespace depeche::maintain {

/// Where continents, countries and their regions come from.
struct RegionSources {
    std::filesystem::path cldr;   ///< the folder common of Unicode CLDR
    std::filesystem::path iso;    ///< the folder json of iso-codes
    std::filesystem::path locale; ///< translations of iso-codes and libgeonames: /usr/share/locale
    std::filesystem::path towns;  ///< places-geonames.tsv: «Téhéran» is the town, not «province de Téhéran»
};

/// Files of data/gazetteer, one for each licence; each holds only the names that those before it lack.
struct RegionFiles {
    std::string cldr;      ///< places-cldr.tsv: continents, countries, regions
    std::string iso_codes; ///< places-iso-codes.tsv: regions that CLDR lacks, official and other names
    std::string geonames;  ///< places-geonames-regions.tsv: other names of regions, English and local
};

/// ISO 3166, as iso-codes has it, tells which countries and regions there are; Kosovo is one more. Throws
/// std::runtime_error where a source cannot be read.
RegionFiles regions(RegionSources const& sources);

} // namespace depeche::maintain
