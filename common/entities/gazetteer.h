#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace depeche {

enum class PlaceKind : std::uint8_t { continent, country, region, city, quarter, other };

/// A place as the gazetteer knows it.
struct Place {
    std::string id;                    ///< "SY", "gn170063"
    std::string name;                  ///< the usual French name
    PlaceKind kind = PlaceKind::city;
    std::vector<std::string> names;    ///< every other name, any language and period
    std::vector<std::string> parents;  ///< ids of the places that directly contain it (a graph, not a tree)
    std::uint32_t population = 0;
};

/// Names of places and their containment, memory-mapped from the file that the build compiles out of data/gazetteer.
/// Constant once loaded: safe for any number of threads.
class Gazetteer {
  public:
    /// Throws Failure where the file is missing, damaged or of another version.
    static std::shared_ptr<Gazetteer const> load(std::filesystem::path const& file);
    virtual ~Gazetteer() = default;

    /// The place of an id; nothing for an unknown one.
    virtual std::optional<Place> place(std::string_view id) const = 0;
    /// Ids of the places a name may mean, best known first. The name is folded first: accents and case do not matter.
    virtual std::vector<std::string> find(std::string_view name) const = 0;
    /// Ids of all the places that contain this one, directly or not; sorted, distinct, without itself.
    virtual std::vector<std::string> containers(std::string_view id) const = 0;
};

}  // namespace depeche
