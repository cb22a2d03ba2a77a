#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/places/place_context.h"
#include "common/places/place_cues.h"
#include "common/places/place_resolution.h"

namespace depeche {

/// A name that means one place by so much tells the country of others.
inline constexpr double certain_margin = 2.0;

/// One of the places a name may mean.
struct PlaceResolver::Candidate {
    PlaceNumber place{};
    PlaceKind kind{};
    std::vector<PlaceNumber> above;
    double renown = 0; ///< without the other names of the article, but for those beside it
    double points = 0;
    bool at_home = false, beside = false, kind_named = false, region_named = false, country_named = false,
         demonym = false;

    /// Is one the other, or around it, or in it? A town and the district around it are no disagreement.
    bool is_nested_with(Candidate const& other) const;
    bool lies_in(PlaceNumber other) const { return std::binary_search(above.begin(), above.end(), other); }
};

/// A name of the article and what it may mean.
struct PlaceResolver::Name {
    std::string const& written;
    std::string key;
    std::vector<Candidate> candidates;
    PlaceCues cues{};
    std::optional<Candidate> in; ///< what it lies in, where all candidates lie elsewhere

    /// The best known; there must be one.
    Candidate const& best() const;
    /// How far the best known candidate is before all that are not nested with it, at most certain_margin.
    double margin() const;
    /// Sorts the candidates by what the article says of each, best first. `number`: this name's.
    void weigh(std::uint32_t number, PlaceContext const& context);
    /// Once weighed: may a demonym change the order?
    bool is_close() const;
    /// What the best candidate has and its strongest rival has not.
    PlaceReason reason() const;
    /// The first of the candidates, which are sorted, unless others come close to it.
    ResolvedPlace agreed() const;
};

} // namespace depeche
