#include "common/cli/locations.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

namespace {

/// Sets an environment variable for the rest of a test; null unsets it.
void environment(char const* name, char const* value) {
    if (value == nullptr) {
        ::unsetenv(name);
    } else {
        ::setenv(name, value, 1);
    }
}

void only_home() {
    environment("HOME", "/home/jeanne");
    for (char const* const name : {"DEPECHE_INDEX", "XDG_DATA_HOME", "XDG_CONFIG_HOME"}) environment(name, nullptr);
}

} // namespace

TEST_CASE("the index lies below the home directory where nothing else is said") {
    only_home();
    CHECK(depeche::default_index_directory() == "/home/jeanne/.local/share/depeche/index");
    CHECK(depeche::config_file() == "/home/jeanne/.config/depeche/config.toml");
}

TEST_CASE("XDG folders go before the home directory, when they are absolute") {
    only_home();
    environment("XDG_DATA_HOME", "/data");
    environment("XDG_CONFIG_HOME", "/etc/jeanne");
    CHECK(depeche::default_index_directory() == "/data/depeche/index");
    CHECK(depeche::config_file() == "/etc/jeanne/depeche/config.toml");
    environment("XDG_DATA_HOME", "data");
    environment("XDG_CONFIG_HOME", "");
    CHECK(depeche::default_index_directory() == "/home/jeanne/.local/share/depeche/index");
    CHECK(depeche::config_file() == "/home/jeanne/.config/depeche/config.toml");
}

TEST_CASE("DEPECHE_INDEX goes before all, and empty counts as unset") {
    only_home();
    environment("DEPECHE_INDEX", "/srv/index");
    CHECK(depeche::default_index_directory() == "/srv/index");
    environment("DEPECHE_INDEX", "");
    CHECK(depeche::default_index_directory() == "/home/jeanne/.local/share/depeche/index");
}
