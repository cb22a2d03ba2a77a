#pragma once
#include <filesystem>
#include <memory>

#include "common/entities/tag.h"

namespace depeche {

/// What analysis reads beside the article: shared and constant, safe for any number of threads.
struct Resources {
    EntityResources entities;
};

/// The folder of the compiled resources: $DEPECHE_DATA, else share/depeche beside the folder of the running program.
std::filesystem::path resource_directory();

/// `places`: a gazetteer in place of the directory's. Throws Failure where one is missing, damaged or of another version.
std::shared_ptr<Resources const> load_resources(std::filesystem::path const& directory,
                                                std::filesystem::path const& places = {});

}  // namespace depeche
