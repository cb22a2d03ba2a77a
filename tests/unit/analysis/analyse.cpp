#include "common/analysis/analyse.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

#include "common/model/failure.h"
#include "tests/support/temporary.h"

using namespace depeche;

namespace {

std::shared_ptr<Resources const> resources() {
    static auto const loaded = load_resources(resource_directory());
    return loaded;
}

Article article(std::string title, std::string body) {
    Article made;
    made.title = std::move(title);
    made.body = std::move(body);
    made.published = make_day(2016, 10, 6);
    return made;
}

Article kerry() {
    return article("Syrie : John Kerry à Genève",
                   "Le secrétaire d’État américain John Kerry est arrivé mardi à Genève. Alep a été "
                   "bombardée hier, selon l’ONU ; en août 1914, la guerre avait éclaté.");
}

bool same(Analysis const& a, Analysis const& b) {
    return a.entities == b.entities && a.mentions == b.mentions && a.dates == b.dates;
}

} // namespace

TEST_CASE("persons, places and dates of an article are found in title and body") {
    Analyser analyser(resources());
    Analysis const analysis = analyser.analyse(kerry());
    auto const named = [&](std::string_view name) {
        return std::any_of(analysis.entities.begin(), analysis.entities.end(),
                           [&](Entity const& one) { return one.name == name; });
    };
    CHECK(named("John Kerry"));
    CHECK(named("Genève"));
    CHECK(named("Alep"));
    CHECK(analysis.dates.size() >= 2);
}

TEST_CASE("spans lie in the text, ascend, never overlap, and each mention has its entity") {
    Analyser analyser(resources());
    Analysis const analysis = analyser.analyse(kerry());
    CHECK(analyser.text() == full_text(kerry()));
    std::uint32_t at = 0;
    REQUIRE_FALSE(analysis.mentions.empty());
    for (EntityMention const& mention : analysis.mentions) {
        CHECK(mention.where.begin >= at);
        CHECK(mention.where.end > mention.where.begin);
        CHECK(mention.entity < analysis.entities.size());
        at = mention.where.end;
    }
    CHECK(at <= analyser.text().size());
    at = 0;
    for (DateMention const& mention : analysis.dates) {
        CHECK(mention.where.begin >= at);
        at = mention.where.end;
    }
    CHECK(at <= analyser.text().size());
}

TEST_CASE("« hier » counts from the day of publication, not from today") {
    Article dated = article("", "Alep a été bombardée hier.");
    Analysis const analysis = analyse(dated, resources());
    REQUIRE(analysis.dates.size() == 1);
    CHECK(analysis.dates[0].interval == DateInterval::day(*make_day(2016, 10, 5)));
}

TEST_CASE("what an analyser read before does not matter") {
    Analyser used(resources());
    used.analyse(article("Un tout autre texte", "Angela Merkel est à Berlin depuis le 3 mai 2012."));
    CHECK(same(used.analyse(kerry()), analyse(kerry(), resources())));
}

TEST_CASE("threads: analysers of one set of resources find the same") {
    Analysis const expected = analyse(kerry(), resources());
    std::vector<char> equal(4, 0);
    {
        std::vector<std::jthread> threads;
        for (char& one : equal) {
            threads.emplace_back([&one, &expected, shared = resources()] {
                Analyser analyser(shared);
                one = 1;
                for (int i = 0; i < 20; ++i) one = one != 0 && same(analyser.analyse(kerry()), expected) ? 1 : 0;
            });
        }
    }
    CHECK(std::count(equal.begin(), equal.end(), 1) == 4);
}

TEST_CASE("an article without text, or of bytes that are no words, is analysed to little") {
    CHECK(analyse(Article{}, resources()).mentions.empty());
    CHECK(analyse(article("", std::string(10'000, '.')), resources()).mentions.empty());
    CHECK(analyse(article("…", "\xff\xfe\x80"), resources()).dates.empty());
}

TEST_CASE("missing resources are a failure that says where they were looked for") {
    support::TemporaryDirectory const directory;
    CHECK_THROWS_AS(load_resources(directory.path()), Failure);
    support::write_file(directory / "places.depeche", "nonsense");
    CHECK_THROWS_AS(load_resources(directory.path()), Failure);
}

TEST_CASE("DEPECHE_DATA names the folder of the resources") {
    std::filesystem::path const usual = resource_directory();
    CHECK(usual.filename() == "depeche");
    ::setenv("DEPECHE_DATA", "/srv/depeche", 1);
    CHECK(resource_directory() == "/srv/depeche");
    ::setenv("DEPECHE_DATA", "", 1);
    CHECK(resource_directory() == usual);
    ::unsetenv("DEPECHE_DATA");
}
