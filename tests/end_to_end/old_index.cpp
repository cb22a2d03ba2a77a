#include <xapian.h>
#include <catch2/catch.hpp>

#include "common/index/schema.h"
#include "tests/end_to_end/archive.h"

using support::Archive;

namespace {

/// The small index kept for this version of the schema: see make_old_index.sh.
std::filesystem::path kept_index() {
    return std::string(DEPECHE_SOURCE_DIR "/tests/end_to_end/index-v").append(depeche::schema::version);
}

} // namespace

TEST_CASE("old index: one made by an earlier program of this schema is searched as it is") {
    Archive const archive;
    std::filesystem::copy(kept_index(), archive.index());
    CHECK(archive.ids({"accords"}) == "d1 ");
    CHECK(archive.ids({"person:Kerry"}) == "d1 ");
    CHECK(archive.ids({"place:Syrie"}) == "d1 ");
    CHECK(archive.ids({"mentioned:1968"}) == "d2 ");
    CHECK(archive.ids({"date:2016-10"}) == "2016/10/06/marche.txt d2 ");
    CHECK(archive.ids({"source:Agence"}) == "d1 ");
    CHECK(archive.ids({"section:social"}) == "d2 ");
}

TEST_CASE("old index: one of an earlier schema is refused with a hint") {
    for (int earlier = 1; std::to_string(earlier) != depeche::schema::version; ++earlier) {
        Archive const archive;
        std::string const kept = DEPECHE_SOURCE_DIR "/tests/end_to_end/index-v" + std::to_string(earlier);
        std::filesystem::copy(kept, archive.index());
        INFO(kept);
        support::Outcome const status = archive.run({"status"});
        CHECK(status.exit_code == 3);
        CHECK_THAT(status.err, Catch::Matchers::Contains("`depeche-index update --rebuild`"));
        auto asking = archive.command({"count", "accords"});
        asking.arguments[0] = support::program("depeche");
        support::Outcome const asked = support::run(asking);
        CHECK(asked.exit_code == 3);
        CHECK_THAT(asked.err, Catch::Matchers::Contains("`depeche-index update --rebuild`"));
    }
}

TEST_CASE("old index: its text, names and counts are all there") {
    Archive const archive;
    std::filesystem::copy(kept_index(), archive.index());
    CHECK(archive.run({"check"}).exit_code == 0);
    CHECK_THAT(archive.run({"status"}).out, Catch::Matchers::Contains("articles   3\n"));
    auto command = archive.command({"show", "d1"});
    command.arguments[0] = support::program("depeche");
    CHECK_THAT(support::run(command).out, Catch::Matchers::Contains("John Kerry a annoncé mardi un accord sur Alep."));
}

TEST_CASE("old index: another version of the schema is refused with a hint, and rebuilding replaces it") {
    Archive const archive;
    archive.write_many("a", 2);
    archive.update();
    {
        Xapian::WritableDatabase database((archive.index() / "articles-1").string());
        database.set_metadata("version", "0");
    }
    for (std::vector<std::string> const& command :
         {std::vector<std::string>{"update"}, {"status"}, {"update", archive.folder().string()}}) {
        support::Outcome const refused = archive.run(command);
        CHECK(refused.exit_code == 3);
        CHECK_THAT(refused.err, Catch::Matchers::Contains("--rebuild"));
    }
    CHECK(archive.update({"--rebuild"}).exit_code == 0);
    CHECK(archive.ids({"Paris"}) == "a/a0.txt a/a1.txt ");
}
