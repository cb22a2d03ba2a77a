#pragma once
#include <filesystem>

namespace depeche {

/// The index where none is named: $DEPECHE_INDEX, else $XDG_DATA_HOME/depeche/index, else ~/.local/share/depeche/index.
std::filesystem::path default_index_directory();

/// The gazetteer of `depeche-index places import`: $XDG_DATA_HOME/depeche/places.depeche, else below ~/.local/share.
std::filesystem::path imported_places_file();

/// $XDG_CONFIG_HOME/depeche/config.toml, else ~/.config/depeche/config.toml; options may stand in it.
std::filesystem::path config_file();

}  // namespace depeche
