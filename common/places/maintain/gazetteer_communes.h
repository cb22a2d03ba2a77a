#pragma once
#include <filesystem>
#include <string>

namespace depeche::maintain {

/// Where the communes come from.
struct CommuneSources {
    std::filesystem::path gazetteer; ///< data/gazetteer: its other files tell which places are known already
    std::filesystem::path names;     ///< data/names: words, given names and surnames, which make a name risky
    std::filesystem::path cities;    ///< cities500.txt of GeoNames
    std::filesystem::path communes;  ///< communes.json of @etalab/decoupage-administratif
};

/// Files of data/gazetteer, one for each licence.
struct CommuneFiles {
    std::string french;  ///< places-communes-fr.tsv: communes of France with 500 inhabitants or more
    std::string others;  ///< places-communes.tsv: towns and villages of Belgium, Switzerland and Luxembourg
    std::string risky;   ///< risky-communes.tsv: which of their names need a cue
};

/// Throws std::runtime_error where a source cannot be read.
CommuneFiles communes(CommuneSources const& sources);

} // namespace depeche::maintain
