#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "common/model/span.h"

namespace depeche {

enum class EntityKind : std::uint8_t { person, place, organisation };

/// A person, place or organisation of one article, under one name whatever its spellings there.
struct Entity {
    EntityKind kind = EntityKind::person;
    std::string name;  ///< canonical: the fullest form in the article, or the gazetteer's French name of a place
    std::string id;    ///< places: the gazetteer's id ("SY", "gn170063"); empty where it has none
    /// What makes it the same entity in two articles: spellings and transliterations of one name share a key.
    std::string key;
    /// Every key a search may name it by, sorted and distinct: its own, parts of the name («Kerry»), acronyms.
    std::vector<std::string> lookup_keys;
    /// Places: ids of every place that contains it (the quarter's city, country, continent), sorted and distinct.
    std::vector<std::string> containers;
    /// Organisations: keys of the names that the article itself defines for it, acronyms above all («… (OSDH)»), sorted and
    /// distinct.
    std::vector<std::string> acronyms = {};

    bool operator==(Entity const&) const = default;
};

/// A span that names an entity.
struct EntityMention {
    ByteSpan where;
    std::uint32_t entity = 0;  ///< index into Analysis::entities
    /// Weaker evidence than a name: a demonym («syrien») for its country. Never counted as a mention of the place.
    bool demonym = false;

    bool operator==(EntityMention const&) const = default;
};

}  // namespace depeche
