#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/places/gazetteer.h"

namespace depeche {

/// What the names of an article that leave little doubt say of its others: the countries and regions that it names, or
/// names a place in. What a name says never counts for itself.
class PlaceContext {
  public:
    /// `home`: the readers' countries, the nearest first. Both must outlive the context.
    PlaceContext(Gazetteer const& gazetteer, std::span<PlaceNumber const> home) : gazetteer_(gazetteer), home_(home) {}

    /// Name number `name` means `place`, which lies in all of `above`: with `weight` (1: surely) and by `margin` before
    /// its other candidates. What is not sure says nothing of names that are surer.
    void add_named(PlaceNumber place, std::span<PlaceNumber const> above, std::uint32_t name, double weight,
                   double margin);
    /// The article uses a country's demonym.
    void add_demonym(PlaceNumber country) { demonyms_.push_back(country); }
    /// After what is added, before questions.
    void close();

    /// A candidate for a name, and the other candidates.
    struct Asked {
        std::uint32_t name = 0;
        double margin = 0;
        PlaceNumber place{};
        std::span<PlaceNumber const> above;           ///< what contains it; ascending
        std::span<PlaceNumber const> namesakes_above; ///< candidates that contain it: what speaks for New York state speaks for the city
        std::span<PlaceNumber const> namesakes;       ///< all of the name's candidates
    };
    /// What speaks for a candidate.
    struct Support {
        static constexpr double most_by_demonym = 2.3;
        double points = 0;
        bool country = false, region = false, demonym = false;
    };
    Support support(Asked const& asked) const;

    /// Is it a country that lies in no other, as overseas France does?
    bool is_country(PlaceNumber place) { return level(place) == Level::country; }
    /// Is it a region of one country, or such an overseas country?
    bool is_region(PlaceNumber place) { return level(place) == Level::region; }

  private:
    enum class Level : std::uint8_t { country, region, spanning, none };
    struct Evidence {
        PlaceNumber place{};
        std::uint32_t by = 0;  ///< the name that is it, or lies in it
        PlaceNumber source{};  ///< what that name means
        Level level{};
        bool from_town = false;
        double weight = 0, margin = 0;

        /// None speaks for itself, and only what is sure for a surer one.
        bool speaks_to(Asked const& asked) const { return by != asked.name && (weight >= 1 || margin > asked.margin); }
    };
    struct Found;
    Level level(PlaceNumber place);
    std::span<Evidence const> about(PlaceNumber place) const;
    void gather(Evidence const& evidence, Asked const& asked, Found& found) const;
    bool is_home(PlaceNumber country) const;

    Gazetteer const& gazetteer_;
    std::span<PlaceNumber const> home_;
    std::vector<Evidence> evidence_;    ///< by place, once closed
    std::vector<PlaceNumber> demonyms_; ///< ascending, once closed
    std::unordered_map<PlaceNumber, Level> levels_;
};

} // namespace depeche
