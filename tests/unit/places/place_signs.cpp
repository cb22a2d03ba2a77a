#include "common/places/place_cues.h"

#include <catch2/catch.hpp>

#include "common/places/gazetteer.h"

using namespace depeche;

namespace {

using Relation = PlaceNeighbours::Relation;

PlaceSigns signs(std::string const& text, std::vector<std::string> const& names) {
    std::vector<std::string> keys;
    for (std::string const& name : names) keys.push_back(place_key(name));
    Tokeniser tokeniser;
    return place_signs(tokeniser.tokenise(text), {keys.begin(), keys.end()});
}

/// What stands between the names «Vienne» and «Isère» of a text.
std::vector<PlaceNeighbours> between(std::string const& text) { return signs(text, {"Vienne", "Isère"}).neighbours; }

} // namespace

TEST_CASE("a region behind a town in parentheses, or behind «en» and «dans», is around it") {
    CHECK(between("à Vienne (Isère)") == std::vector{PlaceNeighbours{0, 1, Relation::parenthesis}});
    for (char const* text : {"à Vienne, en Isère", "Vienne en Isère", "Vienne, dans l'Isère", "Vienne, dans le nord de l'Isère",
                             "Vienne, ville de l'Isère", "Vienne, dans le département de l'Isère", "Vienne, à Isère"}) {
        INFO(text);
        CHECK(between(text) == std::vector{PlaceNeighbours{0, 1, Relation::inside}});
    }
}

TEST_CASE("a comma or a conjunction makes a list") {
    CHECK(between("Vienne, Isère") == std::vector{PlaceNeighbours{0, 1, Relation::comma}});
    CHECK(between("Vienne et l'Isère") == std::vector{PlaceNeighbours{0, 1, Relation::list}});
    CHECK(between("L'Isère ou Vienne") == std::vector{PlaceNeighbours{1, 0, Relation::list}});
}

TEST_CASE("names that a sentence, a verb or a direction parts are no neighbours") {
    for (char const* text : {"Vienne. L'Isère", "Vienne aime l'Isère", "Vienne, au nord de l'Isère", "Vienne; en Isère",
                             "Vienne (près de l'Isère)", "Vienne (Isère, Rhône)", "Vienne et, en Isère"}) {
        INFO(text);
        CHECK(between(text).empty());
    }
}

TEST_CASE("of two names with one beginning the longer is read") {
    PlaceSigns const read = signs("à Saint-Denis de La Réunion, puis la ville de Saint-Denis",
                                  {"Saint-Denis", "Saint-Denis de La Réunion"});
    CHECK(read.cues[0].town == 2);
    CHECK(read.cues[1].town == 1);
}

TEST_CASE("names that the text has not, and empty ones, have no signs") {
    CHECK(signs("à Paris", {"Rome", ""}).neighbours.empty());
    CHECK(signs("", {"Rome"}).cues[0].town == 0);
}
