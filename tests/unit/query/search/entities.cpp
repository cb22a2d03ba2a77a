#include <catch2/catch.hpp>

#include "tests/unit/query/search/small_archive.h"

namespace depeche {
namespace {

Given naming(std::string id, std::vector<Entity> entities) {
    Given made = given(std::move(id), "Un texte.");
    made.analysis.entities = std::move(entities);
    return made;
}

auto person(std::string const& name) {
    return [name](Search& search) { search.filters.persons.push_back(name); };
}

auto in_place(std::string const& name) {
    return [name](Search& search) { search.filters.places.push_back(name); };
}

SmallArchive of_names() {
    return SmallArchive({naming("kerry", {named(EntityKind::person, "John Kerry")}),
                         naming("assad", {named(EntityKind::person, "Bachar el-Assad")}),
                         naming("rami", {named(EntityKind::person, "Rami Abdel Rahmane")}),
                         naming("kohn", {named(EntityKind::person, "John Kohn"), named(EntityKind::organisation, "Kerry Group")})});
}

TEST_CASE("a person is found by the whole name, by a part of it and by its transliterations") {
    SmallArchive const archive = of_names();
    for (std::string const name : {"Kerry", "kerry", "John Kerry", "KERRY"}) CHECK(archive.ids("", person(name)) == "kerry");
    for (std::string const name : {"Assad", "Bachar al-Assad", "Bashar al-Assad", "el-Assad"}) CHECK(archive.ids("", person(name)) == "assad");
    for (std::string const name : {"Abdel Rahmane", "Abdel Rahman", "Rami Abdel Rahmane"}) CHECK(archive.ids("", person(name)) == "rami");
    CHECK(archive.ids("", person("John")) == "kerry kohn");
    CHECK(archive.ids("", person("Kohn Kerry")) == "");
    CHECK(archive.ids("", person("Karry")) == "");
    CHECK(archive.ids("", person("???")) == "");
}

TEST_CASE("filters of one kind hold together") {
    SmallArchive const archive = of_names();
    CHECK(archive.ids("", [](Search& search) { search.filters.persons = {"Kerry", "Assad"}; }) == "");
    CHECK(archive.ids("", [](Search& search) { search.filters.persons = {"Kerry", "John"}; }) == "kerry");
}

TEST_CASE("a person is no organisation and no word") {
    SmallArchive const archive = of_names();
    CHECK(archive.ids("org:Kerry") == "kohn");
    CHECK(archive.ids("person:Kerry") == "kerry");
    CHECK(archive.ids("personne:Kerry OU organisation:Kerry") == "kerry kohn");
    CHECK(archive.ids("kerry") == "");
}

SmallArchive of_places() {
    return SmallArchive({naming("alep", {place("alep", "Alep", {"AS", "SY"})}), naming("syrie", {place("SY", "Syrie", {"AS"})}),
                         naming("mars", {place("", "Mars-la-Rouge", {})})});
}

TEST_CASE("a country is found by what lies in it, and with = by itself alone") {
    SmallArchive const archive = of_places();
    CHECK(archive.ids("", in_place("Syrie")) == "alep syrie");
    CHECK(archive.ids("", in_place("=Syrie")) == "syrie");
    CHECK(archive.ids("place:Asie") == "alep syrie");
    CHECK(archive.ids("lieu:=Asie") == "");
    CHECK(archive.ids("", in_place("Alep")) == "alep");
}

TEST_CASE("a place is found by its names in other languages, whatever the marks in them") {
    SmallArchive const archive = of_places();
    for (std::string const name : {"Aleppo", "ALEP", "halab"}) CHECK(archive.ids("", in_place(name)) == "alep");
    CHECK(archive.ids("place:\"République arabe syrienne\"") == "alep syrie");
    CHECK(archive.ids("", in_place("Syria")) == "alep syrie");
    for (std::string const name : {"Mars-la-Rouge", "mars la rouge"}) CHECK(archive.ids("", in_place(name)) == "mars");
    CHECK(archive.ids("", in_place("Atlantide")) == "");
}

TEST_CASE("an analysed article is found by a country it names only through a city") {
    Article article;
    article.id = "a";
    article.body = "Des combats ont repris à Alep, a annoncé John Kerry à Genève.";
    article.published = day_from_iso("2016-10-06");
    auto const archive = SmallArchive::analysed({article});
    CHECK(archive.ids("", in_place("Syrie")) == "a");
    CHECK(archive.ids("", in_place("=Syrie")) == "");
    CHECK(archive.ids("", in_place("Suisse")) == "a");
    CHECK(archive.ids("", in_place("Aleppo")) == "a");
    CHECK(archive.ids("", in_place("Geneva")) == "a");
}

TEST_CASE("places whose names have hyphens or apostrophes are found without them") {
    Article denis;
    denis.id = "denis";
    denis.body = "Un incendie s'est déclaré à Saint-Denis, près de Paris.";
    Article ivoire;
    ivoire.id = "ivoire";
    ivoire.body = "Il rentre de Côte d’Ivoire.";
    auto const archive = SmallArchive::analysed({denis, ivoire});
    for (std::string const name : {"Saint-Denis", "saint denis", "Saint‑Denis"}) CHECK(archive.ids("", in_place(name)) == "denis");
    for (std::string const name : {"Côte d’Ivoire", "cote d'ivoire"}) CHECK(archive.ids("", in_place(name)) == "ivoire");
}

}  // namespace
}  // namespace depeche
