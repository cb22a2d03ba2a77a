#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "tests/unit/query/search/small_archive.h"

namespace depeche {
namespace {

/// The state of an index after its n-th commit: ten articles, each of which names n.
std::vector<Given> state(int number) {
    std::vector<Given> articles;
    for (int i = 0; i < 10; ++i) {
        articles.push_back(given("a" + std::to_string(i), "Tous parlent de l'état numéro" + std::to_string(number) + ".", "2016-10-06"));
        articles.back().analysis.entities.push_back(named(EntityKind::person, "Jean Dupont"));
    }
    return articles;
}

TEST_CASE("a search while a writer commits sees one state, whole") {
    SmallArchive const archive(state(0));
    std::atomic<bool> finished = false;
    std::jthread const writer([&] {
        for (int number = 1; number <= 40; ++number) archive.put(state(number));
        finished = true;
    });
    IndexReader reader(archive.index());
    Search wanted = asked("numéro*");
    wanted.facets = {FacetField::person, FacetField::month};
    std::size_t searches = 0;
    while (!finished || searches < 20) {
        auto const answer = std::get<Answer>(search(reader, wanted));
        REQUIRE(answer.total == 10);
        REQUIRE(answer.hits.size() == 10);
        REQUIRE(answer.facets[0].values == std::vector<FacetValue>{{"Jean Dupont", 10}});
        for (Hit const& hit : answer.hits) REQUIRE(hit.snippet.text == answer.hits.front().snippet.text);
        ++searches;
    }
    IndexReader newest(archive.index());
    CHECK(std::get<std::uint64_t>(count(newest, asked("numéro40"))) == 10);
}

TEST_CASE("a reader opened before a commit answers from what it has or from the newest state") {
    SmallArchive const archive(state(0));
    IndexReader reader(archive.index());
    archive.put(state(1));
    archive.put(state(2));
    archive.put(state(3));
    auto const old = std::get<std::uint64_t>(count(reader, asked("numéro0")));
    auto const fresh = std::get<std::uint64_t>(count(reader, asked("numéro3")));
    CHECK(old + fresh == 10);
}

}  // namespace
}  // namespace depeche
