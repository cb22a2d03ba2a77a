#include "common/places/place_resolution.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "common/places/place_renown.h"

namespace depeche {

namespace {

using Relation = PlaceNeighbours::Relation;

constexpr std::size_t candidates_looked_at = 64;
constexpr double own_name_bonus = 0.5;      ///< the name is its usual one
constexpr double same_letters_bonus = 0.25; ///< accents and all: San José is no San Jose
constexpr double without_article = 0.5;     ///< «Havre» is first a place of that very name, then Le Havre
constexpr double kind_bonus = 6.0;          ///< «la ville de Luxembourg»
constexpr double region_word_bonus = 1.0;   ///< «l'État de Géorgie» is hardly the country
constexpr double beside_bonus = 7.0;        ///< «Paris, au Texas»
constexpr double comma_bonus = 2.0;         ///< «Vienne, Isère», which may be a list
constexpr double sibling_bonus = 4.0;       ///< «la Géorgie et la Floride»
constexpr double needed_margin = 0.35;      ///< a candidate less ahead than that is a guess
constexpr double certain_margin = 2.0;      ///< a name that means one place by so much tells the country of others
constexpr double likely_margin = 0.7;       ///< by so much it tells it too, but less
constexpr double likely_weight = 0.5;
constexpr double of_well_known = 5.0; ///< the renown of a town of 100 000

bool contains(std::vector<PlaceNumber> const& sorted, PlaceNumber place) {
    return std::binary_search(sorted.begin(), sorted.end(), place);
}

bool is_town(PlaceKind kind) { return kind == PlaceKind::city || kind == PlaceKind::quarter; }

} // namespace

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
    bool is_nested_with(Candidate const& other) const {
        return place == other.place || contains(above, other.place) || contains(other.above, place);
    }
};

/// A name of the article and what it may mean.
struct PlaceResolver::Name {
    std::string const& written;
    std::string key;
    std::vector<Candidate> candidates;
    PlaceCues cues{};
    std::optional<Candidate> in; ///< what it lies in, where all candidates lie elsewhere

    Candidate const& best() const {
        return *std::max_element(candidates.begin(), candidates.end(),
                                 [](auto const& a, auto const& b) { return a.renown < b.renown; });
    }
    /// How far the best known candidate is before all that are not nested with it.
    double margin() const {
        Candidate const& first = best();
        double least = certain_margin;
        for (Candidate const& one : candidates) {
            if (!one.is_nested_with(first)) least = std::min(least, first.renown - one.renown);
        }
        return least;
    }
    void weigh(std::uint32_t number, PlaceContext const& context);
    /// Once weighed: may a demonym change the order?
    bool is_close() const {
        double const reach = candidates.front().points - PlaceContext::Support::most_by_demonym - needed_margin;
        return std::any_of(candidates.begin(), candidates.end(), [&](Candidate const& one) {
            return one.points >= reach && !one.is_nested_with(candidates.front());
        });
    }
    PlaceReason reason() const;
    ResolvedPlace agreed() const;
};

std::string_view to_text(PlaceReason reason) {
    static constexpr std::array<std::string_view, 11> texts{"not in the gazetteer",
                                                            "only one",
                                                            "the place named beside it",
                                                            "the words before it",
                                                            "region named",
                                                            "country named",
                                                            "demonym",
                                                            "home country",
                                                            "population",
                                                            "undecided: shared containers only",
                                                            "unknown in the region named beside it"};
    return texts[static_cast<std::size_t>(reason)];
}

PlaceResolver::PlaceResolver(Gazetteer const& gazetteer, std::vector<std::string> const& home,
                             TokenisedText const& text)
    : gazetteer_(gazetteer), home_(home), text_(text) {
    for (std::string const& id : home) {
        if (auto const place = gazetteer.number(id)) home_places_.push_back(*place);
    }
}

