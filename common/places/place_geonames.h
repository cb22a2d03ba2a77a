#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

/// The rows of GeoNames dumps (https://download.geonames.org/export/dump): tab-separated text, told apart by its columns.
namespace depeche::geonames {

enum class Table : std::uint8_t { places, alternate_names, admin1, admin2, countries, hierarchy };

/// A row of allCountries.txt, cities500.txt … or a country's XX.txt. Views into its line.
struct PlaceRow {
    std::uint32_t id = 0;
    std::string_view name, ascii_name, alternate_names; ///< the last divided by commas
    char feature_class = ' ';                           ///< P a populated place, A an administrative division …
    std::string_view code;                              ///< PPL, ADM1 …
    std::string_view country;                           ///< ISO 3166-1
    std::array<std::string_view, 4> admin;              ///< codes of its divisions, outermost first
    std::uint64_t population = 0;
};

/// A row of alternateNamesV2.txt.
struct AlternateName {
    std::uint32_t place = 0;
    std::string_view language; ///< ISO 639, or post, link, iata …; often empty
    std::string_view name;
    bool preferred = false, is_short = false, historic = false;
};

/// A row of admin1CodesASCII.txt or admin2Codes.txt.
struct AdminRow {
    std::string_view code; ///< FR.93, FR.93.13
    std::string_view name, ascii_name;
    std::uint32_t id = 0;
};

/// A row of countryInfo.txt.
struct CountryRow {
    std::string_view country, continent; ///< FR, EU
    std::uint32_t id = 0;
    std::uint64_t population = 0;
};

/// A row of hierarchy.txt.
struct HierarchyRow {
    std::uint32_t parent = 0, child = 0;
};

/// The table that a row belongs to, by its columns; nothing for a comment or a malformed row.
std::optional<Table> table_of(std::string_view line);

/// Nothing where the columns do not fit.
std::optional<PlaceRow> place_row(std::string_view line);
std::optional<AlternateName> alternate_name(std::string_view line);
std::optional<AdminRow> admin_row(std::string_view line);
std::optional<CountryRow> country_row(std::string_view line);
std::optional<HierarchyRow> hierarchy_row(std::string_view line);

/// May a French paper write this of the names whose language is not told? Latin letters, a capital at the beginning, no
/// code, no transliteration («Vil'c», «wei er ci»).
bool is_latin_name(std::string_view name);

} // namespace depeche::geonames
