#pragma once
#include <filesystem>

#include "common/places/gazetteer.h"

/// The gazetteer of this build, loaded once.
inline depeche::Gazetteer const& built_gazetteer() {
    static auto const gazetteer =
        depeche::Gazetteer::load(std::filesystem::path(DEPECHE_BINARY_DIR) / "share" / "depeche" / "places.depeche");
    return *gazetteer;
}
