#include "common/places/place_renown.h"

#include <algorithm>
#include <cmath>

namespace depeche {

namespace {

constexpr double of_continent = 14.0;
constexpr double less_for_region = 1.0; ///< a town is named more often than a region as populous
constexpr double least_of_region = 4.2;
constexpr double of_other = 4.7;
constexpr double of_unknown_town = 3.0;
constexpr double least_of_town = 2.5;
constexpr double times_for_country = 1.7;
constexpr double of_world_city = 6.0; ///< a million people: beyond, renown grows twice as fast

double magnitude(std::uint32_t population) { return std::log10(static_cast<double>(population)); }

double of_town(std::uint32_t population) {
    if (population == 0) return of_unknown_town;
    double const size = std::max(magnitude(population), least_of_town);
    return size + std::max(size - of_world_city, 0.0);
}

} // namespace

double renown(PlaceKind kind, std::uint32_t population, double fame) {
    switch (kind) {
        case PlaceKind::continent:
            return of_continent + fame;
        case PlaceKind::country:
            return times_for_country * magnitude(std::max(population, 1000U)) + fame;
        case PlaceKind::region:
            return std::max(magnitude(std::max(population, 1U)) - less_for_region, least_of_region) + fame;
        case PlaceKind::other:
            return of_other + fame;
        default:
            return of_town(population) + fame;
    }
}

double home_bonus(PlaceKind kind, std::uint32_t population) {
    constexpr double all = 1.5;
    constexpr double of_large_town = 4.7; // 50 000 people
    if (kind == PlaceKind::other) return all / 3;
    if (kind != PlaceKind::city && kind != PlaceKind::quarter) return all;
    double const share = (of_town(population) - least_of_town) / (of_large_town - least_of_town);
    return all * std::min(share, 1.0);
}

} // namespace depeche
