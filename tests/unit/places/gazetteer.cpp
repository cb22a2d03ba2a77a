#include "common/places/gazetteer.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

#include "common/resource/mapped_file.h"
#include "common/places/place_file.h"
#include "common/model/failure.h"
#include "built_gazetteer.h"

using namespace depeche;

namespace {

Gazetteer const& built() { return built_gazetteer(); }

bool contains(std::vector<std::string> const& ids, std::string const& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// A file of its own in the build tree, gone with the value.
class Scratch {
  public:
    explicit Scratch(std::string const& bytes) { std::ofstream(path, std::ios::binary) << bytes; }
    ~Scratch() { std::filesystem::remove(path); }
    std::filesystem::path path = std::filesystem::path(DEPECHE_BINARY_DIR) / "gazetteer-test.depeche";
};

std::string compiled(std::string const& rows) {
    std::istringstream in(rows);
    place_file::Rows read;
    place_file::read_places(in, read);
    return place_file::compile(std::move(read));
}

} // namespace

TEST_CASE("a city is found by its foreign and its old names") {
    for (auto const& [name, usual] : {std::pair{"Aleppo", "Alep"},
                                      {"ALEP", "Alep"},
                                      {"Beijing", "Pékin"},
                                      {"Léopoldville", "Kinshasa"},
                                      {"Stalingrad", "Volgograd"},
                                      {"Saïgon", "Hô Chi Minh-Ville"},
                                      {"Haute-Volta", "Burkina Faso"},
                                      {"Birmanie", "Myanmar (Birmanie)"},
                                      {"Tsarigrad", ""}}) {
        INFO(name);
        std::vector<std::string> const ids = built().find(name);
        std::string const found = ids.empty() ? "" : built().place(ids.front())->name;
        if (std::string_view(name) == "Birmanie")
            CHECK(found.find("Birmanie") != std::string::npos);
        else
            CHECK(found == usual);
    }
}

TEST_CASE("prefectures, communes and places of war are there") {
    for (char const* name : {"Foix", "Mende", "Privas", "Guéret", "Clervaux", "Differdange", "Bastogne", "Delémont",
                             "Kobané", "Ghouta", "Tchernobyl", "Srebrenica", "Hodeïda", "Bustan al-Basha", "Corée"}) {
        INFO(name);
        CHECK_FALSE(built().find(name).empty());
    }
}

TEST_CASE("a city lies in its region, its country and its continent") {
    std::string const alep = built().find("Alep").front();
    std::vector<std::string> const above = built().containers(alep);
    CHECK(contains(above, "SY"));
    CHECK(contains(above, "142"));
    CHECK_FALSE(contains(above, alep));
    CHECK(std::is_sorted(above.begin(), above.end()));
    CHECK(contains(built().containers(built().find("Bustan al-Basha").front()), alep));
    CHECK(contains(built().containers(built().find("Marseille").front()), "FR-13"));
}

TEST_CASE("Crimea lies in two countries, overseas France in France and in its continent") {
    std::vector<std::string> const crimea = built().containers(built().find("Crimée").front());
    CHECK(contains(crimea, "UA"));
    CHECK(contains(crimea, "RU"));
    std::vector<std::string> const reunion = built().containers("RE");
    CHECK(contains(reunion, "FR"));
    CHECK(contains(reunion, "002"));
}

TEST_CASE("French readers' places come first among those of one name") {
    CHECK(contains(built().containers(built().find("Brest").front()), "FR"));
    CHECK(contains(built().containers(built().find("Valence").front()), "FR"));
    CHECK(built().find("Luxembourg").front() == "LU");
    CHECK(contains(built().containers(built().find("Tripoli").front()), "LY"));
}

TEST_CASE("a demonym is no name of its country") {
    CHECK(built().find("syriens").empty());
    REQUIRE(built().demonym("syriens").has_value());
    CHECK(built().facts(*built().demonym("syriens")).id == "SY");
    CHECK_FALSE(built().demonym("syrie").has_value());
}

TEST_CASE("unknown names and ids have no place") {
    CHECK(built().find("").empty());
    CHECK(built().find("Zzyzzyx-les-Bains").empty());
    CHECK_FALSE(built().place("").has_value());
    CHECK_FALSE(built().place("~~~").has_value());
    CHECK(built().containers("nowhere").empty());
}

TEST_CASE("the gazetteer loads in milliseconds") {
    auto const begin = std::chrono::steady_clock::now();
    Gazetteer::load(std::filesystem::path(DEPECHE_BINARY_DIR) / "share" / "depeche" / "places.depeche");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(200));
}

TEST_CASE("rows compile to a file that gives them back") {
    Scratch const file(
        compiled("a\tn\tPays\tLand|Country\n"
                 "b\tv\tVille\tCity\ta|missing\t1200\n"
                 "b\t+\t\tCapitale\n"));
    auto const gazetteer = Gazetteer::load(file.path);
    CHECK(gazetteer->place("b") == Place{"b", "Ville", PlaceKind::city, {"City", "Capitale"}, {"a"}, 1200});
    CHECK(gazetteer->find("capitale") == std::vector<std::string>{"b"});
    CHECK(gazetteer->containers("b") == std::vector<std::string>{"a"});
}

TEST_CASE("places that contain each other do not go round for ever") {
    Scratch const file(compiled("a\tr\tUn\t\tb\nb\tr\tDeux\t\ta\n"));
    CHECK(Gazetteer::load(file.path)->containers("a") == std::vector<std::string>{"b"});
}

TEST_CASE("rows that make no sense are refused with their line") {
    std::istringstream lone("a\n");
    place_file::Rows rows;
    CHECK_THROWS_WITH(place_file::read_places(lone, rows), Catch::Contains("line 1"));
    std::istringstream unknown("x\t+\tName\n");
    CHECK_THROWS(place_file::read_places(unknown, rows));
    std::istringstream twice("a\tv\tA\na\tv\tB\n");
    CHECK_THROWS_WITH(place_file::read_places(twice, rows), Catch::Contains("twice"));
}

TEST_CASE("a file that is missing, cut short, damaged or of another version is refused") {
    std::string const good = compiled("a\tn\tPays\n");
    CHECK_THROWS_AS(Gazetteer::load("/nowhere/places.depeche"), Failure);
    for (std::string bytes : {std::string(), good.substr(0, 20), good.substr(0, good.size() - 1), good + "x"}) {
        Scratch const file(bytes);
        CHECK_THROWS_AS(Gazetteer::load(file.path), Failure);
    }
    std::string damaged = good;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    CHECK_THROWS_WITH(Gazetteer::load(Scratch(damaged).path), Catch::Contains("damaged"));
    std::string newer = good;
    newer[8] = 99;
    CHECK_THROWS_WITH(Gazetteer::load(Scratch(newer).path), Catch::Contains("version"));
}
