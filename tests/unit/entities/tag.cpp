#include "common/entities/tag.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>

#include "common/entities/tagger_model.h"
#include "common/model/failure.h"
#include "resources.h"

using namespace depeche;

namespace {

TaggedEntities tag(std::string const& text, std::vector<DateMention> const& dates = {}) {
    Tokeniser tokeniser;
    TokenisedText const tokens = tokeniser.tokenise(text);
    return tag_entities(tokens, dates, built_resources());
}

bool has(std::vector<std::string> const& lines, std::string const& line) {
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

std::string repeated(std::string const& text, std::size_t size) {
    std::string all;
    while (all.size() < size) all += text;
    return all;
}

} // namespace

TEST_CASE("a surname behind a title is the person named in full before, its title outside the span") {
    std::string const text =
        "Le secrétaire d'État John Kerry est arrivé à Genève. M. Kerry a rencontré Sergueï Lavrov.";
    std::vector<std::string> const found = tagged(text);
    CHECK(has(found, "person John Kerry [John Kerry|Kerry]"));
    CHECK(has(found, "person Sergueï Lavrov [Sergueï Lavrov]"));
    CHECK(has(found, "place Genève [Genève]"));
}

TEST_CASE("a minister's surname is no part of the ministry's name") {
    std::string const text =
        "Sergueï Lavrov est attendu. Une conversation avec le ministre des Affaires étrangères Lavrov "
        "a eu lieu à Moscou.";
    CHECK(has(tagged(text), "person Sergueï Lavrov [Sergueï Lavrov|Lavrov]"));
}

TEST_CASE("an organisation and its acronym are one") {
    std::string const text =
        "Selon le directeur de l'Observatoire syrien des droits de l'homme (OSDH), les combats ont repris. "
        "L'OSDH fait état de douze morts.";
    CHECK(has(tagged(text),
              "organisation Observatoire syrien des droits de l'homme "
              "[Observatoire syrien des droits de l'homme|OSDH|OSDH]"));
}

TEST_CASE("a place is told by its French name and found through what contains it") {
    TaggedEntities const found = tag("Les rebelles tiennent l'est d'Aleppo depuis quatre ans.");
    auto const place = std::find_if(found.entities.begin(), found.entities.end(),
                                    [](Entity const& entity) { return entity.kind == EntityKind::place; });
    REQUIRE(place != found.entities.end());
    CHECK(place->name == "Alep");
    CHECK(std::binary_search(place->containers.begin(), place->containers.end(), "SY"));
    CHECK(std::binary_search(place->lookup_keys.begin(), place->lookup_keys.end(), "aleppo"));
}

TEST_CASE("demonyms are no mentions of their country") {
    for (std::string const& line : tagged("Les Syriens et les Russes ont négocié avec le président américain.")) {
        INFO(line);
        CHECK_FALSE(line.starts_with("place"));
    }
}

TEST_CASE("no entity overlaps a date, unless its name holds it") {
    std::string const text = "La réunion de Paris aura lieu à Berlin.";
    std::size_t const at = text.find("Paris");
    auto const begin = static_cast<std::uint32_t>(at);
    DateMention date;
    date.where = {begin, begin + 8};
    for (EntityMention const& mention : tag(text, {date}).mentions) CHECK_FALSE(mention.where.overlaps(date.where));
    CHECK(tag(text).mentions.size() > tag(text, {date}).mentions.size());
}

TEST_CASE("every word of an empty, a lone or a blank text is answered") {
    for (char const* text : {"", " ", "\n\n", "Paris", "M.", "(", "«", "-", "d'", "J.-", "Jean-"}) {
        INFO(text);
        CHECK_NOTHROW(tag(text));
    }
}

TEST_CASE("odd texts are tagged in linear time") {
    std::string const article = "M. Dupont, maire de Metz, a reçu Anne Hidalgo et la CFDT (Confédération) à Paris. ";
    std::string capitals = "LE PRÉSIDENT JACQUES CHIRAC EST ARRIVÉ À NEW YORK POUR L'ONU ";
    for (std::string const& seed : {article, capitals, std::string("Saint-Jean-de-"), std::string("Jean Dupont "),
                                    std::string("aaaa"), std::string("Ж中文 "), std::string("(ONU) ( « A. B. ")}) {
        INFO(seed);
        auto const time = [&](std::size_t size) {
            std::string const text = repeated(seed, size);
            auto const begin = std::chrono::steady_clock::now();
            tag(text);
            return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        };
        double const small = time(100'000);
        double const large = time(1'000'000);
        CHECK(large < 60 * small + 2.0);
    }
}

TEST_CASE("an article of ten megabytes is tagged to its end") {
    std::string const seed =
        "M. Dupont, maire de Metz, a reçu la CFDT. le conseil a voté. LE MAIRE A PARLÉ À PARIS. 北京 Москва. ";
    TaggedEntities const found = tag(repeated(seed, 10'000'000));
    REQUIRE_FALSE(found.mentions.empty());
    CHECK(found.mentions.back().where.end > 9'999'000);
    CHECK(found.entities.size() < 20);
}

TEST_CASE("a text without a capital has no persons") {
    for (std::string const& line : tagged("le maire a inauguré la nouvelle école du village hier matin.")) {
        CHECK_FALSE(line.starts_with("person"));
    }
}

TEST_CASE("a model that is missing is told as a failure") {
    CHECK_THROWS_AS(load_entity_resources("/nowhere"), Failure);
    CHECK_THROWS_AS(TaggerModel::load(std::filesystem::path(DEPECHE_BINARY_DIR) / "share/depeche/places.depeche"),
                    Failure);
}
