#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

#include "common/entities/names.h"

using namespace depeche;

namespace {

struct Pair {
    std::string first, second;
};

/// Lines «first / second» of a golden file.
std::vector<Pair> pairs_of(std::string const& file) {
    std::ifstream in(std::filesystem::path(DEPECHE_SOURCE_DIR) / "tests/golden/entities" / file);
    std::vector<Pair> pairs;
    for (std::string line; std::getline(in, line);) {
        std::size_t const slash = line.find(" / ");
        if (slash != std::string::npos) pairs.push_back({line.substr(0, slash), line.substr(slash + 3)});
    }
    return pairs;
}

std::string key(std::string const& name) { return name_key(EntityKind::person, name); }

} // namespace

TEST_CASE("spellings of one person's name meet") {
    std::vector<Pair> const pairs = pairs_of("same_person.txt");
    REQUIRE(pairs.size() >= 60);
    for (Pair const& pair : pairs) {
        INFO(pair.first << " / " << pair.second << ": " << key(pair.first) << " / " << key(pair.second));
        CHECK(key(pair.first) == key(pair.second));
    }
}

TEST_CASE("names of different persons stay apart") {
    std::vector<Pair> const pairs = pairs_of("other_person.txt");
    REQUIRE(pairs.size() >= 60);
    for (Pair const& pair : pairs) {
        INFO(pair.first << " / " << pair.second << ": " << key(pair.first));
        CHECK(key(pair.first) != key(pair.second));
    }
}
