#include "indexer/place_choices.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <fmt/format.h>

#include "common/places/gazetteer.h"
#include "common/places/place_resolution.h"
#include "common/text/normalise.h"

namespace depeche {
namespace {

constexpr std::size_t others_shown = 3;

/// White space of any kind as one space, as the tagger writes a name.
std::string one_line(std::string_view name) {
    std::string line;
    for (char const c : name) {
        bool const space = c == '\n' || c == '\t' || c == ' ';
        if (!space) line.push_back(c);
        if (space && !line.empty() && line.back() != ' ') line.push_back(' ');
    }
    return line;
}

/// The nearest region, and the country.
std::string where_is(Gazetteer const& gazetteer, PlaceNumber place) {
    if (gazetteer.facts(place).kind == PlaceKind::country) return {};
    std::string region, country;
    std::optional<Place> const known = gazetteer.place(gazetteer.facts(place).id);
    for (std::string const& id : known->parents) {
        auto const parent = gazetteer.place(id);
        if (parent && parent->kind == PlaceKind::region && !id.starts_with("h:")) region = parent->name;
    }
    for (PlaceNumber const above : gazetteer.ancestors(place)) {
        PlaceFacts const facts = gazetteer.facts(above);
        if (facts.kind != PlaceKind::country) continue;
        country.append(country.empty() ? "" : " / ").append(facts.name);
    }
    if (region.empty()) return country;
    return country.empty() || country == region ? region : region + ", " + country;
}

std::string shown(PlaceChoice::Candidate const& candidate) {
    return candidate.where.empty() ? candidate.name : fmt::format("{} ({})", candidate.name, candidate.where);
}

PlaceChoice choice_of(std::string name, ResolvedPlace const& resolved, Gazetteer const& gazetteer) {
    PlaceChoice choice;
    choice.written = std::move(name);
    choice.why = to_text(resolved.why);
    if (resolved.place) choice.chosen = gazetteer.facts(*resolved.place).id;
    for (ResolvedPlace::Candidate const& one : resolved.candidates) {
        PlaceFacts const facts = gazetteer.facts(one.place);
        choice.candidates.push_back(
            {std::string(facts.id), std::string(facts.name), where_is(gazetteer, one.place), std::round(one.points * 100) / 100});
    }
    return choice;
}

} // namespace

std::string PlaceChoice::text() const {
    std::string told = printable(written) + " → ";
    auto const best = std::find_if(candidates.begin(), candidates.end(), [&](auto const& one) { return one.id == chosen; });
    told += best == candidates.end() ? "none" : shown(*best);
    told += ": " + why;
    std::size_t listed = 0;
    for (Candidate const& one : candidates) {
        if (one.id == chosen) continue;
        if (listed == others_shown) {
            told += fmt::format(", +{}", candidates.size() - listed - (chosen.empty() ? 0 : 1));
            break;
        }
        told += (listed++ == 0 ? "; other: " : ", ") + shown(one);
    }
    return told;
}

PlaceChoices::PlaceChoices(Analysis const& analysis, std::string_view text, EntityResources const& resources) {
    std::vector<std::string> names;
    for (EntityMention const& mention : analysis.mentions) {
        if (analysis.entities[mention.entity].kind != EntityKind::place || mention.demonym) continue;
        std::string name = one_line(mention.where.of(text));
        if (by_key_.emplace(place_key(name), names.size()).second) names.push_back(std::move(name));
    }
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    PlaceResolver const resolver(*resources.gazetteer, resources.home, tokens);
    std::vector<ResolvedPlace> const resolved = resolver.resolve(names);
    for (std::size_t i = 0; i < names.size(); ++i) {
        choices_.push_back(choice_of(std::move(names[i]), resolved[i], *resources.gazetteer));
    }
}

PlaceChoice const* PlaceChoices::of(std::string_view written) const {
    auto const at = by_key_.find(place_key(one_line(written)));
    return at == by_key_.end() ? nullptr : &choices_[at->second];
}

std::vector<PlaceChoice> PlaceChoices::doubtful() const {
    std::vector<PlaceChoice> doubtful;
    std::copy_if(choices_.begin(), choices_.end(), std::back_inserter(doubtful),
                 [](PlaceChoice const& choice) { return choice.is_doubtful(); });
    return doubtful;
}

} // namespace depeche
