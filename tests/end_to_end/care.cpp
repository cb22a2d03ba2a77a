#include <catch2/catch.hpp>

#include "tests/end_to_end/archive.h"

using support::Archive;
using support::Outcome;

namespace {

void fill(Archive const& archive) {
    archive.write("2016/05/06/a.txt", "Un titre\n\nUn marché à Rennes.\n");
    archive.write("2011/01/02/b.txt", "Un titre\n\nUne grève à Lyon.\n");
    archive.write("c.txt", "Un titre\n\nRien de daté.\n");
    archive.write("d.txt", "");
}

} // namespace

TEST_CASE("care: status says what the index holds, and what it no longer holds is not counted") {
    Archive const archive;
    fill(archive);
    archive.update({"--source", "Le Courrier"});
    Outcome const outcome = archive.run({"status"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.err.empty());
    CHECK_THAT(outcome.out, Catch::Matchers::Contains("articles   3\n"));
    CHECK_THAT(outcome.out, Catch::Matchers::Contains("undated    1\n"));
    CHECK_THAT(outcome.out, Catch::Matchers::Contains("published  2011-01-02 to 2016-05-06\n"));
    CHECK_THAT(outcome.out, Catch::Matchers::Contains("source     " + archive.folder().string() + "\n"));
    archive.remove("2011");
    archive.update({"--source", "Le Courrier"});
    CHECK_THAT(archive.run({"status"}).out, Catch::Matchers::Contains("published  2016-05-06 to 2016-05-06\n"));
}

TEST_CASE("care: status, check and compact of no index exit 3 and make none") {
    Archive const archive;
    for (char const* const command : {"status", "check", "compact"}) {
        Outcome const outcome = archive.run({command});
        CHECK(outcome.exit_code == 3);
        CHECK_THAT(outcome.err, Catch::Matchers::Contains("no index here"));
        CHECK_FALSE(std::filesystem::exists(archive.index()));
    }
}

TEST_CASE("care: a sound index is found sound, a damaged one is not, and nothing crashes on it") {
    Archive const archive;
    fill(archive);
    archive.update();
    CHECK(archive.run({"check"}).exit_code == 0);
    std::filesystem::path const tables[] = {"postlist.glass", "docdata.glass", "termlist.glass", "position.glass",
                                            "iamglass"};
    for (std::filesystem::path const& table : tables) {
        CAPTURE(table);
        std::filesystem::path const file = archive.index() / "articles-1" / table;
        std::string const sound = support::read_file(file);
        for (std::string const& damaged :
             {sound.substr(0, sound.size() / 3), std::string(sound.size(), '\x5a'), std::string()}) {
            support::write_file(file, damaged);
            CHECK(archive.run({"check"}).exit_code == 3);
            for (std::vector<std::string> const& command :
                 {std::vector<std::string>{"status"}, {"update"}, {"compact"}}) {
                int const code = archive.run(command).exit_code;
                bool const orderly = code == 0 || code == 3;
                CHECK(orderly);
            }
            archive.ids({"marché"});
            // The damage may have been repaired, or moved: each kind is tried on the same index.
            std::filesystem::remove_all(archive.index());
            archive.update();
        }
    }
}

TEST_CASE("care: after compaction a search finds the same, the index is smaller, and updates go on") {
    Archive const archive;
    fill(archive);
    archive.write_many("beaucoup", 200);
    archive.update({"--commit-every", "20"});
    std::string const before = support::dump(archive.index());
    Outcome const outcome = archive.run({"compact"});
    CHECK(outcome.exit_code == 0);
    CHECK(support::dump(archive.index()) == before);
    CHECK(archive.ids({"marché"}) == "2016/05/06/a.txt ");
    CHECK(Archive::counts(archive.update()) == "0 0 0 203 1");
    CHECK(std::distance(std::filesystem::directory_iterator(archive.index()), {}) == 2);
}

TEST_CASE("care: inspect prints an object an article, and exits 1 where something cannot be read") {
    Archive const archive;
    archive.write("a.txt", "Un titre\n\nAngela Merkel est venue à Paris le 3 mai 2016.\n");
    Outcome const outcome = archive.run({"inspect", "--format", "jsonl", (archive.folder() / "a.txt").string()});
    CHECK(outcome.exit_code == 0);
    CHECK_THAT(outcome.out, Catch::Matchers::StartsWith("{\"id\":\"a.txt\",\"title\":\"Un titre\",\"published\":"));
    CHECK_THAT(outcome.out, Catch::Matchers::Contains("\"from\":\"2016-05-03\",\"to\":\"2016-05-03\""));
    CHECK_FALSE(std::filesystem::exists(archive.index()));
    CHECK(archive.run({"inspect", (archive.folder() / "b.txt").string()}).exit_code == 1);
}
