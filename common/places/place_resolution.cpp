#include "common/places/place_resolution.h"

#include <algorithm>
#include <array>

#include "common/places/place_name.h"
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
constexpr double likely_margin = 0.7;       ///< by so much it tells it too, but less
constexpr double likely_weight = 0.5;
constexpr double of_well_known = 5.0; ///< the renown of a town of 100 000

bool is_town(PlaceKind kind) { return kind == PlaceKind::city || kind == PlaceKind::quarter; }

} // namespace

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

PlaceResolver::PlaceResolver(Gazetteer const& gazetteer, std::span<PlaceNumber const> home, TokenisedText const& text)
    : gazetteer_(gazetteer), home_(home), text_(text) {}

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
        one.at_home = std::any_of(home_.begin(), home_.end(), [&](PlaceNumber home) { return one.lies_in(home); });
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
    std::vector<Token> const& tokens = text_.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::word || tokens[i].folded_size < 4) continue;
        std::optional<PlaceNumber> place;
        bool const compound = i >= 2 && !tokens[i].space_before && !tokens[i - 1].space_before &&
                              tokens[i - 2].kind == TokenKind::word && text_.written(tokens[i - 1]) == "-";
        // «nord-coréen» speaks of the North, «coréen» of the South.
        if (compound) {
            std::string key(text_.folded(tokens[i - 2]));
            place = gazetteer_.demonym(key.append(" ").append(text_.folded(tokens[i])));
        }
        if (!place) place = gazetteer_.demonym(text_.folded(tokens[i]));
        if (place) context.add_demonym(*place);
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
            bool const in = relation != Relation::list && inner.lies_in(outer.place);
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
            return context.is_country(above) && (one.lies_in(above) || one.place == above);
        });
    });
    if (same_country || !context.is_region(region.place)) return;
    Name alike{name.written, {}, {}, {}, {}};
    std::optional<Place> const known_as = gazetteer_.place(facts.id);
    for (std::string const& other : known_as->names) add_candidates(place_key(other), 0, alike);
    for (Candidate& one : alike.candidates) {
        if (!one.lies_in(region.place)) continue;
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
