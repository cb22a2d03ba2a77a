#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/entities/gazetteer.h"
#include "common/text/tokenise.h"

namespace depeche {

/// What a place name of an article stands for.
struct ResolvedPlace {
    std::optional<PlaceNumber> place;    ///< nothing where the name is unknown or its candidates disagree
    std::vector<PlaceNumber> containers; ///< what contains it; of disagreeing candidates what they share; ascending
};

/// Decides for every name of one article at once: the countries and regions it names tell which of the places of one
/// name is meant; then the archive's home countries; then population.
class PlaceResolver {
  public:
    /// `home`: ids of countries whose places readers think of first. `text` must outlive the resolver.
    PlaceResolver(Gazetteer const& gazetteer, std::vector<std::string> const& home, TokenisedText const& text);

    /// One result for each of the names, which are as written («Alep», «Havre», «Aleppo»).
    std::vector<ResolvedPlace> resolve(std::vector<std::string> const& names) const;

  private:
    struct Context;
    struct Candidate {
        PlaceNumber place{};
        std::vector<PlaceNumber> above;
        double points = 0;
    };
    bool is_certain(PlaceCandidates const& candidates) const;
    double score(Candidate const& candidate, std::size_t rank, Context const& context) const;
    /// The first of the candidates, best first, unless others come close to it.
    static ResolvedPlace agreed(std::vector<Candidate> const& order);
    ResolvedPlace choose(PlaceCandidates const& candidates, Context const& context) const;
    void add_named(PlaceNumber place, Context& context) const;
    void add_demonyms(Context& context) const;

    Gazetteer const& gazetteer_;
    std::vector<std::string> const& home_;
    TokenisedText const& text_;
};

/// The candidates of a name as written; «Havre» finds «Le Havre».
PlaceCandidates candidates_of(Gazetteer const& gazetteer, std::string_view name);

} // namespace depeche
