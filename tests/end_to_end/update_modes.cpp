#include <catch2/catch.hpp>

#include "tests/end_to_end/archive.h"

using support::Archive;
using support::Outcome;
using support::record;

TEST_CASE("update: a dry run says what the run then does") {
    Archive const archive;
    archive.fill();
    auto const both = [&](std::vector<std::string> const& arguments) {
        std::vector<std::string> dry = arguments;
        dry.push_back("--dry-run");
        Outcome const said = archive.update(dry);
        Outcome const done = archive.update(arguments);
        CHECK(said.exit_code == done.exit_code);
        CHECK(Archive::counts(said) == Archive::counts(done));
        return Archive::counts(done);
    };
    CHECK(both({}) == "6 0 0 0 0");
    CHECK(both({}) == "0 0 0 6 0");
    archive.write("depeches.jsonl", record("d1", "Un autre accord.") + record("d1", "Encore.") + record("d9", "Neuf.") +
                                        record("d3", "Le tunnel est ouvert."));
    archive.write("vide.txt", "");
    archive.write("b.jsonl", record("d1", "Le même id.") + "{\n");
    CHECK(both({}) == "3 1 2 3 2");
    std::filesystem::rename(archive.folder() / "depeches.jsonl", archive.folder() / "z.jsonl");
    CHECK(both({"--keep-missing"}) == "0 4 0 3 1");
    archive.remove("un.txt");
    archive.remove("z.jsonl");
    CHECK(both({}) == "0 0 0 2 1");
    CHECK(both({"--allow-removal"}) == "0 0 5 2 1");
}

TEST_CASE("update: a dry run makes no index and changes none") {
    Archive const archive;
    archive.fill();
    archive.update({"--dry-run"});
    CHECK_FALSE(std::filesystem::exists(archive.index()));
    archive.update();
    std::string const before = support::dump(archive.index());
    archive.remove("un.txt");
    archive.update({"--dry-run"});
    CHECK(support::dump(archive.index()) == before);
}

TEST_CASE("update: rebuilding gives the index that a first run gives") {
    Archive const archive;
    archive.fill();
    archive.update();
    archive.write("un.txt", "Le premier\n\nTout autre chose à Brest.\n");
    archive.update();
    Outcome const outcome = archive.update({"--rebuild"});
    CHECK(outcome.exit_code == 0);
    CHECK(Archive::counts(outcome) == "6 0 0 0 0");
    std::string const rebuilt = support::dump(archive.index());
    std::filesystem::remove_all(archive.index());
    archive.update();
    CHECK(support::dump(archive.index()) == rebuilt);
    CHECK(std::distance(std::filesystem::directory_iterator(archive.index()), {}) == 2);
}

TEST_CASE("update: rebuilding replaces a damaged index and one of another version") {
    Archive const archive;
    archive.fill();
    archive.update();
    support::write_file(archive.index() / "XAPIANDB", "nonsense\n");
    CHECK(archive.update().exit_code == 3);
    CHECK(archive.update({"--rebuild"}).exit_code == 0);
    CHECK(archive.ids({"grève"}) == "d2 ");
}

TEST_CASE("update: options that change what is read are honoured at the next run") {
    Archive const archive;
    archive.fill();
    archive.update({"--source", "Le Courrier"});
    CHECK(archive.ids({"grève", "--source", "Le Courrier"}) == "d2 ");
    CHECK(Archive::counts(archive.update({"--source", "La Gazette"})) == "0 6 0 0 0");
    CHECK(archive.ids({"grève", "--source", "La Gazette"}) == "d2 ");
    CHECK(archive.ids({"--source", "Le Courrier"}).empty());
}

TEST_CASE("update: five thousand small files are read in seconds, and passed over in less", "[slow]") {
    Archive const archive;
    for (int i = 0; i < 10; ++i) archive.write_many("dossier" + std::to_string(i), 500);
    CHECK(Archive::counts(archive.update()) == "5000 0 0 0 0");
    auto const start = std::chrono::steady_clock::now();
    CHECK(Archive::counts(archive.update()) == "0 0 0 5000 0");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
