// Names and texts of any bytes: keys are made, an article is tagged, spans lie inside the text and never overlap.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "common/names/names.h"
#include "common/entities/tag.h"
#include "common/text/normalise.h"

namespace {

depeche::EntityResources const& resources() {
    static depeche::EntityResources const loaded = [] {
        char const* const named = std::getenv("DEPECHE_DATA");
        std::filesystem::path const folder = named != nullptr ? named : DEPECHE_BINARY_DIR "/share/depeche";
        return depeche::load_entity_resources(folder);
    }();
    return loaded;
}

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace depeche;
    std::string const text = normalise({reinterpret_cast<char const*>(data), size});
    for (EntityKind const kind : {EntityKind::person, EntityKind::place, EntityKind::organisation}) {
        name_key(kind, text);
        lookup_keys(kind, text);
    }
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    TaggedEntities const found = tag_entities(tokens, {}, resources());
    std::uint32_t end = 0;
    for (EntityMention const& mention : found.mentions) {
        require(mention.where.begin >= end && mention.where.end > mention.where.begin);
        require(mention.where.end <= text.size() && mention.entity < found.entities.size());
        end = mention.where.end;
    }
    return 0;
}
