#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

/// Reads what Unicode CLDR knows of territories and their subdivisions. Codes are those of the gazetteer: FR, 150,
/// FR-ARA. Every function throws std::runtime_error where a file cannot be read.
namespace depeche::maintain::cldr {

/// Names by code, the usual one first.
using Names = std::map<std::string, std::vector<std::string>>;

/// Of one language: main/LANGUAGE.xml and subdivisions/LANGUAGE.xml below `common`; what is missing names nothing.
Names names(std::filesystem::path const& common, std::string const& language);

struct Territory {
    std::uint64_t population = 0;
    std::vector<std::string> languages; ///< official ones, by speakers; regional ones only among the first three
};

/// supplemental/supplementalData.xml.
struct World {
    std::map<std::string, Territory> territories;
    std::map<std::string, std::vector<std::string>> containers; ///< of countries and groups of them, but the world
};
World world(std::filesystem::path const& common);

/// supplemental/subdivisions.xml: the country or region that contains a region.
std::map<std::string, std::string> divisions(std::filesystem::path const& common);

/// supplemental/supplementalMetadata.xml: regions that are territories of their own («FR-GP» is GP).
std::map<std::string, std::string> territories_of_their_own(std::filesystem::path const& common);

} // namespace depeche::maintain::cldr
