#include <algorithm>
#include <unordered_map>

#include "common/names/letter_case.h"
#include "common/entities/link.h"
#include "common/places/place_resolution.h"

namespace depeche {

namespace {

/// The names of an article, one for each key.
struct Distinct {
    explicit Distinct(std::vector<std::string> const& all) {
        std::unordered_map<std::string_view, std::uint32_t> by_spelling;
        std::unordered_map<std::string, std::uint32_t> by_key;
        of.reserve(all.size());
        for (std::string const& name : all) {
            auto const [spelt, is_spelling_new] = by_spelling.try_emplace(name, 0U);
            if (is_spelling_new) {
                std::string key = place_key(name);
                auto const [at, is_new] = by_key.try_emplace(key, static_cast<std::uint32_t>(names.size()));
                if (is_new) {
                    names.push_back(name);
                    keys.push_back(std::move(key));
                }
                spelt->second = at->second;
            }
            of.push_back(spelt->second);
        }
    }

    std::vector<std::string> names, keys;
    std::vector<std::uint32_t> of; ///< by name given
};

void add_key(Entity& entity, std::string const& key) {
    auto const at = std::lower_bound(entity.lookup_keys.begin(), entity.lookup_keys.end(), key);
    if (!key.empty() && (at == entity.lookup_keys.end() || *at != key)) entity.lookup_keys.insert(at, key);
}

std::vector<std::string> ids_of(Gazetteer const& gazetteer, std::vector<PlaceNumber> const& places) {
    std::vector<std::string> ids;
    ids.reserve(places.size());
    // Numbers ascend as ids do.
    for (PlaceNumber const place : places) ids.emplace_back(gazetteer.facts(place).id);
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
    add_key(entity, entity.key);
    return entity;
}

} // namespace

Linked link_places(std::vector<std::string> const& names, TokenisedText const& text, EntityResources const& resources) {
    Distinct const distinct(names);
    Gazetteer const& gazetteer = *resources.gazetteer;
    std::vector<ResolvedPlace> const resolved = PlaceResolver(gazetteer, resources.home, text).resolve(distinct.names);
    Linked linked;
    std::unordered_map<std::string, std::uint32_t> by_identity;
    std::vector<std::uint32_t> entity_of;
    for (std::size_t i = 0; i < distinct.names.size(); ++i) {
        Entity entity = place_entity(distinct.names[i], resolved[i], gazetteer);
        std::string identity = entity.id.empty() ? "?" + entity.key : entity.id;
        auto const [at, is_new] =
            by_identity.emplace(std::move(identity), static_cast<std::uint32_t>(linked.entities.size()));
        if (is_new) linked.entities.push_back(std::move(entity));
        add_key(linked.entities[at->second], distinct.keys[i]);
        entity_of.push_back(at->second);
    }
    linked.entity_of.reserve(names.size());
    for (std::uint32_t const number : distinct.of) linked.entity_of.push_back(entity_of[number]);
    return linked;
}

} // namespace depeche
