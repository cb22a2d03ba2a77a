#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace depeche {

enum class PlaceKind : std::uint8_t { continent, country, region, city, quarter, other };

/// A place as the gazetteer knows it.
struct Place {
    std::string id;   ///< "SY", "gn170063"
    std::string name; ///< the usual French name
    PlaceKind kind = PlaceKind::city;
    std::vector<std::string> names;   ///< every other name, any language and period
    std::vector<std::string> parents; ///< ids of the places that directly contain it (a graph, not a tree)
    std::uint32_t population = 0; ///< 0 where unknown; of a region then that of its towns
    std::uint8_t fame = 0; ///< tenths of a point by which it is better known than its size tells: capitals, Nazareth

    bool operator==(Place const&) const = default;
};

/// A place's number in one loaded gazetteer; another file numbers differently.
enum class PlaceNumber : std::uint32_t {};

/// What ranking needs of a place, without copies; valid as long as its gazetteer.
struct PlaceFacts {
    std::string_view id;
    std::string_view name;
    PlaceKind kind = PlaceKind::city;
    std::uint32_t population = 0;
    double fame = 0; ///< points
};

/// The places one name may mean, best known first; valid as long as their gazetteer.
struct PlaceCandidates {
    std::span<PlaceNumber const> places;
    bool risky = false; ///< the name is also a word, a given name or a surname: it needs a cue
};

/// Names of places and their containment, memory-mapped from the file that the build compiles out of data/gazetteer.
/// Constant once loaded: safe for any number of threads.
class Gazetteer {
  public:
    /// Throws Failure where the file is missing, damaged or of another version.
    static std::shared_ptr<Gazetteer const> load(std::filesystem::path const& file);
    virtual ~Gazetteer() = default;

    /// How many places it has.
    virtual std::size_t size() const = 0;

    /// The place of an id; nothing for an unknown one.
    virtual std::optional<Place> place(std::string_view id) const = 0;
    /// Ids of the places a name may mean, best known first. The name is folded first: accents and case do not matter.
    virtual std::vector<std::string> find(std::string_view name) const = 0;
    /// Ids of all the places that contain this one, directly or not; sorted, distinct, without itself.
    virtual std::vector<std::string> containers(std::string_view id) const = 0;

    /// The number of an id; nothing for an unknown one.
    virtual std::optional<PlaceNumber> number(std::string_view id) const = 0;
    /// As find, for a name that is already a key (place_key), without copies.
    virtual PlaceCandidates candidates(std::string_view key) const = 0;
    /// May a name of several words begin with this one, given as a key? False is certain, true is not.
    virtual bool may_begin_name(std::string_view word) const = 0;
    /// The place of a demonym given as a key («syrien»); nothing for another word.
    virtual std::optional<PlaceNumber> demonym(std::string_view key) const = 0;
    /// The facts of a number this gazetteer gave out.
    virtual PlaceFacts facts(PlaceNumber number) const = 0;
    /// Of those facts the kind alone, sooner.
    virtual PlaceKind kind(PlaceNumber number) const = 0;
    /// Every place that contains the one of this number; ascending, distinct, without itself.
    virtual std::vector<PlaceNumber> ancestors(PlaceNumber number) const = 0;
};

/// The numbers of ids; unknown ones are left out.
std::vector<PlaceNumber> numbers_of(Gazetteer const& gazetteer, std::span<std::string_view const> ids);

/// What names of places are compared by: folded, hyphens, apostrophes and other marks as single spaces.
std::string place_key(std::string_view name);

} // namespace depeche
