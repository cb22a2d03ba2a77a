#include "common/places/place_context.h"

#include <algorithm>
#include <tuple>

namespace depeche {

namespace {

constexpr double country_bonus = 2.5;      ///< its country or region is named, or another place there
constexpr double home_country_bonus = 0.5; ///< the nearest home country is: that says little, readers think of it anyway
constexpr double region_bonus = 1.5;       ///< its region is, beyond its country
constexpr double further_bonus = 0.75;     ///< of two regions around it the second is too: the department
constexpr double spanning_bonus = 1.0;     ///< only Europe's currency area is, or the Sahel
constexpr double inside_bonus = 4.0;       ///< another place in it is
constexpr int most_further = 2;
constexpr std::size_t most_kept = 8; ///< evidence about one place; what a name says of itself is passed over

bool contains(std::span<PlaceNumber const> places, PlaceNumber place) {
    return std::find(places.begin(), places.end(), place) != places.end();
}

bool is_town(PlaceKind kind) { return kind == PlaceKind::city || kind == PlaceKind::quarter; }

} // namespace

/// How sure the article names each of them, 0 to 1.
struct PlaceContext::Found {
    double country = 0, home_country = 0, region = 0, spanning = 0, inside = 0;
    std::vector<std::pair<PlaceNumber, double>> regions;
};

PlaceContext::Level PlaceContext::level(PlaceNumber place) {
    PlaceKind const kind = gazetteer_.kind(place);
    if (kind != PlaceKind::country && kind != PlaceKind::region) return Level::none;
    auto const [at, is_new] = levels_.try_emplace(place, Level::none);
    if (!is_new) return at->second;
    std::vector<PlaceNumber> const above = gazetteer_.ancestors(place);
    bool const in_country = std::any_of(above.begin(), above.end(), [&](PlaceNumber one) {
        return gazetteer_.kind(one) == PlaceKind::country;
    });
    Level const outside = kind == PlaceKind::country ? Level::country : Level::spanning;
    return at->second = in_country ? Level::region : outside;
}

void PlaceContext::add_named(PlaceNumber place, std::span<PlaceNumber const> above, std::uint32_t name, double weight,
                             double margin) {
    bool const town = is_town(gazetteer_.kind(place));
    auto const add = [&](PlaceNumber one, Level level) {
        evidence_.push_back({one, name, place, level, town, weight, margin});
    };
    // Not what spans countries: all of Europe would be named with Spain.
    for (PlaceNumber const around : above) {
        Level const of = level(around);
        if (of == Level::country || of == Level::region) add(around, of);
    }
    add(place, level(place));
}

/// Of each place the surest evidence is kept, so that an article of any number of names stays linear.
void PlaceContext::close() {
    std::sort(evidence_.begin(), evidence_.end(), [](Evidence const& a, Evidence const& b) {
        return std::tuple(a.place, b.weight, b.margin, a.by) < std::tuple(b.place, a.weight, a.margin, b.by);
    });
    std::vector<Evidence> surest;
    for (Evidence const& one : evidence_) {
        std::size_t const kept = surest.size();
        if (kept < most_kept || surest[kept - most_kept].place != one.place) surest.push_back(one);
    }
    evidence_ = std::move(surest);
    std::sort(demonyms_.begin(), demonyms_.end());
    demonyms_.erase(std::unique(demonyms_.begin(), demonyms_.end()), demonyms_.end());
}

std::span<PlaceContext::Evidence const> PlaceContext::about(PlaceNumber place) const {
    auto const begin = std::lower_bound(evidence_.begin(), evidence_.end(), place,
                                        [](Evidence const& one, PlaceNumber wanted) { return one.place < wanted; });
    auto const end = std::find_if(begin, evidence_.end(), [&](Evidence const& one) { return one.place != place; });
    return {begin, end};
}

bool PlaceContext::is_home(PlaceNumber country) const { return !home_.empty() && country == home_.front(); }

void PlaceContext::gather(Evidence const& evidence, Asked const& asked, Found& found) const {
    if (!evidence.speaks_to(asked)) return;
    auto const raise = [&](double& to) { to = std::max(to, evidence.weight); };
    if (evidence.level == Level::country) raise(is_home(evidence.place) ? found.home_country : found.country);
    if (evidence.level == Level::spanning) raise(found.spanning);
    // Brest-Litovsk, of which Brest is a name too, is no neighbour of that Brest.
    bool const namesake = evidence.from_town && contains(asked.namesakes, evidence.source);
    if (evidence.level != Level::region || namesake) return;
    raise(found.region);
    bool const is_new = found.regions.empty() || found.regions.back().first != evidence.place;
    if (is_new) found.regions.emplace_back(evidence.place, 0);
    raise(found.regions.back().second);
}

PlaceContext::Support PlaceContext::support(Asked const& asked) const {
    Found found;
    Support support;
    double demonym = 0;
    for (PlaceNumber const above : asked.above) {
        if (std::binary_search(demonyms_.begin(), demonyms_.end(), above)) {
            support.demonym = true;
            demonym = std::max(demonym, is_home(above) ? home_country_bonus : Support::most_by_demonym);
        }
        for (Evidence const& one : about(above)) gather(one, asked, found);
    }
    auto const look_inside = [&](PlaceNumber place) {
        for (Evidence const& one : about(place)) {
            if (!one.speaks_to(asked)) continue;
            bool const namesake = one.from_town && contains(asked.namesakes, one.source);
            double& to = !namesake ? found.inside : found.country;
            if (!namesake || one.source == asked.place) to = std::max(to, one.weight);
        }
    };
    look_inside(asked.place);
    for (PlaceNumber const around : asked.namesakes_above) look_inside(around);
    double further = 0;
    std::sort(found.regions.begin(), found.regions.end(), [](auto const& a, auto const& b) { return a.second > b.second; });
    for (std::size_t i = 1; i < found.regions.size() && i <= most_further; ++i) further += found.regions[i].second;
    double const named = std::max({found.country * country_bonus, found.region * country_bonus,
                                   found.home_country * home_country_bonus, found.spanning * spanning_bonus, demonym});
    support.points = named + found.region * region_bonus + further * further_bonus + found.inside * inside_bonus;
    support.country = found.country + found.home_country + found.region > 0;
    support.region = found.region + found.inside > 0;
    return support;
}

} // namespace depeche
