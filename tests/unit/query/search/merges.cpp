#include <catch2/catch.hpp>

#include <map>
#include <random>

#include "query/search/entity.h"
#include "tests/unit/query/search/small_archive.h"

namespace depeche {
namespace {

Given naming(std::string id, std::vector<Entity> entities, std::string const& day = "") {
    Given made = given(std::move(id), "Un texte.", day);
    made.analysis.entities = std::move(entities);
    return made;
}

Entity person(std::string const& name) { return named(EntityKind::person, name); }

/// An organisation whose acronym the article defines.
Entity defining(std::string const& name, std::string const& acronym) {
    Entity made = named(EntityKind::organisation, name);
    made.acronyms = {acronym};
    made.lookup_keys.push_back(acronym);
    std::sort(made.lookup_keys.begin(), made.lookup_keys.end());
    return made;
}

/// «value count; …» of a facet.
std::string facet(SmallArchive const& archive, FacetField field, std::string const& query = "") {
    Answer const answer = archive.ask(query, [&](Search& search) {
        search.facets = {field};
        search.facet_limit = 0;
    });
    std::string text;
    for (FacetValue const& value : answer.facets.front().values)
        text += value.value + ' ' + std::to_string(value.count) + "; ";
    return text;
}

std::uint64_t count_of(SmallArchive const& archive, FacetField field, std::string const& name) {
    Search search = asked("");
    (field == FacetField::person ? search.filters.persons : search.filters.organisations).push_back(name);
    IndexReader reader(archive.index());
    return std::get<std::uint64_t>(count(reader, search));
}

/// Every value of the facet, asked for as a whole name, finds as many articles as the facet counts.
void check_counts(SmallArchive const& archive, FacetField field) {
    Answer const answer = archive.ask("", [&](Search& search) {
        search.facets = {field};
        search.facet_limit = 0;
    });
    for (FacetValue const& value : answer.facets.front().values) {
        INFO(value.value);
        CHECK(count_of(archive, field, "=" + value.value) == value.count);
        CHECK(count_of(archive, field, value.value) >= value.count);
    }
}

TEST_CASE("a lone surname counts for the one full name, and is found by it") {
    SmallArchive const archive({naming("a", {person("John Kerry")}), naming("b", {person("John Kerry")}),
                                naming("c", {person("Kerry")}), naming("d", {person("Sergueï Lavrov")})});
    CHECK(facet(archive, FacetField::person) == "John Kerry 3; Sergueï Lavrov 1; ");
    for (std::string const name : {"John Kerry", "=John Kerry", "Kerry", "=Kerry"}) {
        CHECK(archive.ids("", [&](Search& search) { search.filters.persons = {name}; }) == "a b c");
    }
    CHECK(archive.ids("person:=\"John Kerry\"") == "a b c");
    CHECK(archive.ids("-person:\"John Kerry\"") == "d");
    check_counts(archive, FacetField::person);
}

TEST_CASE("initials, a family name that stands first and half a surname count for the one full name") {
    SmallArchive const archive({naming("a", {person("Jean-Marc Ayrault"), person("Xi Jinping")}),
                                naming("b", {person("Jean-Marc Ayrault"), person("Valéry Giscard d'Estaing")}),
                                naming("c", {person("J.-M. Ayrault"), person("Xi")}),
                                naming("d", {person("Giscard"), person("Xi Jinping")}),
                                naming("e", {person("Valéry Giscard d'Estaing"), person("Mao")}),
                                naming("f", {person("Mao Tsé-toung")}), naming("g", {person("Mao Zedong")})});
    CHECK(facet(archive, FacetField::person) ==
          "Jean-Marc Ayrault 3; Mao Tsé-toung 3; Valéry Giscard d'Estaing 3; Xi Jinping 3; ");
    CHECK(archive.ids("person:=\"J.-M. Ayrault\"") == "a b c");
    CHECK(archive.ids("person:\"Xi Jinping\"") == "a c d");
    CHECK(archive.ids("person:\"Mao Zedong\"") == "e f g");
    check_counts(archive, FacetField::person);
}

TEST_CASE("with and without the middle name are one; two sons of one name are not") {
    SmallArchive const archive({naming("a", {person("Hillary Clinton")}), naming("b", {person("Hillary Clinton")}),
                                naming("c", {person("Hillary Rodham Clinton")}), naming("d", {person("George W. Bush")}),
                                naming("e", {person("George H. W. Bush")}), naming("f", {person("G. W. Bush")}),
                                naming("g", {person("George W. Bush")}), naming("h", {person("N. Sarkozy")}),
                                naming("i", {person("Nicolas Sarkozy")}), naming("j", {person("Nicolas Sarkozy")}),
                                naming("k", {person("Jean Sarkozy")})});
    CHECK(facet(archive, FacetField::person) == "George W. Bush 3; Hillary Clinton 3; Nicolas Sarkozy 3; "
                                                "George H. W. Bush 1; Jean Sarkozy 1; ");
    CHECK(archive.ids("person:\"Hillary Clinton\"") == "a b c");
    check_counts(archive, FacetField::person);
}

TEST_CASE("two Clintons stay two, and a lone Clinton neither; the surname finds all") {
    SmallArchive const archive({naming("a", {person("Bill Clinton")}), naming("b", {person("Bill Clinton")}),
                                naming("c", {person("Hillary Clinton")}), naming("d", {person("Clinton")})});
    CHECK(facet(archive, FacetField::person) == "Bill Clinton 2; Clinton 1; Hillary Clinton 1; ");
    CHECK(archive.ids("person:Clinton") == "a b c d");
    CHECK(archive.ids("person:=Clinton") == "d");
    CHECK(archive.ids("person:\"Bill Clinton\"") == "a b");
    check_counts(archive, FacetField::person);
}

TEST_CASE("removing the second Clinton resolves the lone one") {
    SmallArchive const archive({naming("a", {person("Bill Clinton")}), naming("b", {person("Bill Clinton")}),
                                naming("c", {person("Hillary Clinton")}), naming("d", {person("Clinton")})});
    archive.put({naming("c", {person("Bill Clinton")})});
    CHECK(facet(archive, FacetField::person) == "Bill Clinton 4; ");
    archive.put({naming("d", {person("Chelsea Clinton")})});
    CHECK(facet(archive, FacetField::person) == "Bill Clinton 3; Chelsea Clinton 1; ");
}

TEST_CASE("what one article defines an acronym as, it is in all of the archive; an article with both counts once") {
    Entity const lone = named(EntityKind::organisation, "OSDH");
    SmallArchive const archive(
        {naming("a", {defining("Observatoire des salines de l'Hérault", "osdh")}), naming("b", {lone}),
         naming("c", {lone, named(EntityKind::organisation, "Observatoire des salines de l'Hérault")})});
    CHECK(facet(archive, FacetField::organisation) == "Observatoire des salines de l'Hérault 3; ");
    for (char const* query : {"org:OSDH", "org:=OSDH", "org:\"Observatoire des salines de l'Hérault\""}) {
        INFO(query);
        CHECK(archive.ids(query) == "a b c");
    }
    check_counts(archive, FacetField::organisation);
    archive.put({naming("a", {defining("Office de sécurité des hôpitaux", "osdh")}), naming("c", {lone})});
    CHECK(facet(archive, FacetField::organisation) == "Office de sécurité des hôpitaux 3; ");
    archive.put({naming("a", {person("Nadia")})});
    CHECK(facet(archive, FacetField::organisation) == "OSDH 2; ");
    CHECK(archive.ids("org:OSDH") == "b c");
}

TEST_CASE("an acronym that no article has alone is whom all define it as") {
    SmallArchive const archive(
        {naming("a", {defining("Observatoire des salines de l'Hérault", "osdh")}),
         naming("b", {named(EntityKind::organisation, "Observatoire des salines de l'Hérault")})});
    CHECK(archive.ids("org:OSDH") == "a b");
    CHECK(archive.ids("org:=OSDH") == "a b");
    archive.put({naming("c", {defining("Office de sécurité des hôpitaux", "osdh")})});
    CHECK(archive.ids("org:OSDH") == "a c");
    CHECK(archive.ids("org:=OSDH") == "");
}

TEST_CASE("an organisation is found by all its names alike, and no part of a longer one's name is it") {
    std::vector<Article> articles;
    for (char const* text : {"Selon l'ONU, la trêve tient.", "Les Nations unies ont livré des vivres à Alep.",
                             "L'Organisation des Nations unies a été fondée en 1945.",
                             "Le Conseil de sécurité des Nations unies siège à New York."}) {
        Article article;
        article.id = std::string(1, static_cast<char>('a' + articles.size()));
        article.body = text;
        articles.push_back(std::move(article));
    }
    auto const archive = SmallArchive::analysed(articles);
    for (char const* query : {"org:ONU", "org:O.N.U.", "org:\"Nations unies\"",
                              "org:\"Organisation des Nations Unies\"", "org:=ONU", "org:\"United Nations\""}) {
        INFO(query);
        CHECK(archive.ids(query) == "a b c");
    }
    CHECK(archive.ids("org:unies") == "a b c d");
    CHECK_THAT(facet(archive, FacetField::organisation),
               Catch::Matchers::Contains("Organisation des Nations unies 3;"));
    check_counts(archive, FacetField::organisation);
}

TEST_CASE("an organisation the archive does not name by itself is found in longer names") {
    Article article;
    article.id = "d";
    article.body = "Le Conseil de sécurité de l'ONU siège à New York.";
    auto const archive = SmallArchive::analysed({article});
    CHECK(archive.ids("org:\"Conseil de sécurité\"") == "d");
    CHECK(archive.ids("org:=UNESCO") == "");
}

TEST_CASE("an entity is told under its full name, with the spellings, years and company of its short ones") {
    SmallArchive const archive({naming("a", {person("John Kerry"), person("Sergueï Lavrov")}, "2012-05-01"),
                                naming("b", {person("John Kerry")}, "2014-05-01"),
                                naming("c", {person("Kerry"), person("Sergei Lavrov")}, "2016-05-01"),
                                naming("d", {person("Angela Merkel")}, "2017-05-01")});
    for (char const* name : {"John Kerry", "Kerry", "KERRY"}) {
        INFO(name);
        auto const reader = archive.reader();
        auto const view = describe_entity(*reader, name, std::nullopt, 10);
        REQUIRE(view);
        CHECK(view->name == "John Kerry");
        CHECK(view->articles == 3);
        CHECK(view->variants == std::vector<FacetValue>{{"John Kerry", 2}, {"Kerry", 1}});
        REQUIRE(view->years.periods.size() == 5);
        CHECK(view->years.periods.front().value == "2012");
        CHECK(view->years.periods.back().value == "2016");
        CHECK(view->years.periods.back().count == 1);
        REQUIRE(!view->companions.front().values.empty());
        CHECK(view->companions.front().values.front().count == 2);
        CHECK(view->companions.front().values.size() == 1);
    }
}

TEST_CASE("an acronym is told as the organisation it stands for, not as a longer name that holds it") {
    Entity const council = named(EntityKind::organisation, "Conseil de sécurité de l'ONU");
    Entity nations = named(EntityKind::organisation, "Organisation des Nations unies");
    nations.name = "Nations unies";
    SmallArchive const archive({naming("a", {nations}), naming("b", {nations}), naming("c", {council}),
                                naming("d", {council}), naming("e", {council})});
    auto const reader = archive.reader();
    auto const view = describe_entity(*reader, "ONU", std::nullopt, 10);
    REQUIRE(view);
    CHECK(view->name == "Nations unies");
    CHECK(view->articles == 2);
}

TEST_CASE("every value of a facet is found as often as it is counted, whatever is named how often") {
    std::mt19937 random(7);
    std::vector<std::string> const persons{
        "John Kerry",   "Kerry",          "Bill Clinton", "Hillary Clinton", "Clinton", "Marine Le Pen",
        "Le Pen",       "Jean-Paul",      "Jean-Paul II", "J. Kerry",        "Martin",  "Paul Martin",
        "Kerry Lavrov", "Sergueï Lavrov", "Lavrov",       "George W. Bush",  "Bush",    "George Bush"};
    for (int trial = 0; trial < 20; ++trial) {
        std::vector<Given> articles;
        for (std::size_t i = 0; i < 12; ++i) {
            std::map<std::string, Entity> all;
            for (std::size_t left = random() % 4; left > 0; --left) {
                Entity made = person(persons[random() % persons.size()]);
                all.emplace(made.key, std::move(made));
            }
            for (std::string const name : {"Parti social", "Parti solidaire", "Office du sel"}) {
                if (random() % 5 == 0)
                    all.emplace(name, random() % 2 == 0 ? defining(name, name == "Office du sel" ? "ods" : "ps")
                                                        : named(EntityKind::organisation, name));
            }
            for (std::string const name : {"PS", "ODS", "Office"}) {
                if (random() % 4 == 0) all.emplace(name, named(EntityKind::organisation, name));
            }
            std::vector<Entity> entities;
            for (auto& [key, entity] : all) entities.push_back(std::move(entity));
            articles.push_back(naming("a" + std::to_string(i), std::move(entities)));
        }
        SmallArchive const archive(std::move(articles));
        check_counts(archive, FacetField::person);
        check_counts(archive, FacetField::organisation);
    }
}

} // namespace
} // namespace depeche
