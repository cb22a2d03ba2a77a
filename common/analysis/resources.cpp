#include "common/analysis/resources.h"

#include <cstdlib>
#include <system_error>

#include "common/places/gazetteer.h"
#include "common/model/failure.h"

namespace depeche {

std::filesystem::path resource_directory() {
    if (char const* const named = std::getenv("DEPECHE_DATA"); named != nullptr && *named != '\0') return named;
    std::error_code ignored;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "share" / "depeche";
}

std::shared_ptr<Resources const> load_resources(std::filesystem::path const& directory,
                                                std::filesystem::path const& places) {
    auto resources = std::make_shared<Resources>();
    resources->entities = load_entity_resources(directory);
    if (!places.empty() && places != directory / "places.depeche") {
        try {
            resources->entities.use(Gazetteer::load(places));
        } catch (Failure const& failure) {
            throw Failure(Failure::Code::index_unusable,
                          std::string(failure.what()) + "; `depeche-index places import` makes it anew, or remove it");
        }
    }
    return resources;
}

}  // namespace depeche
