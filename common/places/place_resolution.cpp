#include "common/places/place_resolution.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "common/places/place_renown.h"

namespace depeche {

namespace {

constexpr std::size_t candidates_looked_at = 64;
constexpr double own_name_bonus = 0.5;    ///< the name is its usual one
constexpr double same_letters_bonus = 0.25; ///< accents and all: San José is no San Jose
constexpr double without_article = 0.5;   ///< «Havre» is first a place of that very name, then Le Havre
constexpr double kind_bonus = 6.0;        ///< «la ville de Luxembourg»
constexpr double named_bonus = 2.5;       ///< its country or region is named in the article
constexpr double region_bonus = 1.5;      ///< its region is, beyond its country
constexpr double inside_named_bonus = 4.0; ///< another place in it is named
constexpr double demonym_bonus = 2.3;     ///< its country's people are («syrien»)
constexpr double needed_margin = 0.35;    ///< a candidate less ahead than that is a guess
constexpr double certain_margin = 2.0;    ///< a name that means one place by so much tells the country of others

void sort_distinct(std::vector<PlaceNumber>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

bool contains(std::vector<PlaceNumber> const& sorted, PlaceNumber place) {
    return std::binary_search(sorted.begin(), sorted.end(), place);
}

bool is_area(PlaceKind kind) { return kind == PlaceKind::country || kind == PlaceKind::region; }
bool is_town(PlaceKind kind) { return kind == PlaceKind::city || kind == PlaceKind::quarter; }

} // namespace

/// What the names of an article and its demonyms say.
struct PlaceResolver::Context {
    struct Named {
        PlaceNumber place{};
        std::uint32_t by = 0; ///< the name that is it, or lies in it
        auto operator<=>(Named const&) const = default;
    };
    std::vector<Named> named;          ///< countries and regions; ascending
    std::vector<PlaceNumber> demonyms; ///< countries whose demonym it uses; ascending

    /// By another name than `name`: none speaks for itself.
    bool is_named(PlaceNumber place, std::uint32_t name) const {
        auto at = std::lower_bound(named.begin(), named.end(), Named{place, 0});
        while (at != named.end() && at->place == place && at->by == name) ++at;
        return at != named.end() && at->place == place;
    }
};

std::string_view to_text(PlaceReason reason) {
    static constexpr std::array<std::string_view, 9> texts{
        "not in the gazetteer", "only one",     "the words before it", "region named",
        "country named",        "demonym",      "home country",        "population",
        "undecided: shared containers only"};
    return texts[static_cast<std::size_t>(reason)];
}

PlaceResolver::PlaceResolver(Gazetteer const& gazetteer, std::vector<std::string> const& home,
                             TokenisedText const& text)
    : gazetteer_(gazetteer), home_(home), text_(text) {}

void PlaceResolver::add_candidates(std::string const& key, std::string const& name, double less,
                                   std::vector<Candidate>& to) const {
    std::span<PlaceNumber const> const places = gazetteer_.candidates(key).places;
    for (PlaceNumber const place : places.first(std::min(places.size(), candidates_looked_at))) {
        bool const known = std::any_of(to.begin(), to.end(), [&](Candidate const& one) { return one.place == place; });
        if (known) continue;
        PlaceFacts const facts = gazetteer_.facts(place);
        Candidate& one = to.emplace_back();
        one.place = place;
        one.kind = facts.kind;
        one.above = gazetteer_.ancestors(place);
        one.at_home = std::any_of(one.above.begin(), one.above.end(), [&](PlaceNumber p) {
            return std::find(home_.begin(), home_.end(), gazetteer_.facts(p).id) != home_.end();
        });
        one.renown = renown(facts.kind, facts.population, facts.fame) - less;
        if (one.at_home) one.renown += home_bonus(facts.kind, facts.population);
        if (place_key(facts.name) == key) one.renown += own_name_bonus;
        if (facts.name == name) one.renown += same_letters_bonus;
        one.points = one.renown;
    }
}

std::vector<PlaceResolver::Candidate> PlaceResolver::candidates(std::string const& name) const {
    std::string const key = place_key(name);
    std::vector<Candidate> found;
    add_candidates(key, name, 0, found);
    for (char const* article : {"le ", "la ", "les "}) add_candidates(article + key, name, without_article, found);
    for (Candidate& one : found) {
        for (Candidate const& other : found) {
            if (contains(one.above, other.place)) one.namesakes_above.push_back(other.place);
        }
    }
    return found;
}

/// The place and what contains it, up to its country: beyond, all of Europe would be named with Spain.
void PlaceResolver::add_named(PlaceNumber place, std::uint32_t name, Context& context) const {
    std::vector<PlaceNumber> places = gazetteer_.ancestors(place);
    auto const is_country = [&](PlaceNumber p) { return gazetteer_.facts(p).kind == PlaceKind::country; };
    auto const lies_in_country = [&](PlaceNumber p) {
        std::vector<PlaceNumber> const above = gazetteer_.ancestors(p);
        return std::any_of(above.begin(), above.end(), is_country);
    };
    for (PlaceNumber const one : places) {
        bool const region = gazetteer_.facts(one).kind == PlaceKind::region;
        if (is_country(one) || (region && lies_in_country(one))) context.named.push_back({one, name});
    }
    if (is_area(gazetteer_.facts(place).kind)) context.named.push_back({place, name});
}

void PlaceResolver::add_demonyms(Context& context) const {
    for (Token const& token : text_.tokens()) {
        if (token.kind != TokenKind::word || token.folded_size < 4) continue;
        if (auto const place = gazetteer_.demonym(text_.folded(token))) context.demonyms.push_back(*place);
    }
    sort_distinct(context.demonyms);
}

PlaceResolver::Context PlaceResolver::context_of(std::vector<std::vector<Candidate>> const& names) const {
    Context context;
    bool ambiguous = false;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        ambiguous = ambiguous || names[i].size() > 1;
        auto const best = std::max_element(names[i].begin(), names[i].end(),
                                           [](auto const& a, auto const& b) { return a.renown < b.renown; });
        bool const certain = std::none_of(names[i].begin(), names[i].end(), [&](Candidate const& one) {
            return !nested(one, *best) && one.renown > best->renown - certain_margin;
        });
        if (certain && best != names[i].end()) add_named(best->place, i, context);
    }
    std::sort(context.named.begin(), context.named.end());
    if (ambiguous) add_demonyms(context);
    return context;
}

/// What the words before the names say counts before the other names do: «en Ontario» is a region wherever it is.
void PlaceResolver::heed_cues(std::vector<std::string> const& names, std::vector<std::vector<Candidate>>& found) const {
    std::vector<std::string> ambiguous;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (found[i].size() > 1) ambiguous.push_back(names[i]);
    }
    if (ambiguous.empty()) return;
    std::vector<PlaceCues> const cues = place_cues(text_, ambiguous);
    auto next = cues.begin();
    for (std::vector<Candidate>& candidates : found) {
        if (candidates.size() < 2) continue;
        PlaceCues const cue = *next++;
        bool const area = cue.area + cue.region > cue.town;
        for (Candidate& one : candidates) {
            one.kind_named = is_town(one.kind) ? cue.town > cue.area + cue.region
                                               : area && (one.kind == PlaceKind::region ||
                                                          cue.region == 0);
            if (one.kind_named) one.renown += kind_bonus;
            one.points = one.renown;
        }
    }
}

