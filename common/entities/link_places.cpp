#include <algorithm>
#include <unordered_map>

#include "common/names/letter_case.h"
#include "common/entities/link.h"
#include "common/places/place_resolution.h"

namespace depeche {

namespace {

std::vector<std::string> ids_of(Gazetteer const& gazetteer, std::vector<PlaceNumber> const& places) {
    std::vector<std::string> ids;
    for (PlaceNumber const place : places) ids.emplace_back(gazetteer.facts(place).id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

Entity place_entity(std::string const& name, ResolvedPlace const& resolved, Gazetteer const& gazetteer) {
    Entity entity;
    entity.kind = EntityKind::place;
    entity.name = is_all_capitals(name) && name.size() > 4 ? in_name_case(name) : name;
    if (resolved.place) {
        PlaceFacts const facts = gazetteer.facts(*resolved.place);
        entity.name = facts.name;
        entity.id = facts.id;
    }
    entity.containers = ids_of(gazetteer, resolved.containers);
    entity.key = place_key(entity.name);
    entity.lookup_keys = {entity.key};
    return entity;
}

} // namespace

Linked link_places(std::vector<std::string> const& names, TokenisedText const& text, EntityResources const& resources) {
    std::vector<std::string> distinct;
    std::unordered_map<std::string, std::uint32_t> by_key;
    std::vector<std::uint32_t> distinct_of;
    for (std::string const& name : names) {
        auto const [at, is_new] = by_key.emplace(place_key(name), static_cast<std::uint32_t>(distinct.size()));
        if (is_new) distinct.push_back(name);
        distinct_of.push_back(at->second);
    }
    Gazetteer const& gazetteer = *resources.gazetteer;
    std::vector<ResolvedPlace> const resolved = PlaceResolver(gazetteer, resources.home, text).resolve(distinct);
    Linked linked;
    std::unordered_map<std::string, std::uint32_t> by_identity;
    std::vector<std::uint32_t> entity_of;
    for (std::size_t i = 0; i < distinct.size(); ++i) {
        Entity entity = place_entity(distinct[i], resolved[i], gazetteer);
        std::string const identity = entity.id.empty() ? "?" + entity.key : entity.id;
        auto const [at, is_new] = by_identity.emplace(identity, static_cast<std::uint32_t>(linked.entities.size()));
        if (is_new) linked.entities.push_back(std::move(entity));
        add_keys(linked.entities[at->second], {place_key(distinct[i])});
        entity_of.push_back(at->second);
    }
    for (std::uint32_t const number : distinct_of) linked.entity_of.push_back(entity_of[number]);
    return linked;
}

} // namespace depeche