void PlaceResolver::add_candidates(std::string const& key, double less, Name& to) const {
    std::span<PlaceNumber const> const places = gazetteer_.candidates(key).places;
    for (PlaceNumber const place : places.first(std::min(places.size(), candidates_looked_at))) {
        bool const known = std::any_of(to.candidates.begin(), to.candidates.end(),
                                       [&](Candidate const& one) { return one.place == place; });
        if (known) continue;
        PlaceFacts const facts = gazetteer_.facts(place);
        Candidate& one = to.candidates.emplace_back();
        one.place = place;
        one.kind = facts.kind;
        one.above = gazetteer_.ancestors(place);
        one.at_home = std::any_of(home_places_.begin(), home_places_.end(),
                                  [&](PlaceNumber home) { return contains(one.above, home); });
        one.renown = renown(facts.kind, facts.population, facts.fame) - less;
        if (one.at_home) one.renown += home_bonus(facts.kind, facts.population);
        bool const same_letters = facts.name == to.written;
        if (same_letters || place_key(facts.name) == key) one.renown += own_name_bonus;
        if (same_letters) one.renown += same_letters_bonus;
        one.points = one.renown;
    }
}

PlaceResolver::Name PlaceResolver::candidates(std::string const& written) const {
    Name name{written, place_key(written), {}, {}, {}};
    add_candidates(name.key, 0, name);
    for (char const* article : {"le ", "la ", "les "}) add_candidates(article + name.key, without_article, name);
    return name;
}

void PlaceResolver::add_demonyms(PlaceContext& context) const {
    for (Token const& token : text_.tokens()) {
        if (token.kind != TokenKind::word || token.folded_size < 4) continue;
        if (auto const place = gazetteer_.demonym(text_.folded(token))) context.add_demonym(*place);
    }
}

void PlaceResolver::heed_signs(std::vector<Name>& names, PlaceContext& context) const {
    std::vector<std::string_view> keys;
    for (Name const& name : names) keys.push_back(name.key);
    PlaceSigns const signs = place_signs(text_, keys);
    for (std::size_t i = 0; i < names.size(); ++i) {
        PlaceCues const cue = names[i].cues = signs.cues[i];
        if (names[i].candidates.size() < 2) continue;
        for (Candidate& one : names[i].candidates) {
            one.kind_named = is_town(one.kind)
                                 ? cue.says_town()
                                 : cue.says_area() && (one.kind == PlaceKind::region || cue.region == 0);
            if (one.kind_named) one.renown += kind_bonus + (cue.region > 0 && one.kind == PlaceKind::region ? region_word_bonus : 0);
            one.points = one.renown;
        }
    }
    for (PlaceNeighbours const& two : signs.neighbours) {
        heed_neighbours(names[two.first], names[two.second], two.relation, context);
    }
}

/// «Paris (Texas)» says which Paris and which Texas; «la Géorgie et la Floride» that both are of one country.
void PlaceResolver::heed_neighbours(Name& first, Name& second, Relation relation, PlaceContext& context) const {
    bool const may_list = relation == Relation::list || relation == Relation::comma;
    bool holds = false;
    auto const say = [&](Candidate& one, double bonus) {
        if (!one.beside) one.renown += bonus;
        one.beside = true;
        one.points = one.renown;
    };
    for (Candidate& inner : first.candidates) {
        for (Candidate& outer : second.candidates) {
            bool const in = relation != Relation::list && contains(inner.above, outer.place);
            bool const siblings = may_list && first.cues.says_area() && second.cues.says_area() && inner.place != outer.place &&
                                  inner.kind == PlaceKind::region && inner.above == outer.above;
            holds = holds || in;
            if (!in && !siblings) continue;
            double const bonus = siblings ? sibling_bonus : may_list ? comma_bonus : beside_bonus;
            say(inner, bonus);
            say(outer, bonus);
        }
    }
    if (!holds && !may_list) look_elsewhere(first, second, relation == Relation::parenthesis, context);
}

