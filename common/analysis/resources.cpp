#include "common/analysis/resources.h"

#include <cstdlib>
#include <system_error>

namespace depeche {

std::filesystem::path resource_directory() {
    if (char const* const named = std::getenv("DEPECHE_DATA"); named != nullptr && *named != '\0') return named;
    std::error_code ignored;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "share" / "depeche";
}

std::shared_ptr<Resources const> load_resources(std::filesystem::path const& directory) {
    auto resources = std::make_shared<Resources>();
    resources->entities = load_entity_resources(directory);
    return resources;
}

}  // namespace depeche
