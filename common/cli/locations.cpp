#include "common/cli/locations.h"

#include <cstdlib>
#include <string_view>

namespace depeche {
namespace {

/// A path from the environment; empty where it is unset or, as the XDG base directory specification wants, relative.
std::filesystem::path from_environment(char const* variable) {
    char const* const value = std::getenv(variable);
    return value == nullptr ? std::filesystem::path{} : std::filesystem::path{value};
}

std::filesystem::path xdg(char const* variable, std::string_view below_home) {
    std::filesystem::path const named = from_environment(variable);
    if (named.is_absolute()) return named;
    return from_environment("HOME") / below_home;
}

}  // namespace

std::filesystem::path default_index_directory() {
    std::filesystem::path const named = from_environment("DEPECHE_INDEX");
    if (!named.empty()) return named;
    return xdg("XDG_DATA_HOME", ".local/share") / "depeche" / "index";
}

std::filesystem::path imported_places_file() {
    return xdg("XDG_DATA_HOME", ".local/share") / "depeche" / "places.depeche";
}

std::filesystem::path config_file() { return xdg("XDG_CONFIG_HOME", ".config") / "depeche" / "config.toml"; }

}  // namespace depeche
