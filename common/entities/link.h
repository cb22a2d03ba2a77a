#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/entities/found_span.h"
#include "common/names/given_name_gender.h"
#include "common/entities/tag.h"
#include "common/model/entity.h"

namespace depeche {

class KnownOrganisations;

/// The mentions of one kind in an article, and which entity each names.
struct Linked {
    std::vector<Entity> entities;
    std::vector<std::uint32_t> entity_of; ///< one for each mention, into `entities`
};

/// Persons: a surname, a first name or initials follow the full name that holds them: the last one before, of the
/// gender of the title that stands before them. `names` in order of mention, `titles` one for each, or none.
Linked link_persons(std::vector<std::string> const& names, std::vector<Gender> const& titles = {});

/// Mentions written one behind the other as «Full Name (ACR)», by index into the names.
using AcronymPairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Organisations: an acronym follows its full name, a short name the long one that begins or ends with it. Where
/// `known` is given, all the names it has for one organisation are one entity, but an acronym that the article itself
/// defines otherwise. `countries`: those that the places of the article lie in, one for each place.
Linked link_organisations(std::vector<std::string> const& names, AcronymPairs const& pairs,
                          KnownOrganisations const* known = nullptr, std::vector<std::string> const& countries = {});

/// Countries of places, as link_organisations takes them.
std::vector<std::string> countries_of(std::vector<Entity> const& places);

/// Places: what the gazetteer says; names it does not know stand for themselves.
Linked link_places(std::vector<std::string> const& names, TokenisedText const& text, EntityResources const& resources);

/// Entities of all kinds in order of first mention; spans ascending and disjoint; those of kind other left out.
TaggedEntities link(TokenisedText const& text, std::vector<FoundSpan> const& spans, EntityResources const& resources);

/// Adds keys to an entity's, which stay sorted and distinct.
void add_keys(Entity& entity, std::vector<std::string> const& keys);

} // namespace depeche
