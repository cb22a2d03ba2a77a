#include "common/names/name_shortens.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>

using namespace depeche;

namespace {

/// Calls `each` for the lines «shorter / full» of a golden file; returns how many there are.
template <typename Each>
std::size_t for_each_pair(std::string const& file, Each each) {
    std::ifstream in(std::filesystem::path(DEPECHE_SOURCE_DIR) / "tests/golden/names" / file);
    std::size_t pairs = 0;
    for (std::string line; std::getline(in, line);) {
        std::size_t const slash = line.find(" / ");
        if (slash == std::string::npos) continue;
        INFO(line);
        each(line.substr(0, slash), line.substr(slash + 3));
        ++pairs;
    }
    return pairs;
}

} // namespace

TEST_CASE("a shortened name may be its full one, never the other way round") {
    CHECK(for_each_pair("shortened_person.txt", [](std::string const& shorter, std::string const& full) {
              CHECK(may_shorten(shorter, full));
              CHECK_FALSE(may_shorten(full, shorter));
          }) >= 40);
}

TEST_CASE("what only looks shortened is another's name, or nobody's") {
    CHECK(for_each_pair("not_shortened_person.txt", [](std::string const& shorter, std::string const& full) {
              CHECK_FALSE(may_shorten(shorter, full));
          }) >= 40);
}

TEST_CASE("no name shortens itself, and nothing shortens an empty one") {
    for (char const* name : {"Jean-Marc Ayrault", "Xi", "J.-M. Ayrault", "", "-", ".", "d'", "M."}) {
        INFO(name);
        CHECK_FALSE(may_shorten(name, name));
        CHECK_FALSE(may_shorten(name, ""));
        CHECK_FALSE(may_shorten("", name));
    }
}