void PlaceResolver::weigh(Candidate& candidate, std::uint32_t name, Context const& context) const {
    for (PlaceNumber const above : candidate.above) {
        if (contains(context.demonyms, above)) candidate.demonym = true;
        if (!context.is_named(above, name)) continue;
        bool const country = gazetteer_.facts(above).kind == PlaceKind::country;
        (country ? candidate.country_named : candidate.region_named) = true;
    }
    bool const inside_named =
        context.is_named(candidate.place, name) ||
        std::any_of(candidate.namesakes_above.begin(), candidate.namesakes_above.end(),
                    [&](PlaceNumber around) { return context.is_named(around, name); });
    if (candidate.country_named || candidate.region_named) {
        candidate.points += named_bonus + (candidate.region_named ? region_bonus : 0);
    } else if (candidate.demonym) {
        candidate.points += demonym_bonus;
    }
    if (inside_named) candidate.points += inside_named_bonus;
    candidate.region_named = candidate.region_named || inside_named;
}

/// Is one the other, or around it, or in it? A town and the district around it are no disagreement.
bool PlaceResolver::nested(Candidate const& a, Candidate const& b) {
    return a.place == b.place || contains(a.above, b.place) || contains(b.above, a.place);
}

/// What the best candidate has and its strongest rival has not.
PlaceReason PlaceResolver::reason(std::vector<Candidate> const& order) {
    if (order.size() == 1) return PlaceReason::only_one;
    Candidate const& best = order.front();
    auto const differs = [&](Candidate const& one) { return !nested(one, best); };
    auto rival = std::find_if(order.begin(), order.end(), differs);
    if (rival == order.end()) rival = order.begin() + 1;
    auto const has = [&](bool Candidate::*what) { return best.*what && !((*rival).*what); };
    if (has(&Candidate::kind_named)) return PlaceReason::kind_named;
    if (has(&Candidate::region_named)) return PlaceReason::region_named;
    if (has(&Candidate::country_named)) return PlaceReason::country_named;
    if (has(&Candidate::demonym)) return PlaceReason::demonym;
    if (has(&Candidate::at_home)) return PlaceReason::home_country;
    return PlaceReason::population;
}

/// The first of the candidates, best first, unless others come close to it.
ResolvedPlace PlaceResolver::agreed(std::vector<Candidate> order) {
    Candidate const& best = order.front();
    ResolvedPlace resolved{best.place, best.above, reason(order), {}};
    std::vector<PlaceNumber>& shared = resolved.containers;
    for (Candidate const& one : order) {
        resolved.candidates.push_back({one.place, one.points});
        if (nested(one, best) || one.points < best.points - needed_margin) continue;
        resolved.place.reset();
        resolved.why = PlaceReason::undecided;
        std::vector<PlaceNumber> both;
        std::set_intersection(shared.begin(), shared.end(), one.above.begin(), one.above.end(),
                              std::back_inserter(both));
        shared = std::move(both);
    }
    return resolved;
}

std::vector<ResolvedPlace> PlaceResolver::resolve(std::vector<std::string> const& names) const {
    std::vector<std::vector<Candidate>> found;
    for (std::string const& name : names) found.push_back(candidates(name));
    heed_cues(names, found);
    Context const context = context_of(found);
    std::vector<ResolvedPlace> resolved;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (found[i].empty()) {
            resolved.emplace_back();
            continue;
        }
        for (Candidate& one : found[i]) weigh(one, i, context);
        std::stable_sort(found[i].begin(), found[i].end(),
                         [](auto const& a, auto const& b) { return a.points > b.points; });
        resolved.push_back(agreed(std::move(found[i])));
    }
    return resolved;
}

} // namespace depeche
