#include "common/places/place_name.h"

#include <iterator>

namespace depeche {

namespace {

constexpr double needed_margin = 0.35; ///< a candidate less ahead than that is a guess

} // namespace

bool PlaceResolver::Candidate::is_nested_with(Candidate const& other) const {
    return place == other.place || lies_in(other.place) || other.lies_in(place);
}

PlaceResolver::Candidate const& PlaceResolver::Name::best() const {
    return *std::max_element(candidates.begin(), candidates.end(),
                             [](auto const& a, auto const& b) { return a.renown < b.renown; });
}

double PlaceResolver::Name::margin() const {
    Candidate const& first = best();
    double least = certain_margin;
    for (Candidate const& one : candidates) {
        if (!one.is_nested_with(first)) least = std::min(least, first.renown - one.renown);
    }
    return least;
}

bool PlaceResolver::Name::is_close() const {
    double const reach = candidates.front().points - PlaceContext::Support::most_by_demonym - needed_margin;
    return std::any_of(candidates.begin(), candidates.end(), [&](Candidate const& one) {
        return one.points >= reach && !one.is_nested_with(candidates.front());
    });
}

void PlaceResolver::Name::weigh(std::uint32_t number, PlaceContext const& context) {
    std::vector<PlaceNumber> places;
    for (Candidate const& one : candidates) places.push_back(one.place);
    std::vector<PlaceNumber> around;
    double const ahead = margin();
    for (Candidate& one : candidates) {
        around.clear();
        std::copy_if(places.begin(), places.end(), std::back_inserter(around),
                     [&](PlaceNumber other) { return one.lies_in(other); });
        PlaceContext::Support const support = context.support({number, ahead, one.place, one.above, around, places});
        one.points = one.renown + support.points;
        one.country_named = support.country;
        one.region_named = support.region;
        one.demonym = support.demonym;
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](auto const& a, auto const& b) { return a.points > b.points; });
}

PlaceReason PlaceResolver::Name::reason() const {
    if (candidates.size() == 1) return PlaceReason::only_one;
    Candidate const& best_one = candidates.front();
    auto rival = std::find_if(candidates.begin(), candidates.end(),
                              [&](Candidate const& one) { return !one.is_nested_with(best_one); });
    if (rival == candidates.end()) rival = candidates.begin() + 1;
    auto const has = [&](bool Candidate::*what) { return best_one.*what && !((*rival).*what); };
    if (has(&Candidate::beside)) return PlaceReason::beside;
    if (has(&Candidate::kind_named)) return PlaceReason::kind_named;
    if (has(&Candidate::region_named)) return PlaceReason::region_named;
    if (has(&Candidate::country_named)) return PlaceReason::country_named;
    if (has(&Candidate::demonym)) return PlaceReason::demonym;
    if (has(&Candidate::at_home)) return PlaceReason::home_country;
    return PlaceReason::population;
}

ResolvedPlace PlaceResolver::Name::agreed() const {
    ResolvedPlace resolved;
    if (candidates.empty()) return resolved;
    Candidate const& first = candidates.front();
    resolved = {first.place, first.above, reason(), {}};
    std::vector<PlaceNumber>& shared = resolved.containers;
    for (Candidate const& one : candidates) {
        resolved.candidates.push_back({one.place, one.points});
        if (in || one.is_nested_with(first) || one.points < first.points - needed_margin) continue;
        resolved.place.reset();
        resolved.why = PlaceReason::undecided;
        std::vector<PlaceNumber> both;
        std::set_intersection(shared.begin(), shared.end(), one.above.begin(), one.above.end(),
                              std::back_inserter(both));
        shared = std::move(both);
    }
    if (!in) return resolved;
    resolved.place.reset();
    resolved.why = PlaceReason::elsewhere;
    shared = in->above;
    shared.insert(std::upper_bound(shared.begin(), shared.end(), in->place), in->place);
    return resolved;
}

} // namespace depeche
