#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/places/gazetteer.h"
#include "common/places/place_context.h"
#include "common/places/place_cues.h"
#include "common/text/tokenise.h"

namespace depeche {

/// Why a name was taken for a place: what its best candidate has before the next.
enum class PlaceReason : std::uint8_t {
    unknown,         ///< the gazetteer has no such name
    only_one,        ///< it has but one
    beside,          ///< the name beside it is that of what contains it: «Vienne (Isère)», «Paris, au Texas»
    kind_named,      ///< «la ville de», «au», «à» say that it is a town, or a country or region
    region_named,    ///< the article names its region, or places in it
    country_named,   ///< the article names its country, or places in it
    demonym,         ///< the article speaks of its country's people
    home_country,    ///< it lies in one of the readers' countries
    population,      ///< it is larger or better known
    undecided,       ///< candidates come too close: only what contains them all is known
    elsewhere,       ///< it lies in the region named beside it, where the gazetteer has none of that name
};

/// `home country`, `undecided: shared containers only` …
std::string_view to_text(PlaceReason reason);

/// What a place name of an article stands for.
struct ResolvedPlace {
    struct Candidate {
        PlaceNumber place{};
        double points = 0;
        bool operator==(Candidate const&) const = default;
    };
    std::optional<PlaceNumber> place; ///< nothing where the name is unknown, its candidates disagree or all are elsewhere
    std::vector<PlaceNumber> containers; ///< what contains it; of disagreeing candidates what they share; ascending
    PlaceReason why = PlaceReason::unknown;
    std::vector<Candidate> candidates; ///< best first; none where the name is unknown
};

/// Decides for every name of one article at once, by the words before it and the place named beside it, by the countries
/// and regions that the article's other names name, by the demonyms it uses, the archive's home countries and renown.
class PlaceResolver {
  public:
    /// `home`: countries whose places readers think of first, the nearest first. All must outlive the resolver.
    PlaceResolver(Gazetteer const& gazetteer, std::span<PlaceNumber const> home, TokenisedText const& text);

    /// One result for each of the names, which are as written («Alep», «Havre», «Aleppo»).
    std::vector<ResolvedPlace> resolve(std::vector<std::string> const& names) const;

  private:
    struct Candidate;
    struct Name;
    Name candidates(std::string const& written) const;
    void add_candidates(std::string const& key, double less, Name& to) const;
    void add_named(std::vector<Name> const& names, PlaceContext& context) const;
    void heed_signs(std::vector<Name>& names, PlaceContext& context) const;
    void heed_neighbours(Name& first, Name& second, PlaceNeighbours::Relation relation, PlaceContext& context) const;
    void look_elsewhere(Name& name, Name const& around, bool sure, PlaceContext& context) const;
    void add_demonyms(PlaceContext& context) const;
    void weigh(std::vector<Name>& names, PlaceContext& context) const;

    Gazetteer const& gazetteer_;
    std::span<PlaceNumber const> home_;
    TokenisedText const& text_;
};

} // namespace depeche