/// «Carthage, au Texas» is none of those the gazetteer has, «Londres (Ontario)» is one it knows as London.
void PlaceResolver::look_elsewhere(Name& name, Name const& around, bool sure, PlaceContext& context) const {
    if (name.candidates.empty() || around.candidates.empty() || around.margin() < likely_margin) return;
    Candidate const& region = around.best();
    Candidate const best = name.best();
    PlaceFacts const facts = gazetteer_.facts(best.place);
    bool const well_known = renown(facts.kind, facts.population, facts.fame) > of_well_known;
    bool const same_country = std::any_of(name.candidates.begin(), name.candidates.end(), [&](Candidate const& one) {
        return std::any_of(region.above.begin(), region.above.end(), [&](PlaceNumber above) {
            return context.is_country(above) && (contains(one.above, above) || one.place == above);
        });
    });
    if (same_country || !context.is_region(region.place)) return;
    Name alike{name.written, {}, {}, {}, {}};
    std::optional<Place> const known_as = gazetteer_.place(facts.id);
    for (std::string const& other : known_as->names) add_candidates(place_key(other), 0, alike);
    for (Candidate& one : alike.candidates) {
        if (!contains(one.above, region.place)) continue;
        one.renown += beside_bonus + best.renown;
        one.points = one.renown;
        one.beside = true;
        name.candidates.push_back(std::move(one));
        return;
    }
    // «à Berlin, en Californie et au Japon» may be a list.
    if (sure || !well_known) name.in = region;
}

void PlaceResolver::add_named(std::vector<Name> const& names, PlaceContext& context) const {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (names[i].candidates.empty() || names[i].in) continue;
        double const margin = names[i].margin();
        if (margin < likely_margin) continue;
        Candidate const& best = names[i].best();
        context.add_named(best.place, best.above, i, margin < certain_margin ? likely_weight : 1.0, margin);
    }
    context.close();
}

/// Sorts the candidates by what the article says of each, best first.
void PlaceResolver::Name::weigh(std::uint32_t number, PlaceContext const& context) {
    std::vector<PlaceNumber> places;
    for (Candidate const& one : candidates) places.push_back(one.place);
    std::vector<PlaceNumber> around;
    double const ahead = margin();
    for (Candidate& one : candidates) {
        around.clear();
        std::copy_if(places.begin(), places.end(), std::back_inserter(around),
                     [&](PlaceNumber other) { return contains(one.above, other); });
        PlaceContext::Support const support = context.support({number, ahead, one.place, one.above, around, places});
        one.points = one.renown + support.points;
        one.country_named = support.country;
        one.region_named = support.region;
        one.demonym = support.demonym;
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](auto const& a, auto const& b) { return a.points > b.points; });
}

/// Demonyms are looked for only where they may decide: that takes longer than all the rest.
void PlaceResolver::weigh(std::vector<Name>& names, PlaceContext& context) const {
    std::vector<std::uint32_t> close;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (names[i].candidates.size() < 2) continue;
        names[i].weigh(i, context);
        if (names[i].is_close()) close.push_back(i);
    }
    if (close.empty()) return;
    add_demonyms(context);
    context.close();
    for (std::uint32_t const name : close) names[name].weigh(name, context);
}

/// What the best candidate has and its strongest rival has not.
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

/// The first of the candidates, best first, unless others come close to it.
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

std::vector<ResolvedPlace> PlaceResolver::resolve(std::vector<std::string> const& written) const {
    std::vector<Name> names;
    names.reserve(written.size());
    for (std::string const& name : written) names.push_back(candidates(name));
    PlaceContext context(gazetteer_, home_);
    heed_signs(names, context);
    auto const is_ambiguous = [](Name const& name) { return name.candidates.size() > 1; };
    if (std::any_of(names.begin(), names.end(), is_ambiguous)) {
        add_named(names, context);
        weigh(names, context);
    }
    std::vector<ResolvedPlace> resolved;
    resolved.reserve(names.size());
    for (Name const& name : names) resolved.push_back(name.agreed());
    return resolved;
}

} // namespace depeche
