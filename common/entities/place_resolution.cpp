#include "common/entities/place_resolution.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace depeche {

namespace {

constexpr std::size_t candidates_looked_at = 12;
constexpr double mentioned_bonus = 4.0; ///< its country or region is named in the article
constexpr double demonym_bonus = 2.0;   ///< only its people are («syrien»)
constexpr double home_bonus = 1.5;
constexpr double needed_margin = 0.35; ///< a candidate less ahead than that is a guess

bool contains(std::vector<PlaceNumber> const& sorted, PlaceNumber place) {
    return std::binary_search(sorted.begin(), sorted.end(), place);
}

void sort_distinct(std::vector<PlaceNumber>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

double renown(PlaceFacts const& facts) {
    double const people = facts.population > 0 ? std::log10(static_cast<double>(facts.population)) : 0.0;
    switch (facts.kind) {
        case PlaceKind::continent:
            return 19.0;
        case PlaceKind::country:
            return 20.0;
        case PlaceKind::region:
            return std::max(people, 4.5);
        case PlaceKind::other:
            return std::max(people, 4.7);
        default:
            return std::max(people, 3.0);
    }
}

bool is_inside_country(Gazetteer const& gazetteer, PlaceNumber place) {
    std::vector<PlaceNumber> const above = gazetteer.ancestors(place);
    return std::any_of(above.begin(), above.end(),
                       [&](PlaceNumber p) { return gazetteer.facts(p).kind == PlaceKind::country; });
}

} // namespace

struct PlaceResolver::Context {
    std::vector<PlaceNumber> named;    ///< countries and regions that the article names or that hold what it names
    std::vector<PlaceNumber> demonyms; ///< countries whose demonym it uses
};

PlaceCandidates candidates_of(Gazetteer const& gazetteer, std::string_view name) {
    std::string const key = place_key(name);
    PlaceCandidates found = gazetteer.candidates(key);
    for (char const* article : {"le ", "la ", "les "}) {
        if (found.places.empty()) found = gazetteer.candidates(article + key);
    }
    return found;
}

PlaceResolver::PlaceResolver(Gazetteer const& gazetteer, std::vector<std::string> const& home,
                             TokenisedText const& text)
    : gazetteer_(gazetteer), home_(home), text_(text) {}

double PlaceResolver::score(Candidate const& candidate, std::size_t rank, Context const& context) const {
    double points = renown(gazetteer_.facts(candidate.place)) - 0.01 * static_cast<double>(rank);
    auto const among = [&](std::vector<PlaceNumber> const& places) {
        return std::any_of(candidate.above.begin(), candidate.above.end(),
                           [&](PlaceNumber p) { return contains(places, p); });
    };
    bool const at_home = std::any_of(candidate.above.begin(), candidate.above.end(), [&](PlaceNumber p) {
        return std::find(home_.begin(), home_.end(), gazetteer_.facts(p).id) != home_.end();
    });
    if (among(context.named))
        points += mentioned_bonus;
    else if (among(context.demonyms))
        points += demonym_bonus;
    return points + (at_home ? home_bonus : 0.0);
}

ResolvedPlace PlaceResolver::choose(PlaceCandidates const& candidates, Context const& context) const {
    if (candidates.places.empty()) return {};
    PlaceNumber const first = candidates.places.front();
    if (is_certain(candidates)) return {first, gazetteer_.ancestors(first)};
    std::vector<Candidate> order;
    for (std::size_t i = 0; i < std::min(candidates.places.size(), candidates_looked_at); ++i) {
        Candidate& one = order.emplace_back();
        one.place = candidates.places[i];
        one.above = gazetteer_.ancestors(one.place);
        one.points = score(one, i, context);
    }
    std::stable_sort(order.begin(), order.end(), [](auto const& a, auto const& b) { return a.points > b.points; });
    return agreed(order);
}

ResolvedPlace PlaceResolver::agreed(std::vector<Candidate> const& order) {
    Candidate const& best = order.front();
    std::vector<PlaceNumber> shared = best.above;
    bool disagree = false;
    for (Candidate const& one : order) {
        // A town and the district around it are no disagreement.
        bool const nested = one.place == best.place || contains(one.above, best.place) || contains(shared, one.place);
        if (nested || one.points < best.points - needed_margin) continue;
        disagree = true;
        std::vector<PlaceNumber> both;
        std::set_intersection(shared.begin(), shared.end(), one.above.begin(), one.above.end(),
                              std::back_inserter(both));
        shared = std::move(both);
    }
    if (disagree) return {std::nullopt, std::move(shared)};
    return {best.place, std::move(shared)};
}

/// Has the name one meaning? A country's name always means the country.
bool PlaceResolver::is_certain(PlaceCandidates const& candidates) const {
    return candidates.places.size() == 1 || gazetteer_.facts(candidates.places.front()).kind == PlaceKind::country;
}

/// The place and what contains it, up to its country: beyond, all of Europe would be named with Spain.
void PlaceResolver::add_named(PlaceNumber place, Context& context) const {
    std::vector<PlaceNumber> found = gazetteer_.ancestors(place);
    found.push_back(place);
    for (PlaceNumber const one : found) {
        if (gazetteer_.facts(one).kind == PlaceKind::country) {
            context.named.push_back(one);
        } else if (gazetteer_.facts(one).kind == PlaceKind::region && is_inside_country(gazetteer_, one)) {
            context.named.push_back(one);
        }
    }
}

void PlaceResolver::add_demonyms(Context& context) const {
    for (Token const& token : text_.tokens()) {
        if (token.kind != TokenKind::word || token.folded_size < 4) continue;
        if (auto const place = gazetteer_.demonym(text_.folded(token))) context.demonyms.push_back(*place);
    }
    sort_distinct(context.demonyms);
}

std::vector<ResolvedPlace> PlaceResolver::resolve(std::vector<std::string> const& names) const {
    std::vector<PlaceCandidates> candidates;
    Context context;
    bool ambiguous = false;
    for (std::string const& name : names) {
        PlaceCandidates const found = candidates.emplace_back(candidates_of(gazetteer_, name));
        if (found.places.empty()) continue;
        bool const certain = is_certain(found);
        ambiguous = ambiguous || !certain;
        if (!certain) continue;
        add_named(found.places.front(), context);
    }
    sort_distinct(context.named);
    if (ambiguous) add_demonyms(context);
    std::vector<ResolvedPlace> resolved;
    for (PlaceCandidates const& found : candidates) resolved.push_back(choose(found, context));
    return resolved;
}

} // namespace depeche
