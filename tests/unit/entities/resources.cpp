#include "resources.h"

#include <filesystem>

namespace {

char const* const kinds[] = {"person", "place", "organisation"};

} // namespace

depeche::EntityResources const& built_resources() {
    static depeche::EntityResources const resources =
        depeche::load_entity_resources(std::filesystem::path(DEPECHE_BINARY_DIR) / "share" / "depeche");
    return resources;
}

std::vector<std::string> tagged(std::string const& text) {
    depeche::Tokeniser tokeniser;
    depeche::TokenisedText const tokens = tokeniser.tokenise(text);
    depeche::TaggedEntities const found = depeche::tag_entities(tokens, {}, built_resources());
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < found.entities.size(); ++i) {
        depeche::Entity const& entity = found.entities[i];
        std::string line = std::string(kinds[static_cast<std::size_t>(entity.kind)]) + " " + entity.name + " [";
        bool first = true;
        for (depeche::EntityMention const& mention : found.mentions) {
            if (mention.entity != i) continue;
            line.append(first ? "" : "|").append(mention.where.of(text));
            first = false;
        }
        shown.push_back(line + "]");
    }
    return shown;
}
