#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/places/place_file.h"
#include "common/places/place_geonames.h"

namespace depeche {

/// A place as an import has gathered it.
struct ImportedPlace {
    PlaceKind kind = PlaceKind::city;
    std::string name;
    std::string country, admin1, admin2, commune; ///< GeoNames' codes
    std::string code;                             ///< PPL, ADM1 …
    std::vector<std::string> names;
    std::string french; ///< empty where no French name is told
    int french_rank = 0; ///< 3 preferred, 2 usual, 1 short
    bool has_languages = false;
    std::uint32_t population = 0;
    std::uint8_t fame = 0;
    std::vector<std::uint32_t> parents; ///< by hierarchy.txt
};

/// Joins imported places to those of a gazetteer: GeoNames' codes of divisions are told what they are there by the towns
/// that both know, a place is the known one of its id, of its Insee code, or of its name in the same region.
class PlaceMerge {
  public:
    using IsWord = std::function<bool(std::string_view key)>;

    explicit PlaceMerge(place_file::Rows built_in);

    void add_country(geonames::CountryRow const& row);
    void add_division(geonames::AdminRow const& row);
    ImportedPlace& add_place(std::uint32_t id);
    /// The place of an id, of the import or of the gazetteer; nothing for one that neither knows.
    ImportedPlace* named(std::uint32_t id);
    /// Whether both are known.
    bool add_parent(std::uint32_t child, std::uint32_t parent);
    std::size_t size() const { return imported_.size(); }

    /// The joined gazetteer. `is_word`: see ImportRules.
    place_file::Rows result(IsWord const& is_word);

  private:
    using Code = std::string; ///< FR.93 or FR.93.13

    void vote();
    void name_divisions();
    void index_names();
    std::string region_of(ImportedPlace const& place) const;
    std::string known_id(std::uint32_t id, ImportedPlace const& place, std::string const& region) const;
    std::vector<std::string> parents_of(ImportedPlace const& place, std::string const& region) const;
    void join(std::uint32_t id, ImportedPlace const& place, IsWord const& is_word);
    void replace(Place& place, ImportedPlace const& by, std::vector<std::string> parents) const;
    void note_risk(ImportedPlace const& place, IsWord const& is_word);
    bool lies_in(std::string const& id, std::string const& container) const;
    Place* known(std::string const& id);
    Place const* known(std::string const& id) const;

    place_file::Rows rows_;
    std::unordered_map<std::string, std::size_t> at_;       ///< into rows_.places, by id
    std::unordered_set<std::uint64_t> keys_;                ///< of the names it has
    std::map<std::uint32_t, ImportedPlace> imported_;       ///< ordered: the result does not depend on the files' order
    std::map<Code, std::string> division_names_;            ///< of admin1CodesASCII.txt
    std::map<Code, std::uint32_t> division_numbers_;
    std::map<Code, std::string> regions_;                   ///< a division's id in the gazetteer
    std::unordered_multimap<std::string, std::size_t> own_; ///< places without a GeoNames id, by key
    std::unordered_map<std::uint32_t, std::string> ids_;    ///< the ids of what was joined
};

} // namespace depeche
