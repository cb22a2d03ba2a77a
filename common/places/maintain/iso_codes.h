#pragma once
#include <filesystem>
#include <string>
#include <vector>

/// Reads Debian's iso-codes. Every function throws std::runtime_error where a file cannot be read.
namespace depeche::maintain::iso_codes {

struct Country {
    std::string code;
    std::vector<std::string> names; ///< as ISO writes them: «Iran, Islamic Republic of»
};

struct Region {
    std::string code; ///< FR-ARA
    std::string name;
    std::string container; ///< its region or country
};

/// iso_3166-1.json
std::vector<Country> countries(std::filesystem::path const& file);
/// iso_3166-2.json
std::vector<Region> regions(std::filesystem::path const& file);

} // namespace depeche::maintain::iso_codes
