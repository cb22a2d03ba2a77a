#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "tests/unit/query/search/small_archive.h"

using namespace depeche;

namespace {

Article article(std::string id, std::string body) {
    Article made;
    made.id = std::move(id);
    made.body = std::move(body);
    made.language = "fr";
    return made;
}

SmallArchive const& world() {
    static SmallArchive const archive = SmallArchive::analysed({
        article("1", "Les combats se poursuivent à Alep, en Syrie."),
        article("2", "Des manifestants ont défilé à Alep."),
        article("3", "Le gouvernement de la Syrie a démenti."),
        article("4", "Le maire de Lyon a reçu le préfet à Marseille."),
        article("5", "La Crimée a été annexée."),
        article("6", "Des manifestants ont défilé à Lyon et à Damas."),
        article("7", "Les pluies ont ravagé Saint-Denis, à La Réunion."),
        article("8", "La sécheresse frappe tout le Sahel."),
        article("9", "Il ne s'est rien passé."),
        article("10", "Les usines de Springfield ferment."),
    });
    return archive;
}

std::vector<FacetValue> tree(std::string const& query = "", std::uint32_t limit = 0) {
    Answer const answer = world().ask(query, [&](Search& search) {
        search.facets = {FacetField::place};
        search.place_tree = true;
        search.facet_limit = limit;
    });
    REQUIRE(answer.facets.size() == 1);
    return answer.facets.front().values;
}

/// `Asie 3, Asie > Syrie 3 …`: every path with its count.
void add_paths(std::vector<FacetValue> const& values, std::string const& above, std::map<std::string, std::uint64_t>& paths) {
    for (FacetValue const& value : values) {
        std::string const path = above.empty() ? value.value : above + " > " + value.value;
        paths[path] = value.count;
        add_paths(value.children, path, paths);
    }
}

std::map<std::string, std::uint64_t> paths(std::string const& query = "", std::uint32_t limit = 0) {
    std::map<std::string, std::uint64_t> found;
    add_paths(tree(query, limit), "", found);
    return found;
}

} // namespace

TEST_CASE("tree of places: an article counts once in what it names and in all that contains it") {
    auto const found = paths();
    CHECK(found.at("Asie > Syrie") == 4);
    CHECK(found.at("Asie > Syrie > Gouvernorat d'Alep > Alep") == 2);
    CHECK(found.at("Europe > France > Auvergne-Rhône-Alpes > Rhône > Lyon") == 2);
    // Lyon and Marseille in one article: France counts it once; 4, 6 and 7.
    CHECK(found.at("Europe > France") == 3);
}

TEST_CASE("tree of places: a place in two countries stands below both and counts once above them") {
    auto const found = paths();
    CHECK(found.at("Europe > Ukraine > Crimée") == 1);
    CHECK(found.at("Europe > Russie > Crimée") == 1);
    CHECK(found.at("Europe") == 4);
}

TEST_CASE("tree of places: overseas France stands in France and in its continent") {
    auto const found = paths();
    CHECK(found.at("Europe > France > Outre-mer > La Réunion") == 1);
    CHECK(found.at("Afrique > La Réunion") == 1);
}

TEST_CASE("tree of places: regions that span countries are there where they are named, with nothing below") {
    auto const found = paths();
    CHECK(found.at("Afrique > Sahel") == 1);
    for (auto const& [path, count] : found) {
        INFO(path);
        CHECK(path.find("Sahel > ") == std::string::npos);
        CHECK(path.find("Asie occidentale") == std::string::npos);
    }
}

TEST_CASE("tree of places: what spans continents stands behind them, however often it is named") {
    SmallArchive const archive = SmallArchive::analysed(
        {article("1", "L'Union soviétique a signé."), article("2", "L'Union soviétique a refusé."),
         article("3", "L'Union soviétique a cédé ; le Caucase attend."), article("4", "Le président du Sénégal est à Dakar.")});
    Answer const answer = archive.ask("", [&](Search& search) {
        search.facets = {FacetField::place};
        search.facet_limit = 0;
        search.place_tree = true;
    });
    std::vector<std::string> roots;
    for (FacetValue const& value : answer.facets.front().values) roots.push_back(value.value);
    REQUIRE(roots.size() >= 2);
    CHECK(roots.front() == "Afrique");
    CHECK(std::find(roots.begin(), roots.end(), "Union soviétique") == roots.begin() + 1);
}

TEST_CASE("tree of places: undecided names count in what they share") {
    CHECK(paths("Springfield").at("Amériques > Amérique du Nord > États-Unis") == 1);
}

TEST_CASE("tree of places: it counts the articles that match alone") {
    auto const found = paths("manifestants");
    CHECK(found.at("Asie > Syrie") == 2);
    CHECK(found.at("Europe > France") == 1);
    CHECK(tree("introuvable").empty());
}

TEST_CASE("tree of places: the largest are kept, with what contains them, beside each other the largest first") {
    auto const values = tree("", 3);
    std::map<std::string, std::uint64_t> found;
    add_paths(values, "", found);
    CHECK(found.size() <= 6);
    CHECK(found.contains("Asie > Syrie"));
    CHECK(found.contains("Europe"));
    for (std::size_t i = 1; i < values.size(); ++i) CHECK(values[i - 1].count >= values[i].count);
}

TEST_CASE("tree of places: what a node counts is what a search for the place finds") {
    for (auto const& [path, count] : paths()) {
        std::string const name = path.substr(path.rfind(" > ") == std::string::npos ? 0 : path.rfind(" > ") + 3);
        // These names mean several places of the tree.
        if (name == "Alep" || name == "Damas" || name == "Saint-Denis de La Réunion") continue;
        INFO(path);
        CHECK(world().ask("place:\"" + name + "\"").total == count);
    }
}
