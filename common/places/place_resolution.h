#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/places/gazetteer.h"
#include "common/places/place_cues.h"
#include "common/text/tokenise.h"

namespace depeche {

/// Why a name was taken for a place: what its best candidate has before the next.
enum class PlaceReason : std::uint8_t {
    unknown,         ///< the gazetteer has no such name
    only_one,        ///< it has but one
    kind_named,      ///< «la ville de», «au», «à» say that it is a town, or a country or region
    region_named,    ///< the article names its region, or places in it
    country_named,   ///< the article names its country, or places in it
    demonym,         ///< the article speaks of its country's people
    home_country,    ///< it lies in one of the readers' countries
    population,      ///< it is larger or better known
    undecided,       ///< candidates come too close: only what contains them all is known
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
    std::optional<PlaceNumber> place;    ///< nothing where the name is unknown or its candidates disagree
    std::vector<PlaceNumber> containers; ///< what contains it; of disagreeing candidates what they share; ascending
    PlaceReason why = PlaceReason::unknown;
    std::vector<Candidate> candidates; ///< best first; none where the name is unknown
};

/// Decides for every name of one article at once, by what the words before the name say it is, by the countries and
/// regions that the article's other names name, by the demonyms it uses, the archive's home countries and renown.
class PlaceResolver {
  public:
    /// `home`: ids of countries whose places readers think of first. `text` must outlive the resolver.
    PlaceResolver(Gazetteer const& gazetteer, std::vector<std::string> const& home, TokenisedText const& text);

    /// One result for each of the names, which are as written («Alep», «Havre», «Aleppo»).
    std::vector<ResolvedPlace> resolve(std::vector<std::string> const& names) const;

  private:
    /// One of the places a name may mean.
    struct Candidate {
        PlaceNumber place{};
        PlaceKind kind{};
        std::vector<PlaceNumber> above;
        double renown = 0; ///< without the other names of the article
        double points = 0;
        std::vector<PlaceNumber> namesakes_above; ///< candidates around it: what speaks for New York state speaks for the city
        bool at_home = false, kind_named = false, region_named = false, country_named = false, demonym = false;
    };
    struct Context;
    std::vector<Candidate> candidates(std::string const& name) const;
    void add_candidates(std::string const& key, std::string const& name, double less, std::vector<Candidate>& to) const;
    Context context_of(std::vector<std::vector<Candidate>> const& names) const;
    void heed_cues(std::vector<std::string> const& names, std::vector<std::vector<Candidate>>& found) const;
    void weigh(Candidate& candidate, std::uint32_t name, Context const& context) const;
    static ResolvedPlace agreed(std::vector<Candidate> order);
    static PlaceReason reason(std::vector<Candidate> const& order);
    static bool nested(Candidate const& a, Candidate const& b);
    void add_named(PlaceNumber place, std::uint32_t name, Context& context) const;
    void add_demonyms(Context& context) const;

    Gazetteer const& gazetteer_;
    std::vector<std::string> const& home_;
    TokenisedText const& text_;
};

} // namespace depeche
