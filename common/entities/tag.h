#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/analysis.h"
#include "common/model/date_interval.h"
#include "common/text/tokenise.h"

namespace depeche {

class Gazetteer;
enum class PlaceNumber : std::uint32_t;
class KnownOrganisations;
class TaggerModel;

/// What the tagger reads, shared and constant: safe for any number of threads. Gazetteer and model must be there.
struct EntityResources {
    std::shared_ptr<Gazetteer const> gazetteer;
    std::shared_ptr<TaggerModel const> model;
    std::shared_ptr<KnownOrganisations const> organisations = nullptr;
    /// The countries whose places readers think of first: their Vienne or Brest before another's.
    std::vector<PlaceNumber> home = {};

    /// Sets the gazetteer, and in it France, Belgium, Switzerland and Luxembourg as home.
    void use(std::shared_ptr<Gazetteer const> places);
};

/// The resources of a folder: places.depeche, organisations.depeche and fr-news.depeche.
/// Throws Failure where one is missing, damaged or of another version.
EntityResources load_entity_resources(std::filesystem::path const& directory);

/// The entities of a text and where they are named. `dates` are the date mentions of the same text: no entity overlaps
/// one unless its name holds the date. Spans lie on token bounds.
struct TaggedEntities {
    std::vector<Entity> entities;
    std::vector<EntityMention> mentions;
};
TaggedEntities tag_entities(TokenisedText const& text, std::vector<DateMention> const& dates,
                            EntityResources const& resources);

} // namespace depeche
